import { decimal, type Decimal } from '../core/decimal';

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
