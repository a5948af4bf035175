import type PptxGenJS from 'pptxgenjs';
import { layOutBars, withFittingNames } from '../model/slide-bars';
import type {
  CategoricalChart,
  ScatterChart,
  SlideFormat,
  SlideReferences,
} from '../model/slide-chart';
import { points, slideLook } from './slide-look';

/** What the library takes for one chart. */
export interface ChartCall {
  readonly type: 'bar' | 'line' | 'radar' | 'scatter';
  readonly data: PptxGenJS.OptsChartData[];
  readonly options: PptxGenJS.IChartOpts;
}

/** Colour of a series that is not seen; `mendPresentation` takes its fill away. */
export const unseenColor = 'FEFEFE';
/** Of more marks, single figures are left to the data of the chart. */
const mostLabelled = 40;
const font = slideLook.font;

/** '#,##0.00', '0.00%' of a ratio, or '0.00E+0': how the file writes the figures. */
function formatCode({ decimals, isShare, isScientific = false }: SlideFormat): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (isScientific) return `0${places}E+0`;
  return isShare ? `0${places}%` : `#,##0${places}`;
}

const hex = (color: string | null) => (color === null ? unseenColor : color.slice(1).toUpperCase());

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The chart as the presentation program draws it in `room` (px), with its figures in the sheet behind it. */
export function chartCall(chart: CategoricalChart | ScatterChart, room: Size): ChartCall {
  if (chart.kind === 'scatter') return scatterCall(chart);
  const call = categoricalCall(withFittingNames(chart));
  const { references } = chart;
  return references === undefined
    ? call
    : { ...call, options: { ...call.options, ...placedBars(chart, references, room) } };
}

/** Bars whose place and axis are fixed, so that lines drawn across them stay right. */
function placedBars(
  chart: CategoricalChart,
  references: SlideReferences,
  room: Size,
): PptxGenJS.IChartOpts {
  const { plot, categorySize } = layOutBars(chart, references, room);
  const { min, max, step } = references.axis;
  return {
    layout: {
      x: plot.left / room.width,
      y: plot.top / room.height,
      w: plot.width / room.width,
      h: plot.height / room.height,
    },
    valAxisMinVal: min,
    valAxisMaxVal: max,
    valAxisMajorUnit: step,
    catAxisLabelFontSize: points(categorySize),
  };
}

/** The places that tell the steps of an axis apart, which programs divide into ten at most; a share in hundredths. */
function tickPlaces({ isShare }: SlideFormat, from: number, to: number): number {
  const step = ((to - from) / 10) * (isShare ? 100 : 1);
  return step > 0 ? Math.max(0, Math.min(6, -Math.floor(Math.log10(step)))) : 0;
}

/** How an axis with these figures, and with zero where `hasZero`, writes its own. */
function tickCode(format: SlideFormat, values: readonly (number | null)[], hasZero: boolean) {
  const known = values.filter((value) => value !== null);
  const all = hasZero ? [0, ...known] : known;
  const decimals =
    format.isScientific === true ? 1 : tickPlaces(format, Math.min(...all), Math.max(...all));
  return formatCode({ ...format, decimals });
}

function axes(
  format: SlideFormat,
  values: readonly (number | null)[],
  hasZero: boolean,
): PptxGenJS.IChartOpts {
  return {
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: 12,
    catAxisLabelColor: slideLook.ink,
    catAxisLineColor: slideLook.axis,
    catAxisMajorTickMark: 'none',
    catGridLine: { style: 'none' },
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: slideLook.muted,
    valAxisLabelFormatCode: tickCode(format, values, hasZero),
    valAxisLineShow: false,
    valAxisMajorTickMark: 'none',
    valGridLine: { color: slideLook.faint, size: 0.75, style: 'solid' },
    ...(format.unit === '' ? {} : axisTitle('val', format.unit)),
  };
}

/** How far each stack reaches, for drawing. */
function stackSums({ categories, series }: CategoricalChart): readonly number[] {
  return categories.map((_, at) =>
    series.reduce((sum, { values }) => {
      const value = values[at] ?? null;
      return value === null ? sum : sum + value;
    }, 0),
  );
}

function categoricalCall(chart: CategoricalChart): ChartCall {
  const { kind, categories, series, format } = chart;
  const seen = series.filter(({ color }) => color !== null);
  const hasLegend = seen.length > 1;
  const isLabelled =
    kind !== 'stacked' && kind !== 'radar' && categories.length * series.length <= mostLabelled;
  const [only] = series;
  const colors =
    series.length === 1 && only?.colors != null
      ? only.colors.map(hex)
      : series.map(({ color }) => hex(color));
  const code = formatCode(format);
  const options: PptxGenJS.IChartOpts = {
    ...axes(
      format,
      kind === 'stacked' ? stackSums(chart) : series.flatMap(({ values }) => values),
      kind !== 'lines',
    ),
    chartColors: colors,
    displayBlanksAs: 'gap',
    showLegend: hasLegend,
    legendPos: 'b',
    legendFontFace: font,
    legendFontSize: 11,
    legendColor: slideLook.ink,
    showTitle: false,
    showValue: isLabelled && (kind === 'bars' || series.length <= 3),
    dataLabelFontFace: font,
    dataLabelFontSize: categories.length * seen.length > 20 ? 9 : 11,
    dataLabelColor: slideLook.ink,
    dataLabelFormatCode: code,
  };
  const data = series.map(({ name, values }) => ({
    // A nameless series is given a name by the program.
    name: name === '' ? ' ' : name,
    labels: [...categories],
    // The library writes nothing for what is no number; `mendPresentation` leaves the place open.
    values: values as number[],
  }));
  if (kind === 'lines') {
    return {
      type: 'line',
      data,
      options: {
        ...options,
        // An axis of shares does not go beyond all.
        ...(format.isShare &&
        series.every(({ values }) => values.every((value) => (value ?? 1) <= 1))
          ? { valAxisMaxVal: 1 }
          : {}),
        lineSize: 2.25,
        lineDataSymbolSize: 7,
        dataLabelPosition: 't',
      },
    };
  }
  if (kind === 'radar') {
    return {
      type: 'radar',
      data,
      options: {
        ...options,
        radarStyle: 'marker',
        valAxisMinVal: 0,
        valAxisMaxVal: 1,
        valAxisLabelPos: 'none',
      },
    };
  }
  return {
    type: 'bar',
    data,
    options: {
      ...options,
      barDir: 'bar',
      barGrouping: kind === 'stacked' ? 'stacked' : 'clustered',
      // A few bars stay bars.
      barGapWidthPct: categories.length < 4 ? 120 : categories.length < 8 ? 70 : 40,
      // Bars start at zero.
      ...(series.some(({ values }) => values.some((value) => value !== null && value < 0))
        ? {}
        : { valAxisMinVal: 0 }),
      ...(kind === 'stacked' ? { barOverlapPct: 100 } : { dataLabelPosition: 'outEnd' }),
      // The first category stands at the top, as on the screen; the axis of figures then stays at the foot.
      catAxisOrientation: 'maxMin' as 'minMax',
      valAxisLabelPos: 'high',
      catAxisLabelFontSize: categories.length > 14 ? 10 : 12,
      catAxisLabelPos: 'low',
    },
  };
}

/** One series for each point gives it its own colour and name; of many points, all are one series. */
function scatterCall({ x, y, points }: ScatterChart): ChartCall {
  const isNamed = points.length <= mostLabelled;
  const series = isNamed
    ? points.map(({ label }, index) => ({
        name: label,
        values: points.map((point, at) => (at === index ? point.y : null)) as number[],
      }))
    : [{ name: y.name, values: points.map((point) => point.y) }];
  const xEnds = endsOf(points.map((point) => point.x));
  const yEnds = endsOf(points.map((point) => point.y));
  return {
    type: 'scatter',
    data: [{ name: x.name, values: points.map((point) => point.x) }, ...series],
    options: {
      ...axes(y.format, yEnds, false),
      chartColors: isNamed ? points.map(({ color }) => hex(color)) : [slideLook.accent],
      lineSize: 0,
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 9,
      showLegend: false,
      showTitle: false,
      ...axisTitle('val', y.name),
      ...axisTitle('cat', x.name),
      catAxisLabelFontSize: 11,
      catAxisLabelColor: slideLook.muted,
      catAxisLabelPos: 'low',
      valAxisLabelPos: 'low',
      valAxisMinVal: yEnds[0],
      valAxisMaxVal: yEnds[1],
      catAxisMinVal: xEnds[0],
      catAxisMaxVal: xEnds[1],
      // The library gives the axis of the first metric the code of categories, as it calls them.
      catLabelFormatCode: tickCode(x.format, xEnds, false),
    },
  };
}

function axisTitle(axis: 'val' | 'cat', title: string): PptxGenJS.IChartOpts {
  const name = axis === 'val' ? 'Val' : 'Cat';
  return {
    [`show${name}AxisTitle`]: true,
    [`${axis}AxisTitle`]: title,
    [`${axis}AxisTitleFontFace`]: font,
    [`${axis}AxisTitleFontSize`]: 11,
    [`${axis}AxisTitleColor`]: slideLook.muted,
  };
}

/** Ends of an axis a little beyond the values: points of a scatter need no zero. */
function endsOf(values: readonly number[]): readonly [low: number, high: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, Math.abs(high) / 10, 1e-6)));
  return [
    roundTo(Math.floor((low - step / 4) / step) * step, step),
    roundTo(Math.ceil((high + step / 4) / step) * step, step),
  ];
}

/** Without the dust of binary fractions: an end for drawing, never a figure. */
function roundTo(value: number, step: number): number {
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  return Math.round(value * 10 ** places) / 10 ** places;
}
