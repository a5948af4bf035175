import { decimal } from '../core/decimal';

/** A column of an answer, with its type as DuckDB names it: 'DECIMAL(18,6)'. */
export interface AnswerColumn {
  readonly name: string;
  readonly type: string;
}

/** The numbers of a column, one for each label; `texts` as the engine wrote them, null where there is none. */
export interface AnswerSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly (string | null)[];
}

/** What an answer looks like when drawn: bars by name, or lines over years. */
export interface AnswerChart {
  readonly kind: 'bars' | 'lines';
  /** Names of the columns that are drawn. */
  readonly measures: readonly string[];
  /** Names of the columns that tell the marks apart. */
  readonly labelledBy: readonly string[];
  readonly labels: readonly string[];
  readonly series: readonly AnswerSeries[];
  /** Of bars all labels, of lines all series: only the first of them are drawn. */
  readonly count: number;
}

/** More bars cannot be read, nor more lines told apart. */
const mostBars = 40;
const mostLines = 8;

const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|DOUBLE|FLOAT|REAL)\b/;
const moment = /^(DATE|TIMESTAMP)/;
const integer = /INT(EGER)?$/;
const yearName = /year|年/i;
const separator = ' · ';

export function isNumericType(type: string): boolean {
  return numeric.test(type);
}

type Rows = readonly (readonly (string | null)[])[];

/**
 * How an answer is drawn; null where nothing tells its rows apart or nothing in it is a number. A column of years or
 * dates makes lines: one for each column of numbers where each year stands once, one for each name where names repeat
 * over the years. Else names make bars, as long as no two are the same.
 */
export function planAnswerChart(columns: readonly AnswerColumn[], rows: Rows): AnswerChart | null {
  const places = columns.map((column, index) => ({ ...column, index }));
  const times = places.filter(({ name, type }) => isTime(name, type));
  const measures = places.filter(({ name, type }) => isNumericType(type) && !isTime(name, type));
  const names = places.filter((place) => !times.includes(place) && !measures.includes(place));
  const [time] = times;
  const [measure] = measures;
  if (measure === undefined || rows.length === 0) return null;
  if (time !== undefined) {
    const lines =
      names.length === 0
        ? linesOfMeasures(time, measures, rows)
        : linesOfNames(time, names, measure, rows);
    if (lines !== null) return lines;
  }
  return barsOf([...names, ...times], measures, rows);
}

interface Place extends AnswerColumn {
  readonly index: number;
}

function isTime(name: string, type: string): boolean {
  return moment.test(type) || (integer.test(type) && yearName.test(name));
}

function linesOfMeasures(time: Place, measures: readonly Place[], rows: Rows): AnswerChart | null {
  const byTime = new Map(rows.map((row) => [row[time.index] ?? null, row]));
  const labels = timesOf(time, rows);
  if (byTime.size < rows.length || labels.length < 2) return null;
  const shown = measures.slice(0, mostLines);
  return {
    kind: 'lines',
    measures: shown.map(({ name }) => name),
    labelledBy: [time.name],
    labels,
    series: shown.map(({ name, index }) =>
      seriesOf(
        name,
        labels.map((label) => byTime.get(label)?.[index] ?? null),
      ),
    ),
    count: measures.length,
  };
}

function linesOfNames(
  time: Place,
  names: readonly Place[],
  measure: Place,
  rows: Rows,
): AnswerChart | null {
  const labels = timesOf(time, rows);
  const byName = new Map<string, Map<string | null, string | null>>();
  for (const row of rows) {
    const name = labelOf(row, names);
    const cells = byName.get(name) ?? new Map<string | null, string | null>();
    const at = row[time.index] ?? null;
    if (cells.has(at)) return null;
    byName.set(name, cells.set(at, row[measure.index] ?? null));
  }
  // A name that stands once is no line; bars show as much.
  if (labels.length < 2 || byName.size === rows.length) return null;
  const series = [...byName].map(([name, cells]) =>
    seriesOf(
      name,
      labels.map((label) => cells.get(label) ?? null),
    ),
  );
  return {
    kind: 'lines',
    measures: [measure.name],
    labelledBy: [time, ...names].map(({ name }) => name),
    labels,
    series: series.slice(0, mostLines),
    count: series.length,
  };
}

function barsOf(
  names: readonly Place[],
  measures: readonly Place[],
  rows: Rows,
): AnswerChart | null {
  if (names.length === 0) return null;
  const by = namesThatTellApart(names, rows);
  if (by === null) return null;
  const shown = rows.slice(0, mostBars);
  const drawn = measures.slice(0, mostLines);
  return {
    kind: 'bars',
    measures: drawn.map(({ name }) => name),
    labelledBy: by.map(({ name }) => name),
    labels: shown.map((row) => labelOf(row, by)),
    series: drawn.map(({ name, index }) =>
      seriesOf(
        name,
        shown.map((row) => row[index] ?? null),
      ),
    ),
    count: rows.length,
  };
}

/** As few of the first columns as give each row a label of its own; null where all of them do not. */
function namesThatTellApart(names: readonly Place[], rows: Rows): readonly Place[] | null {
  for (let count = 1; count <= names.length; count += 1) {
    const some = names.slice(0, count);
    if (new Set(rows.map((row) => labelOf(row, some))).size === rows.length) return some;
  }
  return null;
}

function labelOf(row: readonly (string | null)[], names: readonly Place[]): string {
  return names.map(({ index }) => row[index] ?? '—').join(separator);
}

/** Years and dates, each once, ascending; as text they sort by time. */
function timesOf(time: Place, rows: Rows): readonly string[] {
  return [...new Set(rows.flatMap((row) => row[time.index] ?? []))].sort();
}

function seriesOf(name: string, texts: readonly (string | null)[]): AnswerSeries {
  return { name, texts, values: texts.map(numberOf) };
}

/** For drawing only; infinity and NaN have no place on an axis. */
function numberOf(text: string | null): number | null {
  if (text === null || !/^[+-]?\d/.test(text)) return null;
  const value = decimal(text).toNumber();
  return Number.isFinite(value) ? value : null;
}
