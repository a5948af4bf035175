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

/** The position among the peers' exact values, its own left out; null without a peer. */
export function computePosition(
  value: Decimal,
  peerValues: readonly Decimal[],
  metric: MetricDefinition,
): Position | null {
  if (peerValues.length === 0) return null;
  const merits = peerValues.map((peer) => compareMerit(peer, value, metric));
  const count = (holds: (merit: number) => boolean) => merits.filter(holds).length;
  return {
    better: count((merit) => merit < 0),
    equal: count((merit) => merit === 0),
    worse: count((merit) => merit > 0),
  };
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
