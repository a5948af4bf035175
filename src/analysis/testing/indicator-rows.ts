import { decimal } from '../../core/decimal';
import type { IndicatorRow } from '../../model/report-rows';

/** A row of a score table; weight and score as decimal text. */
export function indicatorRow(
  seq: number,
  names: readonly [string, string | null, string | null],
  weight: string | null,
  score: string | null,
): IndicatorRow {
  const [level1, level2, level3] = names;
  const points = (text: string | null) => (text === null ? null : decimal(text));
  const none = { target: null, actual: null, reason: null, metricId: null, ruleId: null };
  return {
    ...none,
    note: null,
    seq,
    level1,
    level2,
    level3,
    weight: points(weight),
    score: points(score),
  };
}
