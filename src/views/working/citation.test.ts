import { beforeAll, describe, expect, it } from 'vitest';
import { RealWorkings } from '../../analysis/testing/real-workings';
import { decimal } from '../../core/decimal';
import type { Locale } from '../../core/locale';
import type { Report } from '../../model/catalog';
import { buildCitation } from './citation';
import type { WorkingContent } from './view-model.svelte';

const page = { url: 'http://x/#/overview', asOf: '2026-11-21', hash: '0123456789ab' };
let real: RealWorkings;

beforeAll(async () => {
  real = await RealWorkings.open();
});

const report: Report = {
  reportId: '430203-2023',
  departmentId: '430203',
  fiscalYear: 2023,
  title: '2023年度株洲市芦淞区科技和工业信息化局整体支出绩效自评报告',
  coverage: 'full',
};

const cite = (content: WorkingContent, title: string, locale: Locale = 'zh-CN') =>
  buildCitation(content, title, page, real.catalog, locale).split('\n');

describe('a working as text', () => {
  it('of a metric gives formula, numbers, interval, and every operand with its place', async () => {
    const working = await real.metric('430203-2023', 'budget_execution_rate', 2023);
    const lines = cite({ kind: 'metric', working }, '芦淞区 2023 年预算执行率');
    expect(lines.slice(0, 3)).toEqual([
      '芦淞区 2023 年预算执行率：99.91%',
      '公式：支出合计（决算） ÷ 支出合计（全年预算）',
      '代入数字：1,451.29 ÷ 1,452.61（万元） ＝ 99.91%',
    ]);
    expect(lines).toContain('支出合计·决算 2023 年：1,451.29 万元');
    expect(lines).toContain(
      '- 1451.29 万元（精确到 0.01 万元），「年度资金总额 1451.29」，' +
        '《2023年度株洲市芦淞区科技和工业信息化局整体支出绩效自评报告》附件3 自评表·年度资金总额·全年执行数',
    );
    expect(lines.slice(-2)).toEqual([
      '数据：部门预算绩效对比，整理于 2026-11-21，数据版本 0123456789ab',
      '网页：http://x/#/overview',
    ]);
  });

  it('says in English what it says in Chinese', async () => {
    const working = await real.metric('430203-2023', 'budget_execution_rate', 2023);
    const lines = cite(
      { kind: 'metric', working },
      'Lusong District 2023: Budget execution rate',
      'en',
    );
    expect(lines[0]).toBe('Lusong District 2023: Budget execution rate: 99.91%');
    expect(lines[2]).toBe('With the numbers: 1,451.29 ÷ 1,452.61 (wan yuan) = 99.91%');
    expect(lines.join('\n')).toContain('(printed to 0.01 wan yuan)');
  });

  it('of a metric that cannot be had says what is missing', async () => {
    const working = await real.metric('430602-2021', 'budget_execution_rate', 2021);
    const lines = cite({ kind: 'metric', working }, '标题');
    expect(lines.slice(0, 2)).toEqual(['标题：—', '报告未列示：2021 年全年预算·支出合计']);
  });

  it('of a report on record in part claims nothing of the rest', async () => {
    const working = await real.metric('431200-2022', 'budget_execution_rate', 2022);
    const lines = cite({ kind: 'metric', working }, '标题');
    expect(lines[1]).toBe('报告只收录了一部分，其中没有：2022 年决算·支出合计');
    expect(lines).toContain('支出合计·决算 2022 年：不在已收录的部分');
  });

  it('of counted persons claims no rounding', async () => {
    const working = await real.item('430203-2023', 'staff.authorized', 'final', 2023);
    const lines = cite({ kind: 'item', working }, '编制数');
    expect(lines[0]).toBe('编制数：16 人');
    expect(lines.find((line) => line.startsWith('- 16 人'))).toContain('计数或“无”，无舍入');
  });

  it('of a sum gives each department and who is left out', async () => {
    const working = await real.sum('budget_execution_rate', null);
    const lines = cite({ kind: 'sum', working }, '预算执行率：3 个部门合计');
    // (1451.29 + 22927.99 + 7206.67) ÷ (1452.61 + 22927.99 + 7509.24)
    expect(lines[0]).toBe('预算执行率：3 个部门合计：99.05%');
    expect(lines).toContain('合计：31,585.95 万元 ÷ 31,889.84 万元');
    expect(lines).toContain('- 芦淞区 2023 年：99.91%（1,451.29 万元 ÷ 1,452.61 万元）');
    expect(lines).toContain('- 岳阳楼区 2021 年：—（报告未列示：2021 年全年预算·支出合计）');
    // Sentences stand apart where the language parts them.
    const english = cite({ kind: 'sum', working }, 'Budget execution rate', 'en');
    expect(english.join('\n')).toMatch(/not a mean of the rates\. [A-Z]/);
  });

  it('of a row of the score table gives what was lost and why', () => {
    const row = {
      seq: 3,
      level1: '产出',
      level2: null,
      level3: '产值',
      target: '10%',
      actual: '6%',
      weight: decimal('5'),
      score: decimal('3'),
      reason: '经济下行',
      metricId: null,
      ruleId: null,
      note: null,
    };
    expect(cite({ kind: 'indicator', report, row }, '产值').slice(0, 5)).toEqual([
      '产值：3 / 5 分',
      '失分：2 分',
      '目标值：10%',
      '实际完成：6%',
      '扣分原因：经济下行',
    ]);
  });

  it('of a fund gives every place that prints it', () => {
    const none = { opening: null, initial: null, adjustment: null, final: null, closing: null };
    const mention = {
      ...none,
      seq: 1,
      mention: 1,
      parentSeq: null,
      name: '专项',
      locator: '二(一)',
    };
    const lines = cite(
      {
        kind: 'project',
        report,
        mentions: [
          { ...mention, initial: decimal('12'), final: decimal('10.84') },
          { ...mention, mention: 2, locator: '三' },
        ],
      },
      '专项',
    );
    const title = '《2023年度株洲市芦淞区科技和工业信息化局整体支出绩效自评报告》';
    expect(lines.slice(1, 3)).toEqual([
      `- 专项 年初预算：12.00 万元；决算：10.84 万元 ${title}二(一)`,
      `- 专项 没有列出金额 ${title}三`,
    ]);
  });
});
