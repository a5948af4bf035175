import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from './decimal';
import { ascendingByMeasure, compareMeasures, measureOf, type Measure } from './measure';

/** A quotient whose float is off by as much as it says. */
function quotient(numerator: number, denominator: number, error: number): Measure {
  const near = numerator / denominator;
  const slack = Math.abs(near) * 1e-12;
  return {
    near: near + error * slack,
    slack,
    exact: () => decimal(String(numerator)).dividedBy(decimal(String(denominator))),
  };
}

test('orders as the exact figures do, however far off their floats are', () => {
  const parts = fc.tuple(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom(-0.9, 0, 0.9),
  );
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const [left, right] = [quotient(...a), quotient(...b)];
      expect(Math.sign(compareMeasures(left, right))).toBe(left.exact().comparedTo(right.exact()));
    }),
  );
});

test('tells figures apart that have one float', () => {
  const [less, more] = [decimal('0.10000000000000000001'), decimal('0.10000000000000000002')];
  expect(less.toNumber()).toBe(more.toNumber());
  expect(compareMeasures(measureOf(more), measureOf(less))).toBe(1);
});

test('works out only the exact figures that floats do not tell apart', () => {
  const workedOut = new Set<number>();
  const counted = (figure: Measure, index: number): Measure => ({
    ...figure,
    exact: () => {
      workedOut.add(index);
      return figure.exact();
    },
  });
  const figures = [quotient(3, 1, 0), quotient(1, 1, 0), quotient(2, 2, 0.9)].map(counted);
  const order = ascendingByMeasure([0, 1, 2], (index) => figures[index]!);
  expect(order.map(({ entry }) => entry)).toEqual([1, 2, 0]);
  expect(workedOut).toEqual(new Set([1, 2]));
});
