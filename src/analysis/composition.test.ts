import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import type { ItemRow } from '../model/rows';
import { barLength, computeComposition, largestPart } from './composition';

/** A level printed with two decimals. */
function level(part: string, value: string, change: Partial<ItemRow> = {}): ItemRow {
  const exact = decimal(value);
  return {
    itemId: part === '' ? 'three_public' : `three_public.${part}`,
    departmentId: 'a',
    fiscalYear: 2024,
    stage: 'final',
    reportId: 'a-2024',
    reportYear: 2024,
    value: exact,
    lo: exact.minus('0.005'),
    hi: exact.plus('0.005'),
    origin: 'stated',
    ...change,
  };
}

const partsOf = (rows: readonly ItemRow[]) =>
  computeComposition(rows)[0]?.parts.map(({ itemId }) => itemId.replace('three_public.', ''));

test('finds parts that make up their total even', () => {
  const [bar] = computeComposition([
    level('', '5.59'),
    level('abroad', '0'),
    level('vehicle_operation', '1.88'),
    level('reception', '3.71'),
  ]);
  expect(bar?.balance).toEqual({ kind: 'even' });
  expect(bar?.partsSum.toString()).toBe('5.59');
  expect(largestPart(bar!)?.itemId).toBe('three_public.reception');
});

test('blames rounding where the printed digits allow the parts to make up the total', () => {
  // 1.88 + 6.28 = 8.16 against 8.15: each figure may be off by 0.005
  const [bar] = computeComposition([
    level('', '8.15'),
    level('vehicle', '1.88'),
    level('reception', '6.28'),
  ]);
  expect(bar?.balance.kind).toBe('rounding');
  expect(bar?.balance.kind === 'rounding' && bar.balance.difference.toString()).toBe('-0.01');
  expect(barLength(bar!).toString()).toBe('8.16');
});

test('calls the part of the total that no part prints not listed', () => {
  const [bar] = computeComposition([level('', '40.90'), level('reception', '10')]);
  expect(bar?.balance.kind === 'unlisted' && bar.balance.rest.toString()).toBe('30.9');
  const [totalOnly] = computeComposition([level('', '0.60')]);
  expect(totalOnly?.balance.kind === 'unlisted' && totalOnly.balance.rest.toString()).toBe('0.6');
  expect(largestPart(totalOnly!)).toBeNull();
});

test('says so when the parts exceed the total by more than rounding', () => {
  const [bar] = computeComposition([level('', '2'), level('reception', '2.5')]);
  expect(bar?.balance.kind === 'excess' && bar.balance.excess.toString()).toBe('0.5');
});

test('counts vehicles once: both parts, or else their sum', () => {
  expect(
    partsOf([
      level('vehicle', '3'),
      level('vehicle_purchase', '1'),
      level('vehicle_operation', '2'),
    ]),
  ).toEqual(['vehicle_operation', 'vehicle_purchase']);
  expect(partsOf([level('vehicle', '3'), level('vehicle_operation', '2')])).toEqual(['vehicle']);
  expect(partsOf([level('vehicle_operation', '2')])).toEqual(['vehicle_operation']);
});

test('keeps parts without a total, and puts the initial budget before final accounts', () => {
  const bars = computeComposition([
    level('reception', '1'),
    level('reception', '2', { stage: 'initial' }),
    level('reception', '9', { stage: 'adjusted' }),
    level('reception', '3', { fiscalYear: 2023 }),
  ]);
  expect(bars.map(({ year, stage }) => [year, stage])).toEqual([
    [2023, 'final'],
    [2024, 'initial'],
    [2024, 'final'],
  ]);
  expect(bars[0]).toMatchObject({ total: null, balance: { kind: 'even' } });
  expect(barLength(bars[0]!).toString()).toBe('3');
});

test('has no bar where only another stage is printed', () => {
  expect(computeComposition([level('', '9', { stage: 'adjusted' })])).toEqual([]);
});
