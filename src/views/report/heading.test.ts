import { describe, expect, it } from 'vitest';
import { buildIndicatorTree } from '../../analysis/indicator-tree';
import { computeMoneyFlow } from '../../analysis/money-flow';
import { budgetLevel } from '../../analysis/testing/budget-levels';
import { indicatorRow } from '../../analysis/testing/indicator-rows';
import { computeWaterfall } from '../../analysis/waterfall';
import { Catalog } from '../../model/catalog';
import { threePublic } from '../trends/testing/item-levels';
import { flowHeading, indicatorsHeading, waterfallHeading } from './heading';

const item = (itemId: string, nameZh: string, nameEn: string) => ({
  ...threePublic,
  itemId,
  nameZh,
  nameEn,
});
const catalog = new Catalog({
  metrics: [],
  terms: [],
  items: [
    item('expenditure', '支出合计', 'Total expenditure'),
    item('expenditure.basic', '基本支出', 'Basic expenditure'),
    item('expenditure.project', '项目支出', 'Project expenditure'),
  ],
  departments: [],
  years: [],
  partialReportIds: [],
});

describe('waterfallHeading', () => {
  const initial = budgetLevel('expenditure', 'initial', '192.31');
  const adjusted = budgetLevel('expenditure', 'adjusted', '1452.61');
  const final = budgetLevel('expenditure', 'final', '1451.29');
  const heading = (levels: Parameters<typeof computeWaterfall>[0]) => {
    const waterfall = computeWaterfall(levels, 2021);
    return waterfallHeading(waterfall, 'full', 'zh-CN');
  };

  it('holds the accounts against the initial budget: 1451.29 / 192.31 = 7.54662', () => {
    expect(heading([initial, adjusted, final])).toBe(
      '决算 1,451.29 万元，是年初预算 192.31 万元的 754.66%',
    );
  });

  it('else against the full-year budget: 1451.29 / 1452.61 = 0.99909', () => {
    expect(heading([adjusted, final])).toBe(
      '全年预算 1,452.61 万元，决算 1,451.29 万元，执行 99.91%',
    );
  });

  it('else gives the one figure that there is', () => {
    expect(heading([final])).toBe('列示的只有决算 1,451.29 万元');
  });

  it('claims no silence of a report that is on record in part', () => {
    expect(waterfallHeading(null, 'full', 'zh-CN')).toBe(
      '报告没有披露年初预算、追加、结转、全年预算和决算',
    );
    expect(waterfallHeading(null, 'partial', 'zh-CN')).toBe(
      '报告只收录了一部分，其中没有预算和决算',
    );
  });
});

describe('flowHeading', () => {
  it('names the largest kind: 2573.93 / 4069.86 = 0.632437', () => {
    const flow = computeMoneyFlow(
      [
        budgetLevel('expenditure', 'final', '4069.86'),
        budgetLevel('expenditure.basic', 'final', '1495.93'),
        budgetLevel('expenditure.project', 'final', '2573.93'),
      ],
      [],
      2021,
    );
    expect(flow && flowHeading(flow, catalog, 'zh-CN')).toBe(
      '决算支出合计 4,069.86 万元，其中项目支出占 63.24%',
    );
  });

  it('says so where most is of no kind: 90 of 100', () => {
    const flow = computeMoneyFlow(
      [budgetLevel('expenditure', 'final', '100'), budgetLevel('expenditure.basic', 'final', '10')],
      [],
      2021,
    );
    expect(flow && flowHeading(flow, catalog, 'zh-CN')).toBe(
      '决算支出合计 100.00 万元，其中 90.00 万元（90.00%）未列明用于基本支出还是项目支出',
    );
  });
});

describe('indicatorsHeading', () => {
  const full = indicatorRow(1, ['产出', null, '企业'], '10', '10');
  const heading = (...rows: (typeof full)[]) =>
    indicatorsHeading(buildIndicatorTree(rows), rows.length, 'full', 'zh-CN');

  it('names what lost most', () => {
    expect(heading(full, indicatorRow(2, ['效益', null, '产值'], '5', '3'))).toBe(
      '分值合计 15 分，得 13 分，失 2 分；失分最多的是“产值”（2 分）',
    );
  });

  it('counts those that share the largest loss', () => {
    const other = indicatorRow(3, ['成本', null, null], '20', '18');
    expect(heading(full, indicatorRow(2, ['效益', null, '产值'], '5', '3'), other)).toBe(
      '分值合计 35 分，得 31 分，失 4 分；2 项并列失分最多（各 2 分）',
    );
  });

  it('says when nothing was lost, weights are not printed, or there is no table', () => {
    expect(heading(full)).toBe('1 项指标分值合计 10 分，全部得满分');
    expect(heading(indicatorRow(1, ['自评', null, null], null, '98.5'))).toBe(
      '自评表的 1 个得分都没有列出分值，不能算出失分',
    );
    expect(heading()).toBe('报告没有公开逐项评分的自评表');
  });
});
