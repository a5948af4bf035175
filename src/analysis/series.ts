import type { Decimal } from '../core/decimal';
import { extentOf } from '../core/extent';
import type { Stage } from '../model/catalog';
import type { ItemRow, MetricRow } from '../model/rows';
import { exactValue } from './metric-figure';

/** One department's figure of the measure for one year. */
export interface LevelPoint {
  readonly departmentId: string;
  readonly year: number;
  /** Exact, in the base unit of the measure: 万元, persons, points, or a ratio. */
  readonly value: Decimal;
  /** The report that the figure comes from, and that report's own year. */
  readonly reportId: string;
  readonly reportYear: number;
  /** Follows from level − change instead of being printed. */
  readonly isDerived: boolean;
  /** A metric that the report states and whose operands it does not print; null for all other figures. */
  readonly statedRow: MetricRow | null;
}

/** A department's figures over the years of the axis; null where it has none for the year. */
export interface LevelSeries {
  readonly departmentId: string;
  readonly points: readonly (LevelPoint | null)[];
}

export interface Trend {
  /** Whole years from the first to the last that has a figure, without holes. */
  readonly years: readonly number[];
  /** Departments that have a figure, in the order asked for. */
  readonly series: readonly LevelSeries[];
  /** Departments without any figure. */
  readonly absentIds: readonly string[];
}

/** The levels of one item at one stage. */
export function itemPoints(
  rows: readonly ItemRow[],
  itemId: string,
  stage: Stage,
): readonly LevelPoint[] {
  return rows
    .filter((row) => row.itemId === itemId && row.stage === stage)
    .map((row) => ({
      departmentId: row.departmentId,
      year: row.fiscalYear,
      value: row.value,
      reportId: row.reportId,
      reportYear: row.reportYear,
      isDerived: row.origin === 'derived',
      statedRow: null,
    }));
}

/** The values of a metric; rows without a value give no point. */
export function metricPoints(rows: readonly MetricRow[], metricId: string): readonly LevelPoint[] {
  return rows.flatMap((row) => {
    const value = row.metricId === metricId ? exactValue(row) : null;
    if (value === null) return [];
    return {
      departmentId: row.departmentId,
      year: row.fiscalYear,
      value,
      reportId: row.reportId,
      reportYear: row.reportYear,
      isDerived: row.derived,
      statedRow: row.source === 'stated' ? row : null,
    };
  });
}

/** Lays points out on one axis of whole years. A year without a figure stays open: nothing is interpolated. */
export function computeTrend(
  points: readonly LevelPoint[],
  departmentIds: readonly string[],
): Trend {
  const years = yearRange(points.map((point) => point.year));
  const byKey = new Map(points.map((point) => [keyOf(point.departmentId, point.year), point]));
  const all = departmentIds.map((departmentId) => ({
    departmentId,
    points: years.map((year) => byKey.get(keyOf(departmentId, year)) ?? null),
  }));
  const hasFigure = (series: LevelSeries) => series.points.some((point) => point !== null);
  return {
    years,
    series: all.filter(hasFigure),
    absentIds: all.filter((series) => !hasFigure(series)).map((series) => series.departmentId),
  };
}

/** Every whole year from the earliest to the latest, both included. */
export function yearRange(years: readonly number[]): readonly number[] {
  const range = extentOf(years);
  if (range === null) return [];
  const [first, last] = range;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The figures that a series has, in order of year. */
export function presentPoints(series: LevelSeries): readonly LevelPoint[] {
  return series.points.filter((point) => point !== null);
}

/** Years without a figure between the first and the last that have one: where the line is broken. */
export function gapYears(series: LevelSeries): readonly number[] {
  const present = presentPoints(series).map((point) => point.year);
  return yearRange(present).filter((year) => !present.includes(year));
}

/** The latest figure of a series; throws RangeError for a series that has none. */
export function latestPoint(series: LevelSeries): LevelPoint {
  const present = presentPoints(series);
  const latest = present[present.length - 1];
  if (latest === undefined) throw new RangeError(`no figure of ${series.departmentId}`);
  return latest;
}

function keyOf(departmentId: string, year: number): string {
  return `${departmentId}~${year}`;
}

/** A trend taken apart: departments with several years, on an axis of their own, and those with a single one. */
export interface SplitTrend {
  readonly lines: Trend;
  /** The largest figure first. */
  readonly singles: readonly LevelPoint[];
}

/** A single year is no line: it would only widen the axes of those that are. */
export function splitSingles({ series, absentIds }: Trend): SplitTrend {
  const isLine = (each: LevelSeries) => presentPoints(each).length > 1;
  const several = series.filter(isLine);
  const lines = computeTrend(
    several.flatMap(presentPoints),
    several.map(({ departmentId }) => departmentId),
  );
  return {
    lines: { ...lines, absentIds },
    singles: series
      .filter((each) => !isLine(each))
      .map(latestPoint)
      .sort((a, b) => b.value.comparedTo(a.value)),
  };
}
