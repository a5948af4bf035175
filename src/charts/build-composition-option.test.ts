import { expect, test } from 'vitest';
import {
  buildCompositionOption,
  segmentStyle,
  type CompositionRow,
  type Segment,
} from './build-composition-option';
import { layoutPanels, type Panel } from './panel-layout';
import { lightTheme } from './theme';

const segment = (size: number, isDerived = false): Segment => ({
  size,
  label: size.toFixed(2),
  isDerived,
  tip: ['衡阳县 2024 年 · 决算'],
});

const row = (segments: CompositionRow['segments'], end: number): CompositionRow => ({
  group: '2024',
  label: '决算',
  figure: end.toFixed(2),
  end,
  segments,
});

const panels: readonly Panel<CompositionRow>[] = [
  {
    id: 'hengyang',
    title: '衡阳县',
    note: '',
    axis: { min: 0, max: 10, interval: 2 },
    rows: [
      row(
        {
          'three_public.reception': segment(3.71),
          'three_public.vehicle_operation': segment(1.88),
        },
        5.59,
      ),
      row({ unlisted: segment(8) }, 8),
    ],
  },
];

const option = buildCompositionOption(panels, layoutPanels(panels, 900, lightTheme), lightTheme);
const series = Array.isArray(option.series) ? option.series : [];
const dataOf = (id: string) => series.find((entry) => entry.id === id)?.data as unknown[];

test('stacks only the parts that a panel has, each row at its place', () => {
  expect(series.map(({ id }) => id)).toEqual([
    'hengyang~three_public.reception',
    'hengyang~three_public.vehicle_operation',
    'hengyang~unlisted',
    'hengyang:figures',
  ]);
  expect(dataOf('hengyang~unlisted')[0]).toBe('-');
  expect(dataOf('hengyang~three_public.reception')[0]).toMatchObject({ value: 3.71 });
});

test('outlines what is not listed', () => {
  expect(dataOf('hengyang~unlisted')[1]).toMatchObject({
    itemStyle: { color: lightTheme.surface, borderType: 'dashed' },
  });
});

test('writes a part’s figure into its segment, but not where the total says it already', () => {
  expect(dataOf('hengyang~three_public.reception')[0]).toMatchObject({
    label: { show: true, formatter: '3.71' },
  });
  expect(dataOf('hengyang~unlisted')[1]).toMatchObject({ label: { show: false } });
});

test('gives every part a fill of its own', () => {
  const fills = [
    'three_public.reception',
    'three_public.vehicle_operation',
    'three_public.vehicle_purchase',
    'three_public.vehicle',
    'three_public.abroad',
    'unlisted',
  ] as const;
  expect(new Set(fills.map((id) => segmentStyle(id, lightTheme).fill)).size).toBe(6);
});
