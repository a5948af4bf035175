import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decimal } from '../core/decimal';
import { defaultRoute, jumpPercents } from '../state/route';
import { sql } from './sql';
import { AuditDatabase, type MadeReport } from './testing/audit-database';

let database: AuditDatabase;
beforeAll(async () => {
  database = await AuditDatabase.open();
  await database.insert(
    'areas',
    ['area_code', 'name', 'name_en', 'level'],
    Array.from({ length: 12 }, (_, index) => [`9901${String(index + 10)}`, 'a', 'a', 'district']),
  );
  await database.insert(
    'departments',
    ['department_id', 'name', 'area_code', 'function'],
    Array.from({ length: 12 }, (_, index) => [
      `d${String(index)}`,
      'd',
      `9901${String(index + 10)}`,
      'made',
    ]),
  );
});
afterAll(() => {
  database.close();
});

/** One report per department, whose debt ratio is the given per cent. */
const group = (rates: readonly number[]): readonly MadeReport[] =>
  rates.map((rate, index) => ({
    id: `r${String(index)}`,
    department: `d${String(index)}`,
    coverage: 'partial',
    facts: [
      { item: 'liabilities', value: `${String(rate)}.00` },
      { item: 'assets', value: '100.00' },
    ],
  }));

async function outliers(rates: readonly number[]): Promise<readonly string[]> {
  await database.replaceReports(group(rates));
  const findings = await database.findings();
  return findings.filter((finding) => finding.includes('peer_outlier'));
}

async function deviations() {
  const rows = await database.engine.query<{
    reportId: string;
    n: number;
    place: number;
    z: number | null;
  }>(
    sql`SELECT report_id, n, place, z FROM peer_deviation WHERE metric_id = 'debt_ratio' ORDER BY place, report_id`,
  );
  return rows.map(
    ({ reportId, n, place, z }) =>
      `${reportId} ${String(n)} ${String(place)} ${z?.toFixed(2) ?? '-'}`,
  );
}

describe('peers', () => {
  it('flag the department beyond 3.5 robust standard deviations', async () => {
    // Median 25, absolute deviations 5 3 2 1 0 1 2 3 50: MAD 2, z of 75 = 0.6745 × 50 ÷ 2 = 16.86
    expect(await outliers([20, 22, 23, 24, 25, 26, 27, 28, 75])).toEqual([
      'r8 peer_outlier debt_ratio',
    ]);
    expect((await deviations())[8]).toBe('r8 9 9 16.86');
  });

  it('make no test below eight, but rank', async () => {
    expect(await outliers([20, 22, 23, 24, 25, 26, 75])).toEqual([]);
    expect((await deviations())[6]).toBe('r6 7 7 -');
  });

  it('fall back on the mean absolute deviation where most are equal', async () => {
    // Median 25, MAD 0, mean absolute deviation 30 ÷ 9 = 3.33; z of 55 = 30 ÷ (1.253314 × 3.33) = 7.18
    expect(await outliers([25, 25, 25, 25, 25, 25, 25, 25, 55])).toEqual([
      'r8 peer_outlier debt_ratio',
    ]);
    expect((await deviations())[8]).toBe('r8 9 9 7.18');
  });

  it('have nothing to say where all are equal', async () => {
    expect(await outliers([25, 25, 25, 25, 25, 25, 25, 25])).toEqual([]);
    expect((await deviations())[0]).toBe('r0 8 1 -');
  });
});

describe('years', () => {
  const year = (id: string, of: number, score: string, rates: readonly string[]): MadeReport => ({
    id,
    year: of,
    department: 'd0',
    score,
    coverage: 'partial',
    facts: [
      { item: 'score', value: score, unit: '分' },
      ...['debt_ratio', 'fixed_asset_utilization_rate', 'satisfaction'].map((item, index) => ({
        item,
        value: rates[index]!,
        unit: '%',
      })),
    ],
  });

  it('flag a score that rises while most rates get worse', async () => {
    // Debt up (worse), use of assets down (worse), satisfaction down (worse); the score up.
    await database.replaceReports([
      year('a', 2022, '90', ['20', '99', '95']),
      year('b', 2023, '95', ['30', '90', '91']),
    ]);
    expect(await database.findings()).toEqual(['b score_against_inputs score_rate']);
  });

  it('say nothing where most rates got better', async () => {
    await database.replaceReports([
      year('a', 2022, '90', ['20', '90', '91']),
      year('b', 2023, '95', ['30', '99', '95']),
    ]);
    expect(await database.findings()).toEqual([]);
  });

  it('count from where the catalog says, until a reader asks for another threshold', async () => {
    const [rule] = await database.engine.query<{ threshold: Decimal }>(
      sql`SELECT threshold FROM audit_rules WHERE rule_id = 'yoy_jump'`,
    );
    expect(rule?.threshold.times(100).toNumber()).toBe(defaultRoute.jumpPercent);
  });

  it('list every change that a reader can ask for, from the least threshold on', async () => {
    const level = (id: string, of: number, value: string): MadeReport => ({
      id,
      year: of,
      department: 'd0',
      coverage: 'partial',
      facts: [{ item: 'assets', value }],
    });
    const least = Math.min(...jumpPercents);
    await database.replaceReports([
      level('a', 2021, '100.00'),
      level('b', 2022, '160.00'),
      level('c', 2023, `${160 * (1 + least / 100)}.00`),
      level('d', 2024, `${160 * (1 + least / 100) ** 2 - 0.01}`),
    ]);
    const rows = await database.engine.query<{ reportId: string; size: number }>(
      sql`SELECT report_id, size FROM finding WHERE rule_id = 'yoy_jump' ORDER BY report_id`,
    );
    expect(rows.map(({ reportId, size }) => `${reportId} ${size.toFixed(2)}`)).toEqual([
      'b 0.60',
      'c 0.20',
    ]);
  });
});
