import { describe, expect, it } from 'vitest';
import { rowsInSight } from './rows-in-sight';

describe('the rows in sight', () => {
  it('are those of the window, with ten to spare on either side', () => {
    // 280 px show ten rows of 28 px and a part of the eleventh.
    expect(rowsInSight(1000, 28, 0, 280)).toEqual({ from: 0, to: 21 });
    expect(rowsInSight(1000, 28, 2800, 280)).toEqual({ from: 90, to: 121 });
  });

  it('end with the last row, and are all of a short table', () => {
    expect(rowsInSight(1000, 28, 28_000 - 280, 280)).toEqual({ from: 980, to: 1000 });
    expect(rowsInSight(3, 28, 0, 480)).toEqual({ from: 0, to: 3 });
    expect(rowsInSight(0, 28, 0, 480)).toEqual({ from: 0, to: 0 });
  });

  it('are the last of a table that has become shorter than it was scrolled', () => {
    expect(rowsInSight(5, 28, 9000, 280)).toEqual({ from: 5, to: 5 });
  });
});
