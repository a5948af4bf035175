import {
  latestPoint,
  presentPoints,
  type LevelPoint,
  type LevelSeries,
  type Trend,
} from '../../analysis/series';
import type { TrendLine, TrendLinesInput, TrendMark } from '../../charts/trend-line-labels';
import type { DotStripInput } from '../../charts/build-dot-strip-option';
import { paletteIndexes } from '../../charts/area-lines';
import { niceAxis, type NiceAxis } from '../../charts/nice-axis';
import { decimalFromRatio } from '../../core/decimal';
import { figureText, formatDecimal } from '../../core/format';
import { ascendingByMeasure, measureOf } from '../../core/measure';
import { messages } from '../../core/messages';
import { flagText, withFlag } from '../shell/flag-words';
import {
  areaOf,
  colorIndexOf,
  figureOf,
  findingsOf,
  labelOf,
  remarksOf,
  type MeasureContext,
} from './measure-context';

/** Lines that are told apart by colour; further ones are context. */
export const mostColoredLines = 8;

/** More grey lines than this are a smear: of more, as many are drawn, spread evenly over their latest figures. */
export const mostContextLines = 200;

/** px below which the axis of single years has room for three ticks. */
const narrowStrip = 480;

/** px of the drawing. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** The lines as the chart draws them. Rates close together may leave zero out of the axis; amounts never do. */
export function buildLinesInput(
  trend: Trend,
  context: MeasureContext,
  { width, height }: ChartSize,
  markedYear: number | null = null,
): TrendLinesInput {
  const { format } = context;
  const colors = coloursOf(trend, context);
  const values = trend.series.flatMap(presentPoints).map((point) => format.drawn(point.value));
  const axis = niceAxis(values, 5, format.isRate);
  return {
    years: trend.years,
    lines: drawnSeries(trend).map((series) =>
      lineOf(series, colors.get(series.departmentId) ?? null, context),
    ),
    axis,
    axisText: axisTextOf(axis, context),
    unit: format.isRate ? '' : format.unit,
    markedYear,
    width,
    height,
  };
}

/** The departments that have a single year, one dot each. */
export function buildStripInput(
  singles: readonly LevelPoint[],
  context: MeasureContext,
  width: number,
  markedYear: number | null,
): DotStripInput {
  const { format } = context;
  const values = singles.map(({ value }) => format.drawn(value));
  const axis = niceAxis(values, width < narrowStrip ? 2 : 4, format.isRate);
  return {
    dots: singles.map((point) => {
      const { departmentId, year } = point;
      return {
        ...markOf(point, context),
        name: areaOf(departmentId, context),
        year: String(year),
        colorIndex: colorIndexOf(departmentId, context),
        isMarked: year === markedYear,
      };
    }),
    axis,
    axisText: (value) => {
      // A strip has no room above its axis for the unit: the last tick names it.
      const tick = axisTextOf(axis, context)(value);
      return value === axis.max && !format.isRate ? `${tick} ${format.unit}` : tick;
    },
    width,
  };
}

/** The departments whose lines are coloured: all, or where they are many those with the largest latest figures. */
export function coloredIds(trend: Trend): ReadonlySet<string> {
  const largest = largestFirst(trend.series).slice(0, mostColoredLines);
  return new Set(largest.map(({ departmentId }) => departmentId));
}

function largestFirst(series: readonly LevelSeries[]): readonly LevelSeries[] {
  const size = (each: LevelSeries) => measureOf(latestPoint(each).value.negated());
  return ascendingByMeasure(series, size).map(({ entry }) => entry);
}

/** The coloured lines, and of those of context all or an even sample from the largest latest figure to the smallest. */
export function drawnSeries(trend: Trend): readonly LevelSeries[] {
  if (trend.series.length <= mostColoredLines + mostContextLines) return trend.series;
  const ranked = largestFirst(trend.series);
  const context = ranked.slice(mostColoredLines);
  const step = (context.length - 1) / (mostContextLines - 1);
  const sample = Array.from(
    { length: mostContextLines },
    (_, index) => context[Math.round(index * step)]!,
  );
  const drawn = new Set([...ranked.slice(0, mostColoredLines), ...sample]);
  return trend.series.filter((series) => drawn.has(series));
}

/** Places in the palette of the lines that are told apart; lines of context have none. */
function coloursOf(trend: Trend, { catalog }: MeasureContext): ReadonlyMap<string, number | null> {
  const colored = [...coloredIds(trend)];
  const all = catalog.rows.departments.map(({ departmentId }) => departmentId);
  return paletteIndexes(colored, all, colored.length < trend.series.length);
}

function axisTextOf(axis: NiceAxis, { format }: MeasureContext): (value: number) => string {
  const places = decimalFromRatio(axis.interval).decimalPlaces();
  const suffix = format.isRate ? format.unit : '';
  return (value) => formatDecimal(decimalFromRatio(value), places) + suffix;
}

function lineOf(
  series: LevelSeries,
  colorIndex: number | null,
  context: MeasureContext,
): TrendLine {
  const { departmentId } = series;
  return {
    id: departmentId,
    name: areaOf(departmentId, context),
    colorIndex,
    marks: series.points.map((point) => (point === null ? null : markOf(point, context))),
  };
}

function markOf(point: LevelPoint, context: MeasureContext): TrendMark {
  const text = messages(context.locale).trends;
  const figure = figureOf(point, context);
  const findings = findingsOf(point, context);
  return {
    value: context.format.drawn(point.value),
    label: withFlag(labelOf(figure), findings, context.locale),
    tip: [
      text.areaYear(areaOf(point.departmentId, context), point.year),
      figureText(figure),
      ...remarksOf(point, context.locale),
      flagText(findings, context.locale),
    ].filter((line) => line !== ''),
    isDerived: point.isDerived,
    sign: flagText(findings, context.locale).charAt(0),
  };
}
