import { expect, test } from 'vitest';
import { buildTrendLinesOption } from './build-trend-lines-option';
import { lightTheme, seriesColor } from './theme';
import type { TrendLine, TrendMark } from './trend-line-labels';

const mark = (value: number, isDerived = false): TrendMark => ({
  value,
  label: value.toFixed(2),
  tip: ['怀化市 2020 年', `${value} 万元`],
  isDerived,
  sign: '',
});

function build(lines: readonly TrendLine[], markedYear: number | null = null) {
  const option = buildTrendLinesOption(
    {
      years: [2020, 2021, 2022],
      lines,
      axis: { min: 0, max: 50, interval: 10 },
      axisText: String,
      unit: '万元',
      markedYear,
      width: 800,
      height: 300,
    },
    lightTheme,
  );
  const series = Array.isArray(option.series) ? option.series : [];
  return { option, byId: (id: string) => series.find((entry) => entry.id === id) };
}

const huaihua: TrendLine = {
  id: 'huaihua',
  name: '怀化市',
  colorIndex: 4,
  marks: [mark(41.73, true), mark(40.9), null],
};

test('draws a derived point hollow, with a dashed segment and no solid one', () => {
  const { byId } = build([huaihua]);
  expect(byId('huaihua:solid')).toMatchObject({ data: [null, 40.9, null], silent: true });
  expect(byId('huaihua:dashed')).toMatchObject({ data: [41.73, 40.9, null], connectNulls: false });
  const points = byId('huaihua')?.data as { itemStyle: { color: string; borderColor: string } }[];
  const color = seriesColor(lightTheme, 4);
  expect(points[0]?.itemStyle).toMatchObject({ color: lightTheme.surface, borderColor: color });
  expect(points[1]?.itemStyle).toMatchObject({ color, borderColor: color });
});

test('has no dashed series where nothing is derived, and leaves gaps open', () => {
  const { byId } = build([{ ...huaihua, marks: [mark(1), null, mark(3)] }]);
  expect(byId('huaihua:dashed')).toBeUndefined();
  expect(byId('huaihua:solid')).toMatchObject({ data: [1, null, 3], connectNulls: false });
  expect((byId('huaihua')?.data as unknown[])[1]).toBe('-');
});

test('names an area at its last point only', () => {
  const { byId } = build([huaihua]);
  const data = byId('huaihua')?.data as { label: { show: boolean; formatter: string } }[];
  expect(data[1]?.label).toMatchObject({ show: true, formatter: '{name|怀化市} 40.90' });
  expect(data[0]?.label.formatter).toBe('41.73');
});

test('takes the markup out of a name', () => {
  const { byId } = build([{ ...huaihua, name: '{a|b}' }]);
  const data = byId('huaihua')?.data as { label: { formatter: string } }[];
  expect(data[1]?.label.formatter).toBe('{name|ab} 40.90');
});

test('draws context grey and without labels', () => {
  const { byId } = build([{ ...huaihua, colorIndex: null }]);
  expect(byId('huaihua:solid')).toMatchObject({ lineStyle: { color: lightTheme.neutral } });
  const data = byId('huaihua')?.data as { label: { show: boolean } }[];
  expect(data.slice(0, 2).map(({ label }) => label.show)).toEqual([false, false]);
});

test('keeps the sign of findings on a point whose label has no room', () => {
  const marks = [{ ...mark(1), sign: '⚑' }, mark(2), null];
  const { byId } = build([{ ...huaihua, colorIndex: null, marks }]);
  const data = byId('huaihua')?.data as { label: { show: boolean; formatter?: string } }[];
  expect(data[0]?.label).toMatchObject({ show: true, formatter: '⚑' });
  expect(data[1]?.label.show).toBe(false);
});

test('has whole years as categories and a tooltip that is not HTML', () => {
  const { option } = build([huaihua]);
  expect(option.xAxis).toMatchObject({ type: 'category', data: ['2020', '2021', '2022'] });
  expect(option.tooltip).toMatchObject({ renderMode: 'richText' });
  expect(option.yAxis).toMatchObject({ type: 'value', min: 0, max: 50, name: '万元' });
});

test('lays a band behind the chosen year, if the axis has it', () => {
  const { byId } = build([huaihua], 2021);
  // The middle of an axis from 0 to 50.
  expect(byId(':year')).toMatchObject({ data: [['2021', 25]], silent: true });
  expect(build([huaihua], 2030).byId(':year')).toBeUndefined();
});
