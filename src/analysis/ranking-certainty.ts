import { decimalFromRatio } from '../core/decimal';
import { groupBy } from '../core/group-by';
import { ascendingByMeasure, compareMeasures, type Measure } from '../core/measure';
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

/** Pairs whose order the printed digits do not tell. */
export interface UndecidedPairs {
  readonly count: number;
  /** The first of them, in the order given. */
  readonly named: readonly (readonly [RankedDepartment, RankedDepartment])[];
}

/**
 * Pairs of departments whose values differ but whose ranges overlap: which of the two is higher, the printed digits
 * do not tell. Names at most `most` of them; counts them in n log n steps.
 */
export function undecidedPairs(
  departments: readonly RankedDepartment[],
  most: number,
): UndecidedPairs {
  const ranged = departments.flatMap((entry) => {
    const { lo, hi } = entry.row;
    return lo === null || hi === null ? [] : [{ entry, lo, hi }];
  });
  const alike = groupsOfEquals(ranged);
  const count =
    countOverlaps(ranged) - alike.reduce((sum, entries) => sum + countOverlaps(entries), 0);
  const named: (readonly [RankedDepartment, RankedDepartment])[] = [];
  const wanted = Math.min(count, most);
  for (let i = 0; named.length < wanted; i++) {
    const a = ranged[i]!;
    for (let j = i + 1; j < ranged.length && named.length < wanted; j++) {
      const b = ranged[j]!;
      if (overlaps(a, b) && compareMeasures(a.entry.measure, b.entry.measure) !== 0)
        named.push([a.entry, b.entry]);
    }
  }
  return { count, named };
}

/** Ranges of departments with exactly the same value, where there are several. */
function groupsOfEquals<Ranged extends { readonly entry: RankedDepartment }>(
  ranged: readonly Ranged[],
): readonly (readonly Ranged[])[] {
  const groups: Ranged[][] = [];
  let before: Measure | null = null;
  for (const { entry, figure } of ascendingByMeasure(ranged, (each) => each.entry.measure)) {
    if (before !== null && compareMeasures(before, figure) === 0)
      groups[groups.length - 1]!.push(entry);
    else groups.push([entry]);
    before = figure;
  }
  return groups.filter(({ length }) => length > 1);
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** Ranges that only touch do not overlap: a figure printed 60 lies below one printed 61. */
function overlaps(a: Range, b: Range): boolean {
  return a.lo < b.hi && b.lo < a.hi;
}

/** Number of pairs that overlap: all pairs but those of which one ends where the other begins, or before. */
function countOverlaps(ranges: readonly Range[]): number {
  if (ranges.length < 2) return 0;
  const ascending = (a: number, b: number) => a - b;
  const ends = ranges.map(({ hi }) => hi).sort(ascending);
  const starts = ranges.map(({ lo }) => lo).sort(ascending);
  let [apart, ended] = [0, 0];
  for (const start of starts) {
    while (ended < ends.length && ends[ended]! <= start) ended += 1;
    apart += ended;
  }
  // A range without width ends where it begins, and so do all that are equal to it: each met itself, and each twin twice.
  const points = groupBy(
    ranges.filter(({ lo, hi }) => lo === hi),
    ({ lo }) => lo,
  );
  for (const { length } of points.values()) apart -= length + (length * (length - 1)) / 2;
  return (ranges.length * (ranges.length - 1)) / 2 - apart;
}
