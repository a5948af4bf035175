import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import { isExtremeRatio } from './extreme-change';

test.each([
  ['7206.67', '308.65', true], // 23.35 times
  ['5', '1', true],
  ['4.99', '1', false],
  ['1', '5', true],
  ['1', '4.99', false],
  ['3', '0', false],
  ['0', '3', false],
  ['-5', '-1', false],
])('%s against %s: %s', (now, base, expected) => {
  expect(isExtremeRatio(decimal(now), decimal(base))).toBe(expected);
});
