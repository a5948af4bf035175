import { formatExact, parseExact, timesExact, type Exact } from '../model/validate-exact';

/** A figure as a cell writes it; `unit` is what stands behind the digits, '' where nothing does. */
export interface WrittenFigure {
  readonly digits: string;
  readonly unit: string;
}

/**
 * Takes a cell apart into plain digits and what follows them: full-width digits, separated thousands, '−'. Null where
 * it does not begin with a figure. Digits stay as printed: '95.50' keeps its zero.
 */
export function readFigure(cell: string): WrittenFigure | null {
  const text = cell.normalize('NFKC').replace(/^[−–]/, '-').trim();
  const [, digits, unit = ''] =
    /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([^\d.,]*)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  return { digits: digits.replace(/[,+]/g, ''), unit };
}

/** Digits in one unit as those in another, exactly: `factor` is what one of the first is worth in the second. */
export function convertFigure(digits: string, factor: Exact): string {
  const exact = parseExact(digits);
  return exact === null ? digits : formatExact(timesExact(exact, factor));
}
