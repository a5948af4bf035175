import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { itemTooltip } from './item-tooltip';
import { niceAxis } from './nice-axis';
import { plainText } from './rich-text';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

export type WaterfallOption = ComposeOption<
  BarSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** One bar of the waterfall, lying, in the order in which they follow each other. */
export interface WaterfallBar {
  readonly label: string;
  /** Figure with its sign and unit, beside the bar. */
  readonly figure: string;
  /** Ends in the unit of the axis; a total starts at 0. */
  readonly from: number;
  readonly to: number;
  /** `rest` follows from the other figures and is printed nowhere. */
  readonly look: 'total' | 'rise' | 'fall' | 'rest';
  readonly tip: string;
}

export interface WaterfallInput {
  readonly bars: readonly WaterfallBar[];
  readonly formatTick: (value: number) => string;
  /** px */
  readonly width: number;
}

const rowHeight = 44;
const axisHeight = 28;

export function waterfallHeight(bars: readonly WaterfallBar[]): number {
  return bars.length * rowHeight + axisHeight;
}

/**
 * Bars that carry a budget from its initial amount to the final accounts. The first series is the invisible stand of
 * each bar, the second (`steps`) its visible part, whose data are the bars.
 */
export function buildWaterfallOption(input: WaterfallInput, theme: ChartTheme): WaterfallOption {
  const { bars, formatTick, width } = input;
  const { label: fontSize } = theme.fontSize;
  const widest = (pick: (bar: WaterfallBar) => string) =>
    Math.max(0, ...bars.map((bar) => estimateTextWidth(pick(bar), fontSize)));
  const labelWidth = widest(({ label }) => label) + 12;
  const figureWidth = widest(({ figure }) => figure) + 10;
  const ticks = Math.max(2, Math.min(6, Math.floor((width - labelWidth - figureWidth) / 90)));
  const axis = niceAxis(
    bars.flatMap(({ from, to }) => [from, to]),
    ticks,
  );
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    grid: {
      left: labelWidth,
      right: figureWidth,
      top: 4,
      bottom: axisHeight,
      outerBoundsMode: 'none',
    },
    tooltip: itemTooltip(theme, '{b}'),
    xAxis: {
      type: 'value',
      ...axis,
      axisLabel: { color: theme.muted, fontSize, formatter: formatTick, hideOverlap: true },
      splitLine: { lineStyle: { color: theme.faint } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((_, index) => String(index)),
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: theme.ink,
        fontSize,
        formatter: (index: string) =>
          bars.find((_, position) => String(position) === index)?.label ?? '',
      },
    },
    series: [
      {
        type: 'bar',
        id: 'stand',
        stack: 'waterfall',
        stackStrategy: 'all',
        silent: true,
        itemStyle: { color: 'transparent' },
        emphasis: { disabled: true },
        data: bars.map(({ from, to }) => Math.min(from, to)),
      },
      {
        type: 'bar',
        id: 'steps',
        stack: 'waterfall',
        // A step stands on its stand below zero, too.
        stackStrategy: 'all',
        barWidth: 24,
        barMinHeight: 2,
        cursor: 'pointer',
        data: bars.map((bar) => ({
          value: Math.abs(bar.to - bar.from),
          name: bar.tip,
          itemStyle: lookOf(bar, theme),
          label: {
            show: true,
            position: 'right',
            distance: 6,
            formatter: plainText(bar.figure),
            color: theme.ink,
            fontSize,
            fontWeight: bar.look === 'total' ? 600 : 400,
          },
        })),
      },
    ],
  };
}

/** More of a budget is neither good nor bad, so the colours take no side. */
export function waterfallFills(theme: ChartTheme) {
  return {
    total: theme.accent,
    rise: theme.sequential[2]?.fill ?? theme.neutral,
    fall: theme.neutral,
  };
}

function lookOf({ look }: WaterfallBar, theme: ChartTheme) {
  return look === 'rest'
    ? {
        color: theme.surface,
        borderColor: theme.axis,
        borderWidth: 1,
        borderType: 'dashed' as const,
      }
    : { color: waterfallFills(theme)[look] };
}
