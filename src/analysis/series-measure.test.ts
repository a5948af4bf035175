import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import { figureText } from '../core/format';
import type { ItemDefinition, MetricDefinition } from '../model/catalog';
import { commonAmountUnit, levelFormat, type SeriesMeasure } from './series-measure';

const amounts = (...values: string[]) => values.map((value) => decimal(value));

function item(kind: ItemDefinition['kind']): SeriesMeasure {
  const names = { nameZh: '项', nameEn: 'item', definitionZh: '', definitionEn: '' };
  const unit = { unitZh: '家', unitEn: 'enterprises' };
  return {
    kind: 'item',
    item: {
      itemId: 'x',
      parentId: null,
      kind,
      scope: 'department',
      budgeted: true,
      ...names,
      ...unit,
    },
  };
}

function metric(unit: MetricDefinition['unit']): SeriesMeasure {
  const names = { nameZh: '率', nameEn: 'rate', basisZh: '', basisEn: '' };
  return {
    kind: 'metric',
    metric: { metricId: 'x', unit, better: 'neutral', target: null, decimals: 2, ...names },
  };
}

test('writes amounts in the unit of the largest', () => {
  expect(commonAmountUnit(amounts('138600', '20000'))).toBe('亿元');
  expect(commonAmountUnit(amounts('40.90', '0.6'))).toBe('万元');
  expect(commonAmountUnit(amounts())).toBe('万元');
  expect(commonAmountUnit(amounts('0'))).toBe('万元');
});

test('stays in 万元 where a small amount would lose its digits in 亿元', () => {
  expect(commonAmountUnit(amounts('22927.99', '192.31'))).toBe('万元');
});

test('writes and draws amounts in one unit', () => {
  const format = levelFormat(item('amount'), amounts('138600'), 'zh-CN');
  expect(figureText(format.level(decimal('138600')))).toBe('13.86 亿元');
  expect(format.drawn(decimal('138600'))).toBe(13.86);
  expect(format.isRate).toBe(false);
});

test('writes the change of a rate in percentage points, with its minus', () => {
  const format = levelFormat(metric('%'), [], 'zh-CN');
  expect(figureText(format.level(decimal('0.9991')))).toBe('99.91%');
  expect(figureText(format.change(decimal('-0.0394')))).toBe('−3.94 个百分点');
  expect(format.drawn(decimal('0.5'))).toBe(50);
  expect(format.isRate).toBe(true);
});

test('writes money per head in its own unit, and its change too', () => {
  const format = levelFormat(metric('万元/人'), [], 'zh-CN');
  expect(figureText(format.change(decimal('0.125')))).toBe('0.13 万元/人');
  expect(format.isRate).toBe(false);
});

test('writes a count without decimals and with what it counts, in both languages', () => {
  const format = levelFormat(item('count'), [], 'zh-CN');
  expect(figureText(format.level(decimal('98')))).toBe('98 家');
  expect(levelFormat(item('count'), [], 'en').unit).toBe('enterprises');
});
