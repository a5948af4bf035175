import { describe, expect, it } from 'vitest';
import * as echarts from './load-bars';
import {
  buildRankedBarsOption,
  rankedBarsHeight,
  rankedBarsScale,
} from './build-ranked-bars-option';
import type { RankedBar, RankedBarsInput } from './ranked-bars';
import { darkTheme, lightTheme } from './theme';

function bar(id: string, value: number, parts: Partial<RankedBar> = {}): RankedBar {
  return {
    id,
    name: `${id} District`,
    rank: '1',
    value,
    range: null,
    figure: `${value * 100}%`,
    year: '2023',
    remark: null,
    verdict: null,
    origin: 'computed',
    isSubject: false,
    isMine: false,
    ...parts,
  };
}

const input: RankedBarsInput = {
  groups: [
    { label: 'County level', bars: [bar('a', 1, { isSubject: true }), bar('b', 0.6)] },
    { label: 'Prefecture level', bars: [bar('p', 0.55, { rank: null })] },
  ],
  target: { value: 1, label: 'Limit 100%' },
  band: null,
  formatTick: (value) => `${value * 100}%`,
  isCompact: false,
};

interface BarData {
  readonly name: string;
  readonly value: number;
  readonly itemStyle: Readonly<Record<string, unknown>>;
  readonly label: { readonly formatter: string };
}

const seriesOf = (of: RankedBarsInput, theme = lightTheme) =>
  buildRankedBarsOption(of, theme, 700).series as readonly {
    id: string;
    data: readonly unknown[];
  }[];
const barsOf = (of: RankedBarsInput, theme = lightTheme) =>
  (seriesOf(of, theme)[0]?.data ?? []).filter((item): item is BarData => typeof item === 'object');

describe('buildRankedBarsOption', () => {
  it('gives each group a row of its own without a bar', () => {
    expect(
      seriesOf(input)[0]?.data.map((item) => (item === '-' ? '-' : (item as BarData).name)),
    ).toEqual(['-', 'a', 'b', '-', 'p']);
  });

  it('gives the accent to the bar of the heading and none to the others', () => {
    const colors = barsOf(input, darkTheme).map(({ itemStyle }) => itemStyle['color']);
    expect(colors).toEqual([darkTheme.accent, darkTheme.neutral, darkTheme.neutral]);
  });

  it('hatches what a report states and hollows what is derived', () => {
    const bars = [bar('s', 1, { origin: 'stated' }), bar('d', 1, { origin: 'derived' })];
    const [stated, derived] = barsOf({ ...input, groups: [{ label: '', bars }] });
    expect(stated?.itemStyle).toHaveProperty('decal');
    expect(derived?.itemStyle).toMatchObject({ color: lightTheme.surface, borderType: 'dashed' });
  });

  it('labels each bar with figure, year and verdict', () => {
    const verdict = { text: '▲ over', isBreach: true };
    const [labelled] = barsOf({
      ...input,
      groups: [{ label: '', bars: [bar('a', 1.5, { verdict })] }],
    });
    expect(labelled?.label.formatter).toBe('{figure|150%}{quiet|2023}{breach|▲ over}');
  });

  it('draws a range only where it can be told from a line', () => {
    const bars = [
      bar('wide', 0.6, { range: [0.37, 1.3] }),
      bar('narrow', 0.9, { range: [0.899, 0.901] }),
    ];
    const ranges = seriesOf({ ...input, groups: [{ label: '', bars }] }).find(
      ({ id }) => id === 'ranges',
    );
    expect(ranges?.data).toEqual([[0.37, 1.3, 'wide']]);
  });

  it('breaks the axis and marks the bar that passes the break', () => {
    const broken = { ...input, groups: [{ label: '', bars: [bar('a', 11.49), bar('b', 2.44)] }] };
    expect(rankedBarsScale(broken).gap).toEqual({ from: 3, to: 11 });
    expect(seriesOf(broken).find(({ id }) => id === 'break')?.data).toEqual([[3, 11, 'a']]);
    expect(buildRankedBarsOption(broken, lightTheme, 700).xAxis).toMatchObject({
      breaks: [{ start: 3, end: 11 }],
    });
  });

  it('keeps the figures on either side of a break apart, on a phone too', () => {
    const broken = { ...input, groups: [{ label: '', bars: [bar('a', 11.49), bar('b', 2.44)] }] };
    for (const width of [328, 700]) {
      const { xAxis, grid } = buildRankedBarsOption(
        { ...broken, isCompact: width < 520 },
        lightTheme,
        width,
      );
      const { breaks } = xAxis as { breaks: readonly { gap: string }[] };
      const { left, right } = grid as { left: number; right: number };
      const gap = (Number.parseFloat(breaks[0]!.gap) / 100) * (width - left - right);
      // Half of '300%' and half of '1100%', each about 7 px a character.
      expect(gap).toBeGreaterThan(14 + 17);
    }
  });

  it('leaves the axis all the room that the labels do not need, on a phone too', () => {
    const verdict = { text: 'within the limit', isBreach: false };
    const bars = [bar('a', 0.4), bar('b', 0.12, { remark: 'derived', verdict })];
    const narrow = { ...input, target: null, isCompact: true, groups: [{ label: '', bars }] };
    const { grid } = buildRankedBarsOption(narrow, lightTheme, 328);
    const { left, right } = grid as { left: number; right: number };
    expect(328 - left - right).toBeGreaterThan(200);
    expect(right).toBeGreaterThanOrEqual(32);
  });

  it('stars the own area and sets its name in bold', () => {
    const mine = { ...input, groups: [{ label: '', bars: [bar('a', 1, { isMine: true })] }] };
    const { yAxis } = buildRankedBarsOption(mine, lightTheme, 700);
    const { axisLabel } = yAxis as { axisLabel: { formatter: (id: string) => string } };
    expect(axisLabel.formatter('a')).toBe('{rank|1}{mine|★ a District}');
  });

  it('breaks long names into two lines; on a phone they stand above their bars', () => {
    const name = 'Jingzhou Miao and Dong Autonomous County';
    const long = { ...input, groups: [{ label: '', bars: [bar('a', 1, { name })] }] };
    const nameAt = (isCompact: boolean, width: number) => {
      const { yAxis } = buildRankedBarsOption({ ...long, isCompact }, lightTheme, width);
      return (yAxis as { axisLabel: { formatter: (id: string) => string } }).axisLabel.formatter(
        'a',
      );
    };
    expect(nameAt(false, 700)).toBe('{rank|1}Jingzhou Miao and Dong\n{rank|}Autonomous County');
    expect(nameAt(true, 328)).toMatch(/^\{rank\|1\}\{name\|Jingzhou Miao and Dong Auton[^\n]*\}\n/);
  });

  it('never puts text through HTML', () => {
    expect(buildRankedBarsOption(input, lightTheme, 700).tooltip).toMatchObject({
      renderMode: 'richText',
    });
  });

  it('grows by a row per bar and per group', () => {
    expect(rankedBarsHeight(input)).toBe(26 + 30 + 5 * 40);
  });

  it('is drawn by the engine that is loaded for it, band and names included', () => {
    const band = { group: 0, p25: 0.5, median: 0.6, p75: 0.8, label: '5 peers' };
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 700, height: 300 });
    chart.setOption(buildRankedBarsOption({ ...input, band }, lightTheme, 700));
    const svg = chart.renderToSVGString();
    chart.dispose();
    for (const text of ['County level', 'a District', '60%', 'Limit 100%', '5 peers']) {
      expect(svg).toContain(text);
    }
  });
});
