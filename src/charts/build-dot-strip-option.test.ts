import { expect, test } from 'vitest';
import { buildDotStripOption, type StripDot } from './build-dot-strip-option';
import { lightTheme, seriesColor } from './theme';

const dot = (parts: Partial<StripDot> = {}): StripDot => ({
  name: '雁峰区',
  year: '2021',
  value: 0.6,
  label: '0.60',
  tip: ['雁峰区 2021 年', '0.60 万元'],
  colorIndex: 1,
  isDerived: false,
  isMarked: false,
  ...parts,
});

test('puts names above their dots where they would leave no room for them', () => {
  const input = (width: number) => ({
    dots: [dot({ name: 'Yueyanglou District' }), dot()],
    axis: { min: 0, max: 6, interval: 2 },
    axisText: String,
    width,
  });
  const option = (width: number) => buildDotStripOption(input(width), lightTheme);
  expect(option(328).grid).toMatchObject({ left: 8 });
  // Below the name, which ends 5 px above the middle, by more than half the dot's own label.
  expect(option(328).series).toMatchObject([{ symbolOffset: [0, 8] }]);
  expect(option(800).series).toMatchObject([{ symbolOffset: [0, 0] }]);
});

test('gives every dot a row of its own, in the area’s colour, hollow where derived', () => {
  const option = buildDotStripOption(
    {
      dots: [dot(), dot({ name: '{怀化}', isDerived: true })],
      axis: { min: 0, max: 6, interval: 2 },
      axisText: String,
      width: 600,
    },
    lightTheme,
  );
  const [series] = option.series as { data: unknown }[];
  const color = seriesColor(lightTheme, 1);
  expect(series?.data).toMatchObject([
    { value: [0.6, 0], name: '雁峰区 2021 年\n0.60 万元', itemStyle: { color } },
    { value: [0.6, 1], itemStyle: { color: lightTheme.surface, borderColor: color } },
  ]);
  const { formatter } = (option.yAxis as { axisLabel: { formatter: (row: string) => string } })
    .axisLabel;
  expect(formatter('1')).toBe('{name|怀化} {year|2021}');
});
