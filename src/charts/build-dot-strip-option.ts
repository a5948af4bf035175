import type { ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

import type { NiceAxis } from './nice-axis';
import { estimateTextWidth } from './text-width';
import { seriesColor, type ChartTheme } from './theme';

export type DotStripOption = ComposeOption<
  ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** One dot on a row of its own; `value` is in the unit of the axis. */
export interface StripDot {
  readonly name: string;
  readonly year: string;
  readonly value: number;
  /** Digits, with a percent sign where it is one. */
  readonly label: string;
  /** Lines of the tooltip. */
  readonly tip: readonly string[];
  /** Index of the area's colour. */
  readonly colorIndex: number;
  readonly isDerived: boolean;
  /** Of the year that the reader chose. */
  readonly isMarked: boolean;
}

export interface DotStripInput {
  readonly dots: readonly StripDot[];
  readonly axis: NiceAxis;
  readonly axisText: (value: number) => string;
  /** px of the drawing. */
  readonly width: number;
}

/** px; a row whose name stands above its dot is higher. */
const rowHeight = { beside: 28, above: 44 } as const;
const axisHeight = 26;
/** px that the dots need beside their names. */
const leastPlot = 180;

/** px that the strip takes. */
export function dotStripHeight(input: DotStripInput, theme: ChartTheme): number {
  const row = rowHeight[layOut(input, theme).names];
  return input.dots.length * row + axisHeight + 4;
}

/** px beside the plot; where the names would leave too little of it they stand above their dots. */
function layOut({ dots, width }: DotStripInput, theme: ChartTheme) {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, theme.fontSize.label)));
  const left = widest(dots.map(({ name, year }) => `${name} ${year}`)) + 16;
  const right = widest(dots.map(({ label }) => label)) + 14;
  return width - left - right >= leastPlot
    ? ({ names: 'beside', left, right } as const)
    : ({ names: 'above', left: 8, right } as const);
}

/** A row per area with a dot at its figure: for areas that have a single year and so no line. */
export function buildDotStripOption(input: DotStripInput, theme: ChartTheme): DotStripOption {
  const { dots, axis, axisText } = input;
  const fontSize = theme.fontSize.label;
  const { names, left, right } = layOut(input, theme);
  return {
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    grid: { left, right, top: 4, bottom: axisHeight, outerBoundsMode: 'none' },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: '{b}',
      backgroundColor: theme.raised,
      borderColor: theme.axis,
      textStyle: { color: theme.ink, fontSize },
    },
    xAxis: {
      type: 'value',
      ...axis,
      axisLabel: { color: theme.muted, fontSize, formatter: axisText, hideOverlap: true },
      splitLine: { lineStyle: { color: theme.faint } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      // The row's number is its category, for two rows may carry the same words.
      data: dots.map((_, index) => String(index)),
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: theme.faint, type: [1, 3] } },
      axisLabel: {
        interval: 0,
        fontSize,
        ...(names === 'beside' ? {} : above),
        formatter: (row: string) => {
          const dot = dots.find((_, index) => String(index) === row);
          if (dot === undefined) return '';
          return `{name|${plain(dot.name)}} {${dot.isMarked ? 'name' : 'year'}|${dot.year}}`;
        },
        rich: {
          name: { color: theme.ink, fontSize, fontWeight: 600 },
          year: { color: theme.muted, fontSize },
        },
      },
    },
    series: [
      {
        type: 'scatter',
        id: 'singles',
        symbol: 'circle',
        symbolSize: theme.symbolSize + 3,
        cursor: 'pointer',
        clip: false,
        emphasis: { scale: 1.3 },
        data: dots.map((dot, index) => {
          const color = seriesColor(theme, dot.colorIndex);
          return {
            value: [dot.value, index],
            name: dot.tip.join('\n'),
            itemStyle: {
              color: dot.isDerived ? theme.surface : color,
              borderColor: color,
              borderWidth: 2,
              opacity: 1,
            },
            label: {
              show: true,
              position: 'right' as const,
              formatter: plain(dot.label),
              color: theme.ink,
              fontSize,
            },
          };
        }),
      },
    ],
  };
}

/** A label of the row that begins at the axis and stands above the row's middle. */
const above = {
  inside: true,
  margin: 4,
  align: 'left' as const,
  verticalAlign: 'bottom' as const,
  padding: [0, 0, 9, 0],
};

/** Braces and bars are the markup of rich labels; names are data. */
function plain(text: string): string {
  return text.replaceAll(/[{}|]/g, '');
}
