import type { ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

import { itemTooltip } from './item-tooltip';
import type { NiceAxis } from './nice-axis';
import { plainText } from './rich-text';
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

/** px, wherever the names stand: the height must not wait for the width, which the page painted first does not know. */
const rowHeight = 40;
const axisHeight = 26;
/** px that the dots need beside their names. */
const leastPlot = 180;

/** px that the strip takes. */
export function dotStripHeight(dots: number): number {
  return dots * rowHeight + axisHeight + 4;
}

/** px beside the plot; where the names would leave too little of it they stand above their dots. */
function layOut({ dots, width, axis, axisText }: DotStripInput, theme: ChartTheme) {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, theme.fontSize.label)));
  const left = widest(dots.map(({ name, year }) => `${name} ${year}`)) + 16;
  const right = widest(dots.map(({ label }) => label)) + 14;
  return width - left - right >= leastPlot
    ? ({ names: 'beside', left, right } as const)
    : ({ names: 'above', left: Math.max(8, widest([axisText(axis.min)]) / 2 + 2), right } as const);
}

/** A row per area with a dot at its figure: for areas that have a single year and so no line. */
export function buildDotStripOption(input: DotStripInput, theme: ChartTheme): DotStripOption {
  const { dots, axis, axisText } = input;
  const fontSize = theme.fontSize.label;
  const { names, left, right } = layOut(input, theme);
  // No line of the plot runs through a name that stands in it.
  const behind = names === 'beside' ? {} : { backgroundColor: theme.surface };
  return {
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    grid: { left, right, top: 4, bottom: axisHeight, outerBoundsMode: 'none' },
    tooltip: itemTooltip(theme, '{b}'),
    xAxis: {
      type: 'value',
      ...axis,
      axisLabel: { color: theme.muted, fontSize, formatter: axisText, hideOverlap: true },
      splitLine: { lineStyle: { color: theme.faint } },
    },
    yAxis: {
      type: 'category',
      z: 1,
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
          return `{name|${plainText(dot.name)}} {${dot.isMarked ? 'name' : 'year'}|${dot.year}}`;
        },
        rich: {
          name: { color: theme.ink, fontSize, fontWeight: 600, ...behind },
          year: { color: theme.muted, fontSize, ...behind },
        },
      },
    },
    series: [
      {
        type: 'scatter',
        id: 'singles',
        symbol: 'circle',
        symbolSize: theme.symbolSize + 3,
        symbolOffset: names === 'beside' ? [0, 0] : [0, belowMiddle],
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
              formatter: plainText(dot.label),
              color: theme.ink,
              fontSize,
            },
          };
        }),
      },
    ],
  };
}

/** px by which a dot stands below its row's middle where its name stands above. */
const belowMiddle = 8;

/** A label of the row that begins at the axis and stands above the row's middle. */
const above = {
  inside: true,
  margin: 4,
  align: 'left' as const,
  verticalAlign: 'bottom' as const,
  padding: [0, 0, 5, 0],
};
