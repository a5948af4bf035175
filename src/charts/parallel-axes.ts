import type { AreaLook } from './area-lines';
import { wrapText } from './text-width';
import type { ChartTheme } from './theme';

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
  /** Marks a figure that findings of the audit touch; empty without any. */
  readonly sign: string;
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
/** px around the plot of upright axes. */
export const plotMargin = { top: 92, bottom: 50, left: 64 } as const;

/** Whether the axes stand upright beside each other; else they lie one below the other, better to the right. */
export function isUpright({ axes, width }: { axes: readonly unknown[]; width: number }): boolean {
  return width / Math.max(axes.length, 1) >= leastStep && axes.length > 1;
}

/** px between an upright axis and the next. */
export function stepOf({ axes, width }: ParallelInput, right: number): number {
  return (width - plotMargin.left - right) / Math.max(axes.length - 1, 1);
}

/** Axes beside each other: name and best figure above, worst figure below. */
export function uprightAxes(input: ParallelInput, right: number, theme: ChartTheme) {
  const size = theme.fontSize.label;
  // The name of the first axis stands half to the left of it.
  const room = Math.min(stepOf(input, right) - 10, 2 * plotMargin.left - 4);
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
        axisLabel: {
          interval: 0,
          color: theme.muted,
          fontSize: size,
          lineHeight: 17,
          formatter: (worst: string) => wrapText(worst, room, size).join('\n'),
        },
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
            const figure = wrapText(axis.best, room, size).map((line) => `{figure|${line}}`);
            return [...lines, ...figure].join('\n');
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

/** px of a line of a name, and the most lines that it takes. */
const nameLine = 16;
const mostNameLines = 4;

/** px to the left of axes that lie below each other. */
const lyingRoom = (width: number) => Math.min(190, width * 0.38);

function lyingName(name: string, width: number, fontSize: number): readonly string[] {
  return wrapText(name, lyingRoom(width) - 16, fontSize, mostNameLines);
}

/** px that an axis of several below each other takes: what the longest name needs, its figure below it. */
export function lyingRowHeight({ axes, width }: ParallelInput, fontSize: number): number {
  const lines = axes.map(({ name }) => lyingName(name, width, fontSize).length);
  return Math.max(52, (Math.max(...lines) + 1) * nameLine + 12);
}

/** Axes below each other: name and worst figure to the left, best figure to the right. */
export function lyingAxes(input: ParallelInput, right: number, theme: ChartTheme) {
  const size = theme.fontSize.label;
  const left = lyingRoom(input.width);
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
          lineHeight: nameLine,
          formatter: (_: string, index: number) => {
            const axis = input.axes[index];
            if (axis === undefined) return '';
            const lines = lyingName(axis.name, input.width, size).map((line) => `{name|${line}}`);
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
