import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { PolarComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { itemTooltip } from './item-tooltip';
import { lineLook, signLabel, type SignSide } from './area-lines';
import type { ParallelLine } from './parallel-axes';
import { wrapText } from './text-width';
import type { ChartTheme } from './theme';

export type RadarOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | PolarComponentOption | TooltipComponentOption
>;

export interface RadarInput {
  /** Names of the metrics, clockwise from the top. */
  readonly axes: readonly string[];
  readonly lines: readonly ParallelLine[];
  /** px */
  readonly width: number;
}

/** px that the chart takes. */
export function radarHeight({ width }: RadarInput): number {
  return Math.min(Math.max(width, 300), 480);
}

/** Where the last of the peers stands: off the centre, so that several last places can be told apart. */
const innerShare = -0.25;

/**
 * A ring line for each area through its positions, better outwards; open where a figure is missing. ECharts' own radar
 * would draw a missing figure at the centre, as the worst: so these are lines on polar coordinates. Lines are silent;
 * points of series with the area's id are picked.
 */
export function buildRadarOption(input: RadarInput, theme: ChartTheme): RadarOption {
  const { axes, lines, width } = input;
  const size = theme.fontSize.label;
  const height = radarHeight(input);
  const isNarrow = width < 480;
  const room = isNarrow ? 78 : 130;
  const radius = Math.max(Math.min(width / 2 - room - 8, height / 2 - 44), 60);
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    tooltip: itemTooltip(theme, (params) => {
      const item = Array.isArray(params) ? params[0] : params;
      const line = lines.find(({ id }) => id === item?.seriesId);
      return line?.marks[item?.dataIndex ?? -1]?.tip.join('\n') ?? '';
    }),
    polar: { center: ['50%', '50%'], radius },
    angleAxis: {
      type: 'value',
      min: 0,
      max: axes.length,
      interval: 1,
      startAngle: 90,
      clockwise: true,
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.faint } },
      axisLabel: {
        color: theme.ink,
        fontSize: size,
        lineHeight: 16,
        margin: 10,
        formatter: (value: number) => wrapText(axes[value] ?? '', room, size, 4).join('\n'),
      },
    },
    radiusAxis: {
      type: 'value',
      min: innerShare,
      max: 1,
      interval: 0.25,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: theme.faint } },
    },
    series: [
      ...lines.map((line) => ringSeries(line, theme)),
      ...lines.map((line) => pointSeries(line, theme)),
    ],
  };
}

function ringSeries(line: ParallelLine, theme: ChartTheme): LineSeriesOption {
  const { color, dash, width } = lineLook(line, theme);
  const [first] = line.marks;
  // The ring is closed by its first point once more.
  const ring = first === undefined ? line.marks : [...line.marks, first];
  return {
    id: `${line.id}:ring`,
    type: 'line',
    coordinateSystem: 'polar',
    silent: true,
    symbol: 'none',
    connectNulls: false,
    tooltip: { show: false },
    z: line.isMine ? 4 : 3,
    lineStyle: { color, width, type: dash.length === 0 ? 'solid' : [...dash] },
    data: ring.map((mark, index) => [mark === null ? '-' : mark.share, index]),
  };
}

function pointSeries(line: ParallelLine, theme: ChartTheme): ScatterSeriesOption {
  const { color, symbol } = lineLook(line, theme);
  return {
    id: line.id,
    name: line.name,
    type: 'scatter',
    coordinateSystem: 'polar',
    cursor: 'pointer',
    symbol,
    symbolSize: theme.symbolSize + (line.isMine ? 5 : 2),
    z: line.isMine ? 6 : 5,
    itemStyle: {
      color,
      opacity: 1,
      ...(line.isMine ? { borderColor: theme.ink, borderWidth: 1.5 } : {}),
    },
    data: line.marks.map((mark, index) =>
      mark === null
        ? '-'
        : {
            value: [mark.share, index],
            name: line.id,
            label: signLabel(line, mark, inwards(index, line.marks.length), theme),
          },
    ),
  };
}

/** Away from the name of the axis, which stands outside the rim. Axes go clockwise from the top. */
function inwards(index: number, axes: number): SignSide {
  if (index === 0) return 'bottom';
  if (2 * index === axes) return 'top';
  return 2 * index < axes ? 'left' : 'right';
}
