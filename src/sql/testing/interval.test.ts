import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../core/decimal';
import { addIntervals, contains, divideIntervals, intervalOf, scaleInterval } from './interval';

const figure = fc.record({
  /** A true figure with six decimals and the places to which a report rounds it. */
  exact: fc
    .bigInt({ min: 1n, max: 10n ** 12n })
    .map((unscaled) => decimal(unscaled).times('0.000001')),
  places: fc.integer({ min: 0, max: 4 }),
});

describe('intervals', () => {
  it('of 103.73 is 103.725 to 103.735', () => {
    const { lo, hi } = intervalOf(decimal('103.73'), decimal('0.01'));
    expect([lo.toString(), hi.toString()]).toEqual(['103.725', '103.735']);
  });

  it('hold the true quotient of figures that were rounded before they were printed', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [numerator, denominator] = [a, b].map(({ exact, places }) =>
          intervalOf(exact.toDecimalPlaces(places), decimal('10').pow(-places)),
        );
        const quotient = divideIntervals(numerator!, denominator!);
        if (quotient !== null) expect(contains(quotient, a.exact.dividedBy(b.exact))).toBe(true);
      }),
    );
  });

  it('hold the true difference of rounded figures', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [x, y] = [a, b].map(({ exact, places }) =>
          intervalOf(exact.toDecimalPlaces(places), decimal('10').pow(-places)),
        );
        const difference = addIntervals(x!, scaleInterval(decimal('-1'), y!));
        expect(contains(difference, a.exact.minus(b.exact))).toBe(true);
      }),
    );
  });

  it('have no quotient where the denominator may be zero', () => {
    expect(
      divideIntervals(
        intervalOf(decimal('1'), decimal('1')),
        intervalOf(decimal('0'), decimal('1')),
      ),
    ).toBeNull();
  });
});
