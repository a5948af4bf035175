import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

import { itemTooltip } from './item-tooltip';
import { signLabel } from './sign-label';
import type { Box, LabelOffset } from './place-labels';
import { plainText } from './rich-text';
import { seriesColor, type ChartTheme } from './theme';
import {
  lastMarkIndex,
  placeTrendLabels,
  plotBox,
  trendLabelId,
  type TrendLine,
  type TrendLinesInput,
  type TrendMark,
} from './trend-line-labels';

export type TrendLinesOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/**
 * Lines over whole years: gaps stay open, a derived point is hollow and the line to it dashed, a single year is a
 * point. The last point of each area carries its name and value; other points their value where there is room.
 * Series `id` is the line's; its data are the points. Lines are silent series of their own.
 */
export function buildTrendLinesOption(input: TrendLinesInput, theme: ChartTheme): TrendLinesOption {
  const plot = plotBox(input, theme);
  const offsets = placeTrendLabels(input, theme);
  // Context lies below, so that no grey line crosses a coloured one.
  const ordered = [...input.lines].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontSize.label, color: theme.ink },
    grid: plot,
    tooltip: itemTooltip(theme, (params) =>
      tipOf(Array.isArray(params) ? params[0]?.data : params.data),
    ),
    xAxis: {
      type: 'category',
      data: input.years.map(String),
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: {
        color: theme.muted,
        fontSize: theme.fontSize.label,
        interval: 0,
        hideOverlap: true,
      },
    },
    yAxis: {
      type: 'value',
      name: input.unit,
      nameLocation: 'end',
      nameGap: 14,
      nameTextStyle: {
        color: theme.muted,
        fontSize: theme.fontSize.label,
        align: 'left',
        padding: [0, 0, 0, -plot.left],
      },
      min: input.axis.min,
      max: input.axis.max,
      interval: input.axis.interval,
      splitLine: { lineStyle: { color: theme.faint } },
      axisLabel: { color: theme.muted, fontSize: theme.fontSize.label, formatter: input.axisText },
    },
    series: [
      ...markedYearSeries(input, plot, theme),
      ...ordered.flatMap((line) => segmentSeries(line, theme)),
      ...ordered.map((line) => pointSeries(line, offsets, theme)),
    ],
  };
}

/** A band behind the chosen year, as wide as its part of the axis. */
function markedYearSeries(
  { years, markedYear, axis }: TrendLinesInput,
  plot: Box,
  theme: ChartTheme,
): readonly ScatterSeriesOption[] {
  if (markedYear === null || !years.includes(markedYear)) return [];
  return [
    {
      type: 'scatter',
      id: ':year',
      silent: true,
      symbol: 'rect',
      symbolSize: [plot.width / years.length, plot.height],
      itemStyle: { color: theme.band, opacity: 1 },
      z: 0,
      data: [[String(markedYear), (axis.min + axis.max) / 2]],
    },
  ];
}

function rankOf(line: TrendLine): number {
  return line.colorIndex === null ? 0 : 1;
}

/** Colour of a line; grey where it is only context. */
export function lineColor(line: TrendLine, theme: ChartTheme): string {
  return line.colorIndex === null ? theme.neutral : seriesColor(theme, line.colorIndex);
}

/** The solid line joins printed points; the dashed one reaches a derived point from its neighbours. */
function segmentSeries(line: TrendLine, theme: ChartTheme): readonly LineSeriesOption[] {
  const { marks } = line;
  const isNearDerived = (index: number) =>
    [-1, 0, 1].some((step) => marks[index + step]?.isDerived === true);
  const base = {
    type: 'line' as const,
    silent: true,
    symbol: 'none',
    connectNulls: false,
    tooltip: { show: false },
    z: rankOf(line) + 1,
  };
  const width = line.colorIndex === null ? theme.lineWidth.context : theme.lineWidth.series;
  const solid: LineSeriesOption = {
    ...base,
    id: `${line.id}:solid`,
    data: marks.map((mark) => (mark === null || mark.isDerived ? null : mark.value)),
    lineStyle: { color: lineColor(line, theme), width },
  };
  if (!marks.some((mark) => mark?.isDerived)) return [solid];
  const dashed: LineSeriesOption = {
    ...base,
    id: `${line.id}:dashed`,
    data: marks.map((mark, index) => (mark !== null && isNearDerived(index) ? mark.value : null)),
    lineStyle: { color: lineColor(line, theme), width, type: [5, 4] },
  };
  return [dashed, solid];
}

function pointSeries(
  line: TrendLine,
  offsets: ReadonlyMap<string, LabelOffset>,
  theme: ChartTheme,
): ScatterSeriesOption {
  const color = lineColor(line, theme);
  const last = lastMarkIndex(line);
  return {
    type: 'scatter',
    id: line.id,
    name: line.name,
    symbol: 'circle',
    symbolSize: line.colorIndex === null ? theme.symbolSize - 2 : theme.symbolSize + 2,
    z: 4,
    cursor: 'pointer',
    emphasis: { scale: 1.4 },
    data: line.marks.map((mark, index) => {
      if (mark === null) return '-';
      const offset = offsets.get(trendLabelId(line, index));
      return {
        value: mark.value,
        name: mark.tip.join('\n'),
        itemStyle: {
          color: mark.isDerived ? theme.surface : color,
          borderColor: color,
          // Points are a little transparent by default; a line would show through a hollow one.
          opacity: 1,
          borderWidth: 2,
        },
        label: offset
          ? labelOption(line, mark, index === last, offset, theme)
          : signLabel(mark.sign, theme),
      };
    }),
  };
}

function labelOption(
  line: TrendLine,
  mark: TrendMark,
  isLast: boolean,
  { dx, dy, align }: LabelOffset,
  theme: ChartTheme,
) {
  return {
    show: true,
    position: 'inside' as const,
    align,
    verticalAlign: 'middle' as const,
    offset: [dx, dy],
    formatter: isLast ? `{name|${plainText(line.name)}} ${mark.label}` : mark.label,
    color: isLast ? theme.ink : theme.muted,
    fontSize: theme.fontSize.label,
    textBorderColor: theme.surface,
    textBorderWidth: 3,
    rich: {
      name: {
        color: theme.ink,
        fontWeight: 600,
        fontSize: theme.fontSize.label,
        textBorderColor: theme.surface,
        textBorderWidth: 3,
      },
    },
  };
}

function tipOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'name' in data ? String(data.name) : '';
}
