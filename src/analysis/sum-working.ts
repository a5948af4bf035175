import { zero, type Decimal } from '../core/decimal';
import type { Catalog, Department, MetricDefinition, RankGroup } from '../model/catalog';
import type { MetricRow } from '../model/rows';
import {
  computeHeadline,
  groupRows,
  headlineDepartments,
  latestRow,
  rowsOf,
  type Headline,
} from './headline';

/** One department's part in a sum. */
export interface SumMember {
  readonly department: Department;
  /** Null where it has no report of the year. */
  readonly row: MetricRow | null;
  /** Whether its row is among those that the result rests on. */
  readonly isCounted: boolean;
}

/** How a metric over several departments came about. */
export interface SumWorking {
  readonly metric: MetricDefinition;
  readonly headline: Headline;
  readonly group: RankGroup;
  readonly members: readonly SumMember[];
  /** Sums of the members that count, in the base unit of the operands; null where nothing can be added up. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  /** Null: each department's latest year with a value. */
  readonly year: number | null;
}

/** The working of a key figure over `departments`; `rows` hold all their years of the metric. */
export function buildSumWorking(
  metricId: string,
  rows: readonly MetricRow[],
  departments: readonly Department[],
  year: number | null,
  catalog: Catalog,
): SumWorking {
  const metric = catalog.metric(metricId);
  const byDepartment = groupRows(rows, metric);
  const { group, departments: summed } = headlineDepartments(departments);
  const headline = computeHeadline(metric, rows, summed, year);
  const counted = new Set(rowsOf(headline.level));
  const sum = (side: 'numerator' | 'denominator') =>
    headline.level.kind === 'ratio'
      ? [...counted].reduce((total, row) => total.plus(row[side] ?? zero), zero)
      : null;
  return {
    metric,
    headline,
    group,
    members: summed.map((department) => {
      const row = latestRow(byDepartment.get(department.departmentId) ?? [], year) ?? null;
      return { department, row, isCounted: row !== null && counted.has(row) };
    }),
    numerator: sum('numerator'),
    denominator: sum('denominator'),
    year,
  };
}
