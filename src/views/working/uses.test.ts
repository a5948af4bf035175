import { expect, test } from 'vitest';
import { fourDepartments } from '../../analysis/testing/metric-rows';
import { Catalog, type ItemDefinition } from '../../model/catalog';
import { usesOf } from './uses';

const item = (itemId: string, budgeted: boolean): ItemDefinition => ({
  itemId,
  nameZh: itemId,
  nameEn: itemId,
  parentId: null,
  kind: 'amount',
  unitZh: '万元',
  unitEn: 'wan yuan',
  scope: 'department',
  budgeted,
  definitionZh: '',
  definitionEn: '',
});
const catalog = new Catalog({
  ...fourDepartments.rows,
  items: [item('expenditure', true), item('assets', false)],
});

test('a metric is used on every screen, each opened on it', () => {
  const ref = { kind: 'metric', reportId: 'a-2023', metricId: 'rate', year: 2023 } as const;
  expect(usesOf(ref, catalog)).toEqual([
    {
      screen: 'overview',
      figures: ['map', 'overviewLines'],
      change: { screen: 'overview', metricId: 'rate' },
    },
    { screen: 'compare', figures: ['ranked'], change: { screen: 'compare', metricId: 'rate' } },
    {
      screen: 'trends',
      figures: ['lines', 'changes'],
      change: { screen: 'trends', measure: { kind: 'metric', id: 'rate' } },
    },
    {
      screen: 'report',
      figures: ['metrics', 'facts'],
      change: { screen: 'report', reportId: 'a-2023' },
    },
  ]);
});

test('an amount with stages is used where stages are, one without is not', () => {
  const figuresOf = (itemId: string) =>
    usesOf(
      { kind: 'item', reportId: 'a-2023', itemId, stage: 'final', year: 2023 },
      catalog,
    ).flatMap(({ figures }) => figures);
  expect(figuresOf('expenditure')).toEqual([
    'lines',
    'changes',
    'stages',
    'waterfall',
    'flow',
    'facts',
  ]);
  expect(figuresOf('assets')).toEqual(['lines', 'changes', 'facts']);
});

test('a sum belongs to no report, and a row of the score table to its report alone', () => {
  expect(usesOf({ kind: 'sum', metricId: 'rate' }, catalog).map(({ screen }) => screen)).toEqual([
    'overview',
    'compare',
    'trends',
  ]);
  expect(usesOf({ kind: 'indicator', reportId: 'a-2023', seq: 1 }, catalog)).toEqual([
    {
      screen: 'report',
      figures: ['indicators'],
      change: { screen: 'report', reportId: 'a-2023' },
    },
  ]);
});
