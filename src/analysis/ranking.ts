import type { Decimal } from '../core/decimal';
import { ascendingByMeasure, compareMeasures, measureOf, type Measure } from '../core/measure';
import type { Catalog, Department, MetricDefinition, RankGroup } from '../model/catalog';
import type { MetricRow } from '../model/rows';
import { valueMeasure } from './metric-figure';
import { groupByPeers, noStandpoint, type Standpoint } from './peers';

/** A department whose metric has a value, with its place in its group. */
export interface RankedDepartment {
  readonly row: MetricRow;
  readonly department: Department;
  /** Exact, in the metric's base unit; worked out when it is read. */
  readonly value: Decimal;
  /** The same, to order and draw by. */
  readonly measure: Measure;
  /** 1 is best by polarity; equal values share a rank. Null in a group that is not ranked. */
  readonly rank: number | null;
}

/** A department whose metric has no value; its row says why. */
export interface AbsentDepartment {
  readonly row: MetricRow;
  readonly department: Department;
}

export interface RankedGroup {
  readonly group: RankGroup;
  /** Whether its members have ranks: peers of county level. */
  readonly isRanked: boolean;
  /** Best first. */
  readonly departments: readonly RankedDepartment[];
}

export interface Ranking {
  /** Sets of peers first, then what is shown but not ranked; groups without a value are left out. */
  readonly groups: readonly RankedGroup[];
  readonly absent: readonly AbsentDepartment[];
}

/** How a reader may order the bars: by merit (what the metric calls better), by size, or by name. */
export type BarOrder = 'merit' | 'value' | 'name';

/** Ranks departments among their peers; only departments of county level get a rank. */
export function rankRows(
  rows: readonly MetricRow[],
  metric: MetricDefinition,
  catalog: Catalog,
  standpoint: Standpoint = noStandpoint,
): Ranking {
  const placed = rows.map((row) => ({
    row,
    department: catalog.department(row.departmentId),
    measure: valueMeasure(row),
  }));
  const valued = placed.flatMap((entry) =>
    entry.measure === null ? [] : [{ ...entry, measure: entry.measure }],
  );
  return {
    groups: groupByPeers(valued, standpoint).map(({ group, isCompared, entries }) => ({
      group,
      isRanked: isCompared,
      departments: rankEntries(entries, metric, isCompared),
    })),
    absent: placed.flatMap(({ row, department, measure }) =>
      measure === null ? [{ row, department }] : [],
    ),
  };
}

/** The departments of a group, best first as a ranking has them, in the order that the reader chose. */
export function orderDepartments(
  departments: readonly RankedDepartment[],
  order: BarOrder,
  nameOf: (department: Department) => string,
  language: string,
): readonly RankedDepartment[] {
  if (order === 'merit') return departments;
  if (order === 'value') {
    const byValue = ascendingByMeasure(departments, ({ measure }) => negated(measure));
    return byValue.map(({ entry }) => entry);
  }
  const collator = new Intl.Collator(language);
  return [...departments].sort((a, b) =>
    collator.compare(nameOf(a.department), nameOf(b.department)),
  );
}

/** The county-level departments that have a value, best first in each set of peers. */
export function countyDepartments(ranking: Ranking): readonly RankedDepartment[] {
  return ranking.groups.flatMap(({ group, departments }) =>
    group === 'county' ? departments : [],
  );
}

/** How far a value lies from the metric's target, in base units; null for a metric without one. */
export function distanceToTarget(value: Decimal, metric: MetricDefinition): Decimal | null {
  return metric.target === null ? null : value.minus(metric.target).abs();
}

/** The same, to order by. */
export function distanceMeasure(
  { near, slack, exact }: Measure,
  { target }: MetricDefinition,
): Measure | null {
  if (target === null) return null;
  const aim = target.toNumber();
  return {
    near: Math.abs(near - aim),
    // Subtracting what is nearly equal leaves an error as large as that of what is subtracted.
    slack: slack + Math.abs(aim) * 1e-15,
    exact: () => exact().minus(target).abs(),
  };
}

export function negated({ near, slack, exact }: Measure): Measure {
  return { near: -near, slack, exact: () => exact().negated() };
}

/** What a metric ranks by, the less the better. A metric that calls nothing better puts the larger first. */
function demerit(measure: Measure, metric: MetricDefinition): Measure {
  if (metric.better === 'lower') return measure;
  const distance = metric.better === 'near_target' ? distanceMeasure(measure, metric) : null;
  return distance ?? negated(measure);
}

/** Negative where `a` is better. */
export function compareMerit(a: Decimal, b: Decimal, metric: MetricDefinition): number {
  return compareMeasures(demerit(measureOf(a), metric), demerit(measureOf(b), metric));
}

interface Valued {
  readonly row: MetricRow;
  readonly department: Department;
  readonly measure: Measure;
}

function bestFirst<Entry extends { readonly measure: Measure }>(
  entries: readonly Entry[],
  metric: MetricDefinition,
) {
  return ascendingByMeasure(entries, ({ measure }) => demerit(measure, metric));
}

/** Best first, each with its rank: one more than there are better ones, so equal values share it. */
function rankEntries(
  entries: readonly Valued[],
  metric: MetricDefinition,
  isRanked: boolean,
): readonly RankedDepartment[] {
  let rank = 1;
  let before: Measure | undefined;
  return bestFirst(entries, metric).map(({ entry, figure }, index) => {
    if (before !== undefined && compareMeasures(before, figure) !== 0) rank = index + 1;
    before = figure;
    return new RankedEntry(entry, isRanked ? rank : null);
  });
}

class RankedEntry implements RankedDepartment {
  readonly row: MetricRow;
  readonly department: Department;
  readonly measure: Measure;

  constructor(
    { row, department, measure }: Valued,
    readonly rank: number | null,
  ) {
    this.row = row;
    this.department = department;
    this.measure = measure;
  }

  get value(): Decimal {
    return this.measure.exact();
  }
}
