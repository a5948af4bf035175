import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import {
  barLabel,
  labelParts,
  labelStyles,
  labelWidth,
  nameAbove,
  nameBeside,
  nameWidth,
  rankWidth,
} from './bar-labels';
import { itemTooltip } from './item-tooltip';
import { barStyle } from './bar-style';
import { axisBreak, gapShareOf, leastGapShare, shareOfAxis } from './bar-break';
import { planBarScale, type BarScale } from './bar-scale';
import { buildBandSeries, buildBreakSeries, buildRangeSeries } from './bar-overlays';
import type { RankedBar, RankedBarsInput } from './ranked-bars';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

export type RankedBarsOption = ComposeOption<
  BarSeriesOption | CustomSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** px; where the place is narrow, names stand above their bars. */
const rowHeight = { wide: 40, compact: 64 } as const;
const margin = { top: 26, bottom: 30 } as const;
/** px */
const lineHeight = 17;
/** px kept free behind a label, and behind the last tick for the half of its text that overhangs. */
const labelRoom = 12;
const tickRoom = 32;
const leastPlot = 48;

/** px that the chart of these bars takes. */
export function rankedBarsHeight({ groups, isCompact }: RankedBarsInput): number {
  const rows = groups.reduce((sum, { bars }) => sum + 1 + bars.length, 0);
  return margin.top + margin.bottom + rows * (isCompact ? rowHeight.compact : rowHeight.wide);
}

/** Chart and notices all ask for the scale of the same bars, which may be thousands. */
const scales = new WeakMap<RankedBarsInput, BarScale>();

/** The scale of the bars, which notices speak of where it is broken. */
export function rankedBarsScale(input: RankedBarsInput): BarScale {
  const known = scales.get(input);
  if (known !== undefined) return known;
  const scale = scaleOf(input);
  scales.set(input, scale);
  return scale;
}

function scaleOf(input: RankedBarsInput): BarScale {
  const { groups, target, band, isCompact } = input;
  const bars = input.scaled ?? groups.flatMap((group) => group.bars);
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

/** The bars whose range is drawn as a thin line, since it can be told from the end of the bar. */
export function rangedBars(input: RankedBarsInput): readonly RankedBar[] {
  const scale = rankedBarsScale(input);
  if (scale.gap !== null) return [];
  return input.groups.flatMap((group) => group.bars.filter(({ range }) => isWide(range, scale)));
}

/**
 * Horizontal bars from zero in their groups, best first as given, each labelled at its end. `width` is the place in
 * px: the axis takes all that the labels leave of it.
 */
export function buildRankedBarsOption(
  input: RankedBarsInput,
  theme: ChartTheme,
  width: number,
): RankedBarsOption {
  const { groups, isCompact, band } = input;
  const scale = rankedBarsScale(input);
  const bars = groups.flatMap((group) => group.bars);
  const size = theme.fontSize.label;
  const labels = new Map(
    bars.map((bar) => [bar.id, isCompact ? nameAbove(bar, width, size) : nameBeside(bar, size)]),
  );
  // Where names stand above their bars, so does the group: nearer to its own than to those above.
  groups.forEach((group, index) =>
    labels.set(groupId(index), `${isCompact ? '{below| }\n' : ''}{group|${group.label}}`),
  );
  const rowIds = groups.flatMap((group, index) => [
    groupId(index),
    ...group.bars.map(({ id }) => id),
  ]);
  const firstTick = estimateTextWidth(input.formatTick(scale.min), size);
  const left = isCompact
    ? firstTick / 2 + 2
    : Math.max(0, ...bars.map((bar) => nameWidth(bar, size))) + 14;
  const room = width - left;
  const groupPadding = isCompact ? 4 : (rowHeight.wide - lineHeight) / 2 + 4;
  const widest = plotWidth(bars, scale, room, leastGapShare, isCompact, size);
  const gapShare = gapShareOf(scale, input.formatTick, widest, size);
  const plot = plotWidth(bars, scale, room, gapShare, isCompact, size);
  // No line of the plot runs through a name; beside the plot there is none to hide.
  const behindName = isCompact ? { backgroundColor: theme.surface } : {};
  const every = labelledTicks(scale, input.formatTick, plot, size);

  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: {
      left,
      right: room - plot,
      top: margin.top,
      bottom: margin.bottom,
      outerBoundsMode: 'none',
    },
    tooltip: itemTooltip(theme, (params) => {
      const bar = bars.find(({ id }) => id === (Array.isArray(params) ? '' : params.name));
      return bar === undefined ? '' : `${bar.name}\n${labelParts(bar).join('  ')}`;
    }),
    xAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLabel: {
        color: theme.muted,
        fontSize: size,
        formatter: (value: number) =>
          Math.round(value / scale.step) % every === 0 ? input.formatTick(value) : '',
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: theme.faint } },
      axisLine: { show: false },
      axisTick: { show: false },
      ...(scale.gap === null ? {} : { ...axisBreak(scale.gap, gapShare) }),
    },
    yAxis: {
      type: 'category',
      z: 3,
      inverse: true,
      data: rowIds,
      axisLine: { onZero: true, lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      // A press on a name makes the area the reader's own.
      triggerEvent: true,
      axisLabel: {
        interval: 0,
        align: 'left',
        margin: left - 2,
        color: theme.ink,
        fontSize: size,
        lineHeight,
        formatter: (id: string) => labels.get(id) ?? '',
        rich: {
          group: {
            color: theme.muted,
            fontSize: size,
            // As high as its row: no axis, grid or target line runs into the words.
            padding: [groupPadding, 8, groupPadding, 0],
            backgroundColor: theme.surface,
          },
          rank: { color: theme.muted, fontSize: size, width: rankWidth, ...behindName },
          name: { color: theme.ink, fontSize: size, ...behindName },
          mine: { color: theme.ink, fontSize: size, fontWeight: 700, ...behindName },
          below: { fontSize: size, lineHeight: 20 },
        },
      },
    },
    series: [
      {
        id: 'bars',
        type: 'bar',
        barWidth: isCompact ? 14 : 16,
        cursor: 'pointer',
        data: groups.flatMap((group) => [
          '-',
          ...group.bars.map((bar) => barItem(bar, isCompact, theme)),
        ]),
        label: {
          show: true,
          position: 'right',
          distance: 6,
          padding: [4, 3],
          backgroundColor: theme.surface,
          color: theme.ink,
          fontSize: size,
          lineHeight,
          rich: labelStyles(theme, isCompact),
        },
        ...(input.target === null ? {} : { markLine: targetLine(input.target, theme) }),
      },
      buildRangeSeries(rangedBars(input), isCompact, theme),
      ...(scale.gap === null ? [] : [buildBreakSeries(bars, scale.gap, theme)]),
      ...(band === null
        ? []
        : [
            buildBandSeries(
              band,
              groups[band.group]?.bars ?? [],
              input.target?.value ?? null,
              isCompact,
              theme,
            ),
          ]),
    ],
  };
}

/** px that the axis may take of `room`, so that each label still stands to the right of its bar. */
function plotWidth(
  bars: readonly RankedBar[],
  scale: BarScale,
  room: number,
  gapShare: number,
  isCompact: boolean,
  size: number,
): number {
  const limits = bars.map((bar) => {
    const share = shareOfAxis(Math.max(bar.value, 0), scale, gapShare);
    return (room - labelWidth(bar, isCompact, size) - labelRoom) / share;
  });
  return Math.max(leastPlot, Math.min(room - tickRoom, ...limits));
}

/** Every how manieth tick, counted from zero, has room for its figure: ticks without one are still at equal steps. */
function labelledTicks(
  { min, max, step, gap }: BarScale,
  formatTick: (value: number) => string,
  plot: number,
  size: number,
): number {
  if (gap !== null) return 1;
  const widest = Math.max(...[min, max].map((end) => estimateTextWidth(formatTick(end), size)));
  return Math.max(1, Math.ceil((widest + 8) / (plot / ((max - min) / step))));
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
  const text = barLabel(bar, isCompact);
  return {
    name: bar.id,
    value: bar.value,
    itemStyle: barStyle(bar, theme),
    label: {
      formatter: text,
      // The figure, first of two lines, stands at the height of its bar.
      ...(text.includes('\n') ? { offset: [0, lineHeight / 2] } : {}),
    },
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
