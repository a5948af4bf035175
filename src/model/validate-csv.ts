import { buildProblem } from './problem';
import type { Problem } from './problem';
import { RecordParser, type CsvRecord } from './record-parser';
import type { Resource } from './table-schema';
import { buildNearest } from './validate-nearest';
import { buildTable } from './validate-tables';
import type { Row, Table } from './validate-tables';

/** A table read from CSV text; `table` is `null` where its syntax or header is not sound. */
export interface CsvReading {
  readonly table: Table | null;
  readonly problems: readonly Problem[];
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

/** Splits delimited text into records, as {@link RecordParser} does. Never throws. */
export function parseRecords(
  file: string,
  text: string,
  delimiter = ',',
): { readonly records: readonly CsvRecord[]; readonly problem: Problem | null } {
  const records: CsvRecord[] = [];
  const parser = new RecordParser(file, delimiter, (record) => records.push(record));
  parser.push(text);
  parser.end();
  return { records, problem: parser.problem };
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
  for (const { name, title, title_en: titleEn } of resource.schema.fields) {
    if (found.has(name)) continue;
    const missing = { ...place(name), value: null };
    problems.push(buildProblem('header_missing_column', missing, { title, titleEn }));
  }
  const isOrdered = expected.every((column, index) => header.cells[index] === column);
  if (problems.length === 0 && !isOrdered) {
    // The order is part of the standard, and bulk loaders take columns by position.
    const args = { expected: expected.join(', ') };
    problems.push(buildProblem('header_order', place(null), args));
  }
  return problems;
}
