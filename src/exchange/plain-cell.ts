/** What a spreadsheet may take for the beginning of a formula. */
const formulaStart = /^[=+\-@\t\r]/;
/** Figures are safe whatever they begin with, and an apostrophe would make text of them. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A cell that no spreadsheet computes: what could be a formula gets an apostrophe before it; figures stay figures. */
export function plainCell(cell: string): string {
  return formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}
