import type { ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { mineMark } from './mine-mark';
import { seriesColor, type ChartTheme } from './theme';

export type ScatterOption = ComposeOption<
  ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface ScatterPoint {
  /** Comes back with the datum that is picked. */
  readonly id: string;
  /** Area and year. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly xFigure: string;
  readonly yFigure: string;
  /** Place of the area among all areas; from the ninth on points are grey. */
  readonly colorIndex: number;
  /** Departments outside the ranked group are drawn as hollow diamonds. */
  readonly isRanked: boolean;
  /** The reader's own area: larger, ringed, starred. */
  readonly isMine: boolean;
}

export interface ScatterAxis {
  readonly name: string;
  readonly formatTick: (value: number) => string;
}

export interface ScatterInput {
  readonly points: readonly ScatterPoint[];
  readonly xAxis: ScatterAxis;
  readonly yAxis: ScatterAxis;
  /** Medians that divide the plane; null where there are too few points for them to mean anything. */
  readonly quadrants: {
    readonly x: number;
    readonly y: number;
    readonly xLabel: string;
    readonly yLabel: string;
  } | null;
  readonly isCompact: boolean;
}

const coloured = 8;

/** Points of two metrics, each labelled beside its mark; axes start where the data do. */
export function buildScatterOption(input: ScatterInput, theme: ChartTheme): ScatterOption {
  const { points, quadrants, isCompact } = input;
  const size = theme.fontSize.label;
  const xs = padded(points.map(({ x }) => x));
  const ys = padded(points.map(({ y }) => y));
  const label = { color: theme.muted, fontSize: size, hideOverlap: true };
  const quiet = {
    axisTick: { show: false },
    splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: theme.faint } },
  };
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: {
      left: 4,
      right: 20,
      top: 34,
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: theme.raised,
      borderColor: theme.faint,
      textStyle: { color: theme.ink, fontSize: size },
      formatter: (params) => {
        const point = points.find(({ id }) => id === (Array.isArray(params) ? '' : params.name));
        if (point === undefined) return '';
        const lines = [
          `${input.xAxis.name}  ${point.xFigure}`,
          `${input.yAxis.name}  ${point.yFigure}`,
        ];
        return [point.label, ...lines].join('\n');
      },
    },
    xAxis: {
      type: 'value',
      ...xs,
      ...quiet,
      splitNumber: isCompact ? 3 : 5,
      name: `${input.xAxis.name} →`,
      nameLocation: 'end',
      nameGap: 0,
      nameTextStyle: {
        color: theme.ink,
        fontSize: size,
        align: 'right',
        verticalAlign: 'top',
        padding: [30, 0, 0, 0],
      },
      axisLine: { show: true, onZero: false, lineStyle: { color: theme.axis } },
      axisLabel: { ...label, formatter: (value: number) => tick(value, xs, input.xAxis) },
    },
    yAxis: {
      type: 'value',
      ...ys,
      ...quiet,
      splitNumber: isCompact ? 3 : 5,
      name: `↑ ${input.yAxis.name}`,
      nameLocation: 'end',
      nameGap: 14,
      nameTextStyle: { color: theme.ink, fontSize: size, align: 'left' },
      axisLine: { show: false },
      axisLabel: { ...label, formatter: (value: number) => tick(value, ys, input.yAxis) },
    },
    series: [
      {
        id: 'pairs',
        type: 'scatter',
        cursor: 'pointer',
        symbolSize: theme.symbolSize * 2,
        data: points.map((point) => pointItem(point, xs, isCompact, theme)),
        label: { show: true, distance: 6, color: theme.ink, fontSize: size },
        labelLayout: { moveOverlap: 'shiftY' },
        ...(quadrants === null ? {} : { markLine: quadrantLines(quadrants, theme) }),
      },
    ],
  };
}

interface Extent {
  readonly min: number;
  readonly max: number;
}

/** The extent of values with a margin of 15 %, so that no mark sits on the frame; a lone value gets one as well. */
function padded(values: readonly number[]): Extent {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low;
  const room = span > 0 ? span * 0.15 : Math.max(Math.abs(high) * 0.05, 0.01);
  return { min: low - room, max: high + room };
}

/** Axis ends are where the data end, not round, so they carry no figure. */
function tick(value: number, { min, max }: Extent, axis: ScatterAxis): string {
  return value === min || value === max ? '' : axis.formatTick(value);
}

function pointItem(point: ScatterPoint, xs: Extent, isCompact: boolean, theme: ChartTheme) {
  const color = point.colorIndex < coloured ? seriesColor(theme, point.colorIndex) : theme.neutral;
  const isRightHalf = point.x > (xs.min + xs.max) / 2;
  return {
    name: point.id,
    value: [point.x, point.y],
    symbol: point.isRanked ? 'circle' : 'diamond',
    ...(point.isMine ? { symbolSize: theme.symbolSize * 2.6 } : {}),
    itemStyle: point.isRanked
      ? { color, ...(point.isMine ? { borderColor: theme.ink, borderWidth: 2 } : {}) }
      : { color: theme.surface, borderColor: color, borderWidth: 2 },
    label: {
      formatter: point.isMine ? `${mineMark} ${point.label}` : point.label,
      ...(point.isMine ? { fontWeight: 700 as const } : {}),
      ...labelPlace(isRightHalf, isCompact),
    },
  };
}

/**
 * Labels point inwards, so that none leaves the frame. In a narrow chart the labels of the two halves would meet in
 * the middle: there those of the left half stand above their marks and those of the right half below.
 */
function labelPlace(isRightHalf: boolean, isCompact: boolean) {
  if (!isCompact) return { position: isRightHalf ? 'left' : 'right' } as const;
  return isRightHalf
    ? ({ position: 'bottom', align: 'right' } as const)
    : ({ position: 'top', align: 'left' } as const);
}

function quadrantLines(
  { x, y, xLabel, yLabel }: NonNullable<ScatterInput['quadrants']>,
  theme: ChartTheme,
): NonNullable<ScatterSeriesOption['markLine']> {
  const label = { color: theme.muted, fontSize: theme.fontSize.label };
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: theme.axis, width: theme.lineWidth.context, type: [4, 3] },
    data: [
      { xAxis: x, label: { ...label, position: 'insideEndTop', rotate: 0, formatter: xLabel } },
      { yAxis: y, label: { ...label, position: 'insideEndTop', formatter: yLabel } },
    ],
  };
}
