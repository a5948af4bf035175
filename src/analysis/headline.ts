import { zero, type Decimal } from '../core/decimal';
import { groupBy } from '../core/group-by';
import {
  rankGroupOf,
  type Department,
  type MetricDefinition,
  type RankGroup,
} from '../model/catalog';
import type { MetricRow } from '../model/rows';
import { exactValue } from './metric-figure';
import { distanceToTarget } from './ranking';
import { sideOfTarget } from './ranking-certainty';

/** The value of a metric for a whole selection. Values are exact, in the metric's base unit. */
export type HeadlineLevel =
  /** One department's own value. */
  | { readonly kind: 'single'; readonly row: MetricRow; readonly value: Decimal }
  /** Σ numerators ÷ Σ denominators, each department in its latest year. */
  | (LevelOfMany & { readonly kind: 'ratio' } & Estimate)
  /** Reports state the metric without its operands: only the span of values can be given. */
  | (LevelOfMany & { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal })
  /** No value; the rows, if any, say why. */
  | { readonly kind: 'absent'; readonly rows: readonly MetricRow[] };

/** A value, and what the printed digits allow for it: null where that is not known. */
export interface Estimate {
  readonly value: Decimal;
  readonly range: Range | null;
}

export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** What several departments give together. */
interface LevelOfMany {
  readonly departmentCount: number;
  /** The years that their figures are of, each once. */
  readonly years: readonly number[];
  /** Their figures; of a sum that the engine has made, the lowest and the highest. */
  readonly rows: readonly MetricRow[];
}

/** What a change means by the metric's polarity; `unsure` where rounding of the operands leaves it open. */
export type ChangeVerdict = 'better' | 'worse' | 'same' | 'unsure' | 'neutral';

/** The change on the year before, over the departments that have both years. */
export interface HeadlineChange {
  readonly departmentCount: number;
  /** Exact difference of the two levels, in the metric's base unit. */
  readonly difference: Decimal;
  readonly verdict: ChangeVerdict;
}

export interface Headline {
  readonly metric: MetricDefinition;
  readonly level: HeadlineLevel;
  /** Null where no department has the year before. */
  readonly change: HeadlineChange | null;
  /** The level surely lies above a limit. */
  readonly isOverLimit: boolean;
}

/**
 * The departments that a key figure sums: those of county level, since a prefecture's own department would drown
 * them; in a selection without any, those of the prefectures, else of the province.
 */
export function headlineDepartments(departments: readonly Department[]): {
  readonly group: RankGroup;
  readonly departments: readonly Department[];
} {
  const groups: readonly RankGroup[] = ['county', 'prefecture', 'province'];
  const of = (group: RankGroup) =>
    departments.filter(({ areaLevel }) => rankGroupOf(areaLevel) === group);
  const group = groups.find((candidate) => of(candidate).length > 0) ?? 'county';
  return { group, departments: of(group) };
}

/**
 * The key figure of a metric. `rows` are all years of all metrics; `year` null takes each department's latest year
 * that has a value. Never a mean of ratios: departments weigh as much as their money.
 */
export function computeHeadline(
  metric: MetricDefinition,
  rows: readonly MetricRow[],
  departments: readonly Department[],
  year: number | null,
): Headline {
  const byDepartment = groupRows(rows, metric);
  const latest = departments.flatMap(({ departmentId }) => {
    const row = latestRow(byDepartment.get(departmentId) ?? [], year);
    return row === undefined ? [] : [row];
  });
  const level = levelOf(latest, departments.length);
  const pairs = rowsOf(level).flatMap((now) => {
    const before = byDepartment
      .get(now.departmentId)
      ?.find(({ fiscalYear }) => fiscalYear === now.fiscalYear - 1);
    return before !== undefined && isComparable(now, before) ? [{ now, before }] : [];
  });
  return {
    metric,
    level,
    change: level.kind === 'range' ? null : changeOf(pairs, metric),
    isOverLimit: isOverLimit(level, metric),
  };
}

/** The rows at hand of those on which a level rests; none where it is absent. */
export function rowsOf(level: HeadlineLevel): readonly MetricRow[] {
  if (level.kind === 'absent') return [];
  return level.kind === 'single' ? [level.row] : level.rows;
}

/** How many departments a level rests on. */
export function countOf(level: HeadlineLevel): number {
  return level.kind === 'ratio' || level.kind === 'range'
    ? level.departmentCount
    : rowsOf(level).length;
}

function levelOf(latest: readonly MetricRow[], departmentCount: number): HeadlineLevel {
  const valued = latest.flatMap((row) => {
    const value = exactValue(row);
    return value === null ? [] : [{ row, value }];
  });
  const [first] = valued;
  if (first === undefined) return { kind: 'absent', rows: latest };
  if (departmentCount === 1) return { kind: 'single', ...first };
  const computed = valued.map(({ row }) => row).filter(({ source }) => source === 'computed');
  const ratio = ratioOf(computed);
  if (ratio !== null) return { kind: 'ratio', ...ofMany(computed), ...ratio };
  const values = valued.map((entry) => entry.value).sort((a, b) => a.comparedTo(b));
  const [low = first.value] = values;
  const high = values[values.length - 1] ?? low;
  return { kind: 'range', ...ofMany(valued.map(({ row }) => row)), low, high };
}

function ofMany(rows: readonly MetricRow[]): LevelOfMany {
  const years = [...new Set(rows.map(({ fiscalYear }) => fiscalYear))];
  return { departmentCount: rows.length, years, rows };
}

/** The rows of one metric by department. */
export function groupRows(
  rows: readonly MetricRow[],
  metric: MetricDefinition,
): ReadonlyMap<string, readonly MetricRow[]> {
  const own = rows.filter(({ metricId }) => metricId === metric.metricId);
  return groupBy(own, ({ departmentId }) => departmentId);
}

/** Of one department's rows that of `year`, or, with null, the latest that has a value, else the latest. */
export function latestRow(rows: readonly MetricRow[], year: number | null): MetricRow | undefined {
  const latestFirst = rows
    .filter((row) => year === null || row.fiscalYear === year)
    .sort((a, b) => b.fiscalYear - a.fiscalYear);
  return latestFirst.find((row) => exactValue(row) !== null) ?? latestFirst[0];
}

/** Both computed, so that they can be summed, or both stated, so that one basis is compared with itself. */
function isComparable(now: MetricRow, before: MetricRow): boolean {
  return exactValue(before) !== null && now.source === before.source;
}

function changeOf(
  pairs: readonly { readonly now: MetricRow; readonly before: MetricRow }[],
  metric: MetricDefinition,
): HeadlineChange | null {
  const [only] = pairs;
  if (only === undefined) return null;
  const level = pairs.length === 1 ? valueOf : ratioOf;
  const now = level(pairs.map((pair) => pair.now));
  const before = level(pairs.map((pair) => pair.before));
  if (now === null || before === null) return null;
  return { departmentCount: pairs.length, ...compareEstimates(now, before, metric) };
}

/** By how much a level changed, and what that means. */
export function compareEstimates(
  now: Estimate,
  before: Estimate,
  metric: MetricDefinition,
): Pick<HeadlineChange, 'difference' | 'verdict'> {
  const isOpen = !now.value.equals(before.value) && overlaps(now.range, before.range);
  return {
    difference: now.value.minus(before.value),
    verdict: isOpen ? 'unsure' : verdictOf(now.value, before.value, metric),
  };
}

function verdictOf(now: Decimal, before: Decimal, metric: MetricDefinition): ChangeVerdict {
  if (now.equals(before)) return 'same';
  if (metric.better === 'higher') return now.greaterThan(before) ? 'better' : 'worse';
  if (metric.better === 'lower') return now.lessThan(before) ? 'better' : 'worse';
  const distance = distanceToTarget(now, metric);
  const distanceBefore = distanceToTarget(before, metric);
  if (metric.better === 'neutral' || distance === null || distanceBefore === null) return 'neutral';
  if (distance.equals(distanceBefore)) return 'same';
  return distance.lessThan(distanceBefore) ? 'better' : 'worse';
}

export function isOverLimit(level: HeadlineLevel, metric: MetricDefinition): boolean {
  if (metric.better !== 'lower' || metric.target === null) return false;
  if (level.kind === 'absent') return false;
  if (level.kind === 'ratio')
    return level.range !== null && level.range.lo > metric.target.toNumber();
  return rowsOf(level).every((row) => sideOfTarget(row, metric) === 'above');
}

/** Σ numerators ÷ Σ denominators; null where there is nothing to sum or the denominators cancel out. */
function ratioOf(rows: readonly MetricRow[]): Estimate | null {
  const sum = (side: 'numerator' | 'denominator') =>
    rows.reduce((total, row) => total.plus(row[side] ?? zero), zero);
  const denominator = sum('denominator');
  if (denominator.isZero()) return null;
  return { value: sum('numerator').dividedBy(denominator), range: rangeOfSum(rows) };
}

/** One department's own value. */
function valueOf([row]: readonly MetricRow[]): Estimate | null {
  const value = row && exactValue(row);
  if (!value) return null;
  return { value, range: row.lo === null || row.hi === null ? null : { lo: row.lo, hi: row.hi } };
}

/** The ranges of the rows, weighted by their denominators; null where one is not known. */
function rangeOfSum(rows: readonly MetricRow[]): Range | null {
  let [lo, hi, weights] = [0, 0, 0];
  for (const row of rows) {
    const weight = row.denominator?.toNumber();
    if (row.lo === null || row.hi === null || weight === undefined || weight <= 0) return null;
    lo += row.lo * weight;
    hi += row.hi * weight;
    weights += weight;
  }
  return weights === 0 ? null : { lo: lo / weights, hi: hi / weights };
}

/** Ranges that only touch do not overlap, nor do such as are not known. */
function overlaps(a: Range | null, b: Range | null): boolean {
  return a !== null && b !== null && a.lo < b.hi && b.lo < a.hi;
}
