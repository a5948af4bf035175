import { zero } from '../core/decimal';
import type { MetricDefinition } from '../model/catalog';
import type { SumRow } from '../model/overview-rows';
import type { MetricRow } from '../model/rows';
import {
  compareEstimates,
  isOverLimit,
  type Estimate,
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
  const ratio = ratioOf(computed);
  if (ratio !== null) {
    const rows = ends.filter(({ source }) => source === 'computed');
    return { kind: 'ratio', ...ofMany(computed, rows), ...ratio };
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
  const now = ratioOf(pairs);
  const before = ratioOf(
    pairs.map((row) => ({
      numerator: row.numeratorBefore,
      denominator: row.denominatorBefore,
      loWeighted: row.loWeightedBefore,
      hiWeighted: row.hiWeightedBefore,
    })),
  );
  if (now === null || before === null) return null;
  return { departmentCount: countDepartments(pairs), ...compareEstimates(now, before, metric) };
}

type Sum = Pick<SumRow, 'numerator' | 'denominator' | 'loWeighted' | 'hiWeighted'>;

/** Σ numerators ÷ Σ denominators; null where there is nothing to sum or the denominators cancel out. */
function ratioOf(sums: readonly Sum[]): Estimate | null {
  const { numerator, denominator } = addUp(sums);
  if (denominator.isZero()) return null;
  const end = (name: 'loWeighted' | 'hiWeighted') =>
    sums.some((sum) => sum[name] === null)
      ? null
      : sums
          .reduce((total, sum) => total.plus(sum[name] ?? zero), zero)
          .dividedBy(denominator)
          .toNumber();
  const [lo, hi] = [end('loWeighted'), end('hiWeighted')];
  return {
    value: numerator.dividedBy(denominator),
    range: lo === null || hi === null ? null : { lo, hi },
  };
}
