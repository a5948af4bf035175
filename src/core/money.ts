import type { Decimal } from './decimal';

declare const wan: unique symbol;

/** An exact amount of money in 万元 (10,000 yuan). Not a number: it cannot be mixed with counts, ratios or floats. */
export type AmountWan = Decimal & { readonly [wan]: true };

/** Marks a decimal as an amount in 万元. The caller vouches for the unit. */
export function amountWan(exact: Decimal): AmountWan {
  return exact as AmountWan;
}
