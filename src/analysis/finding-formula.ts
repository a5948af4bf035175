import { figureText, formatCount } from '../core/format';
import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { FindingFactRow, FindingRow } from '../model/audit-rows';
import { FindingFigures, type AuditCatalog } from './finding-figure';
import { itemFigure } from './report-amounts';

/**
 * An identity that does not hold, with its numbers in place: '1,311.99 万元 ≠ 803.99 + 506.00 + 4.00 = 1,313.99 万元'. The
 * first term stands alone, the others on the other side with their signs turned. Null for findings that are no identity.
 */
function identityFormula(
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
): string | null {
  const terms = facts.filter(({ coefficient }) => coefficient !== null);
  const [whole, ...parts] = terms;
  if (finding.subjectKind !== 'identity' || whole === undefined || parts.length === 0) return null;
  const text = messages(locale).audit.panel;
  const figures = new FindingFigures(finding, audit, locale);
  const bare = (term: FindingFactRow) => {
    const item = audit.catalog.findItem(term.itemId);
    return item === undefined
      ? formatCount(term.value)
      : itemFigure(item, term.value, locale).digits;
  };
  const sum = parts
    .map((term, index) => {
      // coefficient −1 on the left is + on the right.
      const isAdded = term.coefficient?.isNegative() === true;
      if (index === 0) return isAdded ? bare(term) : `${text.minus}${bare(term)}`;
      return `${isAdded ? text.plus : text.minus} ${bare(term)}`;
    })
    .join(' ');
  return `${figures.amount(finding.stated)} ${text.unequal} ${sum} ${text.equals} ${figures.amount(finding.expected)}`;
}

/**
 * A rate with its numbers in place, '1,451.29 万元 ÷ 1,452.61 万元 = 99.91%', from the facts that the finding rests on; a sum
 * or difference stands in brackets. Null where a term is not among them.
 */
function rateFormula(
  metricId: string,
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
): string | null {
  const text = messages(locale).audit.panel;
  const sides = (['numerator', 'denominator'] as const).map((side) => {
    const terms = audit.catalog.terms(metricId).filter((term) => term.side === side);
    const words = terms.map((term, index) => {
      const fact = facts.find(
        ({ itemId, stage, fiscalYear, measure, mention }) =>
          itemId === term.itemId &&
          stage === term.stage &&
          fiscalYear === finding.fiscalYear + term.yearOffset &&
          measure === 'level' &&
          mention === 1,
      );
      if (fact === undefined) return null;
      const item = audit.catalog.item(term.itemId);
      const figure = figureText(itemFigure(item, fact.value, locale));
      if (index === 0) return figure;
      return `${term.coefficient.isNegative() ? text.minus : text.plus} ${figure}`;
    });
    if (words.length === 0 || words.includes(null)) return null;
    return words.length > 1 ? `(${words.join(' ')})` : words.join('');
  });
  const [numerator, denominator] = sides;
  if (numerator === null || numerator === undefined || denominator === null) return null;
  return denominator === undefined ? null : `${numerator} ${text.divide} ${denominator}`;
}

/** The working of a finding as lines with the numbers in place; none where its sentence says all. */
export function findingFormulas(
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
): readonly string[] {
  const identity = identityFormula(finding, facts, audit, locale);
  if (identity !== null) return [identity];
  const { equals, divide } = messages(locale).audit.panel;
  const figures = new FindingFigures(finding, audit, locale);
  if (finding.ruleId === 'shared_denominator') {
    const implied = [
      [finding.subjectId, finding.stated],
      [finding.otherId, finding.expected],
    ] as const;
    return implied.flatMap(([metricId, result]) => {
      const rate = facts.find(({ itemId }) => itemId === metricId);
      const term = audit.catalog.terms(metricId ?? '').find(({ side }) => side === 'numerator');
      const part = facts.find(({ itemId }) => itemId === term?.itemId);
      if (rate === undefined || part === undefined) return [];
      const item = audit.catalog.item(part.itemId);
      const numerator = figureText(itemFigure(item, part.value, locale));
      return [
        `${numerator} ${divide} ${rate.printedValue}${rate.unit} ${equals} ${figures.implied(result)}`,
      ];
    });
  }
  if (finding.subjectKind === 'metric') {
    const formula = rateFormula(finding.subjectId, finding, facts, audit, locale);
    const isStatedFirst = finding.ruleId === 'rate_mismatch' || finding.ruleId === 'wrong_base';
    const result = isStatedFirst ? finding.expected : finding.stated;
    if (formula === null || finding.ruleId === 'mention_conflict') return [];
    return [`${formula} ${equals} ${figures.rate(result, 'computed')}`];
  }
  return [];
}

/** What rounding explains at most: half the width of the interval of the expected figure; null where there is none. */
export function roundingSlack(
  finding: FindingRow,
  audit: AuditCatalog,
  locale: Locale,
): string | null {
  const { lo, hi, quantity } = finding;
  if (lo === null || hi === null || hi.equals(lo)) return null;
  if (quantity !== 'amount' && quantity !== 'count') return null;
  const half = hi.minus(lo).dividedBy(2);
  const item = new FindingFigures(finding, audit, locale).item;
  return item === undefined ? null : figureText(itemFigure(item, half, locale));
}
