import {
  latestPoint,
  presentPoints,
  type LevelPoint,
  type LevelSeries,
  type Trend,
} from '../../analysis/series';
import type { TrendLine, TrendLinesInput, TrendMark } from '../../charts/trend-line-labels';
import type { DotStripInput } from '../../charts/build-dot-strip-option';
import { niceAxis, type NiceAxis } from '../../charts/nice-axis';
import { decimalFromRatio } from '../../core/decimal';
import { figureText, formatDecimal } from '../../core/format';
import { messages } from '../../core/messages';
import {
  areaOf,
  colorIndexOf,
  figureOf,
  labelOf,
  remarksOf,
  type MeasureContext,
} from './measure-context';

/** Lines that are told apart by colour; further ones are context. */
export const mostColoredLines = 8;

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
  const colored = coloredIds(trend);
  const values = trend.series.flatMap(presentPoints).map((point) => format.drawn(point.value));
  const axis = niceAxis(values, 5, format.isRate);
  return {
    years: trend.years,
    lines: trend.series.map((series) => lineOf(series, colored.has(series.departmentId), context)),
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
    axisText: axisTextOf(axis, context),
    width,
  };
}

/** The departments whose lines are coloured: all, or where they are many those with the largest latest figures. */
export function coloredIds(trend: Trend): ReadonlySet<string> {
  const ranked = [...trend.series].sort((a, b) =>
    latestPoint(b).value.comparedTo(latestPoint(a).value),
  );
  return new Set(ranked.slice(0, mostColoredLines).map(({ departmentId }) => departmentId));
}

function axisTextOf(axis: NiceAxis, { format }: MeasureContext): (value: number) => string {
  const places = decimalFromRatio(axis.interval).decimalPlaces();
  const suffix = format.isRate ? format.unit : '';
  return (value) => formatDecimal(decimalFromRatio(value), places) + suffix;
}

function lineOf(series: LevelSeries, isColored: boolean, context: MeasureContext): TrendLine {
  const { departmentId } = series;
  return {
    id: departmentId,
    name: areaOf(departmentId, context),
    colorIndex: isColored ? colorIndexOf(departmentId, context) : null,
    marks: series.points.map((point) => (point === null ? null : markOf(point, context))),
  };
}

function markOf(point: LevelPoint, context: MeasureContext): TrendMark {
  const text = messages(context.locale).trends;
  const figure = figureOf(point, context);
  return {
    value: context.format.drawn(point.value),
    label: labelOf(figure),
    tip: [
      text.areaYear(areaOf(point.departmentId, context), point.year),
      figureText(figure),
      ...remarksOf(point, context.locale),
    ],
    isDerived: point.isDerived,
  };
}
