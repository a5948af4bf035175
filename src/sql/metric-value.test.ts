import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import {
  copyDataPackage,
  dataFolder,
  readDataPackage,
} from '../../scripts/dataset/testing/data-package';
import { decimal } from '../core/decimal';
import type { NativeEngine } from '../db/native';
import type { ItemRow, MetricRow, OperandRow } from '../model/rows';
import {
  allDepartments,
  compareQuery,
  itemTrendQuery,
  metricWorkingQuery,
  operandsQuery,
} from './queries';

let engine: NativeEngine;

beforeAll(async () => {
  engine = await loadDatabase((await readDataPackage()).descriptor, dataFolder);
});

/** Figures worked out by hand from the reports: numerator, denominator, rounded value in percent. */
const golden = [
  ['430203-2023', 'budget_execution_rate', '1451.29', '1452.61', 99.91],
  ['430203-2023', 'public_expense_control_rate', '31.84', '20.2', 157.62],
  ['430203-2023', 'procurement_execution_rate', '97.68', '8.5', 1149.18],
  ['430203-2023', 'three_public_final_change_rate', '1.07', '2.56', 41.8],
  ['430203-2023', 'staff_control_rate', '14', '16', 87.5],
  ['430406-2021', 'basic_execution_rate', '103.73', '88.95', 116.62],
  ['430406-2021', 'three_public_control_rate', '0.6', '1', 60],
  ['430421-2024', 'budget_execution_rate', '7206.67', '7509.24', 95.97],
  ['430421-2024', 'debt_ratio', '111.34', '251.26', 44.31],
  ['430602-2021', 'personnel_share_of_basic', '618.79', '792.52', 78.08],
  ['431200-2021', 'three_public_change_rate', '1.66', '73.34', 2.26],
  ['431200-2021', 'budget_completion_rate', '4069.86', '4069.85', 100],
  ['431200-2021', 'procurement_execution_rate', '438.64', '180', 243.69],
  ['431200-2021', 'score_rate', '188.1', '200', 94.05],
  ['431200-2022', 'staff_control_rate', '98', '109', 89.91],
] as const;

describe('metric values', () => {
  it.each(golden)(
    '%s %s is %s / %s',
    async (reportId, metricId, numerator, denominator, percent) => {
      const row = await metric(reportId, metricId);
      expect(row.source).toBe('computed');
      expect([row.numerator?.toString(), row.denominator?.toString()]).toEqual([
        numerator,
        denominator,
      ]);
      expect(
        decimal(numerator).times(100).dividedBy(decimal(denominator)).toDecimalPlaces(2).toNumber(),
      ).toBe(percent);
      expect(row.value).toBeCloseTo(percent / 100, 4);
    },
  );

  it('measures execution on spending, not on revenue, where a report confuses the two', async () => {
    // 7256.75 of revenue would give 96.64 %; the report prints 96.63 %.
    const row = await metric('430421-2024', 'budget_execution_rate');
    expect(row.numerator?.toString()).toBe('7206.67');
    expect(row.statedValue?.toString()).toBe('0.9663');
  });

  it('takes what a report states where its terms are not disclosed', async () => {
    const row = await metric('430203-2023', 'rd_intensity');
    expect([row.source, row.statedValue?.toString(), row.value]).toEqual([
      'stated',
      '0.062',
      0.062,
    ]);
    expect([row.lo, row.hi]).toEqual([0.0615, 0.0625]);
  });

  it('knows the interval that the printed digits allow', async () => {
    // 31.835…31.845 over 20.15…20.25
    const row = await metric('430203-2023', 'public_expense_control_rate');
    expect(row.lo).toBeCloseTo(31.835 / 20.25, 12);
    expect(row.hi).toBeCloseTo(31.845 / 20.15, 12);
  });

  it('says which figure is missing instead of giving zero', async () => {
    const row = await metric('430602-2021', 'budget_execution_rate');
    expect(row).toMatchObject({
      value: null,
      reason: 'not_reported',
      missingItemId: 'expenditure',
      missingStage: 'adjusted',
      missingYear: 2021,
    });
  });

  it('refuses to rate against a budget of zero', async () => {
    // 430421-2024 prints 项目支出 0 万元 in its initial budget.
    expect(await metric('430421-2024', 'project_execution_rate')).toMatchObject({
      value: null,
      reason: 'zero_denominator',
    });
  });

  it('says when only the year before is missing', async () => {
    expect(await metric('430406-2021', 'three_public_change_rate')).toMatchObject({
      value: null,
      reason: 'no_prior_year',
      missingYear: 2020,
    });
  });

  it('says when a metric that is only ever stated is not', async () => {
    expect(await metric('430406-2021', 'science_share_of_public_budget')).toMatchObject({
      value: null,
      reason: 'not_stated',
    });
  });
});

describe('derived prior-year levels', () => {
  it('follow from level − change: 40.90 − (−0.83) = 41.73', async () => {
    const rows = await engine.query(itemTrendQuery(['three_public'], allDepartments));
    const derived = rows.filter((row: ItemRow) => row.origin === 'derived');
    expect(
      derived.map((row) => [row.departmentId, row.fiscalYear, row.stage, row.value.toString()]),
    ).toEqual([['431200-industry-information', 2020, 'final', '41.73']]);
    // Both figures are rounded to 0.01, so the difference may be off by 0.01 either way.
    expect([derived[0]?.lo.toString(), derived[0]?.hi.toString()]).toEqual(['41.72', '41.74']);
  });

  it('mark the metrics that rest on them', async () => {
    const row = await metric('431200-2021', 'three_public_final_change_rate');
    expect(row).toMatchObject({ source: 'computed', derived: true });
    expect([row.numerator?.toString(), row.denominator?.toString()]).toEqual(['-0.83', '41.73']);
    const operands = await engine.query(
      operandsQuery('431200-2021', 'three_public_final_change_rate', 2021),
    );
    expect(operands.map((operand: OperandRow) => operand.origin)).toEqual([
      'stated',
      'derived',
      'derived',
    ]);
  });

  it('give way to a level that the report states', async () => {
    const rows = await engine.query(itemTrendQuery(['three_public'], allDepartments));
    const lusong2022 = rows.find(
      (row) => row.departmentId.startsWith('430203') && row.fiscalYear === 2022,
    );
    expect(lusong2022).toMatchObject({ origin: 'stated', stage: 'final' });
    expect(lusong2022?.value.toString()).toBe('2.56');
  });
});

describe('the latest year of a department', () => {
  it('is the latest that has a value, not the latest report', async () => {
    // 怀化's 2022 report is known only in part; its control rate is of 2021.
    const rows = await engine.query(
      compareQuery('three_public_control_rate', null, allDepartments),
    );
    expect(rows.map((row) => [row.reportId, row.fiscalYear, row.value !== null])).toEqual([
      ['430203-2023', 2023, true],
      ['430406-2021', 2021, true],
      ['430421-2024', 2024, true],
      ['430602-2021', 2021, false],
      ['431200-2021', 2021, true],
    ]);
  });
});

describe('adding a metric', () => {
  it('takes rows in two catalog files and nothing else', async () => {
    const folder = await copyDataPackage({
      'catalog/metrics.csv': (text) =>
        `${text}reception_share,接待占三公比,Reception share,%,lower,,2,测试,Test\n`,
      'catalog/metric_terms.csv': (text) =>
        `${text}reception_share,1,numerator,three_public.reception,final,0,1\nreception_share,2,denominator,three_public,final,0,1\n`,
    });
    const extended = await loadDatabase((await readDataPackage(folder)).descriptor, folder);
    const rows = await extended.query(compareQuery('reception_share', 2024, allDepartments));
    // 430421-2024: 3.71 of 5.59 万元
    expect(
      rows.map((row: MetricRow) => [
        row.reportId,
        row.numerator?.toString(),
        row.denominator?.toString(),
      ]),
    ).toEqual([['430421-2024', '3.71', '5.59']]);
  });
});

describe('amounts far beyond a county', () => {
  it('are evaluated without overflow', async () => {
    const folder = await copyDataPackage({
      'facts.csv': (text) =>
        text
          .replace(/,1452\.61,万元,/g, ',99999999.999999,亿元,')
          .replace(/,1451\.29,万元,/g, ',88888888.88,亿元,'),
    });
    const huge = await loadDatabase((await readDataPackage(folder)).descriptor, folder);
    const [row] = await huge.query(
      metricWorkingQuery('430203-2023', 'budget_execution_rate', 2023),
    );
    expect([row?.numerator?.toFixed(), row?.denominator?.toFixed()]).toEqual([
      '888888888800',
      '999999999999.99',
    ]);
  });
});

async function metric(reportId: string, metricId: string): Promise<MetricRow> {
  const year = Number(reportId.slice(7, 11));
  const [row] = await engine.query(metricWorkingQuery(reportId, metricId, year));
  if (row === undefined) throw new Error(`${reportId} has no row for ${metricId}`);
  return row;
}
