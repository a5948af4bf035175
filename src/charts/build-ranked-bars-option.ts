import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import {
  axisName,
  barLabel,
  labelParts,
  labelStyles,
  labelWidth,
  nameWidth,
  rankWidth,
} from './bar-labels';
import { barStyle } from './bar-style';
import { planBarScale, type BarScale } from './bar-scale';
import { buildBandSeries, buildBreakSeries, buildRangeSeries } from './bar-overlays';
import type { RankedBar, RankedBarsInput } from './ranked-bars';
import type { ChartTheme } from './theme';

export type RankedBarsOption = ComposeOption<
  BarSeriesOption | CustomSeriesOption | GridComponentOption | TooltipComponentOption
>;

const rowHeight = { wide: 40, compact: 46 } as const;
const margin = { top: 26, bottom: 30 } as const;

/** px that the chart of these bars takes. */
export function rankedBarsHeight({ groups, isCompact }: RankedBarsInput): number {
  const rows = groups.reduce((sum, { bars }) => sum + 1 + bars.length, 0);
  return margin.top + margin.bottom + rows * (isCompact ? rowHeight.compact : rowHeight.wide);
}

/** The scale of the bars, which notices speak of where it is broken. */
export function rankedBarsScale({ groups, target, band, isCompact }: RankedBarsInput): BarScale {
  const bars = groups.flatMap((group) => group.bars);
  const values = bars.map((bar) => bar.value);
  const marks = [
    ...(target === null ? [] : [target.value]),
    ...(band === null ? [] : [band.p25, band.p75]),
  ];
  const scale = planBarScale(values, marks, isCompact ? 3 : 5);
  if (scale.gap !== null) return scale;
  const ranges = bars.flatMap(({ range }) => (isWide(range, scale) ? range : []));
  return planBarScale(values, [...marks, ...ranges], isCompact ? 3 : 5);
}

/** Horizontal bars from zero in their groups, best first as given, each labelled at its end. */
export function buildRankedBarsOption(input: RankedBarsInput, theme: ChartTheme): RankedBarsOption {
  const { groups, isCompact, band } = input;
  const scale = rankedBarsScale(input);
  const bars = groups.flatMap((group) => group.bars);
  const labels = new Map(bars.map((bar) => [bar.id, axisName(bar, isCompact)]));
  groups.forEach((group, index) => labels.set(groupId(index), `{group|${group.label}}`));
  const rowIds = groups.flatMap((group, index) => [
    groupId(index),
    ...group.bars.map(({ id }) => id),
  ]);
  const size = theme.fontSize.label;
  const left = Math.max(0, ...bars.map((bar) => nameWidth(bar, isCompact, size)));
  const ranged = scale.gap === null ? bars.filter(({ range }) => isWide(range, scale)) : [];

  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: {
      left: left + 14,
      right: Math.max(48, ...bars.map((bar) => labelWidth(bar, isCompact, size))) + 12,
      top: margin.top,
      bottom: margin.bottom,
      outerBoundsMode: 'none',
    },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: theme.raised,
      borderColor: theme.faint,
      textStyle: { color: theme.ink, fontSize: size },
      formatter: (params) => {
        const bar = bars.find(({ id }) => id === (Array.isArray(params) ? '' : params.name));
        return bar === undefined ? '' : `${bar.name}\n${labelParts(bar).join('  ')}`;
      },
    },
    xAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLabel: {
        color: theme.muted,
        fontSize: size,
        formatter: (value: number) => input.formatTick(value),
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: theme.faint } },
      axisLine: { show: false },
      axisTick: { show: false },
      ...(scale.gap === null ? {} : { ...axisBreak(scale.gap) }),
    },
    yAxis: {
      type: 'category',
      z: 3,
      inverse: true,
      data: rowIds,
      axisLine: { onZero: true, lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        align: 'left',
        margin: left + 12,
        color: theme.ink,
        fontSize: size,
        lineHeight: 17,
        formatter: (id: string) => labels.get(id) ?? '',
        rich: {
          group: {
            color: theme.muted,
            fontSize: size,
            padding: [2, 6, 2, 0],
            backgroundColor: theme.surface,
          },
          rank: { color: theme.muted, fontSize: size, width: rankWidth },
        },
      },
    },
    series: [
      {
        id: 'bars',
        type: 'bar',
        barWidth: isCompact ? 14 : 16,
        cursor: 'pointer',
        data: rowIds.map((rowId) => {
          const bar = bars.find(({ id }) => id === rowId);
          return bar === undefined ? '-' : barItem(bar, isCompact, theme);
        }),
        label: {
          show: true,
          position: 'right',
          distance: 6,
          padding: [0, 3],
          backgroundColor: theme.surface,
          color: theme.ink,
          fontSize: size,
          lineHeight: 17,
          rich: labelStyles(theme),
        },
        ...(input.target === null ? {} : { markLine: targetLine(input.target, theme) }),
      },
      buildRangeSeries(ranged, isCompact, theme),
      ...(scale.gap === null ? [] : [buildBreakSeries(bars, scale.gap, theme)]),
      ...(band === null ? [] : [buildBandSeries(band, groups[0]?.bars ?? [], theme)]),
    ],
  };
}

const groupId = (index: number) => `group ${index}`;

/** Only a range that can be told from a line is drawn: wider than 3 % of the axis. */
function isWide(
  range: RankedBar['range'],
  { min, max }: BarScale,
): range is readonly [number, number] {
  return range !== null && range[1] - range[0] > 0.03 * (max - min);
}

function barItem(bar: RankedBar, isCompact: boolean, theme: ChartTheme) {
  return {
    name: bar.id,
    value: bar.value,
    itemStyle: barStyle(bar, theme),
    label: { formatter: barLabel(bar, isCompact) },
  };
}

/** Behind bars and labels, so that no figure is struck through. */
function targetLine(
  { value, label }: { value: number; label: string },
  theme: ChartTheme,
): NonNullable<BarSeriesOption['markLine']> {
  const color = theme.threshold;
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    z: 1,
    data: [{ xAxis: value }],
    lineStyle: { color, width: theme.lineWidth.context, type: [4, 3] },
    label: {
      position: 'start',
      formatter: label,
      color,
      fontSize: theme.fontSize.label,
      distance: 6,
    },
  };
}

/** Leaves the gap out of the axis; the mark on the bar that it cuts is drawn by its own series. */
function axisBreak({ from, to }: NonNullable<BarScale['gap']>) {
  return { breaks: [{ start: from, end: to, gap: '4%' }], breakArea: { show: false } };
}
