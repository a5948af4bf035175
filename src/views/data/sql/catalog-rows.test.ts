import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../../shell/testing/small-catalog';
import { identityRows, itemRows, metricRows, ruleRows, searchRows } from './catalog-rows';

describe('the catalog in words', () => {
  it('names metrics with their id, and says which are only stated', () => {
    const [metric] = metricRows(smallCatalog, 'zh-CN');
    expect(metric).toMatchObject({
      id: 'budget_execution_rate',
      name: '预算执行率',
      cells: { unit: '%', formula: '只取报告所载' },
    });
  });

  it('names items with their kind', () => {
    expect(itemRows(smallCatalog, 'en')).toMatchObject([
      { id: 'three_public', name: 'Three public expenses', cells: { kind: 'Amount' } },
    ]);
  });

  it('names what the audit checks in the reader’s language', () => {
    const identity = {
      identityId: 'a',
      nameZh: '甲',
      nameEn: 'A',
      basisZh: '制度',
      basisEn: 'Rule',
    };
    expect(identityRows([identity], 'en')).toEqual([
      { id: 'a', name: 'A', cells: { basis: 'Rule' } },
    ]);
    const rule = { ruleId: 'r', level: 'A', severity: 'high', nameZh: '乙', nameEn: 'B' } as const;
    expect(ruleRows([{ ...rule, meaningZh: '义', meaningEn: 'm' }], 'zh-CN')).toEqual([
      { id: 'r', name: '乙', cells: { level: 'A', severity: '重要', meaning: '义' } },
    ]);
  });

  it('is searched by name, id and words', () => {
    const rows = metricRows(smallCatalog, 'zh-CN');
    const found = (search: string) => searchRows(rows, search).map(({ id }) => id);
    expect(found(' 预算 ')).toEqual(['budget_execution_rate']);
    expect(found('SCORE')).toEqual(['score_rate']);
    expect(found('')).toHaveLength(2);
  });
});
