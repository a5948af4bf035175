import { describe, expect, it } from 'vitest';
import { lineLook, paletteIndexes } from './area-lines';
import { buildParallelOption, parallelHeight } from './build-parallel-option';
import { buildRadarOption, radarHeight } from './build-radar-option';
import * as lines from './load-lines';
import * as radar from './load-radar';
import type { ParallelInput, ParallelLine } from './parallel-axes';
import { lightTheme } from './theme';

const mark = (share: number, sign = '') => ({ share, sign, tip: [`${share}`] });
const line = (
  id: string,
  marks: ParallelLine['marks'],
  parts: Partial<ParallelLine> = {},
): ParallelLine => ({
  id,
  name: `${id} County`,
  paletteIndex: 0,
  isMine: false,
  marks,
  ...parts,
});

const input: ParallelInput = {
  axes: ['Execution', 'Control', 'Score'].map((name) => ({ name, best: '100%', worst: '60%' })),
  lines: [
    line('a', [mark(1), null, mark(0.5)], { isMine: true }),
    line('b', [mark(0), mark(0.5), mark(1)], { paletteIndex: 1 }),
    line('c', [mark(0.5), mark(0), mark(0)], { paletteIndex: null }),
  ],
  ends: { better: 'better', worse: 'worse', betterAcross: 'better →', worseAcross: '← worse' },
  width: 900,
};

interface Series {
  readonly id: string;
  readonly connectNulls?: boolean;
  readonly data: readonly unknown[];
}
const seriesOf = (of: ParallelInput) =>
  buildParallelOption(of, lightTheme).series as readonly Series[];

function drawn(
  engine: Pick<typeof lines, 'init'>,
  option: object,
  width: number,
  height: number,
): string {
  const chart = engine.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

describe('parallel axes', () => {
  it('leave a line open where a figure is missing', () => {
    const mine = seriesOf(input).find(({ id }) => id === 'a');
    expect(mine?.connectNulls).toBe(false);
    expect(mine?.data[1]).toBe('-');
  });

  it('draw context below and the own area on top', () => {
    expect(seriesOf(input).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('stand upright where there is room, with both figures and the areas’ names', () => {
    const svg = drawn(
      lines,
      buildParallelOption(input, lightTheme),
      900,
      parallelHeight(input, lightTheme),
    );
    for (const text of ['Execution', '60%', 'better', '★ a County', 'b County']) {
      expect(svg).toContain(text);
    }
    expect(svg).not.toContain('c County');
  });

  it('sign the marks that findings touch, but not those of context', () => {
    const signed = {
      ...input,
      lines: input.lines.map((of) => ({
        ...of,
        marks: of.marks.map((m) => m && { ...m, sign: '⚑' }),
      })),
    };
    const svg = drawn(
      lines,
      buildParallelOption(signed, lightTheme),
      900,
      parallelHeight(signed, lightTheme),
    );
    // Two of a, three of b; the last of each stands behind its name.
    expect(svg.match(/>⚑</g)).toHaveLength(3);
    expect(svg).toContain('★ a County ⚑');
    expect(svg).toContain('b County ⚑');
  });

  it('lie below each other on a phone', () => {
    const narrow = { ...input, width: 300 };
    expect(parallelHeight(narrow, lightTheme)).toBe(40 + 3 * 52);
    const svg = drawn(
      lines,
      buildParallelOption(narrow, lightTheme),
      300,
      parallelHeight(narrow, lightTheme),
    );
    for (const text of ['Execution', '60%', '← worse']) expect(svg).toContain(text);
  });
});

describe('the radar', () => {
  const ring = {
    axes: ['Execution', 'Control', 'Score'],
    lines: input.lines.slice(0, 2),
    width: 500,
  };
  const series = (id: string) =>
    (buildRadarOption(ring, lightTheme).series as readonly Series[]).find(
      (candidate) => candidate.id === id,
    );

  it('draws a missing figure nowhere, never at the centre', () => {
    const [first, open, last] = series('a')?.data ?? [];
    expect([first, last]).toMatchObject([{ value: [1, 0] }, { value: [0.5, 2] }]);
    expect(open).toBe('-');
    expect(series('a:ring')?.data[1]).toEqual(['-', 1]);
  });

  it('closes the ring with its first point', () => {
    expect(series('b:ring')?.data).toEqual([
      [0, 0],
      [0.5, 1],
      [1, 2],
      [0, 3],
    ]);
  });

  it('is drawn by the engine that is loaded for it', () => {
    const svg = drawn(radar, buildRadarOption(ring, lightTheme), 500, radarHeight(ring));
    for (const text of ['Execution', 'Control', 'Score']) expect(svg).toContain(text);
  });
});

describe('the look of an area’s line', () => {
  it('keeps the colour of its place among all areas, and takes a free one beyond the palette', () => {
    const all = Array.from({ length: 12 }, (_, index) => `${index}`);
    expect(Object.fromEntries(paletteIndexes(['9', '1', '0'], all, false))).toEqual({
      0: 0,
      1: 1,
      9: 2,
    });
    const nine = paletteIndexes(all.slice(0, 9), all, false);
    expect([nine.get('7'), nine.get('8')]).toEqual([7, null]);
    expect(paletteIndexes(['7'], all, true).get('7')).toBe(0);
  });

  it('is solid and strong for the own area, grey for context', () => {
    const mine = lineLook({ id: 'a', name: 'a', paletteIndex: 1, isMine: true }, lightTheme);
    expect(mine).toMatchObject({ color: lightTheme.series[1], dash: [], width: 4 });
    const context = lineLook({ id: 'c', name: 'c', paletteIndex: null, isMine: false }, lightTheme);
    expect(context).toMatchObject({ color: lightTheme.neutral, width: 1 });
  });
});
