import { describe, expect, it } from 'vitest';
import { budgetLevel } from './testing/budget-levels';
import { computeWaterfall, type Waterfall } from './waterfall';

const shape = (waterfall: Waterfall | null) =>
  waterfall?.steps.map(({ id, from, to }) => `${id} ${from.toFixed(2)} ${to.toFixed(2)}`);

describe('computeWaterfall', () => {
  it('runs from the initial budget over additions and carry-over, and takes a cent for rounding', () => {
    // 1311.99 + 398.19 + 2359.67 = 4069.85, printed as 4069.86.
    const waterfall = computeWaterfall(
      [
        budgetLevel('expenditure', 'initial', '1311.99'),
        budgetLevel('expenditure', 'adjustment', '398.19'),
        budgetLevel('carryover.opening', 'final', '2359.67'),
        budgetLevel('expenditure', 'final', '4069.86'),
      ],
      2021,
    );
    expect(shape(waterfall)).toEqual([
      'initial 0.00 1311.99',
      'adjustment 1311.99 1710.18',
      'carryover 1710.18 4069.85',
      'final 0.00 4069.86',
    ]);
    expect(waterfall?.absent).toEqual(['adjusted']);
    expect(waterfall?.rounding?.toFixed()).toBe('0.01');
  });

  it('shows what the printed changes leave of the full-year budget, and what was not spent', () => {
    // 1452.61 − 192.31 = 1260.30; 1451.29 − 1452.61 = −1.32.
    const waterfall = computeWaterfall(
      [
        budgetLevel('expenditure', 'initial', '192.31'),
        budgetLevel('expenditure', 'adjusted', '1452.61'),
        budgetLevel('expenditure', 'final', '1451.29'),
      ],
      2021,
    );
    expect(shape(waterfall)).toEqual([
      'initial 0.00 192.31',
      'unlisted 192.31 1452.61',
      'adjusted 0.00 1452.61',
      'unspent 1452.61 1451.29',
      'final 0.00 1451.29',
    ]);
    expect(waterfall?.absent).toEqual(['adjustment', 'carryover']);
  });

  it('goes down where the steps exceed the budget', () => {
    const waterfall = computeWaterfall(
      [
        budgetLevel('expenditure', 'initial', '100'),
        budgetLevel('expenditure', 'adjustment', '50'),
        budgetLevel('expenditure', 'adjusted', '120'),
      ],
      2021,
    );
    expect(waterfall?.steps[2]?.value.toFixed()).toBe('-30');
  });

  it('claims nothing as unlisted where only totals are printed', () => {
    const waterfall = computeWaterfall([budgetLevel('expenditure', 'final', '792.52')], 2021);
    expect(shape(waterfall)).toEqual(['final 0.00 792.52']);
  });

  it('is nothing for a report without any of it, or of another year', () => {
    expect(computeWaterfall([budgetLevel('expenditure', 'final', '1')], 2020)).toBeNull();
  });
});
