import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one place where exact decimals are made. Precision is 40 significant digits and rounding is half-up,
 * as Chinese budget tables round; every other module imports `decimal`, so no float slips into money.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;

/** Parses decimal text ("1452.61", "-0.83") or takes an exact integer. Throws DecimalError on anything else. */
export function decimal(exact: string | bigint): Decimal {
  return new Decimal(exact.toString());
}

/** An unscaled integer with its scale, as Arrow and DuckDB transport DECIMAL: 1234000 at scale 6 is 1.234. */
export function decimalFromScaled(unscaled: bigint, scale: number): Decimal {
  // Parsing is many times faster than multiplying by a power, and a screen decodes thousands of these.
  return new Decimal(`${unscaled}e-${scale}`);
}

/** A ratio or coordinate that is already a float and is only to be drawn or rounded for reading. */
export function decimalFromRatio(ratio: number): Decimal {
  return new Decimal(ratio);
}

export const zero: Decimal = decimal('0');
