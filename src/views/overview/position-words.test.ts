import { expect, test } from 'vitest';
import type { PeerPosition } from '../../analysis/peer-position';
import { fourDepartments, metricDefinition, valueRow } from '../../analysis/testing/metric-rows';
import { decimal } from '../../core/decimal';
import { positionText } from './position-words';

const say = (position: PeerPosition, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  positionText(position, metricDefinition(), fourDepartments, locale);
const rank = { kind: 'rank', rank: 2, tied: 1, of: 3, group: 'county', side: 'at' } as const;

test('says the rank and of how many, and no median of few', () => {
  const position = { ...rank, median: null };
  expect(say(position)).toBe('第 2 / 共 3 个同类县级部门（从低到高）');
  expect(say({ ...position, tied: 2 })).toMatch(/^并列第 2 /);
  expect(say(position, 'en')).toBe(
    'Place 2 of 3 county-level departments of its kind (lowest first)',
  );
});

test('adds the median of enough peers', () => {
  const position = { ...rank, of: 9, median: decimal('0.8'), side: 'above' } as const;
  expect(say(position)).toBe(
    '第 2 / 共 9 个同类县级部门（从低到高）；高于其余 8 个的中位数 80.00%',
  );
});

test('says that there is nobody to compare with, or where several lie', () => {
  expect(say({ kind: 'alone', group: 'prefecture' })).toBe('没有其他同类市本级部门可比');
  const spread = { kind: 'spread', low: valueRow('a', '0.5'), high: valueRow('b', '1') } as const;
  expect(say(spread)).toBe('最低甲区\u00a050.00%，最高乙县\u00a0100.00%');
});
