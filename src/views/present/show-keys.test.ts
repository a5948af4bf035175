import { describe, expect, it } from 'vitest';
import { showKey } from './show-keys';

describe('the keys of a show', () => {
  it.each(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])(
    '%s turns to the next page',
    (key) => {
      expect(showKey(key, 2, 3)).toBe(3);
      expect(showKey(key, 3, 3)).toBe(3);
    },
  );

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])('%s turns back', (key) => {
    expect(showKey(key, 2, 3)).toBe(1);
    expect(showKey(key, 1, 3)).toBe(1);
  });

  it.each([
    ['Home', 1],
    ['End', 3],
    ['n', 'notes'],
    ['N', 'notes'],
    ['s', 'presenter'],
    ['S', 'presenter'],
    ['f', 'whole'],
    ['F', 'whole'],
    ['Escape', 'end'],
    ['a', null],
  ])('%s: %s', (key, wish) => {
    expect(showKey(key, 2, 3)).toBe(wish);
  });
});
