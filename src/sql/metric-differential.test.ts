import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import { decimal, zero, type Decimal } from '../core/decimal';
import {
  addIntervals,
  divideIntervals,
  intervalOf,
  scaleInterval,
  type Interval,
} from './testing/interval';
import type { MetricRow } from '../model/rows';
import { sql } from './sql';

/**
 * The metrics a second time, in decimal.js from the CSV files alone: no SQL, no view, no shared code but the
 * arithmetic. Every metric of every report and year must come out the same.
 */

type Record_ = Readonly<Record<string, string>>;

interface Level extends Interval {
  readonly value: Decimal;
  readonly derived: boolean;
}

interface Expected {
  readonly key: string;
  readonly source: 'computed' | 'stated' | null;
  readonly derived: boolean;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly bounds: readonly [string, string] | null;
  readonly reason: string | null;
}

let expected: readonly Expected[];
let actual: readonly Expected[];

beforeAll(async () => {
  const { descriptor, texts } = await readDataPackage();
  const table = (path: string) =>
    Papa.parse<Record_>(texts.get(path)!, { header: true, skipEmptyLines: true }).data;
  expected = evaluate({
    reports: table('reports.csv'),
    facts: table('facts.csv'),
    units: table('catalog/units.csv'),
    metrics: table('catalog/metrics.csv'),
    terms: table('catalog/metric_terms.csv'),
  });
  const engine = await loadDatabase(descriptor, dataFolder);
  const rows = await engine.query<MetricRow>(sql`SELECT * FROM metric_value`);
  actual = rows.map((row) => ({
    key: `${row.reportId} ${row.fiscalYear} ${row.metricId}`,
    source: row.source,
    derived: row.derived,
    numerator: row.numerator?.toFixed() ?? null,
    denominator: row.denominator?.toFixed() ?? null,
    bounds:
      row.lo === null || row.hi === null
        ? null
        : [significant(decimal(String(row.lo))), significant(decimal(String(row.hi)))],
    reason: row.reason,
  }));
});

describe('SQL and decimal.js', () => {
  it('give the same rows for every report, year and metric', () => {
    expect(actual.length).toBeGreaterThan(150);
    expect(byKey(actual)).toEqual(byKey(expected));
  });
});

interface Tables {
  readonly reports: readonly Record_[];
  readonly facts: readonly Record_[];
  readonly units: readonly Record_[];
  readonly metrics: readonly Record_[];
  readonly terms: readonly Record_[];
}

function evaluate(tables: Tables): readonly Expected[] {
  const rows: Expected[] = [];
  for (const report of tables.reports) {
    const own = levelsOf(report, tables);
    const years = new Set([
      report['fiscal_year']!,
      ...[...own.keys()].map((key) => key.split(' ')[1]!),
    ]);
    for (const year of years) {
      for (const metric of tables.metrics) {
        const row = evaluateMetric(report, Number(year), metric, own, tables);
        if (year === report['fiscal_year'] || row.source !== null) rows.push(row);
      }
    }
  }
  return rows;
}

function evaluateMetric(
  report: Record_,
  year: number,
  metric: Record_,
  own: Map<string, Level>,
  tables: Tables,
): Expected {
  const metricId = metric['metric_id']!;
  const key = `${report['report_id']} ${year} ${metricId}`;
  const terms = tables.terms.filter((term) => term['metric_id'] === metricId);
  const operands = terms.map((term) => {
    const offset = Number(term['year_offset']);
    const at = `${term['item_id']} ${year + offset} ${term['stage']}`;
    const mine = own.get(at);
    const level =
      mine !== undefined && !mine.derived
        ? mine
        : ((offset === 0 ? undefined : siblingLevel(report, at, tables)) ?? mine);
    return { side: term['side'], coefficient: decimal(term['coefficient']!), offset, level };
  });
  const side = (name: string) => operands.filter((operand) => operand.side === name);
  const missing = operands.filter(({ level }) => level === undefined);
  const stated = own.get(`${metricId} ${year} final`);
  const absent = { key, derived: false, numerator: null, denominator: null };
  if (terms.length > 0 && missing.length === 0) {
    const numerator = total(side('numerator'));
    const denominator = total(side('denominator'));
    if (!denominator.value.isZero()) {
      const quotient = divideIntervals(numerator, denominator);
      return {
        key,
        source: 'computed',
        derived: operands.some(({ level }) => level!.derived),
        numerator: numerator.value.toFixed(),
        denominator: denominator.value.toFixed(),
        bounds: quotient && [significant(quotient.lo), significant(quotient.hi)],
        reason: null,
      };
    }
  }
  if (stated !== undefined) {
    return {
      ...absent,
      source: 'stated',
      bounds: [significant(stated.lo), significant(stated.hi)],
      reason: null,
    };
  }
  const reason =
    terms.length === 0
      ? 'not_stated'
      : missing.length === 0
        ? 'zero_denominator'
        : missing.every(({ offset }) => offset !== 0)
          ? 'no_prior_year'
          : 'not_reported';
  return { ...absent, source: null, bounds: null, reason };
}

/** Canonical levels of a report by "item year stage", stated ones and those that follow from level − change. */
function levelsOf(report: Record_, { facts, units }: Tables): Map<string, Level> {
  const levels = new Map<string, Level>();
  const canonical = facts.filter(
    (fact) => fact['report_id'] === report['report_id'] && fact['mention'] === '1',
  );
  const read = (fact: Record_) => {
    const unit = units.find((candidate) => candidate['unit'] === fact['unit'])!;
    const printed = fact['value']!;
    const factor = decimal(unit['factor']!);
    const value = decimal(printed).times(factor);
    const isExact = unit['exact'] === 'true' || printed === '0';
    const places = (printed.split('.')[1] ?? '').length;
    return {
      value,
      ...intervalOf(value, isExact ? zero : decimal('10').pow(-places).times(factor)),
    };
  };
  for (const fact of canonical.filter(({ measure }) => measure === 'level')) {
    levels.set(`${fact['item_id']} ${fact['fiscal_year']} ${fact['stage']}`, {
      ...read(fact),
      derived: false,
    });
  }
  for (const fact of canonical.filter(({ measure }) => measure === 'change')) {
    const level = levels.get(`${fact['item_id']} ${fact['fiscal_year']} ${fact['stage']}`);
    const before = `${fact['item_id']} ${Number(fact['fiscal_year']) - 1} ${fact['stage']}`;
    if (level === undefined || level.derived || levels.get(before)?.derived === false) continue;
    const change = read(fact);
    levels.set(before, {
      value: level.value.minus(change.value),
      lo: level.lo.minus(change.hi),
      hi: level.hi.minus(change.lo),
      derived: true,
    });
  }
  if (report['score_scale'] !== '') {
    const value = decimal(report['score_scale']!);
    levels.set(`score_scale ${report['fiscal_year']} final`, {
      value,
      lo: value,
      hi: value,
      derived: false,
    });
  }
  return levels;
}

/** What the department's own report of that year states. */
function siblingLevel(report: Record_, at: string, tables: Tables): Level | undefined {
  const year = at.split(' ')[1];
  const sibling = tables.reports.find(
    (other) =>
      other['department_id'] === report['department_id'] &&
      other['report_id'] !== report['report_id'] &&
      other['fiscal_year'] === year,
  );
  const level = sibling && levelsOf(sibling, tables).get(at);
  return level?.derived === false ? level : undefined;
}

function total(
  operands: readonly { readonly coefficient: Decimal; readonly level: Level | undefined }[],
) {
  return operands.reduce(
    (sum, { coefficient, level }) => ({
      value: sum.value.plus(coefficient.times(level!.value)),
      ...addIntervals(sum, scaleInterval(coefficient, level!)),
    }),
    { value: zero, lo: zero, hi: zero },
  );
}

/** Twelve significant digits: the bounds come as doubles, numerators and denominators compare exactly. */
function significant(value: Decimal): string {
  return value.toSignificantDigits(12).toFixed();
}

function byKey(rows: readonly Expected[]) {
  return Object.fromEntries(rows.map((row) => [row.key, row] as const));
}
