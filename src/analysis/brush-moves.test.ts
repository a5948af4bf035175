import { describe, expect, it } from 'vitest';
import { buildBrushGrid } from './brush-grid';
import {
  brushAfterKey,
  lastPlace,
  moveBrush,
  placeBrush,
  rangeOf,
  snapPlace,
  stretchBrush,
} from './brush-moves';

const hundredths = Array.from({ length: 101 }, (_, index) => index / 100);
/** 0 % to 100 % in 20 bins of 5 steps. */
const plain = buildBrushGrid(Float64Array.from(hundredths), '%');
/** The same with a bin beyond each end: places 0–5 and 105–110. */
const beyond = buildBrushGrid(
  Float64Array.of(-900, ...Array(20).fill(hundredths).flat(), 9000),
  '%',
);

describe('a brush', () => {
  it('is a range of values, open where it reaches an end of the histogram', () => {
    expect(rangeOf({ from: 20, to: 60 }, plain)).toEqual({ from: 0.2, to: 0.6 });
    expect(rangeOf({ from: 0, to: 60 }, plain)).toEqual({ from: null, to: 0.6 });
    expect(rangeOf({ from: 25, to: 110 }, beyond)).toEqual({ from: 0.2, to: null });
    expect(rangeOf({ from: 5, to: 105 }, beyond)).toEqual({ from: 0, to: 1 });
    expect(rangeOf({ from: 0, to: lastPlace(plain) }, plain)).toBeNull();
  });

  it('is drawn where its range lies, also between steps and beyond the scale', () => {
    expect(placeBrush({ from: 0.205, to: null }, plain)).toEqual({ from: 20.5, to: 100 });
    expect(placeBrush({ from: -5, to: 50 }, beyond)).toEqual({ from: 2.5, to: 107.5 });
  });

  it('takes all that lies beyond the scale or none of it', () => {
    expect([1, 3, 5.4, 104, 107, 108].map((place) => snapPlace(place, beyond))).toEqual([
      0, 5, 5, 104, 105, 110,
    ]);
  });

  it('keeps its width as it moves, and stops at the ends of the scale', () => {
    expect(moveBrush({ from: 20, to: 60 }, 7, plain)).toEqual({ from: 27, to: 67 });
    expect(moveBrush({ from: 20, to: 60 }, 90, plain)).toEqual({ from: 60, to: 100 });
    expect(moveBrush({ from: 0, to: 30 }, 1, beyond)).toEqual({ from: 6, to: 31 });
  });

  it('is stretched to the right, over the end of the scale at once, and never turned round', () => {
    expect(stretchBrush({ from: 20, to: 60 }, -50, plain)).toEqual({ from: 20, to: 20 });
    expect(stretchBrush({ from: 20, to: 105 }, 1, beyond)).toEqual({ from: 20, to: 110 });
    expect(stretchBrush({ from: 20, to: 110 }, -1, beyond)).toEqual({ from: 20, to: 105 });
  });
});

describe('a brush between any two places', () => {
  it.each([
    ['on a plain scale', plain],
    ['with bins beyond it', beyond],
  ])('has its ends at edges of the grid, or open: %s', (_, grid) => {
    const places = Array.from({ length: lastPlace(grid) + 1 }, (_each, place) =>
      snapPlace(place, grid),
    );
    for (const from of places) {
      for (const to of places.filter((place) => place >= from)) {
        const range = rangeOf({ from, to }, grid);
        for (const end of [range?.from ?? null, range?.to ?? null])
          if (end !== null) expect(grid.edges).toContain(end);
      }
    }
  });

  it('takes all of a bin beyond the scale where it is drawn within that bin', () => {
    expect(rangeOf({ from: 0, to: 0 }, beyond)).toEqual({ from: null, to: 0 });
    expect(rangeOf({ from: 110, to: 110 }, beyond)).toEqual({ from: 1, to: null });
  });
});

describe('keys', () => {
  it('begin a brush in the middle, move it, stretch it and clear it', () => {
    const begun = brushAfterKey(null, 'ArrowRight', false, plain);
    expect(begun).toEqual({ from: 25, to: 75 });
    expect(brushAfterKey(begun!, 'ArrowLeft', false, plain)).toEqual({ from: 24, to: 74 });
    expect(brushAfterKey(begun!, 'ArrowRight', true, plain)).toEqual({ from: 25, to: 76 });
    expect(brushAfterKey(begun!, 'PageDown', false, plain)).toEqual({ from: 20, to: 70 });
    expect(brushAfterKey(begun!, 'End', true, plain)).toEqual({ from: 25, to: 100 });
    expect(brushAfterKey(begun!, 'Escape', false, plain)).toBeNull();
  });

  it('bring an end that lies between steps to a step', () => {
    expect(brushAfterKey({ from: 20.5, to: 60.2 }, 'End', true, plain)).toEqual({
      from: 21,
      to: 100,
    });
    expect(brushAfterKey({ from: 20.5, to: 60.2 }, 'Home', true, plain)).toEqual({
      from: 0,
      to: 60,
    });
  });

  it('that mean nothing here are left to the page', () => {
    expect(brushAfterKey(null, 'Escape', false, plain)).toBeUndefined();
    expect(brushAfterKey(null, 'Tab', false, plain)).toBeUndefined();
    expect(brushAfterKey({ from: 1, to: 2 }, 'x', false, plain)).toBeUndefined();
  });
});
