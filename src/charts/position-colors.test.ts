import { expect, it } from 'vitest';
import { positionColor } from './position-colors';
import { lightTheme } from './theme';

const colorAt = (better: number, worse: number, isNeutral = false, equal = 0) =>
  positionColor({ better, equal, worse }, isNeutral, lightTheme).fill;

it('takes the ends of the ramp for the first and last of many peers', () => {
  expect(colorAt(0, 6)).toBe(lightTheme.diverging[6]!.fill);
  expect(colorAt(6, 0)).toBe(lightTheme.diverging[0]!.fill);
  expect(colorAt(3, 3)).toBe(lightTheme.diverging[3]!.fill);
});

it('stays pale among few, where a position is a mere rank', () => {
  expect(colorAt(0, 2)).toBe(lightTheme.diverging[4]!.fill);
  expect(colorAt(2, 0)).toBe(lightTheme.diverging[2]!.fill);
});

it('goes from small to large, not from worse to better, where nothing is better', () => {
  expect(colorAt(0, 6, true)).toBe(lightTheme.sequential[4]!.fill);
  expect(colorAt(6, 0, true)).toBe(lightTheme.sequential[0]!.fill);
});
