import { beforeAll, describe, expect, it } from 'vitest';
import { RealWorkings } from '../../analysis/testing/real-workings';
import type { OperandWorking } from '../../analysis/working';
import { decimal } from '../../core/decimal';
import { Catalog } from '../../model/catalog';
import { formulaInNumbers, formulaInWords, operandText } from './formula';

let real: RealWorkings;

beforeAll(async () => {
  real = await RealWorkings.open();
});

const inNumbers = async (reportId: string, metricId: string, locale: 'zh-CN' | 'en') => {
  const { operands } = await real.metric(reportId, metricId, Number(reportId.slice(7)));
  return formulaInNumbers(operands, locale);
};

describe('a formula in words', () => {
  it.each([
    ['public_expense_control_rate', '公用经费（决算） ÷ 公用经费（年初预算）'],
    ['public_share_of_basic', '公用经费（决算） ÷ 基本支出（决算）'],
    [
      'three_public_change_rate',
      '(“三公”经费（年初预算） − 上年“三公”经费（年初预算）) ÷ 上年“三公”经费（年初预算）',
    ],
    [
      'budget_completion_rate',
      '支出合计（决算） ÷ (支出合计（年初预算） ＋ 支出合计（本年追加） ＋ 上年结转)',
    ],
  ])('%s in Chinese', (metricId, formula) => {
    expect(formulaInWords(metricId, real.catalog, 'zh-CN')).toBe(formula);
  });

  it.each([
    [
      'public_expense_control_rate',
      'Public (running) expenses (final accounts) ÷ Public (running) expenses (initial budget)',
    ],
    [
      'public_share_of_basic',
      'Public (running) expenses (final accounts) ÷ Basic expenditure (final accounts)',
    ],
    [
      'three_public_change_rate',
      '(“Three public” expenses (initial budget) − “Three public” expenses (initial budget, year before))' +
        ' ÷ “Three public” expenses (initial budget, year before)',
    ],
    [
      'budget_completion_rate',
      'Total expenditure (final accounts) ÷ (Total expenditure (initial budget)' +
        ' + Total expenditure (added in the year) + Opening carry-over)',
    ],
  ])('%s in English', (metricId, formula) => {
    expect(formulaInWords(metricId, real.catalog, 'en')).toBe(formula);
  });

  it('there is none for a metric that is only ever stated', () => {
    expect(formulaInWords('satisfaction', real.catalog, 'zh-CN')).toBeNull();
  });

  it('names coefficients, a leading minus and a single sum without denominator', () => {
    const [term] = real.catalog.terms('budget_execution_rate');
    const terms = [
      { ...term!, metricId: 'test', seq: 1, coefficient: decimal('-1') },
      {
        ...term!,
        metricId: 'test',
        seq: 2,
        stage: 'initial' as const,
        coefficient: decimal('0.5'),
      },
      { ...term!, metricId: 'test', seq: 3, yearOffset: -1, coefficient: decimal('-2') },
    ];
    const catalog = new Catalog({ ...real.catalog.rows, terms });
    expect(formulaInWords('test', catalog, 'zh-CN')).toBe(
      '− 支出合计（决算） ＋ 0.5 × 支出合计（年初预算） − 2 × 上年支出合计（决算）',
    );
    expect(formulaInWords('test', catalog, 'en')).toBe(
      '− Total expenditure (final accounts) + 0.5 × Total expenditure (initial budget)' +
        ' − 2 × Total expenditure (final accounts, year before)',
    );
  });

  it('exists in both languages for every metric that has terms', () => {
    for (const { metricId } of real.catalog.rows.metrics) {
      const has = real.catalog.terms(metricId).length > 0;
      expect([metricId, formulaInWords(metricId, real.catalog, 'zh-CN') !== null]).toEqual([
        metricId,
        has,
      ]);
      expect([metricId, formulaInWords(metricId, real.catalog, 'en') !== null]).toEqual([
        metricId,
        has,
      ]);
    }
  });
});

describe('a formula in numbers', () => {
  it.each([
    ['431200-2021', 'three_public_change_rate', '(75.00 − 73.34) ÷ 73.34（万元）'],
    ['430203-2023', 'public_expense_control_rate', '31.84 ÷ 20.20（万元）'],
    ['430602-2021', 'public_share_of_basic', '173.73 ÷ 792.52（万元）'],
    ['431200-2021', 'three_public_final_change_rate', '(40.90 − 41.73) ÷ 41.73（万元）'],
    [
      '431200-2021',
      'budget_completion_rate',
      '4,069.86 ÷ (1,311.99 ＋ 398.19 ＋ 2,359.67)（万元）',
    ],
    ['431200-2021', 'score_rate', '188.1 ÷ 200（分）'],
    ['430203-2023', 'staff_control_rate', '14 ÷ 16（人）'],
    ['430203-2023', 'three_public_per_capita', '3.63 万元 ÷ 14 人'],
    ['430602-2021', 'budget_execution_rate', '792.52 ÷ —（万元）'],
    ['431200-2022', 'three_public_change_rate', '(— − 75.00) ÷ 75.00（万元）'],
  ])('%s %s in Chinese', async (reportId, metricId, formula) => {
    expect(await inNumbers(reportId, metricId, 'zh-CN')).toBe(formula);
  });

  it.each([
    ['431200-2021', 'three_public_change_rate', '(75.00 − 73.34) ÷ 73.34 (wan yuan)'],
    ['430203-2023', 'public_expense_control_rate', '31.84 ÷ 20.20 (wan yuan)'],
    ['430602-2021', 'public_share_of_basic', '173.73 ÷ 792.52 (wan yuan)'],
    ['431200-2021', 'score_rate', '188.1 ÷ 200 (points)'],
    ['430203-2023', 'staff_control_rate', '14 ÷ 16 (persons)'],
  ])('%s %s in English', async (reportId, metricId, formula) => {
    expect(await inNumbers(reportId, metricId, 'en')).toBe(formula);
  });

  it('are none where no operand is known', async () => {
    const { operands } = await real.metric('430203-2023', 'rd_intensity', 2023);
    expect(formulaInNumbers(operands, 'zh-CN')).toBeNull();
  });

  it('brackets a negative figure behind an operator', async () => {
    // A budget that was cut: 1,311.99 − 398.19 in the year, and an overdrawn carry-over.
    const { operands } = await real.metric('431200-2021', 'budget_completion_rate', 2021);
    const cut = operands.map((operand): OperandWorking => {
      if (operand.stage === 'adjustment') return { ...operand, value: decimal('-398.19') };
      if (operand.seq === 1) return { ...operand, value: decimal('-5') };
      return operand;
    });
    expect(formulaInNumbers(cut, 'zh-CN')).toBe(
      '−5.00 ÷ (1,311.99 ＋ (−398.19) ＋ 2,359.67)（万元）',
    );
    const less = cut.map((operand) => ({ ...operand, coefficient: decimal('-1') }));
    expect(formulaInNumbers(less, 'en')).toBe(
      '− (−5.00) ÷ (− 1,311.99 − (−398.19) − 2,359.67) (wan yuan)',
    );
  });
});

describe('an operand as text', () => {
  const text = (value: string | null, itemId: string) =>
    operandText(value === null ? null : decimal(value), real.catalog.item(itemId), 'zh-CN');

  it('has all digits that the figure has, and two at least for money', () => {
    expect(text('20.2', 'expenditure')).toBe('20.20 万元');
    expect(text('1452.6125', 'expenditure')).toBe('1,452.6125 万元');
    expect(text('0', 'expenditure')).toBe('0.00 万元');
    expect(text('-0.83', 'expenditure')).toBe('−0.83 万元');
    expect(text('88888888.88', 'expenditure')).toBe('88,888,888.88 万元');
  });

  it('of a count says what it counts, of a score its points', () => {
    expect(text('1234', 'staff.on_post')).toBe('1,234 人');
    expect(text('188.10', 'score')).toBe('188.1 分');
  });

  it('of a whole area is in the unit that suits its size', () => {
    expect(text('4500000', 'gdp')).toBe('450.00 亿元');
  });

  it('that no report gives is a dash', () => {
    expect(text(null, 'expenditure')).toBe('—');
    expect(text(null, 'staff.on_post')).toBe('—');
  });
});
