import type { ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { extentOf } from '../core/extent';
import { itemTooltip } from './item-tooltip';
import { mineMark } from './mine-mark';
import { signLabel } from './sign-label';
import { placeLabels, type LabelOffset } from './place-labels';
import { estimateTextWidth } from './text-width';
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
  /** Signs and numbers of the findings of the audit on the two figures; empty without any. The label has the sign. */
  readonly xFlag: string;
  readonly yFlag: string;
  /** Place of the area's colour; null draws the point grey. */
  readonly colorIndex: number | null;
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

/** Of more points than this, only those are named whose name has free room. */
const mostNamed = 8;

/** px around the plot; ticks take their own room to the left. */
const margin = { left: 4, right: 20, top: 34, bottom: 30 } as const;
/** px above the plot for the words of the upright median, below the name of the axis. */
const medianRoom = 18;

const topOf = ({ quadrants }: ScatterInput) => margin.top + (quadrants === null ? 0 : medianRoom);

/** px of the drawing. */
export interface ScatterSize {
  readonly width: number;
  readonly height: number;
}

/** Points of two metrics, each labelled beside its mark; axes start where the data do. */
export function buildScatterOption(
  input: ScatterInput,
  theme: ChartTheme,
  drawing: ScatterSize,
): ScatterOption {
  const { points, quadrants, isCompact } = input;
  const size = theme.fontSize.label;
  const xs = padded(points.map(({ x }) => x));
  const ys = padded(points.map(({ y }) => y));
  const places = placePointLabels(input, xs, ys, theme, drawing);
  const label = { color: theme.muted, fontSize: size, hideOverlap: true };
  const quiet = {
    axisTick: { show: false },
    splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: theme.faint } },
  };
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: {
      ...margin,
      top: topOf(input),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: itemTooltip(theme, (params) => {
      const point = points.find(({ id }) => id === (Array.isArray(params) ? '' : params.name));
      if (point === undefined) return '';
      const lines = [
        `${input.xAxis.name}  ${point.xFigure}  ${point.xFlag}`.trim(),
        `${input.yAxis.name}  ${point.yFigure}  ${point.yFlag}`.trim(),
      ];
      return [point.label, ...lines].join('\n');
    }),
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
      nameGap: topOf(input) - 20,
      nameTextStyle: { color: theme.ink, fontSize: size, align: 'left' },
      axisLine: { show: false },
      axisLabel: { ...label, formatter: (value: number) => tick(value, ys, input.yAxis) },
    },
    series: [
      {
        id: 'pairs',
        type: 'scatter',
        cursor: 'pointer',
        data: points.map((point) => pointItem(point, places.get(point.id), theme)),
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
  const [low, high] = extentOf(values) ?? [0, 0];
  const span = high - low;
  const room = span > 0 ? span * 0.15 : Math.max(Math.abs(high) * 0.05, 0.01);
  return { min: low - room, max: high + room };
}

/** Axis ends are where the data end, not round, so they carry no figure. */
function tick(value: number, { min, max }: Extent, axis: ScatterAxis): string {
  return value === min || value === max ? '' : axis.formatTick(value);
}

/** The own area's star, area and year, and the sign of findings. */
function pointText({ isMine, label, xFlag, yFlag }: ScatterPoint): string {
  return `${isMine ? `${mineMark} ` : ''}${label} ${signOf({ xFlag, yFlag })}`.trim();
}

function signOf({ xFlag, yFlag }: Pick<ScatterPoint, 'xFlag' | 'yFlag'>): string {
  return (xFlag || yFlag).charAt(0);
}

/** px across a mark. */
function markSize({ isMine }: ScatterPoint, theme: ChartTheme): number {
  return theme.symbolSize * (isMine ? 2.6 : 2);
}

/** Where each name stands, clear of other names and marks; the own area's is placed first. */
function placePointLabels(
  input: ScatterInput,
  xs: Extent,
  ys: Extent,
  theme: ChartTheme,
  { width, height }: ScatterSize,
): ReadonlyMap<string, LabelOffset> {
  const { points, yAxis, quadrants } = input;
  const size = theme.fontSize.label;
  const ticks = [ys.min, ys.max].map((end) => estimateTextWidth(yAxis.formatTick(end), size));
  const plot = {
    left: margin.left + Math.max(...ticks) + 8,
    top: topOf(input),
    right: width - margin.right,
    bottom: height - margin.bottom - size - 8,
  };
  const share = (value: number, { min, max }: Extent) => (value - min) / (max - min);
  const heightOf = (y: number) => plot.bottom - share(y, ys) * (plot.bottom - plot.top);
  const labels = points.map((point) => ({
    id: point.id,
    x: plot.left + share(point.x, xs) * (plot.right - plot.left),
    y: heightOf(point.y),
    width: estimateTextWidth(pointText(point), size),
    height: size + 4,
    gap: markSize(point, theme) / 2 + 5,
    isMine: point.isMine,
    isOptional: points.length > mostNamed && !point.isMine,
  }));
  const marks = labels.map(({ x, y, gap }) => {
    const across = (gap - 4) * 2;
    return { left: x - across / 2, top: y - across / 2, width: across, height: across };
  });
  if (quadrants !== null) {
    const room = estimateTextWidth(quadrants.yLabel, size);
    const line = heightOf(quadrants.y);
    marks.push(
      { left: plot.right - room, top: line - size - 6, width: room, height: size + 4 },
      { left: plot.left, top: line - 2, width: plot.right - plot.left, height: 4 },
    );
  }
  return placeLabels(
    [...labels].sort((a, b) => +b.isMine - +a.isMine),
    marks,
    {
      left: plot.left,
      top: plot.top,
      width: width - plot.left,
      height: plot.bottom - plot.top,
    },
  );
}

function pointItem(point: ScatterPoint, place: LabelOffset | undefined, theme: ChartTheme) {
  const color = point.colorIndex === null ? theme.neutral : seriesColor(theme, point.colorIndex);
  return {
    name: point.id,
    value: [point.x, point.y],
    symbol: point.isRanked ? 'circle' : 'diamond',
    symbolSize: markSize(point, theme),
    itemStyle: point.isRanked
      ? { color, ...(point.isMine ? { borderColor: theme.ink, borderWidth: 2 } : {}) }
      : { color: theme.surface, borderColor: color, borderWidth: 2 },
    label:
      place === undefined
        ? signLabel(signOf(point), theme)
        : {
            show: true,
            position: 'inside' as const,
            align: place.align,
            verticalAlign: 'middle' as const,
            offset: [place.dx, place.dy],
            formatter: pointText(point).replaceAll(/[{}]/g, ''),
            color: theme.ink,
            fontSize: theme.fontSize.label,
            fontWeight: point.isMine ? (700 as const) : (400 as const),
            textBorderColor: theme.surface,
            textBorderWidth: 3,
          },
  };
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
