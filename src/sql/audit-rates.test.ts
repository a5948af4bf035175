import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from './sql';
import { AuditDatabase, type MadeFact } from './testing/audit-database';

let database: AuditDatabase;

beforeAll(async () => {
  database = await AuditDatabase.open();
});
afterAll(() => {
  database.close();
});

describe('stated rates', () => {
  const control = (rate: string): readonly MadeFact[] => [
    { item: 'three_public', value: '1.50', stage: 'initial' },
    { item: 'three_public', value: '1.00' },
    { item: 'three_public_control_rate', value: rate, unit: '%' },
  ];

  it('may be rounded: 1 of 1.5 is 66.67 %, with the rounding of both amounts 66.2 to 67.1', async () => {
    expect(await database.findingsOf(control('66.67'))).toEqual([]);
    expect(await database.findingsOf(control('67'))).toEqual([]);
    expect(await database.findingsOf(control('67.5'))).toEqual([
      'rate_mismatch three_public_control_rate',
    ]);
  });

  it('are told apart when they were cut off instead of rounded', async () => {
    // 200.00 of 300.00 is 66.67 % give or take 0.003: 66 is cut off, not rounded.
    const facts = (rate: string): readonly MadeFact[] => [
      { item: 'procurement', value: '300.00', stage: 'initial' },
      { item: 'procurement', value: '200.00' },
      { item: 'procurement_execution_rate', value: rate, unit: '%' },
    ];
    expect(await database.findingsOf(facts('66'))).toEqual([
      'rate_mismatch procurement_execution_rate (truncated)',
    ]);
    expect(await database.findingsOf(facts('67'))).toEqual([]);
  });

  it('name the base that reproduces them', async () => {
    // 90 of 100 at the start, 90 of 120 in the full year.
    expect(
      await database.findingsOf([
        { item: 'expenditure', value: '100.00', stage: 'initial' },
        { item: 'expenditure', value: '120.00', stage: 'adjusted' },
        { item: 'expenditure', value: '90.00' },
        { item: 'budget_execution_rate', value: '90.00', unit: '%' },
      ]),
    ).toEqual(['wrong_base budget_execution_rate']);
  });

  it('of change are checked against the level and the change', async () => {
    const change = (rate: string): readonly MadeFact[] => [
      { item: 'expenditure.basic', value: '1495.93' },
      { item: 'expenditure.basic', value: '-53.29', measure: 'change' },
      { item: 'expenditure.basic', value: rate, measure: 'change_pct', unit: '%' },
    ];
    // −53.29 ÷ 1549.22 = −3.44 %
    expect(await database.findingsOf(change('-3.44'))).toEqual([]);
    expect(await database.findingsOf(change('-3.56'))).toEqual(['rate_mismatch expenditure.basic']);
  });

  it('with one denominator must imply the same one, to 2 %', async () => {
    const shares = (share: string): readonly MadeFact[] => [
      { item: 'rd_expenditure', value: '13.86', unit: '亿元' },
      { item: 'rd_intensity', value: '1.95', unit: '%' },
      { item: 'hightech_value_added', value: '31.45', unit: '亿元' },
      { item: 'hightech_value_added_share', value: share, unit: '%' },
    ];
    // 13.86 ÷ 1.95 % = 710.8; 31.45 ÷ 6.50 % = 483.8; 31.45 ÷ 4.42 % = 711.5
    expect(await database.findingsOf(shares('6.50'))).toEqual(['shared_denominator rd_intensity']);
    expect(await database.findingsOf(shares('4.42'))).toEqual([]);
  });

  it('are each held against the one that implies the least', async () => {
    // 10 ÷ 5 % = 200, 30 ÷ 20 % = 150, 40 ÷ 40 % = 100: two of the three are too high.
    await database.findingsOf([
      { item: 'three_public', value: '10.00' },
      { item: 'three_public_share', value: '5.00', unit: '%' },
      { item: 'expenditure.basic', value: '30.00' },
      { item: 'basic_share', value: '20.00', unit: '%' },
      { item: 'expenditure.project', value: '40.00' },
      { item: 'project_share', value: '40.00', unit: '%' },
    ]);
    const rows = await database.engine.query<Record<string, unknown>>(
      sql`SELECT subject_id, other_id, ROUND(CAST(stated AS DOUBLE)) AS stated, ROUND(CAST(expected AS DOUBLE)) AS expected
        FROM finding WHERE rule_id = 'shared_denominator' ORDER BY finding_id`,
    );
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'basic_share project_share 150 100',
      'three_public_share project_share 200 100',
    ]);
  });
});
