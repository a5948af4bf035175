import { describe, expect, it } from 'vitest';
import { buildStripOption, type StripOption } from './build-strip-option';
import * as echarts from './load-strip';
import { estimateTextWidth } from './text-width';
import { layOutStrip, type StripDot, type StripInput } from './strip-layout';
import { lightTheme } from './theme';

function dot(id: string, value: number, parts: Partial<StripDot> = {}): StripDot {
  const figure = `${value * 100}%`;
  return {
    id,
    name: `${id} County`,
    value,
    figure,
    bareFigure: figure,
    isSubject: false,
    flag: '',
    isFlagged: false,
    isMine: false,
    isPeer: true,
    ...parts,
  };
}

const input: StripInput = {
  dots: [dot('a', 0.9), dot('b', 0.95), dot('c', 1)],
  target: { value: 1, label: 'Target 100%' },
  band: null,
  formatTick: (value) => `${Math.round(value * 100)}%`,
  width: 500,
};
const layout = (parts: Partial<StripInput>) => layOutStrip({ ...input, ...parts }, lightTheme);
const optionOf = (whole: StripInput) =>
  buildStripOption(whole, layOutStrip(whole, lightTheme), lightTheme);

describe('the strip', () => {
  it('stacks equal values instead of hiding them', () => {
    const { dots } = layout({ dots: [dot('a', 0.9), dot('b', 0.9), dot('c', 0.9), dot('d', 1)] });
    const [a, b, c, d] = dots;
    expect(new Set([a?.x, b?.x, c?.x]).size).toBe(1);
    expect([a, b, c].map((each) => each && each.y - a!.y)).toEqual([0, 12, 24]);
    expect(d?.y).toBe(a?.y);
  });

  it('begins near the values where they lie close together', () => {
    expect(layout({}).axis.min).toBeGreaterThan(0.8);
  });

  it('puts what lies far off at the edge, named with its figure, and keeps the axis for the others', () => {
    const { axis, dots, plot } = layout({ dots: [...input.dots, dot('far', 10_000)] });
    expect(axis.max).toBeLessThanOrEqual(1.1);
    const far = dots.find(({ dot: { id } }) => id === 'far');
    expect(far?.beyond).toBe('high');
    expect(far?.x).toBeGreaterThan(plot.width);
    expect(far?.label?.text).toBe('far County 1000000%');
  });

  it('puts a far negative value at the other edge', () => {
    const { dots } = layout({ dots: [...input.dots, dot('low', -50)] });
    expect(dots[0]).toMatchObject({ beyond: 'low', dot: { id: 'low' } });
  });

  it('stars and rings the own area; hollow are those that it is not compared with', () => {
    const dots = [dot('a', 0.9, { isMine: true, isSubject: true }), dot('b', 1, { isPeer: false })];
    const [series] = optionOf({ ...input, dots }).series as readonly {
      data: readonly { name: string; itemStyle: object; label: { formatter?: string } }[];
    }[];
    const [other, mine] = series!.data;
    expect(mine).toMatchObject({
      name: 'a',
      itemStyle: { color: lightTheme.accent, borderColor: lightTheme.ink },
      label: { formatter: '★ a County 90%' },
    });
    expect(other?.itemStyle).toMatchObject({ color: lightTheme.surface });
  });

  it('names no crowd, only its ends', () => {
    const dots = Array.from({ length: 60 }, (_, index) => dot(`d${index}`, 0.9 + index / 600));
    const named = layout({ dots }).dots.filter(({ label }) => label !== null);
    expect(named.map(({ dot: { id } }) => id)).toEqual(['d0', 'd59']);
  });

  it('is drawn by the engine that is loaded for it, band, median and target included', () => {
    const band = { p25: 0.92, median: 0.95, p75: 0.98, label: 'Peer median 95%' };
    const whole = { ...input, band };
    const height = layOutStrip(whole, lightTheme).height;
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 500, height });
    chart.setOption(optionOf(whole));
    const svg = chart.renderToSVGString();
    chart.dispose();
    for (const text of ['a County 90%', 'Target 100%', 'Peer median 95%']) {
      expect(svg).toContain(text);
    }
    expect(svg).toContain(lightTheme.band);
    // The band lies below its median: what is drawn later covers it.
    expect(svg.indexOf(`fill="${lightTheme.band}"`)).toBeLessThan(
      svg.indexOf(`stroke="${lightTheme.muted}"`),
    );
  });

  it('leads a line from the own dot up to its label above the crowd, which lies over no dot', () => {
    // Thirty stacks of twenty, a dot's width apart.
    const crowd = Array.from({ length: 600 }, (_, index) =>
      dot(`d${index}`, 0.92 + (index % 30) / 500),
    );
    const whole = {
      ...input,
      dots: [...crowd, dot('me', 0.948, { isMine: true }), dot('a', 0.9)],
    };
    const { dots, dotSize, plot } = layOutStrip(whole, lightTheme);
    const mine = dots.find(({ dot: { isMine } }) => isMine)!;
    const { offset, leader, text } = mine.label!;
    expect(leader).toBeGreaterThan(30);
    const foot = mine.y - offset.dy - (lightTheme.fontSize.label + 4) / 2;
    const width = estimateTextWidth(text, lightTheme.fontSize.label);
    const near = dots.filter((each) => each !== mine && Math.abs(each.x - mine.x) <= width);
    expect(Math.max(...near.map(({ y }) => y)) + dotSize / 2).toBeLessThanOrEqual(foot);
    expect(foot).toBeLessThan(plot.height);
    const { axis } = layout(whole);
    const x = axis.min + (mine.x / plot.width) * (axis.max - axis.min);
    const single = [optionOf(whole).series ?? []].flat().find(({ id }) => id === 'dots');
    expect(single).toMatchObject({
      markLine: { data: [[{ coord: [x, mine.y] }, { coord: [x, mine.y + leader] }], {}] },
    });
  });

  describe('of figures with findings', () => {
    const flagged = { flag: '⚑ 2 findings', isFlagged: true };

    it('has the sign in the label, and in a dot that there is no room to name', () => {
      const near = Array.from({ length: 12 }, (_, index) => dot(`d${index}`, 0.95, flagged));
      const svg = drawn(
        optionOf({ ...input, dots: [dot('a', 0.9, flagged), ...near, dot('b', 1)] }),
      );
      expect(svg).toContain('a County 90% ⚑');
      expect(svg.match(/>⚑</g)!.length).toBe(12);
    });

    it('tells small dots apart by their shape, singly or as one mark', () => {
      const many = (n: number) =>
        Array.from({ length: n }, (_, index) =>
          dot(`d${index}`, 0.9 + index / n / 10, index % 5 === 2 ? flagged : {}),
        );
      const shapes = ({ series }: StripOption) =>
        ([series ?? []].flat().find(({ id }) => id === 'dots')!.data as { symbol: string }[]).map(
          ({ symbol }) => symbol,
        );
      const fifty = optionOf({ ...input, dots: many(50) });
      expect(shapes(fifty).filter((shape) => shape === 'diamond')).toHaveLength(10);
      const thousand = optionOf({ ...input, dots: many(1000) });
      expect(namesOf(thousand, 'peers-flagged')).toHaveLength(200);
      expect(namesOf(thousand, 'peers')).toHaveLength(798);
    });
  });

  describe('of thousands', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      dot(`d${index}`, 0.8 + (index % 97) / 300, { isPeer: index % 2 === 0 }),
    );
    const dots = [...many, dot('me', 0.9, { isMine: true }), dot('far', 10_000)];

    it('draws the dots that look alike as one mark each, which of a few hundred it does not', () => {
      const marks = (shown: readonly StripDot[]) =>
        drawn(optionOf({ ...input, dots: shown })).match(/<path/g)!.length;
      expect(marks(dots)).toBeLessThan(60);
      expect(marks(dots.slice(700))).toBeGreaterThan(300);
    });

    it('keeps each of them to be picked by its id, once', () => {
      const option = optionOf({ ...input, dots });
      const [peers, others, single] = ['peers', 'others', 'dots'].map((id) => namesOf(option, id));
      expect([...peers!, ...others!, ...single!].sort()).toEqual(dots.map(({ id }) => id).sort());
      expect(peers!.every((id) => +id.slice(1) % 2 === 0)).toBe(true);
      expect(single).toContain('me');
      expect(single).toContain('far');
    });
  });
});

/** Ids of the dots of a series. */
function namesOf({ series }: StripOption, id: string): readonly string[] {
  const found = [series ?? []].flat().find((each) => each.id === id);
  return ((found?.data ?? []) as readonly { readonly name: string }[]).map(({ name }) => name);
}

function drawn(option: StripOption): string {
  const chart = echarts.init(null, null, {
    ...{ renderer: 'svg' as const, ssr: true, width: 500, height: 300 },
  });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
