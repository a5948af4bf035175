import type { Decimal } from '../core/decimal';
import {
  rankGroupOf,
  type Department,
  type MetricDefinition,
  type RankGroup,
} from '../model/catalog';
import type { MetricRow } from '../model/rows';
import { groupRows, latestRow, rowsOf, type HeadlineLevel } from './headline';
import { exactValue } from './metric-figure';
import { computeMedian, fewestPeers, noStandpoint, peerSetKey } from './peers';
import { compareMerit } from './ranking';

/** Where a key figure stands among departments of the same level and function. Values are exact, in the metric's base unit. */
export type PeerPosition =
  /** One department among `of` of its kind with a value, itself one of them; 1 is best by polarity. */
  | {
      readonly kind: 'rank';
      readonly rank: number;
      /** How many share the rank, itself among them. */
      readonly tied: number;
      readonly of: number;
      readonly group: RankGroup;
      /** Median of the others; null with fewer than `fewestPeers` of them. */
      readonly median: Decimal | null;
      readonly side: MedianSide;
    }
  /** No other department of its kind has a value. */
  | { readonly kind: 'alone'; readonly group: RankGroup }
  /** Several departments: the lowest and highest of them. */
  | { readonly kind: 'spread'; readonly low: MetricRow; readonly high: MetricRow };

/** On which side of its peers' median a value lies. */
export type MedianSide = 'above' | 'below' | 'at';

/**
 * The position of a level. `rows` are of all departments, whatever the filter, for peers lie outside it; each peer
 * gives its value of `year` or, with null, its latest. Null without a value, and where several departments are level.
 */
export function computePeerPosition(
  level: HeadlineLevel,
  metric: MetricDefinition,
  rows: readonly MetricRow[],
  departments: readonly Department[],
  year: number | null,
): PeerPosition | null {
  const own = rowsOf(level);
  const [first] = own;
  if (first === undefined) return null;
  if (own.length > 1) return spreadOf(own);
  const value = exactValue(first);
  const self = departments.find(({ departmentId }) => departmentId === first.departmentId);
  if (value === null || self === undefined) return null;
  const group = rankGroupOf(self.areaLevel);
  const peers = peerSetKey(self, noStandpoint);
  const byDepartment = groupRows(rows, metric);
  const others = departments
    .filter((department) => department !== self && peerSetKey(department, noStandpoint) === peers)
    .flatMap(({ departmentId }) => {
      const row = latestRow(byDepartment.get(departmentId) ?? [], year);
      const theirs = row === undefined ? null : exactValue(row);
      return theirs === null ? [] : [theirs];
    });
  if (others.length === 0) return { kind: 'alone', group };
  const median = others.length < fewestPeers ? null : computeMedian(others);
  return {
    kind: 'rank',
    rank: 1 + others.filter((other) => compareMerit(other, value, metric) < 0).length,
    tied: 1 + others.filter((other) => compareMerit(other, value, metric) === 0).length,
    of: 1 + others.length,
    group,
    median,
    side:
      median === null || value.equals(median)
        ? 'at'
        : value.greaterThan(median)
          ? 'above'
          : 'below',
  };
}

function spreadOf(rows: readonly MetricRow[]): PeerPosition | null {
  const ascending = rows
    .flatMap((row) => {
      const value = exactValue(row);
      return value === null ? [] : [{ row, value }];
    })
    .sort((a, b) => a.value.comparedTo(b.value));
  const [low] = ascending;
  const high = ascending[ascending.length - 1];
  if (low === undefined || high === undefined || low.value.equals(high.value)) return null;
  return { kind: 'spread', low: low.row, high: high.row };
}
