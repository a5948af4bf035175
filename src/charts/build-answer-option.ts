import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { AnswerChart, AnswerSeries } from '../analysis/answer-chart';
import { absentText } from '../core/format';
import { itemTooltip } from './item-tooltip';
import { estimateTextWidth } from './text-width';
import { seriesColor, seriesDash, type ChartTheme } from './theme';

export type AnswerOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

/** px */
const barHeight = 16;
const rowGap = 14;
const legendRow = 26;
const axisRoom = 32;
const linesHeight = 360;
const widestName = 220;
/** Names are a little wider than they are thought to be, in some fonts. */
const nameRoom = 8;
const narrow = 520;
/** Labels at the ends of more bars beside each other would be in each other's way. */
const mostLabelled = 4;

/** A mark of the chart: its name and its number as the engine wrote it. */
export interface AnswerDatum {
  readonly name: string;
  readonly series: string;
  readonly value: number | null;
  readonly text: string;
}

/** px that the chart takes. */
export function answerHeight(chart: AnswerChart): number {
  if (chart.kind === 'lines') return linesHeight;
  const row = chart.series.length * barHeight + rowGap;
  return legendHeight(chart) + axisRoom + chart.labels.length * row;
}

/** Bars from zero by name, or lines over time; their numbers are those of the answer. `width` is the place in px. */
export function buildAnswerOption(
  chart: AnswerChart,
  theme: ChartTheme,
  width: number,
): AnswerOption {
  const size = theme.fontSize.label;
  const base = {
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    tooltip: itemTooltip(theme, (params) =>
      tipOf(Array.isArray(params) ? undefined : (params.data as AnswerDatum)),
    ),
    legend: {
      show: chart.series.length > 1,
      type: 'scroll' as const,
      top: 0,
      left: 0,
      right: 0,
      icon: 'roundRect',
      itemWidth: 14,
      itemHeight: 10,
      textStyle: { color: theme.ink, fontSize: size },
      pageTextStyle: { color: theme.muted },
      pageIconColor: theme.accent,
      pageIconInactiveColor: theme.faint,
    },
  };
  return chart.kind === 'lines'
    ? { ...base, ...linesOf(chart, theme) }
    : { ...base, ...barsOf(chart, theme, width) };
}

function legendHeight({ series }: AnswerChart): number {
  return series.length > 1 ? legendRow : 4;
}

function barsOf(chart: AnswerChart, theme: ChartTheme, width: number): AnswerOption {
  const size = theme.fontSize.label;
  const widest = Math.max(...chart.labels.map((label) => estimateTextWidth(label, size)));
  const most = width < narrow ? width * 0.35 : widestName;
  const nameWidth = Math.min(widest, most);
  const isAlone = chart.series.length === 1;
  const isLabelled = chart.series.length <= mostLabelled;
  const texts = isLabelled ? chart.series.flatMap((series) => series.texts) : [];
  const labelWidth = Math.max(0, ...texts.map((text) => estimateTextWidth(text ?? '', size)));
  return {
    grid: {
      left: nameWidth + nameRoom + 12,
      right: Math.min(labelWidth, most) + 16,
      top: legendHeight(chart) + 4,
      bottom: axisRoom - 4,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', splitNumber: width < narrow ? 3 : 5, ...valueAxis(chart, theme) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...chart.labels],
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: {
        color: theme.ink,
        fontSize: size,
        width: nameWidth + nameRoom,
        overflow: 'truncate',
      },
    },
    series: chart.series.map((series, index) => ({
      type: 'bar',
      id: String(index),
      name: series.name,
      barWidth: barHeight - 2,
      barGap: '12%',
      itemStyle: { color: isAlone ? theme.accent : seriesColor(theme, index) },
      label: {
        show: isLabelled,
        position: 'right',
        color: theme.ink,
        fontSize: size,
        formatter: ({ data }) => (data as unknown as AnswerDatum).text,
      },
      data: dataOf(chart, series),
    })),
  };
}

function linesOf(chart: AnswerChart, theme: ChartTheme): AnswerOption {
  const size = theme.fontSize.label;
  const values = chart.series.flatMap((series) => series.values);
  const extremes = values.reduce<readonly [number, number]>(
    ([low, high], value) =>
      value === null ? [low, high] : [Math.min(low, value), Math.max(high, value)],
    [0, 0],
  );
  return {
    grid: {
      left: Math.max(...extremes.map((value) => estimateTextWidth(tickText(value), size))) + 16,
      right: 24,
      top: legendHeight(chart) + 16,
      bottom: axisRoom - 4,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category',
      data: [...chart.labels],
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: { color: theme.muted, fontSize: size, hideOverlap: true },
    },
    yAxis: { type: 'value', splitNumber: 5, ...valueAxis(chart, theme) },
    series: chart.series.map((series, index) => ({
      type: 'line',
      id: String(index),
      name: series.name,
      connectNulls: false,
      symbol: theme.symbols[index % theme.symbols.length] ?? 'circle',
      symbolSize: theme.symbolSize,
      lineStyle: { width: theme.lineWidth.series, type: [...seriesDash(theme, index)] },
      itemStyle: { color: seriesColor(theme, index) },
      data: dataOf(chart, series),
    })),
  };
}

function valueAxis({ series }: AnswerChart, theme: ChartTheme) {
  const values = series.flatMap((each) => each.values);
  const areWhole = values.every((value) => value === null || Number.isInteger(value));
  return {
    // Between whole numbers, such as counts, there is nothing.
    ...(areWhole ? { minInterval: 1 } : {}),
    splitLine: { lineStyle: { color: theme.faint } },
    axisLabel: {
      color: theme.muted,
      fontSize: theme.fontSize.label,
      hideOverlap: true,
      formatter: tickText,
    },
  };
}

function tickText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function dataOf(chart: AnswerChart, series: AnswerSeries): AnswerDatum[] {
  return chart.labels.map((name, index) => ({
    name,
    series: series.name,
    value: series.values[index] ?? null,
    text: series.texts[index] ?? absentText,
  }));
}

function tipOf(datum: AnswerDatum | undefined): string {
  return datum === undefined ? '' : `${datum.name}\n${datum.series}  ${datum.text}`;
}
