import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decimal } from '../core/decimal';
import { sql } from './sql';
import { AuditDatabase, type MadeFact } from './testing/audit-database';

let database: AuditDatabase;

beforeAll(async () => {
  database = await AuditDatabase.open();
});
afterAll(() => {
  database.close();
});

const parts = (personnel: string, running: string, basic: string): readonly MadeFact[] => [
  { item: 'expenditure.basic', value: basic },
  { item: 'expenditure.basic.personnel', value: personnel },
  { item: 'expenditure.basic.public', value: running },
];

describe('identities', () => {
  it('stay silent where rounding explains the miss', async () => {
    // Three figures to the cent: 0.005 each, so up to 0.015.
    expect(await database.findingsOf(parts('1.88', '6.28', '8.15'))).toEqual([]);
    expect(await database.findingsOf(parts('1.88', '6.28', '8.14'))).toEqual([
      'identity_break basic_parts',
    ]);
  });

  it('let a coarse figure have its own rounding', async () => {
    // 8 may be anything from 7.5 to 8.5; 7 is not.
    expect(await database.findingsOf(parts('1.88', '6.28', '8'))).toEqual([]);
    expect(await database.findingsOf(parts('1.88', '6.28', '7'))).toEqual([
      'identity_break basic_parts',
    ]);
  });

  it('are not evaluated where a required term is absent, and leave an optional one out', async () => {
    expect(
      await database.findingsOf([
        { item: 'expenditure', value: '100' },
        { item: 'expenditure.basic', value: '10' },
      ]),
    ).toEqual([]);
    expect(
      await database.findingsOf([
        { item: 'expenditure', value: '30.00' },
        { item: 'expenditure.basic', value: '10.00' },
        { item: 'expenditure.project', value: '20.00' },
      ]),
    ).toEqual([]);
  });

  it('hold over changes as over levels', async () => {
    const change = { measure: 'change' };
    const changes = (net: string) => [
      { item: 'assets', value: '-4491.52', ...change },
      { item: 'liabilities', value: '-4.12', ...change },
      { item: 'net_assets', value: net, ...change },
    ];
    expect(await database.findingsOf(changes('-4487.4'))).toEqual([]);
    expect(await database.findingsOf(changes('-4488.4'))).toEqual(['identity_break net_assets']);
  });

  it('accept either reading of one relation, and otherwise report the closer', async () => {
    const funds = (total: string) => [
      { item: 'expenditure', value: total },
      { item: 'expenditure.basic', value: '10.00' },
      { item: 'expenditure.project', value: '20.00' },
      { item: 'expenditure.government_fund', value: '70.00' },
    ];
    expect(await database.findingsOf(funds('30.00'))).toEqual([
      'part_exceeds_whole expenditure.government_fund',
    ]);
    expect(await database.findingsOf(funds('100.00'))).toEqual([]);
    expect(await database.findingsOf(funds('120.00'))).toEqual([
      'identity_break expenditure_parts_and_funds',
    ]);
  });

  it('are rows of the catalog: a new one needs no code', async () => {
    await database.insert(
      'identities',
      ['identity_id', 'rule_id', 'name_zh', 'name_en', 'basis_zh', 'basis_en'],
      [['made_identity', 'identity_break', '试', 'made', '试', 'made']],
    );
    await database.insert(
      'identity_terms',
      ['identity_id', 'seq', 'item_id', 'stage', 'year_offset', 'coefficient', 'required'],
      [
        ['made_identity', 1, 'hightech_enterprises', null, 0, 1, true],
        ['made_identity', 2, 'tech_smes', null, 0, -2, true],
      ],
    );
    const pair = (smes: string) => [
      { item: 'hightech_enterprises', value: '10', unit: '家' },
      { item: 'tech_smes', value: smes, unit: '家' },
    ];
    expect(await database.findingsOf(pair('5'))).toEqual([]);
    expect(await database.findingsOf(pair('4'))).toEqual(['identity_break made_identity']);
    await database.engine.run(`DELETE FROM identities WHERE identity_id = 'made_identity'`);
    await database.engine.run(`DELETE FROM identity_terms WHERE identity_id = 'made_identity'`);
  });
});

describe('project spending', () => {
  it('is carried by parts whose projects above have no amount, and by none below one that has', async () => {
    // 2 is part of 1, 4 of 3, 5 of 4: 4.01 + 6.01 = 10.02, the 5.01 within the 6.01.
    const projects = [
      {},
      { final: '4.01', parent: 1 },
      { final: '6.01' },
      { parent: 3 },
      { final: '5.01', parent: 4 },
    ];
    const spending = async (value: string) => {
      await database.replaceReports([
        { id: 'r', facts: [{ item: 'expenditure.project', value }], projects },
      ]);
      const [row] = await database.engine.query<{ passed: boolean; expected: Decimal }>(
        sql`SELECT passed, expected FROM audit_check WHERE rule_id = 'unexplained_spending'`,
      );
      return [row?.passed, row?.expected.toNumber()];
    };
    expect(await spending('10.02')).toEqual([true, 10.02]);
    expect(await spending('15.03')).toEqual([false, 10.02]);
  });
});

describe('parts', () => {
  const parts = (stage: string): readonly MadeFact[] => [
    { item: 'expenditure', value: '10.00', stage },
    { item: 'expenditure.basic', value: '-20.00', stage },
    { item: 'expenditure.project', value: '30.00', stage },
  ];

  it('may be adjusted by more than their whole, where another was cut', async () => {
    // 30 − 20 = 10
    expect(await database.findingsOf(parts('adjustment'))).toEqual([]);
    expect(await database.findingsOf(parts('final'))).toEqual([
      'part_exceeds_whole expenditure.project',
    ]);
  });
});

describe('two reports of one department and year', () => {
  it('give the next year one figure each, the first', async () => {
    const initial = (value: string): MadeFact => ({
      item: 'three_public',
      value,
      stage: 'initial',
    });
    await database.replaceReports([
      { id: 'a', year: 2022, coverage: 'partial', facts: [initial('2.00')] },
      {
        id: 'b',
        year: 2022,
        coverage: 'partial',
        facts: [initial('2.50'), { item: 'three_public', value: '4.00' }],
      },
      {
        id: 'c',
        year: 2023,
        coverage: 'partial',
        facts: [
          initial('3.00'),
          { item: 'three_public', value: '5.00' },
          { item: 'three_public_change_rate', value: '50.00', unit: '%' },
        ],
        rows: [{ weight: '5', score: '5', metric: 'three_public_change_rate' }],
      },
    ]);
    expect(await database.findings()).toEqual([]);
    const rows = await database.engine.query<Record<string, unknown>>(
      sql`SELECT metric_id, numerator, denominator FROM metric_value
        WHERE report_id = 'c' AND fiscal_year = 2023 AND metric_id LIKE 'three_public%change_rate' ORDER BY metric_id`,
    );
    // (3 − 2) ÷ 2, and (5 − 4) ÷ 4, which only the second of the two states.
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'three_public_change_rate 1 2',
      'three_public_final_change_rate 1 4',
    ]);
  });
});

describe('mentions', () => {
  const twice = (first: string, second: string): readonly MadeFact[] => [
    { item: 'procurement', value: first },
    { item: 'procurement', value: second, mention: 2 },
  ];

  it('may be printed with fewer digits, and are then a note', async () => {
    expect(await database.findingsOf(twice('75.00', '75'))).toEqual([]);
    expect(await database.findingsOf(twice('1194.21', '1194.2'))).toEqual([
      'mention_conflict procurement (within_rounding)',
    ]);
    expect(await database.findingsOf(twice('792.52', '795.52'))).toEqual([
      'mention_conflict procurement',
    ]);
  });

  it('that contradict are not hidden by one that is far off, but coarse', async () => {
    // 0.15 亿元 may be 1450 to 1550; 1450.61 is two off.
    await database.findingsOf([
      { item: 'procurement', value: '1452.61' },
      { item: 'procurement', value: '0.15', unit: '亿元', mention: 2 },
      { item: 'procurement', value: '1450.61', mention: 3 },
    ]);
    const rows = await database.engine.query<{ stated: Decimal; variant: string | null }>(
      sql`SELECT stated, variant FROM finding WHERE rule_id = 'mention_conflict'`,
    );
    expect(rows.map(({ stated, variant }) => [stated.toNumber(), variant])).toEqual([
      [1450.61, null],
    ]);
  });

  it('10⁴ times apart put the unit in doubt', async () => {
    expect(await database.findingsOf(twice('5.59', '55900'))).toEqual([
      'mention_conflict procurement',
      'unit_suspect r-002 (scale)',
    ]);
  });
});

describe('units', () => {
  it('are in doubt where an identity would hold with 元 read as 万元', async () => {
    expect(await database.findingsOf(parts('2252400', '31.84', '257.08'))).toEqual([
      'identity_break basic_parts',
      'part_exceeds_whole expenditure.basic.personnel',
      'unit_suspect r-002 (identity)',
    ]);
  });

  it('are not blamed for a part that simply does not belong', async () => {
    expect(
      await database.findingsOf([
        { item: 'expenditure', value: '7509.24', stage: 'adjusted' },
        { item: 'expenditure.general_public', value: '7509.24', stage: 'adjusted' },
        { item: 'expenditure.other_funds', value: '199.48', stage: 'adjusted' },
      ]),
    ).toEqual(['identity_break expenditure_by_fund']);
  });
});
