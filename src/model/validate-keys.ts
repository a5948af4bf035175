import { buildProblem } from './problem';
import type { Problem } from './problem';
import type { ForeignKey } from './table-schema';
import { buildNearest } from './validate-nearest';
import { candidatesOf, cellOf, firstPlace, keyOf, placeOf } from './validate-tables';
import type { Row, Rule, Table, Tables } from './validate-tables';

/** No two records of a table share their primary key. */
export const checkPrimaryKeys: Rule = function* (tables) {
  for (const table of tables.values()) {
    const { primaryKey, fields } = table.resource.schema;
    const [only] = primaryKey;
    const isUniqueField = fields.some(({ name, constraints }) => {
      return name === only && constraints?.unique === true;
    });
    // A single key column marked unique is already checked with its cells.
    if (primaryKey.length === 1 && isUniqueField) continue;
    const firsts = new Map<string, Row>();
    for (const row of table.rows) {
      const key = keyOf(table, row, primaryKey);
      if (key === null) continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, row);
      else {
        const place = keyPlace(table, row, primaryKey);
        yield buildProblem('primary_key_duplicate', place, firstPlace(table, first, row));
      }
    }
  }
};

/** Every foreign key that is present names an existing record. */
export const checkForeignKeys: Rule = function* (tables) {
  for (const table of tables.values()) {
    for (const key of table.resource.schema.foreignKeys) {
      yield* checkForeignKey(tables, table, key);
    }
  }
};

function* checkForeignKey(tables: Tables, table: Table, key: ForeignKey): Iterable<Problem> {
  const target = tables.get(key.reference.resource ?? table.resource.name);
  // A target that could not be read has its own problem; every reference to it would only echo it.
  if (target === undefined) return;
  const existing = new Set<string>();
  for (const row of target.rows) {
    const value = keyOf(target, row, key.reference.fields);
    if (value !== null) existing.add(value);
  }
  const [only = '', ...others] = key.reference.fields;
  const nearest = buildNearest(others.length === 0 ? candidatesOf(target, only) : existing);
  for (const row of table.rows) {
    const value = keyOf(table, row, key.fields);
    if (value === null || existing.has(value)) continue;
    const suggestions = nearest(value).map((each) => each.replaceAll('\u0000', ', '));
    const args = { target: target.resource.path, nearest: suggestions };
    yield buildProblem('foreign_key_missing', keyPlace(table, row, key.fields), args);
  }
}

/** The place of a key, by all of its columns. */
export function keyPlace(table: Table, row: Row, columns: readonly string[]) {
  const values = columns.map((column) => cellOf(table, row, column) ?? '');
  return { ...placeOf(table, row, null), column: columns.join(', '), value: values.join(', ') };
}
