import { expect, it } from 'vitest';
import { Catalog, type ItemDefinition, type ItemKind } from '../model/catalog';
import { formatOperand } from './operand-text';
import { decimal } from '../core/decimal';
import { fourDepartments, metricRow } from './testing/metric-rows';

function catalogOf(kind: ItemKind): Catalog {
  const item: ItemDefinition = {
    itemId: 'item',
    nameZh: '',
    nameEn: '',
    parentId: null,
    kind,
    unitZh: kind === 'amount' ? '万元' : '人',
    unitEn: kind === 'amount' ? 'wan yuan' : 'persons',
    scope: 'department',
    budgeted: true,
    definitionZh: '',
    definitionEn: '',
  };
  const term = { metricId: 'rate', seq: 1, itemId: 'item', stage: 'final', yearOffset: 0 } as const;
  return new Catalog({
    ...fourDepartments.rows,
    items: [item],
    terms: [{ ...term, side: 'numerator', coefficient: decimal('1') }],
  });
}

const row = metricRow({ numerator: '1451.29', denominator: '14' });

it('gives an amount in 万元 and a count with what it counts', () => {
  expect(formatOperand(row, 'numerator', catalogOf('amount'), 'zh-CN')).toBe('1,451.29 万元');
  expect(formatOperand(row, 'numerator', catalogOf('count'), 'zh-CN')).toBe('1,451.29 人');
  expect(formatOperand(row, 'numerator', catalogOf('count'), 'en')).toBe('1,451.29 persons');
});

it('has none for a side without terms and for a stated value', () => {
  expect(formatOperand(row, 'denominator', catalogOf('amount'), 'zh-CN')).toBeNull();
  const stated = metricRow({ stated: '0.9', numerator: '1', denominator: '2' });
  expect(formatOperand(stated, 'numerator', catalogOf('amount'), 'zh-CN')).toBeNull();
});
