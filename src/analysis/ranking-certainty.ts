import { decimalFromRatio } from '../core/decimal';
import type { MetricDefinition } from '../model/catalog';
import type { MetricRow } from '../model/rows';
import type { RankedDepartment } from './ranking';

/** On which side of the metric's target a value surely lies. */
export type TargetSide = 'above' | 'below';

/**
 * The side of the target on which the whole range of a value lies, so that rounding alone can never make a breach;
 * null at the target, where the range holds it, and for a metric without a target.
 */
export function sideOfTarget(row: MetricRow, metric: MetricDefinition): TargetSide | null {
  if (metric.target === null || row.lo === null || row.hi === null) return null;
  if (decimalFromRatio(row.lo).greaterThan(metric.target)) return 'above';
  if (decimalFromRatio(row.hi).lessThan(metric.target)) return 'below';
  return null;
}

/** Whether the side of the target counts against a department: over a limit, short of an aim, or off a mark. */
export function isBreach(side: TargetSide | null, metric: MetricDefinition): boolean {
  if (side === null) return false;
  if (metric.better === 'near_target') return true;
  return metric.better === (side === 'above' ? 'lower' : 'higher');
}

/**
 * Pairs of departments whose values differ but whose ranges overlap: which of the two is higher, the printed digits
 * do not tell. In the order given.
 */
export function undecidedPairs(
  departments: readonly RankedDepartment[],
): readonly (readonly [RankedDepartment, RankedDepartment])[] {
  return departments.flatMap((a, index) =>
    departments
      .slice(index + 1)
      .filter((b) => !a.value.equals(b.value) && overlaps(a.row, b.row))
      .map((b) => [a, b] as const),
  );
}

/** Ranges that only touch do not overlap: a figure printed 60 lies below one printed 61. */
function overlaps(a: MetricRow, b: MetricRow): boolean {
  if (a.lo === null || a.hi === null || b.lo === null || b.hi === null) return false;
  return a.lo < b.hi && b.lo < a.hi;
}
