import type { CatalogTables } from '../catalog-tables';
import { findFact, rateOf, type BaseSwap, type PrintedReport } from '../printed-report';

/** Half a unit of a figure's last printed digit; counted figures and a bare 0 are exact. */
function halfUlp(value: string, unit: string): number {
  if (value === '0' || unit === '人' || unit === '家') return 0;
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  return 0.5 * 10 ** -decimals;
}

/** How far the rounding of the printed figures can move a rate. */
export function rateSlack(
  catalog: CatalogTables,
  report: PrintedReport,
  metricId: string,
  swap?: BaseSwap,
): number {
  const rate = Math.abs(rateOf(catalog, report, metricId, swap)!);
  let [numerator, denominator, slack] = [0, 0, 0];
  for (const term of catalog.metricTerms.get(metricId)!) {
    const isSwapped = swap?.itemId === term.itemId && swap.stage === term.stage;
    const fact = findFact(
      report,
      isSwapped ? swap.otherItemId : term.itemId,
      isSwapped ? swap.otherStage : term.stage!,
      report.year + term.yearOffset,
    )!;
    const half = halfUlp(fact.value, fact.unit);
    if (term.isNumerator) numerator += half;
    else {
      denominator += term.coefficient * +fact.value;
      slack += half;
    }
  }
  return (numerator + rate * slack) / denominator;
}

/** Identities with this item that the report's figures break at a stage of its own year. */
export function brokenIdentities(
  catalog: CatalogTables,
  report: PrintedReport,
  itemId: string,
  stage: string,
): readonly string[] {
  return [...catalog.identityTerms]
    .filter(([, terms]) => {
      if (!terms.some((term) => term.itemId === itemId && (term.stage ?? stage) === stage))
        return false;
      let [gap, slack] = [0, 0];
      for (const term of terms) {
        const fact = findFact(report, term.itemId, term.stage ?? stage);
        if (fact === undefined) {
          if (term.required) return false;
          continue;
        }
        gap += term.coefficient * +fact.value;
        slack += halfUlp(fact.value, fact.unit);
      }
      return Math.abs(gap) > slack + 1e-6;
    })
    .map(([identityId]) => identityId);
}
