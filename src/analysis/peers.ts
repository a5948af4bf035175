import { decimal, type Decimal } from '../core/decimal';
import { rankGroupOf, type Department } from '../model/catalog';

/**
 * Who is compared with whom, always within one level (county, prefecture, province): departments of the same
 * function, those of one prefecture, those that the reader picked (and the own area), or all of the level.
 */
export type PeerRule = 'kind' | 'prefecture' | 'chosen' | 'all';

/** From where the reader looks at the others. */
export interface Standpoint {
  /** Area code of the reader's own area; null where none is chosen. */
  readonly mineCode: string | null;
  readonly rule: PeerRule;
  /** Area codes that rule 'chosen' compares. */
  readonly chosenCodes: readonly string[];
}

export const noStandpoint: Standpoint = { mineCode: null, rule: 'kind', chosenCodes: [] };

/**
 * Departments with the same key are peers of each other: they are ranked together and make each other's median. Null
 * for a department that the rule compares with none.
 */
export function peerSetKey(department: Department, standpoint: Standpoint): string | null {
  const level = rankGroupOf(department.areaLevel);
  switch (standpoint.rule) {
    case 'all':
      return level;
    case 'kind':
      return `${level} ${department.function}`;
    case 'prefecture':
      return department.parentCode === null ? null : `${level} ${department.parentCode}`;
    case 'chosen':
      return isMine(department, standpoint) || standpoint.chosenCodes.includes(department.areaCode)
        ? level
        : null;
  }
}

export function isMine({ areaCode }: Department, { mineCode }: Standpoint): boolean {
  return areaCode === mineCode;
}

/** The others that a department is compared with, in the order of `all`. */
export function peersOf<D extends Department>(
  department: Department,
  all: readonly D[],
  standpoint: Standpoint,
): readonly D[] {
  const key = peerSetKey(department, standpoint);
  return all.filter(
    (other) =>
      key !== null &&
      other.departmentId !== department.departmentId &&
      peerSetKey(other, standpoint) === key,
  );
}

/** Fewer peers than this make no median or quartile that a reader should act on. */
export const fewestPeers = 5;

/** Where the middle half of the peers lies, in the metric's base unit. */
export interface PeerBand {
  readonly n: number;
  readonly p25: Decimal;
  readonly median: Decimal;
  readonly p75: Decimal;
}

/**
 * Median and quartiles of the peers' exact values; null with fewer than `fewestPeers` of them. The caller leaves the
 * department's own value out. Quantiles interpolate linearly between ranks, as spreadsheets' PERCENTILE.INC does.
 */
export function computePeerBand(peerValues: readonly Decimal[]): PeerBand | null {
  if (peerValues.length < fewestPeers) return null;
  const ascending = [...peerValues].sort((a, b) => a.comparedTo(b));
  return {
    n: ascending.length,
    p25: quantile(ascending, decimal('0.25')),
    median: quantile(ascending, decimal('0.5')),
    p75: quantile(ascending, decimal('0.75')),
  };
}

/** The median; null for no values. */
export function computeMedian(values: readonly Decimal[]): Decimal | null {
  if (values.length === 0) return null;
  const ascending = [...values].sort((a, b) => a.comparedTo(b));
  return quantile(ascending, decimal('0.5'));
}

function quantile(ascending: readonly Decimal[], share: Decimal): Decimal {
  const position = share.times(ascending.length - 1);
  const below = position.floor();
  const lower = ascending[below.toNumber()];
  const upper = ascending[position.ceil().toNumber()];
  if (lower === undefined || upper === undefined) throw new RangeError('A quantile of no values');
  return lower.plus(upper.minus(lower).times(position.minus(below)));
}
