import { expect, test } from 'vitest';
import { tileClasses, tileClassIndex, tileColors } from './tile-classes';
import { lightTheme } from './theme';

test('makes classes of equal round width over all values', () => {
  // 95.97 to 100 in about four steps: 1.01 rounds up to 2, from 94 to 100.
  expect(tileClasses([95.97, 99.91, 100])).toEqual([
    { from: 94, to: 96 },
    { from: 96, to: 98 },
    { from: 98, to: 100 },
  ]);
});

test('puts a value far beyond the rest into a class that is open above', () => {
  const classes = tileClasses([20, 40, 1149]);
  expect(classes.map(({ to }) => to)).toEqual([10, 20, 30, 40, null]);
  expect(classes.map((each) => each.from)).toEqual([0, 10, 20, 30, 40]);
  expect(tileClassIndex(classes, 1149)).toBe(4);
});

test('a value on a bound belongs to the upper class, the largest to the last', () => {
  const classes = tileClasses([95.97, 99.91, 100]);
  expect(tileClassIndex(classes, 96)).toBe(1);
  expect(tileClassIndex(classes, 100)).toBe(2);
});

test('spreads colours over the ramp from its lightest to its strongest', () => {
  const { sequential } = lightTheme;
  expect(tileColors(3, sequential)).toEqual([sequential[0], sequential[2], sequential[4]]);
  expect(tileColors(1, sequential)).toEqual([sequential[4]]);
  expect(tileClasses([])).toEqual([]);
});
