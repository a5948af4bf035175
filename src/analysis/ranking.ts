import type { Decimal } from '../core/decimal';
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
      departments: [...entries]
        .sort((a, b) => compareMerit(a.value, b.value, metric))
        .map((entry) => ({
          ...entry,
          rank: isCompared ? rankIn(entries, entry.value, metric) : null,
        })),
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
  const collator = new Intl.Collator(language);
  const compare: Readonly<Record<BarOrder, (a: RankedDepartment, b: RankedDepartment) => number>> =
    {
      merit: (a, b) => compareMerit(a.value, b.value, metric),
      value: (a, b) => b.value.comparedTo(a.value),
      name: (a, b) => collator.compare(nameOf(a.department), nameOf(b.department)),
    };
  return [...departments].sort(compare[order]);
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

/** Negative where `a` is better. A metric that calls nothing better puts the larger first. */
export function compareMerit(a: Decimal, b: Decimal, metric: MetricDefinition): number {
  if (metric.better === 'lower') return a.comparedTo(b);
  const fromA = distanceToTarget(a, metric);
  const fromB = distanceToTarget(b, metric);
  if (metric.better === 'near_target' && fromA !== null && fromB !== null) {
    return fromA.comparedTo(fromB);
  }
  return b.comparedTo(a);
}

function rankIn(
  members: readonly { readonly value: Decimal }[],
  value: Decimal,
  metric: MetricDefinition,
): number {
  return 1 + members.filter((member) => compareMerit(member.value, value, metric) < 0).length;
}
