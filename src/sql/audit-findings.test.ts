import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import type { Decimal } from '../core/decimal';
import type { NativeEngine } from '../db/native';
import type { FigureFlag } from '../model/audit-rows';
import { figureFindingsQuery } from './audit-queries';
import { sql } from './sql';

/**
 * The six real reports as an auditor with a calculator reads them: what must be found, with the figures worked out by
 * hand, and the traps that must stay silent.
 */

let engine: NativeEngine;
let found: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const { descriptor } = await readDataPackage();
  engine = await loadDatabase(descriptor, dataFolder);
  const rows = await engine.query<{
    reportId: string;
    ruleId: string;
    subjectId: string;
    stage: string;
    variant: string | null;
    severity: string;
    certainty: string;
    stated: Decimal | null;
    expected: Decimal | null;
  }>(sql`SELECT report_id, rule_id, subject_id, stage, variant, severity, certainty, stated, expected FROM finding
    WHERE rule_id <> 'yoy_jump' OR size >= 0.5 ORDER BY finding_id`);
  const byReport = new Map<string, string[]>();
  for (const row of rows) {
    const number = (value: Decimal | null) => value?.toDecimalPlaces(6).toFixed() ?? '-';
    const line = [
      row.ruleId,
      row.subjectId,
      row.stage === 'final' ? '' : row.stage,
      row.variant ?? '',
      row.certainty === 'possible' ? 'possible' : '',
      row.severity,
      `${number(row.stated)}/${number(row.expected)}`,
    ].filter((part) => part !== '');
    byReport.set(row.reportId, [...(byReport.get(row.reportId) ?? []), line.join(' ')].sort());
  }
  found = byReport;
});

describe('芦淞区 2023', () => {
  it('has these findings and no other', () => {
    expect(found.get('430203-2023')).toEqual(
      [
        // 六(一) calls the initial 192.31 the full-year budget; the form says 1452.61.
        'mention_conflict expenditure adjusted high 192.31/1452.61',
        'mention_conflict satisfaction medium 0.95/0.9',
        'mention_conflict expenditure.project within_rounding low 1194.2/1194.21',
        'mention_conflict technology_contracts within_rounding low 1188000/1188300',
        // 10 × 1451.29 ÷ 1452.61 = 9.99
        'rule_reexecution 1 medium 9/9.99',
        'unexplained_deduction 1 low 9/10',
        // The total row says 90: it leaves out the ten points of 预算执行.
        'score_sum total_weight medium 90/100',
        'unit_suspect 430203-2023-010 initial not_printed low 183.31/-',
        'unit_suspect 430203-2023-013 not_printed low 257.08/-',
        // 31.84 ÷ 20.2 and 97.68 ÷ 8.5
        'unscored_breach public_expense_control_rate medium 1.576238/1',
        'unscored_breach procurement_execution_rate medium 11.491765/1',
        'budget_equals_final expenditure.basic adjusted low 257.08/257.08',
        'budget_equals_final three_public initial low 3.63/3.63',
        // The target is 57 亿元, the actual value bears no unit.
        'soft_target 8 possible low 118.8/57',
        // 15 %, 12 个月 and 90 %: thirty points
        'target_equals_actual low 30/100',
        'vague_evidence low 5/100',
      ].sort(),
    );
  });
});

describe('雁峰区 2021', () => {
  it('has these findings and no other', () => {
    expect(found.get('430406-2021')).toEqual(
      [
        // 103.73 + 761.35 + 15200 = 16065.08
        'identity_break expenditure_parts_and_funds high 22927.99/16065.08',
        // 60 % in the text, 24 % in the sheet, and 0.6 ÷ 1 is 60 %
        'mention_conflict three_public_control_rate high 0.24/0.6',
        // 103.73 ÷ 88.95 = 116.62 %
        'rate_mismatch basic_execution_rate low 1.1652/1.166161',
        'rule_reexecution 1 medium 9/10',
        'unexplained_deduction 1 low 9/10',
        'unscored_breach basic_execution_rate medium 1.166161/1',
        'full_marks_unfinished 2 wording medium 5/5',
        'full_marks_unfinished 6 wording medium 5/5',
        'full_marks_unfinished 7 wording medium 5/5',
        'vague_evidence low 35/100',
        'budget_equals_final expenditure adjusted low 22927.99/22927.99',
        // Ten projects are named, none with an amount.
        'unexplained_spending expenditure.project no_amounts high 761.35/0',
        'missing_disclosure expenditure initial low -/-',
        'missing_disclosure procurement initial low -/-',
        'missing_disclosure procurement low -/-',
        'missing_disclosure staff.authorized low -/-',
      ].sort(),
    );
  });
});

describe('衡阳县 2024', () => {
  it('has these findings and no other', () => {
    expect(found.get('430421-2024')).toEqual(
      [
        // 7509.24 + 199.48
        'identity_break expenditure_by_fund adjusted medium 7509.24/7708.72',
        // 7206.67 ÷ 7509.24 = 95.97 %; 7256.75 ÷ 7509.24 = 96.637 %, cut off to 96.63 %
        'wrong_base budget_execution_rate truncated possible medium 0.9663/0.959707',
        'rule_reexecution 1 other_reading possible medium 9.66/9.6',
        // Within the full-year budget: 20; against the initial one: 0.
        'rule_reexecution 6 open_base possible medium 19.66/20',
        'unexplained_deduction 6 low 19.66/20',
        // The rule gives 2 or 0, the row 3.
        'unreachable_score 14 medium 3/2',
        // 13.86 ÷ 1.95 % = 710.77 亿元; 31.45 ÷ 6.50 % = 483.85 亿元
        'shared_denominator rd_intensity high 7107692.307692/4838461.538462',
        // 5.59 元 for 万元
        'unit_suspect 430421-2024-020 misprinted low 5.59/-',
        'unscored_breach basic_execution_rate medium 1.341844/1',
        'unexplained_spending expenditure.project high 6792.51/200',
        'soft_target 2 low 166/120',
        'soft_target 3 low 32/13',
        'soft_target 5 low 42.6/32',
        'target_equals_actual low 50/100',
        'vague_evidence low 20/100',
        'missing_disclosure expenditure.basic.public initial low -/-',
        'missing_disclosure expenditure.basic.public low -/-',
        'missing_disclosure procurement initial low -/-',
        'missing_disclosure staff.authorized low -/-',
      ].sort(),
    );
  });
});

describe('岳阳楼区 2021', () => {
  it('has these findings and no other', () => {
    expect(found.get('430602-2021')).toEqual(
      [
        'mention_conflict expenditure.basic medium 795.52/792.52',
        // 95.9 points, printed 96 % elsewhere
        'mention_conflict score within_rounding low 96/95.9',
        'unit_suspect 430602-2021-030 misprinted low 96/-',
        // 3, 2, 1, 0.5 or 0
        'unreachable_score 4 medium 2.5/-',
        'empty_base 7 not_reported medium 6/6',
        'unverifiable low 81/100',
        'missing_disclosure expenditure adjusted low -/-',
        'missing_disclosure expenditure initial low -/-',
        'missing_disclosure expenditure.basic.public initial low -/-',
        'missing_disclosure procurement initial low -/-',
        'missing_disclosure procurement low -/-',
        'missing_disclosure three_public initial low -/-',
      ].sort(),
    );
  });
});

describe('怀化市 2021', () => {
  it('has these findings and no other', () => {
    expect(found.get('431200-2021')).toEqual(
      [
        // 803.99 + 506.00 + 4.00 = 1313.99; 611.35 + 120.54 + 70.10 = 801.99
        'identity_break expenditure_parts initial medium 1311.99/1313.99',
        'identity_break basic_by_economic_class initial medium 803.99/801.99',
        // 1190.80 + 111.86 = 1302.66; with 286.46 it is 1589.12
        'identity_break personnel_parts high 1207.66/1302.66',
        'identity_break basic_by_economic_class high 1495.93/1589.12',
        'mention_conflict expenditure.project initial medium 514/506',
        'mention_conflict expenditure.basic.public low 288.22/288.27',
        'mention_conflict expenditure initial low 1311.9/1311.99',
        'mention_conflict expenditure adjustment within_rounding low 398.18/398.19',
        // 398.19 ÷ 1311.99 = 30.35 %
        'rate_mismatch budget_control_rate medium 0.3/0.303501',
        // 514.00 + 2157.93 = 2671.93, no closing balance printed
        'stock_flow 1 no_closing possible medium 2573.93/2671.93',
        'scale low 200/94.05',
        'unit_suspect 431200-2021-037 initial not_printed low 4/-',
        'budget_equals_final expenditure.project adjusted low 2573.93/2573.93',
        'unverifiable not_itemised low 200/200',
        'yoy_jump net_assets possible low 551.49/5038.89',
      ].sort(),
    );
  });
});

describe('怀化市 2022, known in part only', () => {
  it('is not asked for what may stand in the rest', () => {
    expect(found.get('431200-2022')).toBeUndefined();
  });
});

describe('traps', () => {
  it('stay silent: misses within rounding pass their check', async () => {
    const rows = await engine.query<{ reportId: string; subjectId: string; passed: boolean }>(
      sql`SELECT report_id, subject_id, passed FROM audit_check WHERE rule_id = 'identity_break' AND stated <> expected AND passed
        ORDER BY report_id, subject_id`,
    );
    // 1.88 + 6.28 = 8.16 stated 8.15; 251.26 − 111.34 = 139.92 stated 139.91; 5605.86 − 5054.38 = 551.48 stated 551.49.
    expect(rows.map(({ reportId, subjectId }) => `${reportId} ${subjectId}`)).toEqual([
      '430421-2024 net_assets',
      '430421-2024 three_public_parts',
      '431200-2021 net_assets',
    ]);
  });
});

describe('summary figures', () => {
  it('are these', async () => {
    const rows = await engine.query<Record<string, Decimal | number | string | null>>(
      sql`SELECT report_id, self_score, reexecuted_score, replaced_rows, points_at_risk, verifiable_weight, sheet_weight, checks_run,
        checks_passed FROM report_audit ORDER BY report_id`,
    );
    expect(
      rows.map((row) =>
        Object.values(row)
          .map((cell) => cell?.toString() ?? '-')
          .join(' '),
      ),
    ).toEqual([
      // 9 → 9.99
      '430203-2023 95 95.99 1 40 30 100 60 55',
      // 9 → 10
      '430406-2021 99 100 1 50 20 100 48 45',
      // 9.66 → 9.60, 3 → 2
      '430421-2024 98.76 97.7 2 76 30 100 64 61',
      '430602-2021 95.9 95.9 0 87 8 100 71 69',
      // Two sums without rows: nothing to execute, all points at risk. Parts of the net adjustment are held against no whole.
      '431200-2021 188.1 - 0 200 0 200 54 44',
      '431200-2022 - - 0 - - - 0 0',
    ]);
  });

  it('rest on facts that the working can show', async () => {
    const [row] = await engine.query<{
      bare: number;
    }>(sql`SELECT CAST(COUNT(*) AS INTEGER) AS bare FROM finding AS f
      WHERE subject_kind IN ('identity', 'item', 'metric', 'fact') AND rule_id <> 'missing_disclosure'
        AND NOT EXISTS (SELECT 1 FROM finding_fact AS x WHERE x.finding_id = f.finding_id)`);
    expect(row?.bare).toBe(0);
  });

  it('have an id of their own each', async () => {
    const [row] = await engine.query<{ findings: number; ids: number }>(
      sql`SELECT CAST(COUNT(*) AS INTEGER) AS findings, CAST(COUNT(DISTINCT finding_id) AS INTEGER) AS ids FROM finding`,
    );
    expect(row?.findings).toBeGreaterThan(70);
    expect(row?.ids).toBe(row?.findings);
  });

  it('are listed in the working of every figure that is marked with them', async () => {
    const flags = await engine.query<FigureFlag>(
      sql`SELECT report_id, figure_id, fiscal_year, stage, findings FROM figure_flag`,
    );
    expect(flags.length).toBeGreaterThan(50);
    for (const { reportId, figureId, fiscalYear, stage, findings } of flags) {
      const listed = await engine.query(
        figureFindingsQuery(reportId, figureId, fiscalYear, stage === '' ? null : stage),
      );
      const grave = listed.filter(({ level, severity }) => level === 'A' && severity !== 'low');
      expect(grave.length, `${reportId} ${figureId} ${fiscalYear} ${stage}`).toBe(findings);
    }
  });
});
