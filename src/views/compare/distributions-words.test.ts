import { describe, expect, it } from 'vitest';
import { buildBrushGrid, codesOf, countBins, type BrushRange } from '../../analysis/brush-grid';
import { selectRows } from '../../analysis/cross-filter';
import { statedMedian } from '../../analysis/median';
import type { MetricDefinition } from '../../model/catalog';
import { distributionRows } from './distribution-rows';
import type { LinkedMetric } from './distributions-model.svelte';
import {
  distributionRemarks,
  distributionsHeading,
  distributionsNotices,
} from './distributions-words';

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
    median: statedMedian(column, rows),
  };
}

const execution = metricOf('execution', '预算执行率', 'Budget execution rate');
const score = metricOf('score', '自评得分率', 'Self-score rate');
// Nine reports: the five that spend least score least.
const linked = [
  linkedOf(execution, [0.5, 0.52, 0.55, 0.58, 0.6, 0.9, 0.95, 1, NaN]),
  linkedOf(score, [0.7, 0.71, 0.72, 0.73, 0.74, 0.95, 0.97, 0.99, 0.9]),
];
const reportCount = 9;

function selectionOf(brushes: readonly (BrushRange | null)[], of = linked) {
  const rows = selectRows(
    of.map(({ column }) => column),
    brushes,
  );
  return { brushes, rows, medians: of.map(({ column }) => statedMedian(column.values, rows)) };
}

describe('the heading of linked distributions', () => {
  const whole = (of: readonly LinkedMetric[], count: number, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    distributionsHeading(
      of,
      selectionOf(
        of.map(() => null),
        [...of],
      ),
      count,
      locale,
    );

  it('gives the first median where nothing is selected, and of how many reports it is', () => {
    // The middle two of eight: 58 % and 60 %; of nine scores the fifth, 74 %.
    expect(whole(linked, reportCount)).toBe('9 份报告中 8 份有预算执行率，中位数为 59.00%');
    expect(whole(linked, reportCount, 'en')).toBe(
      'Budget execution rate, given for 8 of 9 reports: the median is 59.00%',
    );
    expect(whole(linked.slice(1), reportCount)).toBe('9 份报告的自评得分率，中位数为 74.00%');
  });

  it('states no median of fewer than five: it takes another metric, or says that they are few', () => {
    const few = linkedOf(execution, [NaN, NaN, NaN, 0.9, 0.95, 1]);
    const five = linkedOf(score, [NaN, 0.7, 0.8, 0.9, 0.95, 1]);
    expect(whole([few, five], 6)).toBe('6 份报告中 5 份有自评得分率，中位数为 90.00%');
    expect(whole([few], 6)).toBe('6 份报告中 3 份有预算执行率，不足 5 份，不列中位数');
    expect(whole([few], 6, 'en')).toBe(
      'Budget execution rate, given for 3 of 6 reports: fewer than 5, so no median is stated',
    );
    expect(whole([linkedOf(execution, [NaN, NaN])], 2)).toBe('2 份报告都没有所选的指标');
  });

  it('says what a range leaves, and which other median it moves farthest', () => {
    const selection = selectionOf([{ from: 0.5, to: 0.6 }, null]);
    // 5 ÷ 9 = 55.55… %
    expect(distributionsHeading(linked, selection, reportCount, 'zh-CN')).toBe(
      '预算执行率 50%～60%的报告有 5 份（55.6%），其自评得分率中位数为 72.00%，全部报告为 74.00%',
    );
    expect(distributionsHeading(linked, selection, reportCount, 'en')).toBe(
      'Budget execution rate 50%–60%: 5 reports (55.6%), whose median of “Self-score rate” is 72.00%, against 74.00% of all reports',
    );
  });

  it('gives no median of a selection of fewer than five', () => {
    const selection = selectionOf([{ from: 0.9, to: 1 }, null]);
    expect(distributionsHeading(linked, selection, reportCount, 'zh-CN')).toBe(
      '预算执行率 90%～100%的报告有 3 份（33.3%）',
    );
  });

  it('names all ranges where they leave nothing', () => {
    const selection = selectionOf([
      { from: null, to: 0.6 },
      { from: 0.9, to: null },
    ]);
    expect(distributionsHeading(linked, selection, reportCount, 'zh-CN')).toBe(
      '没有报告同时在选区内：预算执行率 ≤ 60%、自评得分率 ≥ 90%',
    );
  });
});

describe('the notices of linked distributions', () => {
  const noticesOf = (prefectureCount: number, brushes: readonly (BrushRange | null)[]) =>
    distributionsNotices(
      { linked, selection: selectionOf(brushes), rowCount: reportCount, prefectureCount },
      2023,
      'zh-CN',
    ).map((notice) => notice.text);
  const missing = '缺某项数据的报告不进该项的图；该项划了选区后，也不在选区内。';

  it('say how many reports are of prefectures, where others are beside them', () => {
    expect(noticesOf(2, [null, null])).toEqual([
      '其中 2 份是市本级部门的报告，与县级部门的一起计入各图和中位数；按层级筛选可分开看。',
      missing,
    ]);
    expect(noticesOf(0, [null, null])).toEqual([missing]);
    expect(noticesOf(reportCount, [null, null])).toEqual([missing]);
  });

  it('say why a median is missing', () => {
    expect(noticesOf(0, [{ from: 0.9, to: 1 }, null])).toEqual([
      missing,
      '有数据的报告不足 5 份时，不列中位数。',
    ]);
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
      '52%～54% 0/1',
      '54%～56% 0/1',
      '58%～60% 0/1',
      '60%～62% 0/1',
      '90%～92% 1/1',
      '94%～96% 1/1',
      '98%～100% 1/1',
      '没有数据 1/1',
    ]);
  });
});
