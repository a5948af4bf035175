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

  it('Home and End go to the ends, N opens the notes, Escape ends, others do nothing', () => {
    expect(['Home', 'End', 'n', 'N', 'Escape', 'a'].map((key) => showKey(key, 2, 3))).toEqual([
      1,
      3,
      'notes',
      'notes',
      'end',
      null,
    ]);
  });
});
