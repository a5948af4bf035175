import { expect, test } from 'vitest';
import { buildStagesOption, type StagePanel, type StageRow } from './build-stages-option';
import { layoutPanels } from './panel-layout';
import { lightTheme, seriesColor } from './theme';

const row = (change: Partial<StageRow>): StageRow => ({
  group: '',
  label: '决算',
  figure: '40.90',
  end: 40.9,
  stage: 'final',
  isDerived: false,
  tip: ['怀化市 2021 年 · 决算', '40.90 万元'],
  ...change,
});

const panels: readonly StagePanel[] = [
  {
    id: 'huaihua',
    title: '怀化市',
    note: '市本级',
    colorIndex: 4,
    axis: { min: 0, max: 80, interval: 20 },
    rows: [
      row({ group: '2021', label: '年初', stage: 'initial', figure: '75.00', end: 75 }),
      row({ label: '全年', stage: 'adjusted', figure: '— 未列示', end: null, tip: [] }),
      row({}),
      row({ isDerived: true }),
    ],
  },
];

const option = buildStagesOption(panels, layoutPanels(panels, 400, lightTheme), lightTheme);
const series = Array.isArray(option.series) ? option.series : [];

test('draws one series of bars per panel, missing stages left out', () => {
  const bars = series.find(({ id }) => id === 'huaihua');
  expect(bars).toMatchObject({ type: 'bar', xAxisIndex: 0, yAxisIndex: 0 });
  const data = bars?.data as { value: unknown }[];
  expect(data.map(({ value }) => value)).toEqual([75, '-', 40.9, 40.9]);
});

test('deepens the colour of the area from stage to stage, and leaves a derived bar hollow', () => {
  const data = series.find(({ id }) => id === 'huaihua')?.data as { itemStyle: object }[];
  const color = seriesColor(lightTheme, 4);
  expect(data[0]?.itemStyle).toMatchObject({ color, opacity: 0.35 });
  expect(data[2]?.itemStyle).toMatchObject({ color, opacity: 1 });
  expect(data[3]?.itemStyle).toMatchObject({ color: lightTheme.surface, borderType: 'dashed' });
});

test('writes every figure at the end of its bar, and at zero why there is none', () => {
  const figures = series.find(({ id }) => id === 'huaihua:figures');
  expect(figures).toMatchObject({ silent: true });
  const data = figures?.data as { value: number[]; label: { formatter: string } }[];
  expect(data.map(({ value, label }) => [value[0], label.formatter])).toEqual([
    [75, '75.00'],
    [0, '— 未列示'],
    [40.9, '40.90'],
    [40.9, '40.90'],
  ]);
});
