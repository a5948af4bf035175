import type { MetricRow } from '../../model/rows';
import type { Department } from '../../model/catalog';
import type { Ranking } from '../../analysis/ranking';

export interface RankedTableRow {
  readonly row: MetricRow;
  readonly department: Department;
  readonly rank: number | null;
}

/** All rows of a ranking: best first in each group, then those without a value. */
export function rankedTableRows(ranking: Ranking): readonly RankedTableRow[] {
  return [
    ...ranking.groups.flatMap(({ departments }) => departments),
    ...ranking.absent.map((entry) => ({ ...entry, rank: null })),
  ];
}
