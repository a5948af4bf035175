import { expect, test } from 'vitest';
import { metricDefinition } from '../../analysis/testing/metric-rows';
import {
  measureOptions,
  optionValueOf,
  parseOptionValue,
  quickMeasureOptions,
} from './measure-options';
import { catalog } from './testing/item-levels';

const rows = { ...catalog.rows, metrics: [metricDefinition({ metricId: 'rd_intensity' })] };

test('reads back the value that it writes, and nothing else', () => {
  const measure = { kind: 'item', id: 'three_public' } as const;
  expect(parseOptionValue(optionValueOf(measure))).toEqual(measure);
  expect(parseOptionValue('rd_intensity')).toBeUndefined();
});

test('lists items by group, parts indented, then metrics', () => {
  const groups = measureOptions(rows, 'zh-CN');
  expect(groups.map(({ label }) => label)).toEqual(['部门收支与资产', '指标 · 区域经济与科技']);
  expect(groups[0]?.options.map(({ label }) => label)).toEqual(['“三公”经费', '\u3000公务接待费']);
  expect(groups[1]?.options[0]?.value).toBe('metric:rd_intensity');
});

test('offers as quick picks only what the catalog has', () => {
  expect(quickMeasureOptions(rows, 'zh-CN').map(({ value }) => value)).toEqual([
    'item:three_public',
    'metric:rd_intensity',
  ]);
});
