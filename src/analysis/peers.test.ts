import { expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import { computeMedian, computePeerBand } from './peers';

const values = (...texts: string[]) => texts.map((text) => decimal(text));

it('draws no band from four peers', () => {
  expect(computePeerBand(values('1', '2', '3', '4'))).toBeNull();
});

it('takes the quartiles of five peers at the second and fourth', () => {
  const band = computePeerBand(values('5', '1', '4', '2', '3'));
  expect([band?.p25, band?.median, band?.p75].map(String)).toEqual(['2', '3', '4']);
});

it('interpolates between ranks: six peers 1 … 6 have quartiles 2.25, 3.5, 4.75', () => {
  const band = computePeerBand(values('1', '2', '3', '4', '5', '6'));
  expect([band?.p25, band?.median, band?.p75].map(String)).toEqual(['2.25', '3.5', '4.75']);
});

it('has no median of nothing', () => {
  expect(computeMedian([])).toBeNull();
  expect(computeMedian(values('1', '2'))?.toFixed()).toBe('1.5');
});
