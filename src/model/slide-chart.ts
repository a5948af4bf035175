import * as v from 'valibot';
import { writable } from './slide-text';

/** Most marks of a chart on a slide: more cannot be told apart across a room. */
const mostSlideMarks = 2000;

/** Characters of a name or a remark. */
const mostOfWords = 300;
const words = v.pipe(v.string(), v.maxLength(mostOfWords));
const finite = v.pipe(v.number(), v.finite());
const figure = v.nullable(finite);
/** '#1f4e79' */
const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));
const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(mostSlideMarks));

const formatSchema = v.object({
  /** Places after the point. */
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  /** Whether figures are ratios that are read as per cent: 0.9991 is 99.91%. */
  isShare: v.boolean(),
  /** Whether figures are written by powers of ten: 0.0000001 is 1.00E-7. */
  isScientific: v.optional(v.boolean()),
  /** '万元', '分' …; '' where the figure says it itself. */
  unit: words,
});

const axisSchema = v.object({ name: words, format: formatSchema });

const pointSchema = v.object({
  label: words,
  x: finite,
  y: finite,
  color,
});

/**
 * Values in the order of the categories; null leaves a place open. `colors` gives each value its own; a series without
 * a colour is not seen, and only carries what is stacked on it.
 */
const seriesSchema = v.object({
  name: words,
  color: v.nullable(color),
  colors: v.nullable(listOf(color)),
  values: listOf(figure),
});

const categoricalSchema = v.pipe(
  v.object({
    kind: v.picklist(['bars', 'stacked', 'lines', 'radar']),
    categories: v.pipe(listOf(words), v.minLength(1)),
    series: v.pipe(v.array(seriesSchema), v.minLength(1), v.maxLength(60)),
    format: formatSchema,
    /** Lines across bars at a value, such as a target, with the axis that keeps them in place; figures of bars alone. */
    references: v.optional(
      v.object({
        axis: v.object({ min: finite, max: finite, step: v.pipe(finite, v.gtValue(0)) }),
        lines: v.pipe(
          v.array(v.object({ label: words, value: finite, color })),
          v.minLength(1),
          v.maxLength(2),
        ),
      }),
    ),
    /** Lines that stand below the chart: what a mark of the figure says that this chart does not draw. */
    remarks: v.pipe(v.array(words), v.maxLength(6)),
  }),
  v.check(
    ({ categories, series }) =>
      series.every(
        ({ values, colors }) =>
          values.length === categories.length &&
          (colors === null || colors.length === categories.length),
      ),
    'a value for each category',
  ),
  v.check(
    ({ references }) =>
      references === undefined ||
      references.lines.every(
        ({ value }) => value >= references.axis.min && value <= references.axis.max,
      ),
    'lines within their axis',
  ),
);

const scatterSchema = v.object({
  kind: v.literal('scatter'),
  x: axisSchema,
  y: axisSchema,
  points: v.pipe(listOf(pointSchema), v.minLength(1)),
  remarks: v.pipe(v.array(words), v.maxLength(6)),
});

/** A box of a map; without a fill it is an open one: a report without the figure. */
const boxSchema = v.object({ fill: v.nullable(color), ink: color });
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));

const tilesSchema = v.object({
  kind: v.literal('tiles'),
  tiles: v.pipe(
    listOf(
      v.object({
        ...boxSchema.entries,
        /** Counted from 0, from the left and from the top. */
        column: place,
        row: place,
        /** Columns that it takes; one where it is not said. */
        span: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
        name: words,
        /** '' where there is no report. */
        figure: words,
        /** '' where all figures are of one. */
        year: words,
      }),
    ),
    v.minLength(1),
  ),
  /** What the boxes mean; `box` is null for a line that is words alone, such as that of a sign. */
  key: v.object({
    heading: words,
    entries: v.pipe(
      v.array(v.object({ label: words, box: v.nullable(boxSchema) })),
      v.maxLength(16),
    ),
  }),
  remarks: v.pipe(v.array(words), v.maxLength(6)),
});

export const slideChartSchema = v.union([categoricalSchema, scatterSchema, tilesSchema]);

/** A chart whose texts can be written on a slide, and are no longer than it keeps them. */
export function slideChart<Chart extends SlideChart>(chart: Chart): Chart {
  return mapTexts(chart, (text) => writable(cut(text))) as Chart;
}

function cut(text: string): string {
  return text.length > mostOfWords ? `${text.slice(0, mostOfWords - 1)}…` : text;
}

function mapTexts(part: unknown, change: (text: string) => string): unknown {
  if (typeof part === 'string') return change(part);
  if (Array.isArray(part)) return part.map((item) => mapTexts(item, change));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, mapTexts(value, change)]),
  );
}

export type SlideFormat = v.InferOutput<typeof formatSchema>;
export type SlideSeries = v.InferOutput<typeof seriesSchema>;
export type CategoricalChart = v.InferOutput<typeof categoricalSchema>;
export type SlideReferences = NonNullable<CategoricalChart['references']>;
export type ScatterChart = v.InferOutput<typeof scatterSchema>;
/** Boxes with words in columns and rows, a map of squares or a heat map: presentation programs have them as shapes. */
export type TilesChart = v.InferOutput<typeof tilesSchema>;

/** A chart in the terms of presentation programs, which draw it themselves: the figures of a figure and no pixels. */
export type SlideChart = CategoricalChart | ScatterChart | TilesChart;
