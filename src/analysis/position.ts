import type { Decimal } from '../core/decimal';
import type { MetricDefinition } from '../model/catalog';
import { compareMerit } from './ranking';

/**
 * Where a value stands among its peers: how many of them are better, equal and worse by the metric's polarity. Only the
 * order counts, so one peer of a million percent moves nothing. For a neutral metric, larger stands for better.
 */
export interface Position {
  readonly better: number;
  readonly equal: number;
  readonly worse: number;
}

/**
 * The position of each of the exact values among all of them, its own left out; null for all where there is but one.
 * In the order of `values`.
 */
export function computePositions(
  values: readonly Decimal[],
  metric: MetricDefinition,
): readonly (Position | null)[] {
  if (values.length < 2) return values.map(() => null);
  const order = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => compareMerit(a.value, b.value, metric));
  const positions = new Array<Position | null>(values.length).fill(null);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    const isEqual = (at: number) =>
      compareMerit(order[start]!.value, order[at]!.value, metric) === 0;
    while (end < order.length && isEqual(end)) end += 1;
    const position = { better: start, equal: end - start - 1, worse: order.length - end };
    for (const { index } of order.slice(start, end)) positions[index] = position;
    start = end;
  }
  return positions;
}

/** Share of the peers that it surpasses, equal ones counting half: 0 is behind all, 1 ahead of all. For drawing. */
export function positionShare({ better, equal, worse }: Position): number {
  return (worse + equal / 2) / (better + equal + worse);
}

/** 1 is best; equal values share a rank. */
export function positionRank({ better }: Position): number {
  return better + 1;
}

/** How many have a value: the peers and itself. */
export function positionCount({ better, equal, worse }: Position): number {
  return better + equal + worse + 1;
}

/** Nobody is better, and somebody is worse. */
export function isFirst({ better, worse }: Position): boolean {
  return better === 0 && worse > 0;
}

/** All others are better. A shared last place carries a better rank than the last and is not counted. */
export function isLast({ equal, worse }: Position): boolean {
  return worse === 0 && equal === 0;
}
