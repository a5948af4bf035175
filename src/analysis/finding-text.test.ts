import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import { decimal } from '../core/decimal';
import { locales } from '../core/locale';
import { messages } from '../core/messages';
import { auditRuleIds, type FindingRow } from '../model/audit-rows';
import {
  allFindings,
  auditRulesQuery,
  findingsQuery,
  identityTermsQuery,
} from '../sql/audit-queries';
import { allDepartments } from '../sql/queries';
import { Catalog } from '../model/catalog';
import { departmentsQuery, itemsQuery, metricsQuery, metricTermsQuery } from '../sql/queries';
import type { AuditCatalog } from './finding-figure';
import { findingText } from './finding-text';

let audit: AuditCatalog;
let findings: readonly FindingRow[];
let ruleIds: readonly string[];

beforeAll(async () => {
  const { descriptor } = await readDataPackage();
  const engine = await loadDatabase(descriptor, dataFolder);
  audit = {
    catalog: new Catalog({
      metrics: await engine.query(metricsQuery()),
      terms: await engine.query(metricTermsQuery()),
      items: await engine.query(itemsQuery()),
      departments: await engine.query(departmentsQuery()),
      years: [],
      partialReportIds: [],
    }),
    identityTerms: await engine.query(identityTermsQuery()),
  };
  findings = await engine.query(
    findingsQuery(
      { departments: allDepartments, year: null, jump: 0.5, findings: allFindings },
      null,
    ),
  );
  ruleIds = (await engine.query(auditRulesQuery())).map(({ ruleId }) => ruleId);
});

const text = (start: string, locale: (typeof locales)[number] = 'zh-CN') =>
  findings
    .filter(({ findingId }) => findingId.startsWith(start))
    .map((finding) => findingText(finding, audit, locale));

describe('a finding in words', () => {
  it('has a sentence for every rule of the catalog', () => {
    expect([...ruleIds].sort()).toEqual([...auditRuleIds].sort());
  });

  it('says the two figures and what lies between them', () => {
    expect(text('431200-2021~identity_break~identity~expenditure_parts~')).toEqual([
      '2021 年年初预算“支出 = 基本支出 + 项目支出 + 其他支出”不成立：合计 1,311.99 万元，明细之和 1,313.99 万元，相差 2.00 万元',
    ]);
    expect(text('431200-2021~identity_break~identity~expenditure_parts~', 'en')).toEqual([
      '2021, initial budget: “Spending = basic + project + other” does not hold. Total 1,311.99 wan yuan, sum of the parts 1,313.99 wan yuan, difference 2.00 wan yuan',
    ]);
  });

  it('puts amounts of an area in the unit of their size', () => {
    expect(text('430421-2024~shared_denominator')).toEqual([
      '由“研发投入强度”反推的地区生产总值为 710.77 亿元，由“高新技术增加值占 GDP”反推的为 483.85 亿元',
    ]);
  });

  it('corrects upwards as plainly as downwards', () => {
    expect(text('430203-2023~rule_reexecution')).toEqual([
      '“预算执行率”按所列标准应得 9.99 分，自评 9 分，少计 0.99 分',
    ]);
    expect(text('430421-2024~unreachable_score')).toEqual([
      '“乡村振兴”得 3 分，所列标准得不出这个分数，按标准应得 2 分',
    ]);
  });

  it('names the base that reproduces a rate, and every reading of an open rule', () => {
    expect(text('430421-2024~wrong_base')).toEqual([
      '预算执行率列为 96.63%，按规定口径为 95.97%；若以“决算·收入合计”代替“决算·支出合计”则为 96.638%，舍去尾数（而非四舍五入）才与报告所列相合',
    ]);
    expect(text('430421-2024~wrong_base', 'en')[0]).toMatch(
      /it is 96\.638%, which agrees with the print only if cut off, not rounded$/,
    );
    expect(text('430421-2024~rule_reexecution~indicator~6')).toEqual([
      '“总成本”的标准没有写明以哪一个预算为准：按“预算执行率”得 20 分，按“年初预算完成率”得 0 分；自评 19.66 分，哪一种都得不出',
    ]);
  });

  it('shows as many digits as tell cutting from rounding', () => {
    const [wrong] = findings.filter(({ ruleId }) => ruleId === 'wrong_base');
    const say = (over: Partial<FindingRow>) => findingText({ ...wrong!, ...over }, audit, 'zh-CN');
    // With three decimals 96.6396 % would read 96.640 %, which is not cut to 96.63 %.
    expect(say({ otherValue: decimal('0.966396') })).toMatch(/则为 96\.6396%，舍去尾数/);
    expect(say({ variant: null, otherValue: decimal('0.9663') })).toMatch(
      /则为 96\.63%，与报告所列相合$/,
    );
  });

  it('says of a change that it is one, and of which figures it is the rate', () => {
    const [mismatch] = findings.filter(({ ruleId }) => ruleId === 'rate_mismatch');
    // 156 persons after 152: 4 ÷ 152 = 2.6316 %
    const change = {
      ...mismatch!,
      subjectKind: 'item' as const,
      subjectId: 'staff.on_post',
      fiscalYear: 2024,
      stage: 'final' as const,
      measure: 'change_pct' as const,
      variant: null,
      stated: decimal('0.0711'),
      expected: decimal('0.0263157895'),
    };
    expect(findingText(change, audit, 'zh-CN')).toBe(
      '2024 年在职人数较上年增减率列为 7.11%，按报告所列数字算为 2.63%',
    );
    expect(findingText(change, audit, 'en')).toBe(
      'Staff on post 2024 (change on the year before, %) is printed as 7.11%; the report’s own figures give 2.63%',
    );
    expect(
      findingText(
        {
          ...change,
          ruleId: 'mention_conflict',
          measure: 'change',
          quantity: 'count',
          stated: decimal('4'),
          expected: decimal('5'),
        },
        audit,
        'zh-CN',
      ),
    ).toBe('2024 年在职人数较上年增减数一处为 5 人，另一处为 4 人');
  });

  it('calls no term of a difference a part, and marks names once', () => {
    const [broken] = findings.filter(({ ruleId }) => ruleId === 'identity_break');
    const of = (subjectId: string) => ({
      ...broken!,
      subjectId,
      fiscalYear: 2023,
      stage: 'final' as const,
      stated: decimal('5740'),
      expected: decimal('5739'),
    });
    expect(findingText(of('net_assets'), audit, 'zh-CN')).toBe(
      '2023 年“净资产 = 资产 − 负债”不成立：净资产列为 5,740.00 万元，由等式其余各项推得 5,739.00 万元，相差 1.00 万元',
    );
    expect(findingText(of('net_assets'), audit, 'en')).toBe(
      '2023: “Net assets = assets − liabilities” does not hold. Net assets is printed as 5,740.00 wan yuan, the other terms give 5,739.00 wan yuan, difference 1.00 wan yuan',
    );
    expect(findingText(of('three_public_parts'), audit, 'zh-CN')).toBe(
      '2023 年决算“‘三公’ = 出国 + 用车 + 接待”不成立：合计 5,740.00 万元，明细之和 5,739.00 万元，相差 1.00 万元',
    );
    expect(messages('zh-CN').audit.panel.metric('“三公”经费控制率')).toBe(
      '看“‘三公’经费控制率”的计算过程',
    );
  });

  it('says what share of the points a loose row is', () => {
    expect(text('430602-2021~unverifiable')).toEqual([
      '21 行共 81 分（占 81.0%）的得分，报告没有披露可核对的数',
    ]);
    expect(text('431200-2021~unverifiable')).toEqual(['200 分只有合计，没有逐行评分，无从核对']);
  });

  it('does not call a sheet of rows one of sums, though none of it can be checked', () => {
    const [finding] = findings.filter(({ findingId }) =>
      findingId.startsWith('430602-2021~unverifiable'),
    );
    const whole = { ...finding!, stated: decimal('100'), otherValue: decimal('40') };
    expect(findingText(whole, audit, 'zh-CN')).toBe(
      '40 行共 100 分（占 100.0%）的得分，报告没有披露可核对的数',
    );
  });

  it('says what a target is taken for', () => {
    expect(text('430203-2023~soft_target')).toEqual([
      '“完成技术合同交易额”目标 57，实际 118.8，为目标的 208.4%（两数有一处未标单位，按同一单位看）',
    ]);
  });

  it('keeps the digits of a rate per head', () => {
    const [conflict] = findings.filter(({ findingId }) =>
      findingId.startsWith('430203-2023~mention_conflict~metric~satisfaction'),
    );
    const perHead = {
      ...conflict!,
      subjectId: 'three_public_per_capita',
      stated: decimal('3.1'),
      expected: decimal('3.25'),
    };
    expect(findingText(perHead, audit, 'zh-CN')).toBe(
      '人均“三公”经费一处为 3.25 万元/人，另一处为 3.1 万元/人',
    );
  });

  it('names a rate whose unit is not printed, and writes it as one', () => {
    const [unit] = findings.filter(({ ruleId }) => ruleId === 'unit_suspect');
    const rate = {
      ...unit!,
      variant: 'not_printed',
      otherId: 'satisfaction',
      quantity: 'rate' as const,
      stated: decimal('0.965'),
    };
    expect(findingText(rate, audit, 'zh-CN')).toBe('满意度 96.5%，未标单位');
  });

  it('leaves no gap in any sentence of any real finding, in either language', () => {
    expect(findings.length).toBeGreaterThan(70);
    for (const locale of locales) {
      for (const finding of findings) {
        const sentence = findingText(finding, audit, locale);
        expect(sentence, finding.findingId).not.toMatch(/““|””/);
        expect(sentence, finding.findingId).not.toMatch(
          /undefined|null|NaN| {2}|“”|「」|：，|^\s*$/,
        );
        // An id of the catalog is no word for a reader.
        expect(sentence, finding.findingId).not.toMatch(/[a-z]_[a-z]|[a-z]\.[a-z]/);
      }
    }
  });
});
