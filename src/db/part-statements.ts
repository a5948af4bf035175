import { views, type View, type ViewName } from '../sql/views';

/**
 * Views of tables too large for a browser to compute at once, computed for some departments after the others. Nothing but
 * `peer_deviation` looks from one department at another, so it alone is computed over all, between two rounds: the first
 * ends with what it reads, the second begins with what it gives.
 */

/** Facts and rows of score sheets that are computed at a time: an engine in a tab holds some ten times as many. */
export const partRows = 150_000;

/** The tables that are taken by parts; the catalog, areas and departments are read whole. */
const partTables = ['reports', 'facts', 'indicators', 'indicator_totals', 'projects'] as const;
const acrossDepartments: ViewName = 'peer_deviation';
const lastBefore: ViewName = 'department_metric';
const split = views.findIndex(({ name }) => name === lastBefore) + 1;
const firstRound = views.slice(0, split);
const secondRound = views.slice(split).filter(({ name }) => name !== acrossDepartments);

/** The database, in memory, of the part that is being computed. */
export const partDatabase = 'part_data';
const part = partDatabase;

/** Names are looked up in the part first; what has no parts is found in the whole. `whole`: as it stands in a statement. */
export function searchBothStatement(whole: string): string {
  return `SET search_path = '${part}.main,${whole}.main'`;
}

/** Deals the departments, with all of their reports, to parts of about `rows` rows each. */
export function dealStatement(whole: string, rows: number): string {
  return `CREATE TABLE ${whole}.dealt_report AS
      WITH counted AS (
        SELECT r.report_id, r.department_id, 1 + COALESCE(f.n, 0) + COALESCE(i.n, 0) AS n
        FROM ${whole}.reports AS r
        LEFT JOIN (SELECT report_id, COUNT(*) AS n FROM ${whole}.facts GROUP BY report_id) AS f ON f.report_id = r.report_id
        LEFT JOIN (SELECT report_id, COUNT(*) AS n FROM ${whole}.indicators GROUP BY report_id) AS i ON i.report_id = r.report_id
      ),
      department AS (
        SELECT department_id, SUM(SUM(n)) OVER (ORDER BY department_id) - SUM(n) AS rows_before
        FROM counted GROUP BY department_id
      )
      SELECT c.report_id, CAST(FLOOR(d.rows_before / ${rows}) AS INTEGER) AS part
      FROM counted AS c INNER JOIN department AS d ON d.department_id = c.department_id`;
}

/** Answers how many parts there are, in one row. */
export function countPartsStatement(whole: string): string {
  return `SELECT CAST(COALESCE(MAX(part), -1) + 1 AS INTEGER) AS parts FROM ${whole}.dealt_report`;
}

/** All statements that compute the views of `parts` parts, in their order. */
export function* partStatements(whole: string, parts: number): Generator<string> {
  const numbers = Array.from({ length: parts }, (_, index) => index);
  for (const number of numbers) {
    yield* takeTables(whole, partTables, number);
    for (const view of firstRound) {
      yield computed(view);
      yield given(whole, view.name, number);
    }
    yield* dropTables([...partTables, ...firstRound.map(({ name }) => name)]);
  }
  const across = views.find(({ name }) => name === acrossDepartments)!;
  yield `CREATE TABLE ${whole}.${across.name} AS ${across.select}`;
  for (const number of numbers) {
    const before = [...firstRound.map(({ name }) => name), acrossDepartments];
    yield* takeTables(whole, [...partTables, ...before], number);
    for (const view of secondRound) {
      yield computed(view);
      if (view.isStored) yield given(whole, view.name, number);
    }
    yield* dropTables([...partTables, ...before, ...secondRound.map(({ name }) => name)]);
    yield `CHECKPOINT ${whole}`;
  }
  yield* [acrossDepartments, 'dealt_report'].map((name) => `DROP TABLE ${whole}.${name}`);
  yield `CHECKPOINT ${whole}`;
}

function* takeTables(whole: string, names: readonly string[], number: number): Generator<string> {
  for (const name of names)
    yield `CREATE TABLE ${part}.${name} AS SELECT t.* FROM ${whole}.${name} AS t
      WHERE t.report_id IN (SELECT report_id FROM ${whole}.dealt_report WHERE part = ${number})`;
}

function* dropTables(names: readonly string[]): Generator<string> {
  for (const name of names) yield `DROP TABLE ${part}.${name}`;
}

function computed({ name, select, orderBy }: View): string {
  return `CREATE TABLE ${part}.${name} AS SELECT * FROM (${select}) AS selected ORDER BY ${orderBy}`;
}

function given(whole: string, name: string, number: number): string {
  return number === 0
    ? `CREATE TABLE ${whole}.${name} AS SELECT * FROM ${part}.${name}`
    : `INSERT INTO ${whole}.${name} BY NAME SELECT * FROM ${part}.${name}`;
}
