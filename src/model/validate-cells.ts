import { buildProblem } from './problem';
import type { Problem } from './problem';
import type { Field } from './table-schema';
import { compareExact, misfit, parseExact, storedDecimals } from './validate-exact';
import { buildNearest } from './validate-nearest';
import { firstPlace, placeOf } from './validate-tables';
import type { Rule, Row, Table } from './validate-tables';

type CellCheck = (table: Table, row: Row, cell: string) => Problem | null;

const int32 = { minimum: -2147483648, maximum: 2147483647 };
const integerText = /^-?\d+$/;
const dateText = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Every cell has the type of its field and keeps the field's constraints; one problem per cell. */
export const checkCells: Rule = function* (tables) {
  for (const table of tables.values()) {
    for (const [position, field] of table.resource.schema.fields.entries()) {
      const checks = [checkType(field), ...checkConstraints(field)];
      const required = field.constraints?.required === true;
      for (const row of table.rows) {
        const cell = row.cells[position] ?? null;
        if (cell === null) {
          if (required) yield buildProblem('required_missing', placeOf(table, row, field.name), {});
          continue;
        }
        for (const check of checks) {
          const problem = check(table, row, cell);
          if (problem === null) continue;
          yield problem;
          break;
        }
      }
    }
  }
};

function checkType(field: Field): CellCheck {
  const { name, type } = field;
  const mismatch = (table: Table, row: Row): Problem =>
    buildProblem('type_mismatch', placeOf(table, row, name), { type });
  switch (type) {
    case 'string':
      return () => null;
    case 'integer':
      return (table, row, cell) => (integerText.test(cell) ? null : mismatch(table, row));
    case 'number':
      return (table, row, cell) => {
        const number = parseExact(cell);
        if (number === null) return mismatch(table, row);
        const code = misfit(number);
        if (code === null) return null;
        const place = placeOf(table, row, name);
        return code === 'too_large'
          ? buildProblem(code, place, {})
          : buildProblem(code, place, { allowed: storedDecimals });
      };
    case 'boolean': {
      const accepted = new Set([
        ...(field.trueValues ?? ['true']),
        ...(field.falseValues ?? ['false']),
      ]);
      return (table, row, cell) => (accepted.has(cell) ? null : mismatch(table, row));
    }
    case 'date':
      return (table, row, cell) => (isDate(cell) ? null : mismatch(table, row));
  }
}

function checkConstraints(field: Field): readonly CellCheck[] {
  const { name, type, example, constraints = {} } = field;
  const checks: CellCheck[] = [];
  if (constraints.enum !== undefined) {
    const allowed = new Set(constraints.enum);
    const nearest = buildNearest(allowed);
    checks.push((table, row, cell) => {
      if (allowed.has(cell)) return null;
      const args = { allowed: [...allowed].join(', '), nearest: nearest(cell) };
      return buildProblem('not_in_enum', placeOf(table, row, name), args);
    });
  }
  if (constraints.pattern !== undefined) {
    const { pattern } = constraints;
    const args = { pattern, example: example ?? null };
    const matcher = new RegExp(`^(?:${pattern})$`, 'u');
    checks.push((table, row, cell) =>
      matcher.test(cell) ? null : buildProblem('pattern_mismatch', placeOf(table, row, name), args),
    );
  }
  if (constraints.maxLength !== undefined) {
    const limit = constraints.maxLength;
    checks.push((table, row, cell) => {
      const found = [...cell].length;
      if (found <= limit) return null;
      return buildProblem('too_long', placeOf(table, row, name), { limit, found });
    });
  }
  if (type === 'integer' || type === 'number') {
    const bounds = type === 'integer' ? { ...int32, ...constraints } : constraints;
    checks.push(checkBounds(name, bounds.minimum, bounds.maximum));
  }
  if (constraints.unique === true) checks.push(checkUnique(name));
  return checks;
}

function checkBounds(name: string, minimum?: number, maximum?: number): CellCheck {
  const lowest = minimum === undefined ? null : parseExact(String(minimum));
  const highest = maximum === undefined ? null : parseExact(String(maximum));
  return (table, row, cell) => {
    const number = parseExact(cell);
    const place = placeOf(table, row, name);
    if (number === null) return buildProblem('too_large', place, {});
    if (lowest !== null && compareExact(number, lowest) < 0) {
      return buildProblem('below_minimum', place, { minimum: String(minimum) });
    }
    if (highest !== null && compareExact(number, highest) > 0) {
      return buildProblem('above_maximum', place, { maximum: String(maximum) });
    }
    return null;
  };
}

function checkUnique(name: string): CellCheck {
  const firsts = new Map<string, Row>();
  return (table, row, cell) => {
    const first = firsts.get(cell);
    if (first !== undefined)
      return buildProblem('not_unique', placeOf(table, row, name), firstPlace(table, first, row));
    firsts.set(cell, row);
    return null;
  };
}

function isDate(text: string): boolean {
  const match = dateText.exec(text);
  if (match === null) return false;
  // A day that does not exist rolls over into the next month, so the round trip changes the text.
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
