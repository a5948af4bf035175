import { departmentFunctions, isKnownFunction } from '../core/department-functions';
import { buildProblem } from './problem';
import type { Problem } from './problem';
import { compareExact, formatExact, parseExact, plusExact } from './validate-exact';
import type { Exact } from './validate-exact';
import { buildNearest } from './validate-nearest';
import { cellOf, columnByKey, firstPlace, groupRows, placeOf, readerOf } from './validate-tables';
import type { Row, Rule, Table } from './validate-tables';

/** A report's id begins with its department's area and its own year. */
export const checkReportIds: Rule = function* (tables) {
  const reports = tables.get('reports');
  if (reports === undefined) return;
  const areas = columnByKey(tables.get('departments'), 'department_id', 'area_code');
  for (const row of reports.rows) {
    const read = readerOf(reports, row);
    const area = areas.get(read('department_id'));
    const [id, year] = [read('report_id'), read('fiscal_year')];
    if (area === undefined || id === '' || year === '') continue;
    const expected = `${area}-${year}`;
    if (id === expected || id.startsWith(`${expected}-`)) continue;
    yield buildProblem('report_id_mismatch', placeOf(reports, row, 'report_id'), { expected });
  }
};

/** The self-score in `reports` is the canonical `score` fact of the report, and the other way round. */
export const checkScores: Rule = function* (tables) {
  const reports = tables.get('reports');
  const facts = tables.get('facts');
  if (reports === undefined || facts === undefined) return;
  const scoresByReport = new Map<string, string>();
  for (const row of facts.rows) {
    const read = readerOf(facts, row);
    const isScore = read('item_id') === 'score' && read('measure') === 'level';
    if (!isScore || read('mention') !== '1') continue;
    scoresByReport.set(`${read('report_id')} ${read('fiscal_year')}`, read('value'));
  }
  for (const row of reports.rows) {
    const read = readerOf(reports, row);
    const stated = scoresByReport.get(`${read('report_id')} ${read('fiscal_year')}`);
    const place = placeOf(reports, row, 'score');
    if (stated === undefined) {
      if (read('score') !== '') yield buildProblem('score_without_fact', place, {});
    } else if (!isEqual(read('score'), stated)) {
      yield buildProblem('score_mismatch', place, { stated });
    }
  }
};

/** A department of a function that no other has is compared with none: a slip, unless it is a new one. */
export const checkFunctions: Rule = function* (tables) {
  const departments = tables.get('departments');
  if (departments === undefined) return;
  const nearest = buildNearest(departmentFunctions);
  for (const row of departments.rows) {
    const code = cellOf(departments, row, 'function') ?? '';
    // What is no code at all is refused as such.
    if (!/^[a-z_]+$/.test(code) || isKnownFunction(code)) continue;
    const args = { nearest: nearest(code) };
    yield buildProblem('function_unknown', placeOf(departments, row, 'function'), args);
  }
};

/** No indicator scores above its weight; the weights of a fully recorded report add to its scale. */
export const checkWeights: Rule = function* (tables) {
  const indicators = tables.get('indicators');
  if (indicators === undefined) return;
  for (const row of indicators.rows) {
    const weight = parseExact(cellOf(indicators, row, 'weight') ?? '');
    const score = parseExact(cellOf(indicators, row, 'score') ?? '');
    if (weight === null || score === null || compareExact(score, weight) <= 0) continue;
    const args = { weight: formatExact(weight) };
    yield buildProblem('score_above_weight', placeOf(indicators, row, 'score'), args);
  }
  const reports = tables.get('reports');
  if (reports !== undefined) yield* checkWeightSums(reports, indicators);
};

/** A printed total of a score sheet stands once: for each group, and for the whole. */
export const checkTotals: Rule = function* (tables) {
  const totals = tables.get('indicator_totals');
  if (totals === undefined) return;
  const firsts = new Map<string, Row>();
  for (const row of totals.rows) {
    const read = readerOf(totals, row);
    const key = JSON.stringify(['report_id', 'level1', 'level2'].map(read));
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else {
      const args = firstPlace(totals, first, row);
      yield buildProblem('totals_place_duplicate', placeOf(totals, row, 'level1'), args);
    }
  }
};

function* checkWeightSums(reports: Table, indicators: Table): Iterable<Problem> {
  const rowsByReport = groupRows(indicators, ['report_id']);
  for (const row of reports.rows) {
    const read = readerOf(reports, row);
    const scale = parseExact(read('score_scale'));
    const rows = rowsByReport.get(read('report_id'));
    if (scale === null || rows === undefined || read('coverage') !== 'full') continue;
    const sum = sumOf(indicators, rows, 'weight');
    if (sum === null || compareExact(sum, scale) === 0) continue;
    const args = { sum: formatExact(sum) };
    yield buildProblem('weights_do_not_add', placeOf(reports, row, 'score_scale'), args);
  }
}

/** Sum of a column; `null` where a cell is missing, for then the sum is unknown. */
function sumOf(table: Table, rows: readonly Row[], column: string): Exact | null {
  let sum: Exact = { digits: 0n, scale: 0 };
  for (const row of rows) {
    const number = parseExact(cellOf(table, row, column) ?? '');
    if (number === null) return null;
    sum = plusExact(sum, number);
  }
  return sum;
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [parseExact(a), parseExact(b)];
  return left !== null && right !== null && compareExact(left, right) === 0;
}
