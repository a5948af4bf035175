import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from './sql';
import { AuditDatabase, type MadeRow } from './testing/audit-database';

/** Targets held against actual values, as score sheets word them. */

let database: AuditDatabase;

beforeAll(async () => {
  database = await AuditDatabase.open();
});
afterAll(() => {
  database.close();
});

type TargetRow = readonly [target: string, actual: string, row?: Partial<MadeRow>];

/** What a sheet of rows with full marks is found to hold: "seq rule stated/expected", with what it assumes, by row. */
async function findingsOf(rows: readonly TargetRow[]): Promise<readonly string[]> {
  await database.findingsOf(
    [],
    rows.map(([target, actual, row]) => ({ weight: '5', score: '5', target, actual, ...row })),
  );
  const found = await database.engine.query<Record<string, string | null>>(
    sql`SELECT subject_id, rule_id, CAST(CAST(stated AS DOUBLE) AS VARCHAR) AS stated,
        CAST(CAST(expected AS DOUBLE) AS VARCHAR) AS expected, certainty, other_id
      FROM finding ORDER BY CAST(subject_id AS INTEGER)`,
  );
  return found.map((row) =>
    [
      `${row['subjectId']} ${row['ruleId']} ${row['stated']}/${row['expected']}`,
      row['certainty'] === 'possible' ? `possible ${row['otherId']}` : '',
    ]
      .join(' ')
      .trim(),
  );
}

describe('a row with full marks', () => {
  it('is under target for certain only where the target says that it is the least', async () => {
    expect(
      await findingsOf([
        ['≥30家', '25家'],
        ['不低于30家', '25家'],
        ['30家以上', '25家'],
        ['30家', '完成25家，全市第一'],
        ['≥30家', '25'],
      ]),
    ).toEqual([
      '1 full_marks_unfinished 25.0/30.0',
      '2 full_marks_unfinished 25.0/30.0',
      '3 full_marks_unfinished 25.0/30.0',
      '4 full_marks_unfinished 25.0/30.0 possible no_bound',
      '5 full_marks_unfinished 25.0/30.0 possible no_unit',
    ]);
  });

  it('is not under a target that is the most, and more of it is no soft target', async () => {
    const most = ['30天以内', '不超过30天', '≤30天', '控制在30天', '不得高于30天', '30天前'];
    expect(
      await findingsOf(
        most.flatMap((target): TargetRow[] => [
          [target, '25天'],
          [target, '45天'],
        ]),
      ),
    ).toEqual([]);
  });

  it('may cost less and take less time than planned', async () => {
    expect(
      await findingsOf([
        ['12个月', '10个月', { level2: '时效指标' }],
        ['100万元', '80万元', { level1: '成本指标' }],
        // A share of what was done in time is the better the higher it is.
        ['≥100%', '95%', { level2: '时效指标' }],
      ]),
    ).toEqual(['3 full_marks_unfinished 95.0/100.0']);
  });

  it('is held against its target in one unit alone', async () => {
    expect(
      await findingsOf([
        ['≥10000万元', '1.2亿元'],
        ['1.2亿元', '12000万元'],
        ['90%', '0.95'],
        ['12月底前', '11月'],
        ['≥90％', '85%'],
      ]),
    ).toEqual(['5 full_marks_unfinished 85.0/90.0']);
  });

  it('knows a figure below zero', async () => {
    expect(
      await findingsOf([
        ['≥2%', '-3%'],
        ['-5%', '−3%'],
      ]),
    ).toEqual(['1 full_marks_unfinished -3.0/2.0']);
  });
});

describe('a soft target', () => {
  it('is only possible where one of the two figures has no unit', async () => {
    expect(
      await findingsOf([
        ['57亿元', '118.8亿元'],
        ['57亿元', '118.8'],
      ]),
    ).toEqual(['1 soft_target 118.8/57.0', '2 soft_target 118.8/57.0 possible no_unit']);
  });
});

describe('a printed rule', () => {
  it('is executed on figures of its own unit alone', async () => {
    // Three points, less 0.05 for each 亿元 under 32: 22 亿元 give 2.5 points.
    const contracts = (target: string, actual: string, score: string): TargetRow => [
      target,
      actual,
      { weight: '3', score, reason: 'x', rule: '430421-2024.technology_contracts' },
    ];
    expect(
      await findingsOf([
        contracts('32亿元', '22亿元', '2.5'),
        contracts('32亿元', '22亿元', '2.9'),
        contracts('320000万元', '220000万元', '2.5'),
      ]),
    ).toEqual(['2 rule_reexecution 2.9/2.5']);
  });
});

describe('a cell that no number can hold', () => {
  it('is no figure, and stops nothing', async () => {
    expect(
      await findingsOf([
        ['合同编号2023110500001234', '已签订'],
        ['3家', '合同编号2023110500001234'],
        ['3家', '999999999999.99999999家'],
      ]),
    ).toEqual([]);
  });
});
