import type {
  BarSeriesOption,
  LineSeriesOption,
  RadarSeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  RadarComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { layOutBars, withFittingNames } from '../model/slide-bars';
import type { CategoricalChart, ScatterChart, SlideFormat } from '../model/slide-chart';
import { referenceAxis, referenceLines } from './reference-lines';
import { slideFigure, tickText } from './slide-figures';
import { estimateTextWidth } from './text-width';
import { seriesDash, seriesSymbol, type ChartTheme } from './theme';

export type SlideOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | RadarSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
  | RadarComponentOption
>;

/** px of the picture on a slide of 1280 × 720. */
export const slidePicture = { width: 1184, height: 472 } as const;

/** px */
const fontSize = 16;
const smallFontSize = 13;
/** Of more marks, single figures are left to the table. */
const mostLabelled = 40;
const mostNamedPoints = 30;
/** The plot and the labels of its axes together take the place. */
const holdsLabels = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/** The picture of a slide's chart, in type that is read across a room: it looks as presentation programs draw it. */
export function buildSlideOption(
  chart: CategoricalChart | ScatterChart,
  theme: ChartTheme,
): SlideOption {
  const base = {
    animation: false,
    backgroundColor: theme.surface,
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
  };
  if (chart.kind === 'scatter') return { ...base, ...scatterParts(chart, theme) };
  const named = withFittingNames(chart);
  const legend = legendOf(named, theme);
  if (chart.kind === 'radar') return { ...base, legend, ...radarParts(named, theme) };
  if (chart.kind === 'lines') return { ...base, legend, ...lineParts(named, theme) };
  return { ...base, legend, ...barParts(named, theme) };
}

/** What a single series is, the title says. */
function hasLegend({ series }: CategoricalChart): boolean {
  return series.filter(({ color }) => color !== null).length > 1;
}

function legendOf(chart: CategoricalChart, theme: ChartTheme): LegendComponentOption {
  return {
    show: hasLegend(chart),
    type: 'plain',
    bottom: 0,
    left: 'center',
    itemWidth: 18,
    itemHeight: 12,
    data: chart.series.flatMap(({ name, color }) => (color === null ? [] : [name])),
    textStyle: { color: theme.ink, fontSize: chart.series.length > 10 ? smallFontSize : fontSize },
  };
}

/** px that the legend takes: as many lines as its names need. */
function legendRoom(chart: CategoricalChart): number {
  if (!hasLegend(chart)) return 8;
  const size = chart.series.length > 10 ? smallFontSize : fontSize;
  const widths = chart.series.map(({ name }) => estimateTextWidth(name, size) + 36);
  const lines = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / slidePicture.width);
  return 16 + lines * (size + 10);
}

function valueAxis(format: SlideFormat, theme: ChartTheme) {
  return {
    type: 'value' as const,
    axisLabel: { color: theme.muted, fontSize, formatter: tickText(format), hideOverlap: true },
    splitLine: { lineStyle: { color: theme.faint } },
    name: format.unit,
    nameTextStyle: { color: theme.muted, fontSize },
  };
}

function categoryAxis(categories: readonly string[], theme: ChartTheme, size: number) {
  return {
    type: 'category' as const,
    data: [...categories],
    axisLabel: { color: theme.ink, fontSize: size, interval: 0 },
    axisLine: { lineStyle: { color: theme.axis } },
    axisTick: { show: false },
  };
}

function barParts(chart: CategoricalChart, theme: ChartTheme): SlideOption {
  const { categories, series, format } = chart;
  const isStacked = chart.kind === 'stacked';
  const perCategory = isStacked ? 1 : series.length;
  const step = (slidePicture.height - legendRoom(chart) - 34) / categories.length;
  const size = Math.max(9, Math.min(fontSize, Math.floor(step * 0.8)));
  const labelSize = Math.max(9, Math.min(size, Math.floor((step / perCategory) * 0.9)));
  const hasLabels = !isStacked && categories.length * series.length <= mostLabelled;
  const { references } = chart;
  const room = { ...slidePicture, height: slidePicture.height - legendRoom(chart) };
  const placed = references === undefined ? null : layOutBars(chart, references, room);
  return {
    grid:
      placed !== null
        ? { ...placed.plot, containLabel: false }
        : {
            left: 8,
            right: hasLabels ? 84 : 32,
            top: 8,
            bottom: legendRoom(chart),
            ...holdsLabels,
          },
    xAxis: {
      ...valueAxis(format, theme),
      nameLocation: 'end',
      nameGap: 8,
      ...(hasLabels ? { name: '' } : {}),
      ...(references === undefined ? {} : referenceAxis(references)),
    },
    yAxis: { ...categoryAxis(categories, theme, placed?.categorySize ?? size), inverse: true },
    series: series.map((entry, place): BarSeriesOption => {
      const isSeen = entry.color !== null;
      return {
        type: 'bar',
        name: entry.name,
        ...(isStacked ? { stack: 'all' } : {}),
        barCategoryGap: '28%',
        // A few bars stay bars.
        barMaxWidth: isStacked ? 56 : 56 / Math.sqrt(series.length),
        barGap: '8%',
        silent: !isSeen,
        ...(place === 0 && placed !== null ? { markLine: referenceLines(placed) } : {}),
        itemStyle: { color: entry.color ?? 'transparent' },
        data: entry.values.map((value, index) => ({
          value: value ?? '-',
          ...(entry.colors === null ? {} : { itemStyle: { color: entry.colors[index]! } }),
        })),
        label: {
          show: hasLabels && isSeen,
          position: 'right',
          color: theme.ink,
          fontSize: labelSize,
          // A line across the bars passes behind them.
          backgroundColor: theme.surface,
          formatter: ({ value }) =>
            typeof value === 'number'
              ? `${slideFigure(value, format)}${format.unit === '' ? '' : ` ${format.unit}`}`
              : '',
        },
      };
    }),
  };
}

function lineParts(chart: CategoricalChart, theme: ChartTheme): SlideOption {
  const { categories, series, format } = chart;
  const isLabelled = series.length <= 3 && categories.length * series.length <= mostLabelled;
  const widest = (slidePicture.width - 80) / categories.length - 12;
  return {
    grid: { left: 8, right: 40, top: 36, bottom: legendRoom(chart), ...holdsLabels },
    xAxis: {
      ...categoryAxis(categories, theme, fontSize),
      axisLabel: {
        color: theme.ink,
        fontSize,
        interval: 0,
        width: widest,
        overflow: 'break' as const,
      },
    },
    yAxis: {
      ...valueAxis(format, theme),
      scale: format.isShare,
      nameTextStyle: { color: theme.muted, fontSize, align: 'left' as const },
    },
    series: series.map((entry, index): LineSeriesOption => ({
      type: 'line',
      name: entry.name,
      color: entry.color ?? theme.neutral,
      symbol: seriesSymbol(theme, index),
      symbolSize: 9,
      showAllSymbol: true,
      lineStyle: { width: 3, type: [...seriesDash(theme, index)] },
      connectNulls: false,
      data: entry.values.map((value) => value ?? '-'),
      label: {
        show: isLabelled,
        fontSize: smallFontSize,
        color: theme.ink,
        formatter: ({ value }) => (typeof value === 'number' ? slideFigure(value, format) : ''),
      },
    })),
  };
}

function radarParts(chart: CategoricalChart, theme: ChartTheme): SlideOption {
  // A missing figure would stand at the centre, as the worst: such a ring keeps its gap by being left out.
  const whole = chart.series.filter(({ values }) => values.every((value) => value !== null));
  return {
    radar: {
      indicator: chart.categories.map((name) => ({ name, max: 1, min: 0 })),
      radius: '66%',
      center: ['50%', '46%'],
      axisName: { color: theme.ink, fontSize },
      splitArea: { show: false },
      splitLine: { lineStyle: { color: theme.faint } },
      axisLine: { lineStyle: { color: theme.faint } },
    },
    series: [
      {
        type: 'radar',
        data: whole.map(({ name, color, values }) => ({
          name,
          value: values.map((value) => value ?? NaN),
          itemStyle: { color: color ?? theme.neutral },
          lineStyle: { width: 3 },
        })),
      },
    ],
  };
}

function scatterParts({ x, y, points }: ScatterChart, theme: ChartTheme): SlideOption {
  return {
    grid: { left: 8, right: 120, top: 40, bottom: 34, ...holdsLabels },
    xAxis: {
      ...valueAxis(x.format, theme),
      scale: true,
      name: x.name,
      nameLocation: 'middle',
      nameGap: 34,
    },
    yAxis: {
      ...valueAxis(y.format, theme),
      scale: true,
      name: y.name,
      nameTextStyle: { color: theme.muted, fontSize, align: 'left' as const },
    },
    series: [
      {
        type: 'scatter',
        symbolSize: 13,
        labelLayout: { hideOverlap: true },
        data: points.map(({ label, color, ...point }) => ({
          name: label,
          value: [point.x, point.y],
          itemStyle: { color },
        })),
        label: {
          show: points.length <= mostNamedPoints,
          position: 'right',
          color: theme.ink,
          fontSize: smallFontSize,
          formatter: '{b}',
        },
      },
    ],
  };
}
