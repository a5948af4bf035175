import { zero, type Decimal } from '../core/decimal';
import type { Stage } from '../model/catalog';
import type { ItemRow } from '../model/rows';
import { balanceOf } from './composition';

/** The printed figures of a budget's way, in order of time. */
export type StatedStepId = 'initial' | 'adjustment' | 'carryover' | 'adjusted' | 'final';

/** `unlisted`: what the printed changes leave of the total after them; `unspent`: final accounts less the budget. */
export type WaterfallStepId = StatedStepId | 'unlisted' | 'unspent';

/** One bar: a total stands on zero, a change between the levels before and after it. Amounts in 万元. */
export interface WaterfallStep {
  readonly id: WaterfallStepId;
  readonly kind: 'total' | 'change';
  readonly value: Decimal;
  readonly from: Decimal;
  readonly to: Decimal;
  /** The printed figure; null for a step that follows from others. */
  readonly level: ItemRow | null;
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[];
  /** Steps that the report does not print. */
  readonly absent: readonly StatedStepId[];
  /** A difference that the rounding of the printed digits explains; null where there is none. */
  readonly rounding: Decimal | null;
}

const sources: Readonly<Record<StatedStepId, readonly [itemId: string, stage: Stage]>> = {
  initial: ['expenditure', 'initial'],
  adjustment: ['expenditure', 'adjustment'],
  carryover: ['carryover.opening', 'final'],
  adjusted: ['expenditure', 'adjusted'],
  final: ['expenditure', 'final'],
};
const statedSteps = Object.keys(sources) as StatedStepId[];

/**
 * The budget of `year` from its initial amount to the final accounts; null where the report prints none of it.
 * Changes run up to the first total after them; what they leave of it beyond rounding is a step of its own.
 */
export function computeWaterfall(levels: readonly ItemRow[], year: number): Waterfall | null {
  const find = (id: StatedStepId): ItemRow | null => {
    const [itemId, stage] = sources[id];
    const isSought = (row: ItemRow) =>
      row.itemId === itemId && row.stage === stage && row.fiscalYear === year;
    return levels.find(isSought) ?? null;
  };
  const stated = statedSteps.map((id) => ({ id, level: find(id) }));
  const absent = stated.flatMap(({ id, level }) => (level === null ? id : []));
  if (absent.length === statedSteps.length) return null;

  const initial = find('initial');
  const changes = (['adjustment', 'carryover'] as const).flatMap((id) => {
    const level = find(id);
    return level === null ? [] : { id, level };
  });
  const steps: WaterfallStep[] = initial === null ? [] : [totalStep('initial', initial)];
  let running = initial?.value ?? zero;
  const change = (id: WaterfallStepId, value: Decimal, level: ItemRow | null) => {
    steps.push({ id, kind: 'change', value, from: running, to: running.plus(value), level });
    running = running.plus(value);
  };
  for (const { id, level } of changes) change(id, level.value, level);

  const adjusted = find('adjusted');
  const final = find('final');
  const anchor = adjusted ?? final;
  const parts = [...(initial === null ? [] : [initial]), ...changes.map(({ level }) => level)];
  const balance = parts.length === 0 ? { kind: 'even' as const } : balanceOf(anchor, parts);
  if (balance.kind === 'unlisted') change('unlisted', balance.rest, null);
  if (balance.kind === 'excess') change('unlisted', balance.excess.negated(), null);
  if (adjusted !== null) {
    steps.push(totalStep('adjusted', adjusted));
    running = adjusted.value;
    const unspent = final?.value.minus(adjusted.value);
    if (unspent !== undefined && !unspent.isZero()) change('unspent', unspent, null);
  }
  if (final !== null) steps.push(totalStep('final', final));
  return { steps, absent, rounding: balance.kind === 'rounding' ? balance.difference : null };
}

function totalStep(id: StatedStepId, level: ItemRow): WaterfallStep {
  return { id, kind: 'total', value: level.value, from: zero, to: level.value, level };
}
