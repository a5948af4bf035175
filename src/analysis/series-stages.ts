import type { Decimal } from '../core/decimal';
import type { Stage } from '../model/catalog';
import type { ItemRow } from '../model/rows';

/** The three stages that a budget goes through, in order of time. */
export const budgetStages = ['initial', 'adjusted', 'final'] as const satisfies readonly Stage[];
export type BudgetStage = (typeof budgetStages)[number];

/** One department's levels of one item in one year; null where the report does not print the stage. */
export interface StageYear {
  readonly departmentId: string;
  readonly year: number;
  readonly levels: Readonly<Record<BudgetStage, ItemRow | null>>;
}

/** One entry per department and year that has any of the three stages, in the order of the rows. */
export function computeStageYears(rows: readonly ItemRow[], itemId: string): readonly StageYear[] {
  const found = new Map<string, StageYear>();
  for (const row of rows) {
    const stage = budgetStages.find((candidate) => candidate === row.stage);
    if (row.itemId !== itemId || stage === undefined) continue;
    const key = `${row.departmentId}~${row.fiscalYear}`;
    const { departmentId, fiscalYear: year } = row;
    const levels = found.get(key)?.levels ?? { initial: null, adjusted: null, final: null };
    found.set(key, { departmentId, year, levels: { ...levels, [stage]: row } });
  }
  return [...found.values()];
}

/** Final accounts against the initial budget of one year; the initial budget is above zero. */
export interface Completion {
  readonly departmentId: string;
  readonly year: number;
  readonly initial: Decimal;
  readonly final: Decimal;
}

/**
 * The year in which final accounts lie farthest from the initial budget, as a ratio and in either direction (a half
 * is as far as a double). Null where no year has both, or no initial budget is above zero.
 */
export function farthestCompletion(years: readonly StageYear[]): Completion | null {
  let farthest: { readonly completion: Completion; readonly distance: Decimal } | null = null;
  for (const { departmentId, year, levels } of years) {
    const initial = levels.initial?.value;
    const final = levels.final?.value;
    if (initial === undefined || final === undefined) continue;
    if (!initial.greaterThan(0) || !final.greaterThan(0)) continue;
    const distance = final.greaterThan(initial)
      ? final.dividedBy(initial)
      : initial.dividedBy(final);
    if (farthest === null || distance.greaterThan(farthest.distance)) {
      farthest = { completion: { departmentId, year, initial, final }, distance };
    }
  }
  return farthest?.completion ?? null;
}
