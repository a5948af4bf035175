import { absentText, type ExactFigure } from '../core/format';
import type { FigureTable } from './figure-content';
import type { TableColumn } from './table-column';

/** A figure as tables write it, with its sign and unit: '−1,451.29 万元', '+5.00%', '2023'. */
const shownFigure = /^([+−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?([^\d,.]{0,12})$/;
/** A quotient that does not end has more digits than this, and gets as many as a spreadsheet keeps. */
const mostDigits = 30;
const digitsOfQuotient = 15;

interface Cell {
  readonly text: string | null;
  readonly unit: string;
}

/**
 * What a table shows as data: a column of figures becomes numbers, with the unit in the column or, where rows differ, in a
 * column of its own after it, which `nameUnits` names. Digits that the text leaves out come back, zeros at
 * its end stay.
 */
export function tableData<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  nameUnits: (label: string) => string,
): FigureTable {
  const built = columns.flatMap((column) => {
    const { label } = column;
    const cells = figureCells(column, rows);
    if (cells === null) {
      const texts = rows.map((row) => presentText(column.text(row)));
      return [{ head: { label, unit: null, kind: 'text' as const }, texts }];
    }
    const units = new Set(cells.filter(({ text }) => text !== null).map(({ unit }) => unit));
    const [only = ''] = units;
    const unit = units.size > 1 || only === '' ? null : only;
    const figures = {
      head: { label, unit, kind: 'number' as const },
      texts: cells.map(({ text }) => text),
    };
    if (units.size <= 1) return [figures];
    const head = { label: nameUnits(label), unit: null, kind: 'text' as const };
    const ofRows = cells.map(({ text, unit: own }) => (text === null || own === '' ? null : own));
    return [figures, { head, texts: ofRows }];
  });
  return {
    columns: built.map(({ head }) => head),
    rows: rows.map((_, index) => built.map(({ texts }) => texts[index] ?? null)),
  };
}

/** The cells of a column of figures; null where they are words. */
function figureCells<Row>(
  { align, exact, text }: TableColumn<Row>,
  rows: readonly Row[],
): readonly Cell[] | null {
  if (exact !== undefined) return rows.map((row) => exactCell(exact(row)));
  if (align !== 'end') return null;
  const cells = rows.map((row) => shownCell(text(row)));
  const isOfFigures =
    cells.every((cell) => cell !== null) && cells.some(({ text: t }) => t !== null);
  return isOfFigures ? cells : null;
}

function exactCell(figure: ExactFigure | null): Cell {
  if (figure === null) return { text: null, unit: '' };
  const { value, unit } = figure;
  const isEndless = value.precision() > mostDigits;
  const exact = isEndless ? value.toSignificantDigits(digitsOfQuotient) : value;
  return { text: exact.toFixed(), unit };
}

/** Null where a text is no figure. */
function shownCell(text: string): Cell | null {
  const present = presentText(text);
  if (present === null) return { text: null, unit: '' };
  const [, sign = '', whole = '', fraction = '', unit = ''] = shownFigure.exec(present) ?? [];
  if (whole === '') return null;
  const digits = `${sign === '−' ? '-' : ''}${whole.replaceAll(',', '')}${fraction}`;
  return { text: digits, unit: unit.trim() };
}

function presentText(text: string): string | null {
  return text === '' || text === absentText ? null : text;
}
