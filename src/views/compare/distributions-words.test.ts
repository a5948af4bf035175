import { describe, expect, it } from 'vitest';
import { buildBrushGrid, codesOf, countBins, type BrushRange } from '../../analysis/brush-grid';
import { selectRows } from '../../analysis/cross-filter';
import { medianOf } from '../../analysis/median';
import type { MetricDefinition } from '../../model/catalog';
import { distributionRows } from './distribution-rows';
import type { LinkedMetric } from './distributions-model.svelte';
import { distributionRemarks, distributionsHeading } from './distributions-words';

const metricOf = (metricId: string, nameZh: string, nameEn: string) =>
  ({ metricId, nameZh, nameEn, unit: '%', decimals: 2 }) as MetricDefinition;

function linkedOf(metric: MetricDefinition, values: readonly number[]): LinkedMetric {
  const column = Float64Array.from(values);
  const grid = buildBrushGrid(column, metric.unit);
  const codes = codesOf(column, grid);
  const rows = Uint32Array.from(values.keys());
  return {
    metric,
    column: { values: column, grid, codes },
    whole: countBins(codes, grid),
    absent: values.filter(Number.isNaN).length,
    median: medianOf(column, rows),
  };
}

// Five reports: the two that spend least score least.
const linked = [
  linkedOf(metricOf('execution', '预算执行率', 'Budget execution rate'), [0.5, 0.6, 0.9, 1, NaN]),
  linkedOf(metricOf('score', '自评得分率', 'Self-score rate'), [0.7, 0.72, 0.95, 0.99, 0.9]),
];

function selectionOf(brushes: readonly (BrushRange | null)[]) {
  const rows = selectRows(
    linked.map(({ column }) => column),
    brushes,
  );
  return { brushes, rows, medians: linked.map(({ column }) => medianOf(column.values, rows)) };
}

describe('the heading of linked distributions', () => {
  it('gives the first median where nothing is selected', () => {
    expect(distributionsHeading(linked, selectionOf([null, null]), 5, 'zh-CN')).toBe(
      '5 份报告的预算执行率，中位数为 75.00%',
    );
  });

  it('says what a range leaves, and which other median it moves farthest', () => {
    const selection = selectionOf([{ from: 0.5, to: 0.6 }, null]);
    expect(distributionsHeading(linked, selection, 5, 'zh-CN')).toBe(
      '预算执行率 50%～60%的报告有 2 份（40.0%），其自评得分率中位数为 71.00%，全部报告为 90.00%',
    );
    expect(distributionsHeading(linked, selection, 5, 'en')).toBe(
      'Budget execution rate 50%–60%: 2 reports (40.0%), whose median of “Self-score rate” is 71.00%, against 90.00% of all reports',
    );
  });

  it('names all ranges where they leave nothing', () => {
    const selection = selectionOf([
      { from: null, to: 0.6 },
      { from: 0.9, to: null },
    ]);
    expect(distributionsHeading(linked, selection, 5, 'zh-CN')).toBe(
      '没有报告同时在选区内：预算执行率 ≤ 60%、自评得分率 ≥ 90%',
    );
  });
});

describe('the remarks under a histogram', () => {
  it('count the reports without the figure', () => {
    expect(linked.map((each) => distributionRemarks(each, 'zh-CN'))).toEqual([
      ['1 份没有这项数据'],
      [],
    ]);
  });

  it('say how many lie beyond the scale, and how far', () => {
    const usual = Array.from({ length: 1000 }, (_, index) => 0.8 + (index % 201) / 1000);
    const far = linkedOf(metricOf('execution', '预算执行率', ''), [...usual, 132.69]);
    expect(distributionRemarks(far, 'zh-CN')).toEqual([
      '最右一格为高于 100% 的 1 份，最高 13,269.00%',
    ]);
  });
});

describe('the table of linked distributions', () => {
  it('counts all and the selected reports by bar, and those without the figure', () => {
    const { rows } = selectionOf([null, { from: 0.9, to: null }]);
    const table = distributionRows(linked, rows, 'zh-CN').filter(
      ({ metric, whole }) => metric.metricId === 'execution' && whole > 0,
    );
    expect(table.map(({ range, whole, part }) => `${range} ${part}/${whole}`)).toEqual([
      '50%～52% 0/1',
      '60%～62% 0/1',
      '90%～92% 1/1',
      '98%～100% 1/1',
      '没有数据 1/1',
    ]);
  });
});
