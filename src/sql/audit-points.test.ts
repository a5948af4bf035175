import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decimal, zero, type Decimal } from '../core/decimal';
import { sql } from './sql';
import { AuditDatabase, type MadeReport } from './testing/audit-database';

/** The points of printed rules a second time, in decimal.js, over random figures. */

let database: AuditDatabase;
beforeAll(async () => {
  database = await AuditDatabase.open();
});
afterAll(() => {
  database.close();
});

async function pointsOf(reports: readonly MadeReport[]) {
  await database.replaceReports(reports);
  const rows = await database.engine.query<{
    reportId: string;
    pointsWhole: Decimal;
    pointsProRata: Decimal;
  }>(sql`SELECT report_id, points_whole, points_pro_rata FROM rule_points WHERE reading_rank = 1`);
  return new Map(
    rows.map(({ reportId, pointsWhole, pointsProRata }) => [
      reportId,
      `${pointsWhole.toFixed(2)} ${pointsProRata.toFixed(2)}`,
    ]),
  );
}

const atLeastZero = (value: Decimal) => (value.isNegative() ? zero : value);

it('per step above a threshold: 5 points, half a point for each per cent over 100 %', async () => {
  const samples = fc.sample(fc.tuple(fc.bigInt(1n, 400n), fc.bigInt(0n, 500n)), {
    numRuns: 300,
    seed: 5,
  });
  const expected = new Map(
    samples.map(([authorized, onPost], index) => {
      const over = atLeastZero(
        decimal(onPost).times(100).dividedBy(decimal(authorized)).minus(100),
      );
      const whole = atLeastZero(decimal('5').minus(over.floor().times('0.5')));
      const proRata = atLeastZero(decimal('5').minus(over.times('0.5'))).toDecimalPlaces(2);
      return [`r${String(index)}`, `${whole.toFixed(2)} ${proRata.toFixed(2)}`];
    }),
  );
  const actual = await pointsOf(
    samples.map(([authorized, onPost], index) => ({
      id: `r${String(index)}`,
      facts: [
        { item: 'staff.authorized', value: authorized.toString(), unit: '人' },
        { item: 'staff.on_post', value: onPost.toString(), unit: '人' },
      ],
      rows: [
        {
          weight: '5',
          score: '5',
          metric: 'staff_control_rate',
          rule: 'score_sheet.staff_control',
        },
      ],
    })),
  );
  expect(actual).toEqual(expected);
});

it('in proportion: ten points times the rate, at most ten, half-up to the hundredth', async () => {
  const samples = fc.sample(fc.tuple(fc.bigInt(100n, 10n ** 8n), fc.bigInt(0n, 10n ** 8n)), {
    numRuns: 300,
    seed: 9,
  });
  const expected = new Map(
    samples.map(([adjusted, final], index) => {
      const points = decimal(final).times(10).dividedBy(decimal(adjusted));
      const text = (points.greaterThan(10) ? decimal('10') : points.toDecimalPlaces(2)).toFixed(2);
      return [`r${String(index)}`, `${text} ${text}`];
    }),
  );
  const amount = (cents: bigint) => decimal(cents).dividedBy(100).toFixed(2);
  const actual = await pointsOf(
    samples.map(([adjusted, final], index) => ({
      id: `r${String(index)}`,
      template: 'self_evaluation_form',
      facts: [
        { item: 'expenditure', value: amount(adjusted), stage: 'adjusted' },
        { item: 'expenditure', value: amount(final) },
      ],
      // No rule of its own: the template's for this metric applies.
      rows: [{ weight: '10', score: '10', metric: 'budget_execution_rate' }],
    })),
  );
  expect(actual).toEqual(expected);
});
