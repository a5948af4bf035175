import { buildProblem } from './problem';
import type { Field } from './table-schema';
import { placeOf } from './validate-tables';
import type { Rule } from './validate-tables';

// An amount in 元 may have eleven digits as well: a unit, point or further digit after it tells.
const afterNumber = '(?![\\d元万亿%.])';
const beforeNumber = '(?<![\\d.])';

const identityNumber = new RegExp(
  `${beforeNumber}[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)`,
);
const mobileNumber = new RegExp(
  `${beforeNumber}(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}${afterNumber}`,
);
const landlineNumber = new RegExp(
  `${beforeNumber}(?:\\(0\\d{2,3}\\)[- ]?|0\\d{2,3}[- ])\\d{7,8}${afterNumber}`,
);

/** No telephone number and no identity card number stands in any free text. */
export const checkPrivacy: Rule = function* (tables) {
  for (const table of tables.values()) {
    for (const [position, field] of table.resource.schema.fields.entries()) {
      if (!isFreeText(field)) continue;
      for (const row of table.rows) {
        const cell = row.cells[position] ?? null;
        if (cell === null) continue;
        const text = cell.normalize('NFKC').replace(/[‐‑‒–—−]/g, '-');
        const place = placeOf(table, row, field.name);
        const identity = identityNumber.exec(text);
        const phone =
          identity === null ? (mobileNumber.exec(text) ?? landlineNumber.exec(text)) : null;
        if (identity !== null) {
          yield buildProblem('identity_number', { ...place, value: mask(identity[0]) }, {});
        }
        if (phone !== null) {
          yield buildProblem('phone_number', { ...place, value: mask(phone[0]) }, {});
        }
      }
    }
  }
};

/** Ids and figures have a pattern or a list of values, which digits of a person cannot meet. */
function isFreeText({ type, constraints }: Field): boolean {
  return type === 'string' && constraints?.pattern === undefined && constraints?.enum === undefined;
}

/** A report of a leak must not leak: the ends are enough to find the number in its cell. */
function mask(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-2)}`;
}
