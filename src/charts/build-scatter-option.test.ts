import { describe, expect, it } from 'vitest';
import { buildScatterOption, type ScatterInput, type ScatterPoint } from './build-scatter-option';
import * as echarts from './load-scatter';
import { lightTheme } from './theme';

function point(id: string, x: number, y: number, parts: Partial<ScatterPoint> = {}): ScatterPoint {
  const figures = { xFigure: `${x}`, yFigure: `${y}` };
  return {
    id,
    label: `${id} 2023`,
    x,
    y,
    ...figures,
    colorIndex: 0,
    isRanked: true,
    xFlag: '',
    yFlag: '',
    isMine: false,
    ...parts,
  };
}

const axis = (name: string) => ({ name, formatTick: String });
const input: ScatterInput = {
  points: [
    point('left', 0.9, 1),
    point('right', 0.99, 0.5, { colorIndex: 1 }),
    point('city', 0.94, 0.6, { isRanked: false, colorIndex: null }),
  ],
  xAxis: axis('Self-score'),
  yAxis: axis('Control rate'),
  quadrants: null,
  isCompact: false,
};

interface Item {
  readonly symbol: string;
  readonly itemStyle: Readonly<Record<string, unknown>>;
  readonly label: {
    readonly show: boolean;
    readonly align?: string;
    readonly offset?: readonly number[];
  };
}

const place = { width: 500, height: 300 };

function onlySeries(of: ScatterInput, width = 500) {
  const [series] = buildScatterOption(of, lightTheme, { width, height: 380 }).series as readonly {
    data: readonly Item[];
    markLine?: { data: readonly unknown[] };
  }[];
  return series;
}

describe('buildScatterOption', () => {
  it('names each point inside the frame, two at one spot apart', () => {
    const points = [
      point('left', 0.9, 1),
      point('right', 0.99, 0.5),
      point('same', 0.99, 0.5),
      point('mid', 0.94, 0.6),
    ];
    for (const width of [1080, 320]) {
      const labels = onlySeries({ ...input, points }, width)?.data.map(({ label }) => label) ?? [];
      expect(labels.every(({ show }) => show)).toBe(true);
      if (width < 400) expect(labels[1]?.align).not.toBe('left');
      expect([labels[1]?.align, ...(labels[1]?.offset ?? [])]).not.toEqual([
        labels[2]?.align,
        ...(labels[2]?.offset ?? []),
      ]);
    }
  });

  it('leaves out names that have no room among many, but never that of the own area', () => {
    const points = Array.from({ length: 60 }, (_, index) =>
      point(`area ${index}`, 1 + index / 1e6, 1, { isMine: index === 30 }),
    );
    const far = point('far', 2, 2);
    const shown = onlySeries({ ...input, points: [...points, far] })?.data.flatMap(
      ({ label }, index) => (label.show ? [index] : []),
    );
    expect(shown).toContain(30);
    expect(shown?.length).toBeLessThan(30);
  });

  it('keeps the sign of findings on a point whose name has no room', () => {
    const points = Array.from({ length: 60 }, (_, index) =>
      point(`area ${index}`, 1 + index / 1e6, 1, { isMine: index === 30, yFlag: '⚑ 1' }),
    );
    const labels = onlySeries({ ...input, points })?.data.map(({ label }) => label) ?? [];
    expect(labels.every(({ show }) => show)).toBe(true);
    expect(labels).toContainEqual(expect.objectContaining({ formatter: '⚑', position: 'top' }));
  });

  it('keeps the colour of an area and greys the ninth; an unranked one is a hollow diamond', () => {
    const [left, , city] = onlySeries(input)?.data ?? [];
    expect(left?.itemStyle).toEqual({ color: lightTheme.series[0] });
    expect(city).toMatchObject({
      symbol: 'diamond',
      itemStyle: { borderColor: lightTheme.neutral },
    });
  });

  it('rings and stars the own area, which keeps its colour', () => {
    const { symbolSize, itemStyle, label } = onlySeries({
      ...input,
      points: [point('a', 1, 1, { isMine: true })],
    })?.data[0] as Item & { symbolSize: number; label: { formatter: string } };
    expect(itemStyle).toMatchObject({ color: lightTheme.series[0], borderColor: lightTheme.ink });
    expect(symbolSize).toBeGreaterThan(2 * lightTheme.symbolSize);
    expect(label.formatter).toBe('★ a 2023');
  });

  it('draws quadrants only where it is given medians', () => {
    expect(onlySeries(input)?.markLine).toBeUndefined();
    const quadrants = { x: 0.95, y: 0.6, xLabel: 'median 95%', yLabel: 'median 60%' };
    expect(onlySeries({ ...input, quadrants })?.markLine?.data).toHaveLength(2);
  });

  it('gives a lone point an axis around it', () => {
    const { xAxis } = buildScatterOption(
      { ...input, points: [point('a', 1, 0)] },
      lightTheme,
      place,
    );
    expect(xAxis).toMatchObject({ min: 0.95, max: 1.05 });
  });

  it('is drawn by the engine that is loaded for it', () => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 500, height: 300 });
    chart.setOption(buildScatterOption(input, lightTheme, place));
    const svg = chart.renderToSVGString();
    chart.dispose();
    for (const text of ['left 2023', 'city 2023', '↑ Control rate', 'Self-score →']) {
      expect(svg).toContain(text);
    }
  });
});
