import { zero, type Decimal } from '../core/decimal';
import { groupBy } from '../core/group-by';
import type { ItemRow } from '../model/rows';

const totalId = 'three_public';
const combinedVehicleId = 'three_public.vehicle';
const vehiclePartIds = ['three_public.vehicle_purchase', 'three_public.vehicle_operation'] as const;

/** Parts of “三公”经费 in the order in which they are stacked. */
export const compositionPartIds = [
  'three_public.reception',
  'three_public.vehicle_operation',
  'three_public.vehicle_purchase',
  'three_public.vehicle',
  'three_public.abroad',
] as const;
export type CompositionPartId = (typeof compositionPartIds)[number];

export type CompositionStage = 'initial' | 'final';
const stages: readonly CompositionStage[] = ['initial', 'final'];

/** How the parts of a total stand to it. */
export type Balance =
  /** The parts make up the total, or there is no total to compare them with. */
  | { readonly kind: 'even' }
  /** They differ from it by no more than the rounding of the printed digits allows. */
  | { readonly kind: 'rounding'; readonly difference: Decimal }
  /** Part of the total is in no part that the report prints. */
  | { readonly kind: 'unlisted'; readonly rest: Decimal }
  /** The parts exceed the total by more than rounding allows. */
  | { readonly kind: 'excess'; readonly excess: Decimal };

/** “三公”经费 of one department, year and stage, with its parts. Amounts in 万元. */
export interface CompositionBar {
  readonly departmentId: string;
  readonly year: number;
  readonly stage: CompositionStage;
  /** Null where the report prints parts only. */
  readonly total: ItemRow | null;
  /** Parts that the report prints, zeros among them, in stacking order. No two overlap. */
  readonly parts: readonly ItemRow[];
  readonly partsSum: Decimal;
  readonly balance: Balance;
}

/**
 * One bar per department, year and stage that has a figure, by department in order of the rows, year and stage.
 * `partsOverlap`: a report may print vehicles as one part and as two; rows of regions hold neither twice.
 */
export function computeComposition(
  rows: readonly ItemRow[],
  partsOverlap = true,
): readonly CompositionBar[] {
  const byDepartment = groupBy(rows, (row) => row.departmentId);
  return [...byDepartment].flatMap(([departmentId, own]) => {
    const byYear = [...groupBy(own, (row) => row.fiscalYear)].sort(([a], [b]) => a - b);
    return byYear.flatMap(([year, ofYear]) =>
      stages.flatMap((stage) => {
        const levels = ofYear.filter((row) => row.stage === stage);
        return levels.length === 0 ? [] : barOf(departmentId, year, stage, levels, partsOverlap);
      }),
    );
  });
}

function barOf(
  departmentId: string,
  year: number,
  stage: CompositionStage,
  levels: readonly ItemRow[],
  partsOverlap: boolean,
): CompositionBar {
  const find = (itemId: string) => levels.find((row) => row.itemId === itemId);
  const total = find(totalId) ?? null;
  // Purchase and operation where the report prints both; else their sum, or it would be counted twice.
  const isSplit = vehiclePartIds.every((id) => find(id) !== undefined);
  const hasCombined = find(combinedVehicleId) !== undefined;
  const doubled = isSplit ? [combinedVehicleId] : hasCombined ? vehiclePartIds : [];
  const hidden: readonly string[] = partsOverlap ? doubled : [];
  const parts = compositionPartIds.flatMap((id) => (hidden.includes(id) ? [] : (find(id) ?? [])));
  const partsSum = parts.reduce((sum, part) => sum.plus(part.value), zero);
  return { departmentId, year, stage, total, parts, partsSum, balance: balanceOf(total, parts) };
}

/** A figure with the range that its printed digits allow. */
export type BoundedFigure = Pick<ItemRow, 'value' | 'lo' | 'hi'>;

/** Holds printed parts against their total. */
export function balanceOf(total: BoundedFigure | null, parts: readonly BoundedFigure[]): Balance {
  if (total === null) return { kind: 'even' };
  const sum = (pick: (part: BoundedFigure) => Decimal) =>
    parts.reduce((running, part) => running.plus(pick(part)), zero);
  const rest = total.value.minus(sum((part) => part.value));
  if (rest.isZero()) return { kind: 'even' };
  const mayAgree =
    sum((part) => part.lo).lessThanOrEqualTo(total.hi) &&
    sum((part) => part.hi).greaterThanOrEqualTo(total.lo);
  if (parts.length > 0 && mayAgree) return { kind: 'rounding', difference: rest };
  if (rest.isNegative()) return { kind: 'excess', excess: rest.negated() };
  return { kind: 'unlisted', rest };
}

/** The length of the whole bar in 万元: the total, or the parts where they are more or there is no total. */
export function barLength({ total, partsSum }: CompositionBar): Decimal {
  return total !== null && total.value.greaterThan(partsSum) ? total.value : partsSum;
}

/** The part with the largest amount above zero; null where no part is printed or all are zero. */
export function largestPart({ parts }: CompositionBar): ItemRow | null {
  const above = parts.filter((part) => part.value.greaterThan(0));
  return above.reduce<ItemRow | null>(
    (largest, part) => (largest === null || part.value.greaterThan(largest.value) ? part : largest),
    null,
  );
}
