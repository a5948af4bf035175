import { describe, expect, it } from 'vitest';
import { buildBrushGrid } from '../../analysis/brush-grid';
import { brushAt, gripAt } from './brush-drag';

const brush = { from: 20, to: 60 };

describe('a pointer', () => {
  it('takes the end that is near, the brush where it lies inside, else begins another', () => {
    expect(gripAt(22, brush, 3)).toEqual({ kind: 'end', anchor: 60 });
    expect(gripAt(58, brush, 3)).toEqual({ kind: 'end', anchor: 20 });
    expect(gripAt(40, brush, 3)).toEqual({ kind: 'whole', brush, at: 40 });
    expect(gripAt(80, brush, 3)).toEqual({ kind: 'new', anchor: 80 });
    expect(gripAt(40, null, 3)).toEqual({ kind: 'new', anchor: 40 });
  });

  it('can pull a brush of no width to either side', () => {
    expect(gripAt(21, { from: 20, to: 20 }, 3)).toEqual({ kind: 'end', anchor: 20 });
    expect(gripAt(19, { from: 20, to: 20 }, 3)).toEqual({ kind: 'end', anchor: 20 });
  });

  it('draws to either side of where it began, and to no farther than the ends', () => {
    const grid = buildBrushGrid(
      Float64Array.from([...Array(101).keys()], (n) => n / 100),
      '%',
    );
    expect(brushAt(40.2, 20.4, grid)).toEqual({ from: 20, to: 40 });
    expect(brushAt(40.2, 140, grid)).toEqual({ from: 40, to: 100 });
  });
});
