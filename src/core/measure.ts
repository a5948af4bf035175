import type { Decimal } from './decimal';

/**
 * An exact figure with a float beside it. To order thousands of quotients exactly, hardly any need be divided: floats
 * tell apart all but those that are nearly equal, in a hundredth of the time.
 */
export interface Measure {
  readonly near: number;
  /** `near` is off the exact figure by at most this. */
  readonly slack: number;
  readonly exact: () => Decimal;
}

/** The measure of a figure that is worked out already. A greater figure never has a smaller float. */
export function measureOf(figure: Decimal): Measure {
  return { near: figure.toNumber(), slack: 0, exact: () => figure };
}

/** Negative where `a` is the smaller, 0 where they are exactly equal. */
export function compareMeasures(a: Measure, b: Measure): number {
  if (a === b) return 0;
  const difference = a.near - b.near;
  return Math.abs(difference) > a.slack + b.slack ? difference : a.exact().comparedTo(b.exact());
}

/** Entries by an exact figure, the least first; those with equal figures keep their order. */
export function ascendingByMeasure<Entry>(
  entries: readonly Entry[],
  measure: (entry: Entry) => Measure,
): readonly { readonly entry: Entry; readonly figure: Measure }[] {
  return entries
    .map((entry) => ({ entry, figure: measure(entry) }))
    .sort((a, b) => compareMeasures(a.figure, b.figure));
}
