import type { CatalogTables } from './catalog-tables';
import { arithmeticPlantings } from './plants/arithmetic';
import { disclosurePlantings } from './plants/disclosure';
import { evidencePlantings } from './plants/evidence';
import type { Anomaly, PlantedReport, Planting } from './plants/planting';
import { scorePlantings } from './plants/scores';
import type { Random } from './random';
import type { YearShape } from './year-shape';

export const plantings: readonly Planting[] = [
  ...arithmeticPlantings,
  ...scorePlantings,
  ...evidencePlantings,
  ...disclosurePlantings,
];

/** One template in seven prints the row that this needs, and few of its rates lie near an edge. */
const rare = 'threshold_shaving';

/** As they are dealt to the reports: the rare one three times. */
const dealt = plantings.flatMap((planting) =>
  planting.ruleId === rare ? [planting, planting, planting] : [planting],
);

/** What is to be planted in one report: the first `wanted` of `order` that it lends itself to. */
export interface Plan {
  readonly shape: YearShape;
  readonly order: readonly Planting[];
  readonly wanted: number;
}

/** Decides before the year is made, since some anomalies need the year to be like that. */
export function planOf(template: string, hasPriorYear: boolean, random: Random): Plan {
  const [first, ...others] = random.shuffled(
    dealt.filter(({ needsPriorYear }) => needsPriorYear !== true || hasPriorYear),
  ) as [Planting, ...Planting[]];
  const shape = first.shape?.(template, random) ?? null;
  const shapeless = others.filter((planting) => planting.shape === undefined);
  return {
    shape: shape ?? {},
    order: first.shape !== undefined && shape === null ? shapeless : [first, ...shapeless],
    wanted: random.chance(0.35) ? 2 : 1,
  };
}

/** Plants anomalies in a finished report and notes what they touched; tells all that is wrong with it now. */
export function plant(
  { report, touched }: PlantedReport,
  before: PlantedReport | null,
  { order, wanted }: Plan,
  catalog: CatalogTables,
  random: Random,
): readonly Anomaly[] {
  const anomalies: Anomaly[] = [];
  let left = wanted;
  for (const { ruleId, apply } of order) {
    if (left === 0) break;
    const planted = apply({ report, before, catalog, random, touched });
    if (planted === null) continue;
    left -= 1;
    const { subject, what, follows = [] } = planted;
    anomalies.push({ reportId: report.id, ruleId, subject, role: 'planted', what });
    for (const [rule, other] of follows)
      anomalies.push({ reportId: report.id, ruleId: rule, subject: other, role: 'follows', what });
  }
  return anomalies;
}
