import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, statedMedian } from './median';

const everyRow = (values: readonly number[]) => Uint32Array.from(values.keys());

describe('the median of some rows', () => {
  it('leaves out rows without a figure and rows that are not asked for', () => {
    const values = Float64Array.of(5, NaN, 1, 3, 100);
    expect(medianOf(values, Uint32Array.of(0, 1, 2, 3))).toBe(3);
    expect(medianOf(values, Uint32Array.of(0, 2, 3, 4))).toBe(4);
    expect(medianOf(values, Uint32Array.of(1))).toBeNull();
  });

  it('is that of the sorted values', () => {
    const number = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const half = values.length >> 1;
        const expected =
          values.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
        expect(medianOf(Float64Array.from(values), everyRow(values))).toBe(expected);
      }),
    );
  });
});

it('is stated from five figures on, counting neither rows without one nor rows that are not asked for', () => {
  const values = Float64Array.of(5, NaN, 1, 3, 100, 4);
  expect(statedMedian(values, everyRow([...values]))).toBe(4);
  expect(statedMedian(values, Uint32Array.of(0, 1, 2, 3, 4))).toBeNull();
});
