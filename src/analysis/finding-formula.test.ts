import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import type { FindingFactRow, FindingRow } from '../model/audit-rows';
import { findingFormulas, roundingSlack } from './finding-formula';
import type { AuditCatalog } from './finding-figure';
import {
  Catalog,
  type ItemDefinition,
  type MetricDefinition,
  type MetricTerm,
  type Stage,
} from '../model/catalog';

const finding = (over: Partial<FindingRow>): FindingRow => ({
  findingId: 'f',
  reportId: 'r',
  departmentId: 'a',
  reportYear: 2021,
  ruleId: 'identity_break',
  level: 'A',
  severity: 'medium',
  certainty: 'certain',
  subjectKind: 'identity',
  subjectId: 'parts',
  subjectName: null,
  actual: null,
  fiscalYear: 2021,
  stage: 'initial',
  measure: 'level',
  variant: null,
  quantity: 'amount',
  stated: decimal('1311.99'),
  expected: decimal('1313.99'),
  lo: decimal('1313.97'),
  hi: decimal('1314.01'),
  size: 0.0015,
  pointsAtRisk: null,
  otherId: null,
  otherValue: null,
  ...over,
});

const fact = (itemId: string, value: string, coefficient: string | null): FindingFactRow => ({
  factId: itemId,
  reportId: 'r',
  reportTitle: 'r',
  itemId,
  fiscalYear: 2021,
  stage: 'initial',
  measure: 'level',
  mention: 1,
  printedValue: value,
  unit: '万元',
  locator: '',
  excerpt: '',
  seq: 1,
  coefficient: coefficient === null ? null : decimal(coefficient),
  value: decimal(value),
});

const whole: ItemDefinition = {
  itemId: 'expenditure',
  nameZh: '支出',
  nameEn: 'Spending',
  parentId: null,
  kind: 'amount',
  unitZh: '万元',
  unitEn: 'wan yuan',
  scope: 'department',
  budgeted: true,
  definitionZh: '',
  definitionEn: '',
};
const revenue: ItemDefinition = { ...whole, itemId: 'revenue' };
const staff: ItemDefinition = {
  ...whole,
  itemId: 'staff',
  kind: 'count',
  unitZh: '人',
  budgeted: false,
};
const execution: MetricDefinition = {
  metricId: 'execution',
  nameZh: '预算执行率',
  nameEn: 'Budget execution',
  unit: '%',
  better: 'higher',
  target: null,
  decimals: 2,
  basisZh: '',
  basisEn: '',
};
const executionTerm = (side: MetricTerm['side'], stage: Stage): MetricTerm => ({
  metricId: execution.metricId,
  seq: side === 'numerator' ? 1 : 2,
  side,
  itemId: whole.itemId,
  stage,
  yearOffset: 0,
  coefficient: decimal('1'),
});
const audit: AuditCatalog = {
  catalog: new Catalog({
    metrics: [execution],
    terms: [executionTerm('numerator', 'final'), executionTerm('denominator', 'adjusted')],
    items: [whole, revenue, staff],
    departments: [],
    years: [],
    partialReportIds: [],
  }),
  identityTerms: [
    {
      identityId: 'parts',
      nameZh: '合计 = 明细',
      nameEn: 'Total = parts',
      basisZh: '',
      basisEn: '',
      seq: 1,
      itemId: whole.itemId,
      coefficient: decimal('1'),
    },
  ],
};

describe('the working of a finding', () => {
  it('puts the numbers of an identity in place, signs turned to the other side', () => {
    const id = whole.itemId;
    const facts = [
      fact(id, '1311.99', '1'),
      fact(id, '803.99', '-1'),
      fact(id, '506', '-1'),
      fact(id, '4', '1'),
    ];
    expect(findingFormulas(finding({}), facts, audit, 'zh-CN')).toEqual([
      '1,311.99 万元 ≠ 803.99 + 506.00 − 4.00 = 1,313.99 万元',
    ]);
  });

  it('says what rounding explains at most', () => {
    expect(roundingSlack(finding({}), audit, 'zh-CN')).toBe('0.02 万元');
    expect(roundingSlack(finding({ lo: null }), audit, 'zh-CN')).toBeNull();
  });

  const changeRate = finding({
    ruleId: 'rate_mismatch',
    subjectKind: 'item',
    subjectId: 'staff',
    measure: 'change_pct',
    quantity: 'rate',
    stated: decimal('0.0711'),
    expected: decimal('0.0263157895'),
  });

  it('divides the change by the year before, both of which the report prints', () => {
    const facts = [
      { ...fact('staff', '0.0711', null), measure: 'change_pct' as const },
      fact('staff', '156', null),
      { ...fact('staff', '152', null), fiscalYear: 2020 },
      // Printed, too, but the two levels are what the check holds the rate against.
      { ...fact('staff', '5', null), measure: 'change' as const },
    ];
    expect(findingFormulas(changeRate, facts, audit, 'zh-CN')).toEqual([
      '156 人 − 152 人 = 4 人',
      '4 人 ÷ 152 人 = 2.63%',
    ]);
  });

  it('derives the year before from the change where the report does not print it', () => {
    const loss = { ...changeRate, subjectId: whole.itemId, expected: decimal('-0.0343979551') };
    const facts = [
      fact(whole.itemId, '1495.93', null),
      { ...fact(whole.itemId, '-53.29', null), measure: 'change' as const },
    ];
    // −53.29 ÷ 1,549.22 = −3.44 %
    expect(findingFormulas(loss, facts, audit, 'zh-CN')).toEqual([
      '1,495.93 万元 − (−53.29 万元) = 1,549.22 万元',
      '−53.29 万元 ÷ 1,549.22 万元 = −3.44%',
    ]);
    expect(findingFormulas(loss, facts.slice(0, 1), audit, 'zh-CN')).toEqual([]);
  });

  it('puts the base that reproduces a rate beside the prescribed one', () => {
    const wrongBase = finding({
      ruleId: 'wrong_base',
      subjectKind: 'metric',
      subjectId: execution.metricId,
      variant: 'truncated',
      quantity: 'rate',
      stated: decimal('0.9663'),
      expected: decimal('0.9597069743'),
      otherId: 'expenditure:final>revenue:final',
      otherValue: decimal('0.9663760913'),
    });
    const facts = [
      { ...fact(whole.itemId, '7206.67', null), stage: 'final' as const },
      { ...fact(whole.itemId, '7509.24', null), stage: 'adjusted' as const },
      { ...fact(revenue.itemId, '7256.75', null), stage: 'final' as const },
    ];
    expect(findingFormulas(wrongBase, facts, audit, 'zh-CN')).toEqual([
      '7,206.67 万元 ÷ 7,509.24 万元 = 95.97%',
      '7,256.75 万元 ÷ 7,509.24 万元 = 96.638%',
    ]);
  });

  it('has no formula where a figure is missing', () => {
    expect(findingFormulas(finding({}), [], audit, 'zh-CN')).toEqual([]);
  });
});
