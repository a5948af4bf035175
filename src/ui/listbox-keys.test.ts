import { describe, expect, it } from 'vitest';

import { moveActive } from './listbox-keys';

describe('moveActive', () => {
  it('enters the list at its start with ArrowDown and at its end with ArrowUp', () => {
    expect(moveActive('ArrowDown', -1, 3)).toBe(0);
    expect(moveActive('ArrowUp', -1, 3)).toBe(2);
  });

  it('goes round at both ends', () => {
    expect(moveActive('ArrowDown', 2, 3)).toBe(0);
    expect(moveActive('ArrowUp', 0, 3)).toBe(2);
  });

  it('pages by ten and stops at the ends', () => {
    expect(moveActive('PageDown', 5, 40)).toBe(15);
    expect(moveActive('PageDown', 35, 40)).toBe(39);
    expect(moveActive('PageUp', 4, 40)).toBe(0);
  });

  it('leaves other keys, and an empty list, to the browser', () => {
    expect(moveActive('Home', 1, 3)).toBeUndefined();
    expect(moveActive('a', 1, 3)).toBeUndefined();
    expect(moveActive('ArrowDown', -1, 0)).toBeUndefined();
  });
});
