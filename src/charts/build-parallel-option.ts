import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { lineLook, type AreaLook } from './area-lines';
import { mineMark } from './mine-mark';
import { placeLabels } from './place-labels';
import { estimateTextWidth, wrapText } from './text-width';
import type { ChartTheme } from './theme';

export type ParallelOption = ComposeOption<
  LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface ParallelAxis {
  readonly name: string;
  /** Figures of the metric at the two ends; empty where positions of several sets of peers share the axis. */
  readonly best: string;
  readonly worst: string;
}

/** One area's place on one axis. */
export interface ParallelMark {
  /** 0 worst, 1 best. */
  readonly share: number;
  readonly tip: readonly string[];
}

export interface ParallelLine extends AreaLook {
  /** One for each axis; null where there is no position. */
  readonly marks: readonly (ParallelMark | null)[];
}

export interface ParallelInput {
  readonly axes: readonly ParallelAxis[];
  readonly lines: readonly ParallelLine[];
  readonly ends: {
    readonly better: string;
    readonly worse: string;
    readonly betterAcross: string;
    readonly worseAcross: string;
  };
  /** px */
  readonly width: number;
}

/** px that an upright axis needs beside the next one, for its name. */
const leastStep = 104;
const uprightHeight = 440;
const rowHeight = 52;
const plotMargin = { top: 82, bottom: 32, left: 64 } as const;

/** Whether the axes stand upright beside each other; else they lie one below the other, better to the right. */
export function isUpright({ axes, width }: ParallelInput): boolean {
  return width / Math.max(axes.length, 1) >= leastStep && axes.length > 1;
}

/** px that the chart takes. */
export function parallelHeight(input: ParallelInput): number {
  return isUpright(input) ? uprightHeight : 40 + input.axes.length * rowHeight;
}

/** A line for each area through its positions; open where a figure is missing. Series ids are the areas'. */
export function buildParallelOption(input: ParallelInput, theme: ChartTheme): ParallelOption {
  const size = theme.fontSize.label;
  const upright = isUpright(input);
  // Context lies below, the own area on top.
  const rank = (line: ParallelLine) => (line.isMine ? 2 : line.paletteIndex === null ? 0 : 1);
  const ordered = [...input.lines].sort((a, b) => rank(a) - rank(b));
  const right = upright ? rightRoom(input, theme) : 84;
  const names = upright ? placeNames(input, right, theme) : new Map<string, never>();
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: theme.raised,
      borderColor: theme.faint,
      textStyle: { color: theme.ink, fontSize: size },
      formatter: (params) => {
        const item = Array.isArray(params) ? params[0] : params;
        const line = input.lines.find(({ id }) => id === item?.seriesId);
        return line?.marks[item?.dataIndex ?? -1]?.tip.join('\n') ?? '';
      },
    },
    ...(upright ? uprightAxes(input, right, theme) : lyingAxes(input, right, theme)),
    series: ordered.map((line): LineSeriesOption => {
      const { color, dash, symbol, width } = lineLook(line, theme);
      const last = lastIndex(line);
      const name = names.get(line.id);
      return {
        id: line.id,
        name: line.name,
        type: 'line',
        cursor: 'pointer',
        triggerEvent: true,
        z: rank(line) + 2,
        connectNulls: false,
        showSymbol: true,
        showAllSymbol: true,
        symbol,
        symbolSize: theme.symbolSize + (line.isMine ? 4 : line.paletteIndex === null ? -2 : 1),
        lineStyle: { color, width, type: dash.length === 0 ? 'solid' : [...dash] },
        itemStyle: {
          color,
          ...(line.isMine ? { borderColor: theme.ink, borderWidth: 1.5 } : {}),
        },
        emphasis: { focus: 'series', lineStyle: { width: width + 1 } },
        blur: { lineStyle: { opacity: 0.2 }, itemStyle: { opacity: 0.2 } },
        data: line.marks.map((mark, index) => {
          if (mark === null) return '-';
          if (index !== last || name === undefined) return { value: mark.share, name: line.id };
          return {
            value: mark.share,
            name: line.id,
            label: {
              show: true,
              position: 'inside',
              align: 'left',
              verticalAlign: 'middle',
              offset: [name.dx, name.dy],
              formatter: nameText(line).replaceAll(/[{}]/g, ''),
              color: theme.ink,
              fontSize: size,
              fontWeight: line.isMine ? 700 : 400,
              textBorderColor: theme.surface,
              textBorderWidth: 3,
            },
          };
        }),
      };
    }),
  };
}

const nameText = ({ name, isMine }: AreaLook) => (isMine ? `${mineMark} ${name}` : name);

function lastIndex({ marks }: ParallelLine): number {
  return marks.reduce((last, mark, index) => (mark === null ? last : index), -1);
}

function stepOf({ axes, width }: ParallelInput, right: number): number {
  return (width - plotMargin.left - right) / Math.max(axes.length - 1, 1);
}

function rightRoom(input: ParallelInput, theme: ChartTheme): number {
  const named = input.lines.filter((line) => line.paletteIndex !== null || line.isMine);
  const widths = named.map((line) => estimateTextWidth(nameText(line), theme.fontSize.label));
  return Math.min(Math.max(52, ...widths.map((width) => width + 18)), input.width / 4);
}

function placeNames(input: ParallelInput, right: number, theme: ChartTheme) {
  const size = theme.fontSize.label;
  const plot = uprightHeight - plotMargin.top - plotMargin.bottom;
  const step = stepOf(input, right);
  const at = (index: number, share: number) => ({
    x: plotMargin.left + index * step,
    y: plotMargin.top + (1 - share) * plot,
  });
  const named = input.lines
    .filter((line) => (line.paletteIndex !== null || line.isMine) && lastIndex(line) >= 0)
    .sort((a, b) => +b.isMine - +a.isMine);
  const labels = named.map((line) => ({
    id: line.id,
    ...at(lastIndex(line), line.marks[lastIndex(line)]?.share ?? 1),
    width: estimateTextWidth(nameText(line), size),
    height: size + 5,
    isOptional: false,
  }));
  const marks = input.lines.flatMap((line) =>
    line.marks.flatMap((mark, index) => {
      if (mark === null) return [];
      const { x, y } = at(index, mark.share);
      return [{ left: x - 5, top: y - 5, width: 10, height: 10 }];
    }),
  );
  return placeLabels(labels, marks, {
    left: 0,
    top: plotMargin.top - 8,
    width: input.width,
    height: plot + 16,
  });
}

/** Axes beside each other: name and best figure above, worst figure below. */
function uprightAxes(input: ParallelInput, right: number, theme: ChartTheme) {
  const size = theme.fontSize.label;
  const room = Math.min(stepOf(input, right) - 10, 150);
  const category = {
    type: 'category' as const,
    boundaryGap: false,
    axisLine: { show: false },
    axisTick: { show: false },
  };
  return {
    grid: {
      left: plotMargin.left,
      right,
      top: plotMargin.top,
      bottom: plotMargin.bottom,
      outerBoundsMode: 'none' as const,
    },
    xAxis: [
      {
        ...category,
        data: input.axes.map(({ worst }) => worst),
        splitLine: { show: true, interval: 0, lineStyle: { color: theme.axis, width: 1 } },
        axisLabel: { interval: 0, color: theme.muted, fontSize: size },
      },
      {
        ...category,
        position: 'top' as const,
        data: input.axes.map(({ name }) => name),
        axisLabel: {
          interval: 0,
          lineHeight: 17,
          formatter: (_: string, index: number) => {
            const axis = input.axes[index];
            if (axis === undefined) return '';
            const lines = wrapText(axis.name, room, size, 3).map((line) => `{name|${line}}`);
            return [...lines, `{figure|${axis.best}}`].join('\n');
          },
          rich: {
            name: { color: theme.ink, fontSize: size, fontWeight: 600 as const },
            figure: { color: theme.muted, fontSize: size },
          },
        },
      },
    ],
    yAxis: {
      type: 'value' as const,
      min: 0,
      max: 1,
      interval: 1,
      splitLine: { show: false },
      axisLabel: {
        color: theme.muted,
        fontSize: size,
        formatter: (value: number) => (value === 1 ? input.ends.better : input.ends.worse),
        margin: 14,
      },
    },
  };
}

/** Axes below each other: name and worst figure to the left, best figure to the right. */
function lyingAxes(input: ParallelInput, right: number, theme: ChartTheme) {
  const size = theme.fontSize.label;
  const left = Math.min(132, input.width * 0.34);
  const category = {
    type: 'category' as const,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
  };
  return {
    grid: { left, right, top: 28, bottom: 12, outerBoundsMode: 'none' as const },
    xAxis: {
      type: 'value' as const,
      position: 'top' as const,
      min: 0,
      max: 1,
      interval: 1,
      splitLine: { show: false },
      axisLabel: {
        color: theme.muted,
        fontSize: size,
        formatter: (value: number) =>
          value === 1 ? input.ends.betterAcross : input.ends.worseAcross,
      },
    },
    yAxis: [
      {
        ...category,
        data: input.axes.map(({ name }) => name),
        splitLine: { show: false },
        axisLabel: {
          interval: 0,
          align: 'left' as const,
          margin: left - 2,
          lineHeight: 16,
          formatter: (_: string, index: number) => {
            const axis = input.axes[index];
            if (axis === undefined) return '';
            const lines = wrapText(axis.name, left - 18, size, 2).map((line) => `{name|${line}}`);
            return [...lines, `{figure|${axis.worst}}`].join('\n');
          },
          rich: {
            name: { color: theme.ink, fontSize: size },
            figure: { color: theme.muted, fontSize: size },
          },
        },
      },
      {
        ...category,
        position: 'right' as const,
        data: input.axes.map(({ best }) => best),
        axisLabel: { interval: 0, color: theme.muted, fontSize: size, margin: 10 },
      },
    ],
  };
}
