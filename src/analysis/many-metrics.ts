import type { Decimal } from '../core/decimal';
import type { Department, MetricDefinition } from '../model/catalog';
import type { MetricRow } from '../model/rows';
import { exactValue } from './metric-figure';
import { groupByPeers, isMine, type PeerGroup, type Standpoint } from './peers';
import { computePositions, isFirst, isLast, type Position } from './position';
import { compareMerit } from './ranking';

/** One metric of one department. */
export interface ManyCell {
  readonly metric: MetricDefinition;
  /** Null where the department has no report for the year. */
  readonly row: MetricRow | null;
  /** Exact, in the metric's base unit; null where absent. */
  readonly value: Decimal | null;
  /** Null without a value, without a peer that has one, and outside the level that is compared. */
  readonly position: Position | null;
}

export interface ManyLine {
  readonly department: Department;
  readonly isMine: boolean;
  /** In the order of the table's metrics. */
  readonly cells: readonly ManyCell[];
}

/** Areas by metrics: the own area first in its group. */
export interface ManyTable {
  readonly metrics: readonly MetricDefinition[];
  readonly groups: readonly PeerGroup<ManyLine>[];
}

/** `rows` hold at most one row per department and metric; departments without any get a line of empty cells. */
export function computeManyTable(
  rows: readonly MetricRow[],
  metrics: readonly MetricDefinition[],
  departments: readonly Department[],
  standpoint: Standpoint,
): ManyTable {
  const byKey = new Map(rows.map((row) => [keyOf(row.departmentId, row.metricId), row]));
  const groups = groupByPeers(
    departments.map((department) => ({ department })),
    standpoint,
  );
  return {
    metrics,
    groups: groups.map(({ entries, ...group }) => {
      const columns = metrics.map((metric) => {
        const cells = entries.map(({ department }) => {
          const row = byKey.get(keyOf(department.departmentId, metric.metricId)) ?? null;
          return { metric, row, value: row === null ? null : exactValue(row), position: null };
        });
        return group.isCompared ? withPositions(cells, metric) : cells;
      });
      const lines = entries.map(({ department }, index) => ({
        department,
        isMine: isMine(department, standpoint),
        cells: columns.map((cells) => cells[index]!),
      }));
      return { ...group, entries: lines.sort((a, b) => +b.isMine - +a.isMine) };
    }),
  };
}

/** The cells of one metric with their positions among each other. */
function withPositions(cells: readonly ManyCell[], metric: MetricDefinition): readonly ManyCell[] {
  const values = cells.flatMap(({ value }) => value ?? []);
  const positions = computePositions(values, metric)[Symbol.iterator]();
  return cells.map((cell) =>
    cell.value === null ? cell : { ...cell, position: positions.next().value ?? null },
  );
}

/** All lines of a table, in order. */
export function linesOf({ groups }: ManyTable): readonly ManyLine[] {
  return groups.flatMap(({ entries }) => entries);
}

/** How often a department stands first and last among its peers, over the metrics that have a good end. */
export interface Standing {
  readonly line: ManyLine;
  /** Metrics with a good end and a position. */
  readonly compared: number;
  readonly firsts: number;
  readonly lasts: number;
}

/** The standings of the departments that have one. */
export function computeStandings(table: ManyTable): readonly Standing[] {
  return linesOf(table).flatMap((line) => {
    const positions = line.cells.flatMap(({ metric, position }) =>
      metric.better === 'neutral' || position === null ? [] : [position],
    );
    if (positions.length === 0) return [];
    return {
      line,
      compared: positions.length,
      firsts: positions.filter(isFirst).length,
      lasts: positions.filter(isLast).length,
    };
  });
}

/** The cells at the two ends of a metric among lines, by its polarity; null where no line has a position. */
export function endsOf(
  lines: readonly ManyLine[],
  metricId: string,
): { readonly best: ManyCell; readonly worst: ManyCell } | null {
  const cells = lines
    .flatMap((line) => line.cells)
    .filter(({ metric, position }) => metric.metricId === metricId && position !== null)
    .flatMap((cell) => (cell.value === null ? [] : [{ cell, value: cell.value }]))
    .sort((a, b) => compareMerit(a.value, b.value, a.cell.metric));
  const best = cells[0];
  const worst = cells[cells.length - 1];
  return best === undefined || worst === undefined ? null : { best: best.cell, worst: worst.cell };
}

function keyOf(departmentId: string, metricId: string): string {
  return `${departmentId}~${metricId}`;
}
