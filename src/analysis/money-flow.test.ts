import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import type { ProjectRow } from '../model/report-rows';
import { computeMoneyFlow, type MoneyFlow } from './money-flow';
import { budgetLevel } from './testing/budget-levels';

function project(seq: number, final: string | null, parentSeq: number | null = null): ProjectRow {
  const amount = final === null ? null : decimal(final);
  const none = { opening: null, initial: null, adjustment: null, closing: null };
  return { ...none, seq, mention: 1, parentSeq, name: `P${seq}`, final: amount, locator: '' };
}

const links = (flow: MoneyFlow | null) =>
  flow?.links.map(
    ({ sourceId, targetId, value }) => `${sourceId} > ${targetId} ${value.toFixed()}`,
  );

describe('computeMoneyFlow', () => {
  it('flows from the funds over the whole to its kinds and their parts, zeros left out', () => {
    const flow = computeMoneyFlow(
      [
        budgetLevel('expenditure', 'final', '100'),
        budgetLevel('expenditure.general_public', 'final', '100'),
        budgetLevel('expenditure.state_capital', 'final', '0'),
        budgetLevel('expenditure.basic', 'final', '60'),
        budgetLevel('expenditure.basic.personnel', 'final', '45'),
        budgetLevel('expenditure.basic.public', 'final', '15'),
        budgetLevel('expenditure.project', 'final', '40'),
      ],
      [],
      2021,
    );
    expect(links(flow)).toEqual([
      'expenditure.general_public > expenditure 100',
      'expenditure > expenditure.basic 60',
      'expenditure > expenditure.project 40',
      'expenditure.basic > expenditure.basic.personnel 45',
      'expenditure.basic > expenditure.basic.public 15',
    ]);
    expect(flow?.excesses).toEqual([]);
  });

  it('gives what no source and no use is printed for to nodes of its own', () => {
    // 22927.99 − 15200 = 7727.99 without source; 22927.99 − 103.73 − 761.35 = 22062.91 without use.
    const flow = computeMoneyFlow(
      [
        budgetLevel('expenditure', 'final', '22927.99'),
        budgetLevel('expenditure.government_fund', 'final', '15200'),
        budgetLevel('expenditure.basic', 'final', '103.73'),
        budgetLevel('expenditure.project', 'final', '761.35'),
      ],
      [project(1, '15200'), project(2, null)],
      2021,
    );
    expect(links(flow)).toContain('expenditure.unlisted.source > expenditure 7727.99');
    expect(links(flow)).toContain('expenditure > expenditure.unlisted.use 22062.91');
    // The named project is more than all project expenditure: 15200 − 761.35 = 14438.65.
    expect(flow?.excesses).toMatchObject([{ ofId: 'expenditure.project', side: 'use' }]);
    expect(flow?.excesses[0]?.excess.toFixed()).toBe('14438.65');
  });

  it('draws the classification that comes nearest to its total', () => {
    // 1207.66 + 288.27 = 1495.93; 1190.80 + 111.86 + 286.46 = 1589.12.
    const flow = computeMoneyFlow(
      [
        budgetLevel('expenditure.basic', 'final', '1495.93'),
        budgetLevel('expenditure.basic.personnel', 'final', '1207.66'),
        budgetLevel('expenditure.basic.public', 'final', '288.27'),
        budgetLevel('expenditure.basic.wages', 'final', '1190.80'),
        budgetLevel('expenditure.basic.subsidies', 'final', '111.86'),
        budgetLevel('expenditure.basic.goods_services', 'final', '286.46'),
      ],
      [],
      2021,
    );
    expect(flow?.nodes.filter(({ depth }) => depth === 3).map(({ id }) => id)).toEqual([
      'expenditure.basic.personnel',
      'expenditure.basic.public',
    ]);
  });

  it('counts a part whose projects above have no amount, and none below one that has', () => {
    // 2 is part of 1, 4 of 3, 5 of 4: 1 is unpriced, 3 has 6, 4 has nothing of its own.
    const flow = computeMoneyFlow(
      [budgetLevel('expenditure.project', 'final', '10')],
      [
        project(1, null),
        project(2, '4', 1),
        project(3, '6'),
        project(4, null, 3),
        project(5, '5', 4),
      ],
      2021,
    );
    expect(links(flow)?.slice(-2)).toEqual([
      'expenditure.project > project.2 4',
      'expenditure.project > project.3 6',
    ]);
  });

  it('counts a part of a named project once, and explains a cent by rounding', () => {
    const flow = computeMoneyFlow(
      [budgetLevel('expenditure.project', 'final', '10.01')],
      [project(1, '4'), project(2, '6'), project(3, '3', 2)],
      2021,
    );
    expect(links(flow)?.slice(-2)).toEqual([
      'expenditure.project > project.1 4',
      'expenditure.project > project.2 6',
    ]);
  });

  it('takes the budget where no accounts are printed, and is nothing without any amount', () => {
    const budget = computeMoneyFlow([budgetLevel('expenditure', 'initial', '5')], [], 2021);
    expect(budget?.stage).toBe('initial');
    expect(computeMoneyFlow([budgetLevel('staff.on_post', 'final', '9')], [], 2021)).toBeNull();
  });

  it('names negative amounts instead of drawing them', () => {
    const flow = computeMoneyFlow(
      [
        budgetLevel('expenditure', 'final', '10'),
        budgetLevel('expenditure.basic', 'final', '12'),
        budgetLevel('expenditure.other', 'final', '-2'),
      ],
      [],
      2021,
    );
    expect(flow?.negatives.map(({ itemId }) => itemId)).toEqual(['expenditure.other']);
    expect(flow?.links.every(({ value }) => value.greaterThan(0))).toBe(true);
  });
});
