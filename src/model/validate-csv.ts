import Papa from 'papaparse';
import { buildProblem } from './problem';
import type { Problem } from './problem';
import type { Resource } from './table-schema';
import { buildNearest } from './validate-nearest';
import { buildTable } from './validate-tables';
import type { Row, Table } from './validate-tables';

/** A table read from CSV text; `table` is `null` where its syntax or header is not sound. */
export interface CsvReading {
  readonly table: Table | null;
  readonly problems: readonly Problem[];
}

/** A record of delimited text. */
export interface CsvRecord {
  /** Line of the text on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV text (header line, comma, double quotes; a BOM and any line ending are accepted, blank
 * lines skipped) against the columns of `resource`. Never throws.
 */
export function parseCsvTable(resource: Resource, text: string): CsvReading {
  const { records, problem } = parseRecords(resource.path, text);
  if (problem !== null) return { table: null, problems: [problem] };
  const [header, ...body] = records;
  const headerProblems = checkHeader(resource, header ?? { line: 1, cells: [] });
  if (headerProblems.length > 0) return { table: null, problems: headerProblems };

  const missing = new Set(resource.schema.missingValues);
  const expected = resource.schema.fields.length;
  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const { line, cells } of body) {
    if (cells.length === expected) {
      rows.push({ line, cells: cells.map((cell) => (missing.has(cell) ? null : cell)) });
    } else {
      const place = { file: resource.path, row: line, column: null, value: null };
      problems.push(buildProblem('row_ragged', place, { expected, found: cells.length }));
    }
  }
  return { table: buildTable(resource, rows), problems };
}

/** Splits delimited text into records: double quotes, any line ending, blank lines skipped. Never throws. */
export function parseRecords(
  file: string,
  raw: string,
  delimiter = ',',
): { readonly records: readonly CsvRecord[]; readonly problem: Problem | null } {
  // One line ending, so that the parser need not guess it and a line number is a count of '\n'.
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  let problem: Problem | null = null;
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const [error] = errors;
      if (error !== undefined) {
        const unclosed = !errors.some(({ code }) => code === 'InvalidQuotes');
        const place = { file, row: line, column: null, value: null };
        problem = buildProblem(unclosed ? 'quote_unclosed' : 'quote_malformed', place, {});
        parser.abort();
        return;
      }
      const isBlank = data.length === 1 && data[0] === '';
      if (!isBlank) records.push({ line, cells: data });
      line += countLineBreaks(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return { records, problem };
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

function checkHeader(resource: Resource, header: CsvRecord): Problem[] {
  const expected = resource.schema.fields.map((field) => field.name);
  const known = new Set(expected);
  const found = new Set<string>();
  const nearest = buildNearest(expected.filter((column) => !header.cells.includes(column)));
  const place = (column: string | null) => ({
    file: resource.path,
    row: header.line,
    column,
    value: column,
  });
  const problems: Problem[] = [];
  for (const column of header.cells) {
    if (found.has(column)) {
      problems.push(buildProblem('header_duplicate_column', place(column), {}));
    } else if (!known.has(column)) {
      const args = { nearest: nearest(column) };
      problems.push(buildProblem('header_unknown_column', place(column), args));
    }
    found.add(column);
  }
  for (const column of expected) {
    if (!found.has(column)) {
      const missing = { ...place(column), value: null };
      problems.push(buildProblem('header_missing_column', missing, {}));
    }
  }
  const isOrdered = expected.every((column, index) => header.cells[index] === column);
  if (problems.length === 0 && !isOrdered) {
    // The order is part of the standard, and bulk loaders take columns by position.
    const args = { expected: expected.join(', ') };
    problems.push(buildProblem('header_order', place(null), args));
  }
  return problems;
}
