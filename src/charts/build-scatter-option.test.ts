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
    isMine: false,
    ...parts,
  };
}

const axis = (name: string) => ({ name, formatTick: String });
const input: ScatterInput = {
  points: [
    point('left', 0.9, 1),
    point('right', 0.99, 0.5, { colorIndex: 1 }),
    point('city', 0.94, 0.6, { isRanked: false, colorIndex: 8 }),
  ],
  xAxis: axis('Self-score'),
  yAxis: axis('Control rate'),
  quadrants: null,
  isCompact: false,
};

interface Item {
  readonly symbol: string;
  readonly itemStyle: Readonly<Record<string, unknown>>;
  readonly label: { readonly position: string };
}

function onlySeries(of: ScatterInput) {
  const [series] = buildScatterOption(of, lightTheme).series as readonly {
    data: readonly Item[];
    markLine?: { data: readonly unknown[] };
  }[];
  return series;
}

describe('buildScatterOption', () => {
  it('turns labels inwards, so that none leaves the frame', () => {
    expect(onlySeries(input)?.data.map(({ label }) => label.position)).toEqual([
      'right',
      'left',
      'right',
    ]);
  });

  it('keeps the labels of the two halves apart in a narrow chart', () => {
    const labels = onlySeries({ ...input, isCompact: true })?.data.map(
      ({ label }) => label.position,
    );
    expect(labels).toEqual(['top', 'bottom', 'top']);
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
    const { xAxis } = buildScatterOption({ ...input, points: [point('a', 1, 0)] }, lightTheme);
    expect(xAxis).toMatchObject({ min: 0.95, max: 1.05 });
  });

  it('is drawn by the engine that is loaded for it', () => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 500, height: 300 });
    chart.setOption(buildScatterOption(input, lightTheme));
    const svg = chart.renderToSVGString();
    chart.dispose();
    for (const text of ['left 2023', 'city 2023', '↑ Control rate', 'Self-score →']) {
      expect(svg).toContain(text);
    }
  });
});
