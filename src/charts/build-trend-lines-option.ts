import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

import type { NiceAxis } from './nice-axis';
import { placeLabels, type Box, type LabelOffset, type PointLabel } from './place-labels';
import { estimateTextWidth } from './text-width';
import { seriesColor, type ChartTheme } from './theme';

export type TrendLinesOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** One mark of a line; `value` is in the unit of the axis. */
export interface TrendMark {
  readonly value: number;
  /** Digits, with a percent sign where it is one. */
  readonly label: string;
  /** Lines of the tooltip: area and year, figure with unit, remarks. */
  readonly tip: readonly string[];
  readonly isDerived: boolean;
}

export interface TrendLine {
  readonly id: string;
  readonly name: string;
  /** Index of the area's colour; null for a line that is only context. */
  readonly colorIndex: number | null;
  /** One per year; null leaves the year open. */
  readonly marks: readonly (TrendMark | null)[];
}

export interface TrendLinesInput {
  readonly years: readonly number[];
  readonly lines: readonly TrendLine[];
  readonly axis: NiceAxis;
  readonly axisText: (value: number) => string;
  /** Stands above the vertical axis. */
  readonly unit: string;
  /** px of the drawing. */
  readonly width: number;
  readonly height: number;
}

const grid = { top: 32, bottom: 32, right: 16 } as const;

/**
 * Lines over whole years: gaps stay open, a derived point is hollow and the line to it dashed, a single year is a
 * point. The last point of each area carries its name and value; other points their value where there is room.
 * Series `id` is the line's; its data are the points. Lines are silent series of their own.
 */
export function buildTrendLinesOption(input: TrendLinesInput, theme: ChartTheme): TrendLinesOption {
  const plot = plotOf(input, theme);
  const offsets = placeLabels(labelsOf(input, plot, theme), obstaclesOf(input, plot, theme), {
    left: 0,
    top: 0,
    width: input.width,
    height: plot.top + plot.height,
  });
  // Context lies below, so that no grey line crosses a coloured one.
  const ordered = [...input.lines].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontSize.label, color: theme.ink },
    grid: { left: plot.left, right: grid.right, top: grid.top, bottom: grid.bottom },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: theme.raised,
      borderColor: theme.axis,
      textStyle: { color: theme.ink, fontSize: theme.fontSize.label },
      formatter: (params) => tipOf(Array.isArray(params) ? params[0]?.data : params.data),
    },
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
      ...ordered.flatMap((line) => segmentSeries(line, theme)),
      ...ordered.map((line) => pointSeries(line, offsets, theme)),
    ],
  };
}

function rankOf(line: TrendLine): number {
  return line.colorIndex === null ? 0 : 1;
}

function colorOf(line: TrendLine, theme: ChartTheme): string {
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
    lineStyle: { color: colorOf(line, theme), width },
  };
  if (!marks.some((mark) => mark?.isDerived)) return [solid];
  const dashed: LineSeriesOption = {
    ...base,
    id: `${line.id}:dashed`,
    data: marks.map((mark, index) => (mark !== null && isNearDerived(index) ? mark.value : null)),
    lineStyle: { color: colorOf(line, theme), width, type: [5, 4] },
  };
  return [dashed, solid];
}

function pointSeries(
  line: TrendLine,
  offsets: ReadonlyMap<string, LabelOffset>,
  theme: ChartTheme,
): ScatterSeriesOption {
  const color = colorOf(line, theme);
  const last = line.marks.findLastIndex((mark) => mark !== null);
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
      const offset = offsets.get(labelId(line, index));
      return {
        value: mark.value,
        name: mark.tip.join('\n'),
        itemStyle: {
          color: mark.isDerived ? theme.surface : color,
          borderColor: color,
          borderWidth: 2,
        },
        label: offset ? labelOption(line, mark, index === last, offset, theme) : { show: false },
      };
    }),
  };
}

function labelOption(
  line: TrendLine,
  mark: TrendMark,
  isLast: boolean,
  { dx, dy }: LabelOffset,
  theme: ChartTheme,
) {
  return {
    show: true,
    position: 'inside' as const,
    align: 'left' as const,
    verticalAlign: 'middle' as const,
    offset: [dx, dy],
    formatter: isLast ? `{name|${plain(line.name)}} ${mark.label}` : mark.label,
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

/** Braces and bars are the markup of a rich label; a name is data. */
function plain(name: string): string {
  return name.replaceAll(/[{}|]/g, '');
}

function tipOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'name' in data ? String(data.name) : '';
}

function labelId(line: TrendLine, index: number): string {
  return `${line.id}~${index}`;
}

function plotOf({ axis, axisText, width, height }: TrendLinesInput, theme: ChartTheme): Box {
  const ends = [axis.min, axis.max].map((end) =>
    estimateTextWidth(axisText(end), theme.fontSize.label),
  );
  const left = Math.max(...ends) + 12;
  return {
    left,
    top: grid.top,
    width: width - left - grid.right,
    height: height - grid.top - grid.bottom,
  };
}

/** px of a mark in the drawing. */
function positionOf(input: TrendLinesInput, plot: Box, index: number, value: number) {
  const { min, max } = input.axis;
  return {
    x: plot.left + ((index + 0.5) * plot.width) / Math.max(1, input.years.length),
    y: plot.top + ((max - value) / (max - min)) * plot.height,
  };
}

/** Labels in the order of their importance: each area's last point, then all others. */
function labelsOf(input: TrendLinesInput, plot: Box, theme: ChartTheme): readonly PointLabel[] {
  const size = theme.fontSize.label;
  const labels = input.lines
    .filter((line) => line.colorIndex !== null)
    .flatMap((line) => {
      const last = line.marks.findLastIndex((mark) => mark !== null);
      return line.marks.flatMap((mark, index) => {
        if (mark === null) return [];
        const text = index === last ? `${line.name} ${mark.label}` : mark.label;
        const box = { width: estimateTextWidth(text, size) + 4, height: size + 4 };
        const place = positionOf(input, plot, index, mark.value);
        return { id: labelId(line, index), ...place, ...box, isOptional: index !== last };
      });
    });
  return labels.sort((a, b) => (a.isOptional ? 1 : 0) - (b.isOptional ? 1 : 0));
}

/** What labels must not cover: every point, and the lines between them, sampled. */
function obstaclesOf(input: TrendLinesInput, plot: Box, theme: ChartTheme): readonly Box[] {
  const around = (x: number, y: number, size: number): Box => ({
    left: x - size / 2,
    top: y - size / 2,
    width: size,
    height: size,
  });
  const samples = 12;
  return input.lines.flatMap((line) =>
    line.marks.flatMap((mark, index) => {
      if (mark === null) return [];
      const from = positionOf(input, plot, index, mark.value);
      const point = around(from.x, from.y, theme.symbolSize + 6);
      const next = line.marks[index + 1];
      if (!next) return [point];
      const to = positionOf(input, plot, index + 1, next.value);
      const segment = Array.from({ length: samples - 1 }, (_, step) => {
        const share = (step + 1) / samples;
        return around(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, 6);
      });
      return [point, ...segment];
    }),
  );
}
