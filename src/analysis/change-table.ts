import type { Decimal } from '../core/decimal';
import { extentOf } from '../core/extent';
import type { LevelPoint } from './series';

/** Why a change, or a change in percent, cannot be given. */
export type ChangeAbsence = 'no_prior_year' | 'zero_base' | 'negative_base';

/** A figure beside the figure of the year before. */
export interface ChangeRow {
  readonly point: LevelPoint;
  /** The same department's figure of the year before; null where there is none. */
  readonly base: LevelPoint | null;
  /** Exact: level − base. Null without a base. */
  readonly change: Decimal | null;
  /** Exact: change ÷ base, 1 = 100 %. Null without a base above zero; `absence` says why. */
  readonly relativeChange: Decimal | null;
  readonly absence: ChangeAbsence | null;
  /** The level or its base follows from level − change. */
  readonly isDerived: boolean;
}

/**
 * Every point beside the year just before it; a gap of a year leaves no base, since a change over two years is not
 * a yearly one. Order of the points is kept.
 */
export function computeChanges(points: readonly LevelPoint[]): readonly ChangeRow[] {
  const byKey = new Map(points.map((point) => [keyOf(point.departmentId, point.year), point]));
  return points.map((point) =>
    changeOf(point, byKey.get(keyOf(point.departmentId, point.year - 1)) ?? null),
  );
}

function changeOf(point: LevelPoint, base: LevelPoint | null): ChangeRow {
  if (base === null) {
    const none = { base, change: null, relativeChange: null };
    return { point, ...none, absence: 'no_prior_year', isDerived: point.isDerived };
  }
  const change = point.value.minus(base.value);
  const isDerived = point.isDerived || base.isDerived;
  if (!base.value.greaterThan(0)) {
    const absence = base.value.isZero() ? 'zero_base' : 'negative_base';
    return { point, base, change, relativeChange: null, absence, isDerived };
  }
  const relativeChange = change.dividedBy(base.value);
  return { point, base, change, relativeChange, absence: null, isDerived };
}

/** The changes of one year. */
export interface YearOfChanges {
  readonly year: number;
  /** The largest in size first; at least one. */
  readonly rows: readonly ChangeRow[];
  /** Departments whose changes are all of earlier years. */
  readonly earlierCount: number;
}

/** The changes of the newest year that has any: those of different years are not set beside each other. Null without any. */
export function newestChanges(rows: readonly ChangeRow[]): YearOfChanges | null {
  const changes = rows.filter(({ change }) => change !== null);
  const years = extentOf(changes.map(({ point }) => point.year));
  if (years === null) return null;
  const [, year] = years;
  const newest = changes.filter(({ point }) => point.year === year);
  const departments = new Set(changes.map(({ point }) => point.departmentId));
  return {
    year,
    rows: newest.sort((a, b) => sizeOf(b).comparedTo(sizeOf(a))),
    earlierCount: departments.size - newest.length,
  };
}

/** How many changes are rises, falls and neither; rows without a base count in none. */
export function countDirections(rows: readonly ChangeRow[]): {
  readonly up: number;
  readonly down: number;
  readonly same: number;
} {
  const changes = rows.flatMap((row) => (row.change === null ? [] : [row.change]));
  const up = changes.filter((change) => change.greaterThan(0)).length;
  const down = changes.filter((change) => change.lessThan(0)).length;
  return { up, down, same: changes.length - up - down };
}

function sizeOf({ point, change }: ChangeRow): Decimal {
  return (change ?? point.value).abs();
}

function keyOf(departmentId: string, year: number): string {
  return `${departmentId}~${year}`;
}
