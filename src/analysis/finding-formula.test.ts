import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import type { FindingFactRow, FindingRow } from '../model/audit-rows';
import { findingFormulas, roundingSlack } from './finding-formula';
import type { AuditCatalog } from './finding-figure';
import { Catalog, type ItemDefinition } from '../model/catalog';

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
const audit: AuditCatalog = {
  catalog: new Catalog({
    metrics: [],
    terms: [],
    items: [whole],
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

  it('has no formula where a figure is missing', () => {
    expect(findingFormulas(finding({}), [], audit, 'zh-CN')).toEqual([]);
  });
});
