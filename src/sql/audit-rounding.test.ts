import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimal, type Decimal } from '../core/decimal';
import { addIntervals, intervalOf, scaleInterval, divideIntervals } from './testing/interval';
import { sql } from './sql';
import { AuditDatabase, type MadeFact, type MadeReport } from './testing/audit-database';

/**
 * Random figures, each rounded to a random printed precision: true ones never break a check, perturbed ones always do.
 * Many reports are judged in one run of the views; decimal.js judges them a second time.
 */

const runs = 400;

let database: AuditDatabase;
beforeAll(async () => {
  database = await AuditDatabase.open();
});
afterAll(() => {
  database.close();
});

/** True amounts to the hundredth of a cent, and the decimals that the report prints of each. */
const trueFigures = fc.array(
  fc.record({ cents: fc.bigInt(1n, 10n ** 12n), decimals: fc.integer({ min: 0, max: 4 }) }),
  { minLength: 3, maxLength: 3 },
);

/** Half-up to `decimals`, as text with just those; a bare 0 would say that there is none, and is not used for a little. */
function print(value: Decimal, decimals: number): string {
  const text = value.toFixed(decimals);
  return text === '0' || text === '-0' ? value.toFixed(4) : text;
}
const ulpOf = (text: string) => decimal('10').pow(-(text.split('.')[1] ?? '').length);
const printedInterval = (text: string) => intervalOf(decimal(text), ulpOf(text));

/** basic = personnel + public, with personnel and public true amounts. */
function identityFacts(
  figures: readonly { readonly cents: bigint; readonly decimals: number }[],
  shift: Decimal,
): readonly MadeFact[] {
  const [first, second, whole] = figures as [
    (typeof figures)[number],
    (typeof figures)[number],
    (typeof figures)[number],
  ];
  const amount = (cents: bigint) => decimal(cents).dividedBy(10_000);
  const total = amount(first.cents).plus(amount(second.cents)).plus(shift);
  return [
    { item: 'expenditure.basic', value: print(total, whole.decimals) },
    { item: 'expenditure.basic.personnel', value: print(amount(first.cents), first.decimals) },
    { item: 'expenditure.basic.public', value: print(amount(second.cents), second.decimals) },
  ];
}

async function brokenReports(
  reports: readonly MadeReport[],
  ruleId: string,
): Promise<ReadonlySet<string>> {
  await database.replaceReports(reports);
  const rows = await database.engine.query<{ reportId: string }>(
    sql`SELECT report_id FROM finding WHERE rule_id = ${ruleId}`,
  );
  return new Set(rows.map(({ reportId }) => reportId));
}

const asReports = (facts: readonly (readonly MadeFact[])[]): readonly MadeReport[] =>
  facts.map((made, index) => ({ id: `r${String(index)}`, coverage: 'partial', facts: made }));

describe('an identity', () => {
  it('never breaks on true figures, however they were rounded', async () => {
    const samples = fc.sample(trueFigures, { numRuns: runs, seed: 7 });
    const reports = asReports(samples.map((figures) => identityFacts(figures, decimal('0'))));
    expect(await brokenReports(reports, 'identity_break')).toEqual(new Set());
  });

  it('always breaks beyond the bound, and exactly where decimal.js says', async () => {
    const samples = fc.sample(fc.tuple(trueFigures, fc.integer({ min: -30_000, max: 30_000 })), {
      numRuns: runs,
      seed: 11,
    });
    const made = samples.map(([figures, shift]) =>
      identityFacts(figures, decimal(String(shift)).dividedBy(10_000)),
    );
    const expected = new Set<string>();
    made.forEach((facts, index) => {
      const [whole, first, second] = facts.map(({ value }) => printedInterval(value)) as [
        ReturnType<typeof printedInterval>,
        ReturnType<typeof printedInterval>,
        ReturnType<typeof printedInterval>,
      ];
      const gap = [first, second].reduce(
        (sum, part) => addIntervals(sum, scaleInterval(decimal('-1'), part)),
        whole,
      );
      if (gap.lo.greaterThan(0) || gap.hi.lessThan(0)) expected.add(`r${String(index)}`);
    });
    expect(expected.size).toBeGreaterThan(runs / 10);
    expect(expected.size).toBeLessThan(runs);
    expect(await brokenReports(asReports(made), 'identity_break')).toEqual(expected);
  });
});

describe('a stated rate', () => {
  const sample = fc.record({
    initial: fc.bigInt(100n, 10n ** 9n),
    final: fc.bigInt(0n, 10n ** 9n),
    amountDecimals: fc.integer({ min: 0, max: 2 }),
    rateDecimals: fc.integer({ min: 0, max: 2 }),
    shift: fc.integer({ min: -40, max: 40 }),
  });
  type Sample = typeof sample extends fc.Arbitrary<infer T> ? T : never;

  const facts = (
    { initial, final, amountDecimals, rateDecimals, shift }: Sample,
    isTrue: boolean,
  ) => {
    const denominator = decimal(initial).dividedBy(100);
    const numerator = decimal(final).dividedBy(100);
    const percent = numerator.dividedBy(denominator).times(100);
    const off = isTrue ? decimal('0') : decimal(String(shift)).dividedBy(100);
    return [
      { item: 'procurement', stage: 'initial', value: print(denominator, amountDecimals) },
      { item: 'procurement', value: print(numerator, amountDecimals) },
      {
        item: 'procurement_execution_rate',
        value: print(percent.plus(off), rateDecimals),
        unit: '%',
      },
    ] as const;
  };

  it('never differs when true, and otherwise exactly where decimal.js says', async () => {
    const samples = fc.sample(sample, { numRuns: runs, seed: 3 });
    const honest = samples.map((made) => facts(made, true));
    expect(await brokenReports(asReports(honest), 'rate_mismatch')).toEqual(new Set());

    const shifted = samples.map((made) => facts(made, false));
    const expected = new Set<string>();
    shifted.forEach(([initial, final, rate], index) => {
      const quotient = divideIntervals(
        printedInterval(final.value),
        printedInterval(initial.value),
      );
      if (quotient === null) return;
      const stated = scaleInterval(decimal('0.01'), printedInterval(rate.value));
      if (stated.hi.lessThan(quotient.lo) || stated.lo.greaterThan(quotient.hi)) {
        expected.add(`r${String(index)}`);
      }
    });
    expect(expected.size).toBeGreaterThan(runs / 10);
    expect(expected.size).toBeLessThan(runs);
    expect(await brokenReports(asReports(shifted), 'rate_mismatch')).toEqual(expected);
  });
});
