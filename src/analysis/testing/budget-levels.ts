import { decimal } from '../../core/decimal';
import type { Stage } from '../../model/catalog';
import type { ItemRow } from '../../model/rows';

/** A level of 2021 printed with two decimals: its interval is ± 0.005. */
export function budgetLevel(itemId: string, stage: Stage, value: string): ItemRow {
  const exact = decimal(value);
  return {
    itemId,
    departmentId: 'a',
    fiscalYear: 2021,
    stage,
    reportId: 'a-2021',
    reportYear: 2021,
    value: exact,
    lo: exact.minus('0.005'),
    hi: exact.plus('0.005'),
    origin: 'stated',
  };
}
