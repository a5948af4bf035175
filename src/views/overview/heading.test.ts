import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../analysis/coverage';
import { computeHeadline, headlineDepartments } from '../../analysis/headline';
import {
  fourDepartments,
  metricDefinition,
  metricRow,
  valueRow,
} from '../../analysis/testing/metric-rows';
import type { TileCell } from '../../analysis/tiles';
import { lightTheme } from '../../charts/theme';
import { decimal } from '../../core/decimal';
import type { Locale } from '../../core/locale';
import type { MetricRow } from '../../model/rows';
import type { FindingCount } from '../../model/audit-rows';
import { attentionHeading, coverageHeading, keyFiguresHeading, tilesHeading } from './heading';
import { describeKeyFigure } from './key-figure-words';
import { buildTilesInput } from './tiles-input';

const metric = metricDefinition({ target: decimal('1') });
const counties = headlineDepartments(fourDepartments.rows.departments).departments;
const headlineOf = (rows: readonly MetricRow[], definition = metric) =>
  computeHeadline(definition, rows, counties, null);

function cell(areaName: string, row: MetricRow | null, value: string | null): TileCell {
  const tile = {
    areaCode: areaName,
    areaName,
    areaNameEn: `${areaName} County`,
    areaLevel: 'county' as const,
    parentName: '丁市',
    parentNameEn: 'Ding',
    tileX: 0,
    tileY: 0,
  };
  return { tile, row, value: value === null ? null : decimal(value) };
}

describe('the heading of the key figures', () => {
  it('names those over their limit', () => {
    const rows = [
      valueRow('a', '1.5', { lo: 1.4, hi: 1.6 }),
      valueRow('b', '1.1', { lo: 1, hi: 1.2 }),
    ];
    // (1.5 + 1.1) ÷ 2 is 130 %.
    expect(keyFiguresHeading([headlineOf(rows)], 'zh-CN')).toBe(
      '有控制线的 1 项关键指标中，1 项超过控制线：控制率 130.00%',
    );
    expect(keyFiguresHeading([headlineOf(rows)], 'en')).toBe(
      'The one key figure with a limit exceeds it: control rate 130.00%',
    );
  });

  it('says that all lie within, that none has a limit, or that there is nothing', () => {
    const within = headlineOf([valueRow('a', '0.9')]);
    const unlimited = headlineOf([valueRow('a', '0.9')], metricDefinition());
    const absent = headlineOf([]);
    expect(keyFiguresHeading([within], 'zh-CN')).toBe('有控制线的 1 项关键指标都在控制线内');
    expect(keyFiguresHeading([unlimited, absent], 'zh-CN')).toBe('2 项关键指标中 1 项有数');
    expect(keyFiguresHeading([absent], 'zh-CN')).toBe('所选部门的报告没有任何一项关键指标');
  });
});

describe('a key figure', () => {
  const words = (rows: readonly MetricRow[], locale: Locale = 'zh-CN') =>
    describeKeyFigure(headlineOf(rows), counties.length, fourDepartments, locale);

  it('says whose sum it is, and that its change is of fewer departments', () => {
    const said = words([
      valueRow('a', '0.8', { fiscalYear: 2022 }),
      valueRow('a', '0.7', { fiscalYear: 2023 }),
      valueRow('b', '0.9', { fiscalYear: 2021 }),
    ]);
    expect(said.figure).toEqual({ digits: '80.00', unit: '%' });
    expect(said.scope).toBe('2 个部门合计，2021、2023 年');
    expect(said.change?.text).toBe('比上年 −10.00 个百分点（两年都有数的 1 个部门）');
    expect(said.change?.word).toBe('改善');
    expect(said.row).toBeNull();
  });

  it('of one department opens its working', () => {
    const row = valueRow('a', '1.5', { lo: 1.4, hi: 1.6 });
    expect(words([row]).row).toBe(row);
    expect(words([row]).scope).toBe('甲区，2023 年');
    expect(words([row]).overLimit).toBe('▲ 高于控制线 100%');
  });

  it('is a dash with a reason where no department has it', () => {
    const said = words([metricRow({ departmentId: 'a', reason: 'not_stated' })]);
    expect(said.figure.digits).toBe('—');
    expect(said.scope).toBe('3 个部门都没有此项数');
  });

  it('gives the span of rates that are only stated', () => {
    const rows = [
      metricRow({ departmentId: 'a', stated: '0.034' }),
      metricRow({ departmentId: 'b', stated: '0.062' }),
    ];
    expect(words(rows).figure).toEqual({ digits: '3.40%～6.20', unit: '%' });
  });
});

const province = { parentName: '某省', parentNameEn: 'Some' };

describe('the map', () => {
  const low = cell('甲县', valueRow('a', '0.5', { lo: 0.5, hi: 0.5 }), '0.5');
  const high = cell('乙县', valueRow('b', '1.5', { lo: 1.5, hi: 1.5 }), '1.5');
  const absent = cell('丙县', metricRow({ departmentId: 'c', reason: 'not_stated' }), null);
  const empty = cell('戊县', null, null);

  it('is headed by how many have a figure, the lowest and the highest', () => {
    expect(tilesHeading([high, low, absent, empty], 'county', province, metric, 'zh-CN')).toBe(
      '某省 4 个县（市、区）中 2 个有控制率：甲县最低，50.00%；乙县最高，150.00%',
    );
    // 50.004 % is shown as 50.00%, too.
    const alike = cell('丁县', valueRow('d', '0.50004', { lo: 0.50004, hi: 0.50004 }), '0.50004');
    expect(tilesHeading([high, low, alike], 'county', province, metric, 'zh-CN')).toBe(
      '某省 3 个县（市、区）中 3 个有控制率：甲县等 2 个最低，50.00%；乙县最高，150.00%',
    );
    expect(tilesHeading([low, empty], 'county', province, metric, 'zh-CN')).toBe(
      '某省 2 个县（市、区）中只有甲县有控制率：50.00%',
    );
    expect(tilesHeading([empty], 'county', province, metric, 'zh-CN')).toBe(
      '某省 1 个县（市、区）都没有控制率的数',
    );
  });

  it('colours values, marks breaches with a sign, and leaves the rest plain', () => {
    const cells = [low, high, absent, empty];
    const input = buildTilesInput(cells, metric, lightTheme.sequential, fourDepartments, 'zh-CN');
    expect(input.views.map(({ figure }) => figure)).toEqual(['50.00%', '150.00%', '—', '']);
    expect(input.views.map(({ mark }) => mark)).toEqual(['', '▲', '', '']);
    expect(input.views.map(({ color }) => color === null)).toEqual([false, false, true, true]);
    expect(input.views.map(({ detail }) => detail)).toEqual([
      '甲县（丁市）：50.00%，2023 年',
      '乙县（丁市）：150.00%，2023 年 ▲ 高于控制线',
      '丙县（丁市）：— 报告未说明',
      '戊县（丁市）：所选数据中没有报告',
    ]);
    expect(input.legend.map(({ label }) => label)).toEqual([
      '0% 至 50%',
      '50% 至 100%',
      '100% 至 150%',
    ]);
  });

  it('drops decimals that a square has no room for', () => {
    const wide = cell('甲县', valueRow('a', '11.4918'), '11.4918');
    const input = buildTilesInput([wide], metric, lightTheme.sequential, fourDepartments, 'zh-CN');
    // 1,149.18% has nine characters and 1,149.2% eight; seven fit.
    expect(input.views[0]?.figure).toBe('1,149%');
  });
});

it('the heading of the coverage counts reports, departments and years', () => {
  const row = {
    departmentId: 'a',
    fiscalYear: 2021,
    reportId: 'r',
    coverage: 'partial' as const,
    knownMetrics: 1,
    allMetrics: 29,
  };
  const rows = [row, { ...row, fiscalYear: 2022, coverage: 'full' as const }];
  expect(coverageHeading(computeCoverage(rows, counties), 'zh-CN')).toBe(
    '3 个部门 2021—2022 年共有 2 份报告，1 个部门有两年以上报告；1 份只是部分内容',
  );
  expect(coverageHeading(computeCoverage([], counties), 'zh-CN')).toBe('所选部门没有报告');
});

it('says how many findings there are and how many are grave', () => {
  const finding = (severity: 'high' | 'low') => ({ severity, findings: 1 }) as FindingCount;
  expect(attentionHeading([], 'zh-CN')).toBe('审核没有发现');
  expect(attentionHeading([finding('low')], 'zh-CN')).toBe('审核有 1 条发现，没有重要的');
  expect(attentionHeading([finding('low'), finding('high')], 'en')).toBe(
    'The audit has 2 findings, 1 of high severity',
  );
});
