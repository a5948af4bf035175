import { decimal, type Decimal } from '../../core/decimal';

/** A closed interval of exact bounds; lo ≤ hi. What the printed digits of a figure allow. */
export interface Interval {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

const half = decimal('0.5');

/** The interval of a figure rounded half-up to `ulp`: ± half of one unit of its last digit. */
export function intervalOf(value: Decimal, ulp: Decimal): Interval {
  return { lo: value.minus(ulp.times(half)), hi: value.plus(ulp.times(half)) };
}

/** coefficient × interval. */
export function scaleInterval(coefficient: Decimal, { lo, hi }: Interval): Interval {
  const ends = [coefficient.times(lo), coefficient.times(hi)] as const;
  return coefficient.isNegative() ? { lo: ends[1], hi: ends[0] } : { lo: ends[0], hi: ends[1] };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { lo: a.lo.plus(b.lo), hi: a.hi.plus(b.hi) };
}

/** Quotient of intervals; null where the divisor's interval is not wholly above zero, for then it has no bound. */
export function divideIntervals(numerator: Interval, denominator: Interval): Interval | null {
  if (!denominator.lo.greaterThan(0)) return null;
  return {
    lo: numerator.lo.dividedBy(numerator.lo.isNegative() ? denominator.lo : denominator.hi),
    hi: numerator.hi.dividedBy(numerator.hi.isNegative() ? denominator.hi : denominator.lo),
  };
}

export function contains({ lo, hi }: Interval, value: Decimal): boolean {
  return value.greaterThanOrEqualTo(lo) && value.lessThanOrEqualTo(hi);
}
