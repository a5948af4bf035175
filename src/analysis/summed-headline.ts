import type { MetricDefinition } from '../model/catalog';
import type { SumRow } from '../model/overview-rows';
import type { MetricRow } from '../model/rows';
import {
  isOverLimit,
  verdictOf,
  type Headline,
  type HeadlineChange,
  type HeadlineLevel,
} from './headline';
import { exactValue } from './metric-figure';
import { addUp } from './regions';

/**
 * The key figure of a metric from sums that the engine has made of thousands of departments, as `computeHeadline` gives it
 * from their rows. `extremes`: the lowest and the highest row of each metric and source.
 */
export function computeSummedHeadline(
  metric: MetricDefinition,
  sums: readonly SumRow[],
  extremes: readonly MetricRow[],
): Headline {
  const own = sums.filter(({ metricId }) => metricId === metric.metricId);
  const computed = own.filter(({ source }) => source === 'computed');
  const ends = extremes.filter(({ metricId }) => metricId === metric.metricId);
  const level = levelOf(computed, own, ends);
  return {
    metric,
    level,
    change: level.kind === 'ratio' ? changeOf(computed, metric) : null,
    isOverLimit: isOverLimit(level, metric),
  };
}

/** How many findings of the audit touch the figures that a level rests on. */
export function countSummedFindings({ metric, level }: Headline, sums: readonly SumRow[]): number {
  const source = level.kind === 'ratio' ? 'computed' : 'stated';
  return sums
    .filter((row) => row.metricId === metric.metricId && row.source === source)
    .reduce((total, { findings }) => total + findings, 0);
}

function levelOf(
  computed: readonly SumRow[],
  all: readonly SumRow[],
  ends: readonly MetricRow[],
): HeadlineLevel {
  const { numerator, denominator } = addUp(computed);
  if (!denominator.isZero()) {
    const rows = ends.filter(({ source }) => source === 'computed');
    return { kind: 'ratio', ...ofMany(computed, rows), value: numerator.dividedBy(denominator) };
  }
  const values = ends.flatMap((row) => exactValue(row) ?? []).sort((a, b) => a.comparedTo(b));
  const [low] = values;
  const high = values[values.length - 1];
  return low === undefined || high === undefined
    ? { kind: 'absent', rows: [] }
    : { kind: 'range', ...ofMany(all, ends), low, high };
}

function ofMany(sums: readonly SumRow[], rows: readonly MetricRow[]) {
  return {
    departmentCount: countDepartments(sums),
    years: [...new Set(sums.map(({ fiscalYear }) => fiscalYear))],
    rows,
  };
}

function countDepartments(sums: readonly SumRow[]): number {
  return sums.reduce((total, { departments }) => total + departments, 0);
}

/** Over the departments that have both years. */
function changeOf(computed: readonly SumRow[], metric: MetricDefinition): HeadlineChange | null {
  const pairs = computed.filter(({ hasBefore }) => hasBefore);
  const now = addUp(pairs);
  const before = addUp(
    pairs.map((row) => ({
      numerator: row.numeratorBefore,
      denominator: row.denominatorBefore,
    })),
  );
  if (now.denominator.isZero() || before.denominator.isZero()) return null;
  const level = now.numerator.dividedBy(now.denominator);
  const last = before.numerator.dividedBy(before.denominator);
  return {
    departmentCount: countDepartments(pairs),
    difference: level.minus(last),
    verdict: verdictOf(level, last, metric),
  };
}
