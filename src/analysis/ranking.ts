import { ascendingBy, type Decimal } from '../core/decimal';
import type { Catalog, Department, MetricDefinition, RankGroup } from '../model/catalog';
import type { MetricRow } from '../model/rows';
import { exactValue } from './metric-figure';
import { groupByPeers, noStandpoint, type Standpoint } from './peers';

/** A department whose metric has a value, with its place in its group. */
export interface RankedDepartment {
  readonly row: MetricRow;
  readonly department: Department;
  /** Exact, in the metric's base unit. */
  readonly value: Decimal;
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
    value: exactValue(row),
  }));
  const valued = placed.flatMap((entry) =>
    entry.value === null ? [] : [{ ...entry, value: entry.value }],
  );
  return {
    groups: groupByPeers(valued, standpoint).map(({ group, isCompared, entries }) => ({
      group,
      isRanked: isCompared,
      departments: isCompared
        ? rankEntries(entries, metric)
        : bestFirst(entries, metric).map(({ entry }) => ({ ...entry, rank: null })),
    })),
    absent: placed.filter(({ value }) => value === null),
  };
}

/** The departments of a group in the order that the reader chose. */
export function orderDepartments(
  departments: readonly RankedDepartment[],
  order: BarOrder,
  metric: MetricDefinition,
  nameOf: (department: Department) => string,
  language: string,
): readonly RankedDepartment[] {
  if (order === 'merit') return bestFirst(departments, metric).map(({ entry }) => entry);
  if (order === 'value') {
    const byValue = ascendingBy(departments, ({ value }) => value.negated());
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

/** What a metric ranks by, the less the better. A metric that calls nothing better puts the larger first. */
function demerit(value: Decimal, metric: MetricDefinition): Decimal {
  if (metric.better === 'lower') return value;
  const distance = metric.better === 'near_target' ? distanceToTarget(value, metric) : null;
  return distance ?? value.negated();
}

/** Negative where `a` is better. */
export function compareMerit(a: Decimal, b: Decimal, metric: MetricDefinition): number {
  return demerit(a, metric).comparedTo(demerit(b, metric));
}

function bestFirst<Entry extends { readonly value: Decimal }>(
  entries: readonly Entry[],
  metric: MetricDefinition,
) {
  return ascendingBy(entries, ({ value }) => demerit(value, metric));
}

/** Best first, each with its rank: one more than there are better ones, so equal values share it. */
function rankEntries<Entry extends { readonly value: Decimal }>(
  entries: readonly Entry[],
  metric: MetricDefinition,
): readonly (Entry & { readonly rank: number })[] {
  let rank = 1;
  let before: Decimal | undefined;
  return bestFirst(entries, metric).map(({ entry, figure }, index) => {
    if (before !== undefined && !before.equals(figure)) rank = index + 1;
    before = figure;
    return { ...entry, rank };
  });
}
