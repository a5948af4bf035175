import { decimal } from '../core/decimal';
import { isNumericType, type AnswerColumn } from './answer-chart';

/** What an answer holds as data: figures are exact decimals as text, as in every table that is taken away. */
export interface AnswerTable {
  readonly columns: readonly {
    readonly label: string;
    readonly unit: null;
    readonly kind: 'text' | 'number';
  }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

type Cells = readonly (string | null)[];

const figure = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** An answer as data. A column of numbers with one that is none, such as 'inf' or 'nan', stays text. */
export function answerTable(columns: readonly AnswerColumn[], rows: readonly Cells[]): AnswerTable {
  const areFigures = columns.map(
    ({ type }, at) =>
      isNumericType(type) &&
      rows.every((row) => {
        const cell = row[at] ?? null;
        return cell === null || figure.test(cell);
      }),
  );
  return {
    columns: columns.map(({ name }, at) => ({
      label: name,
      unit: null,
      kind: areFigures[at] === true ? 'number' : 'text',
    })),
    rows: rows.map((row) =>
      row.map((cell, at) =>
        cell !== null && areFigures[at] === true ? decimal(cell).toFixed() : cell,
      ),
    ),
  };
}

/** What a statement says of itself in the comment that it begins with; '' where there is none. */
export function statementTitle(statement: string): string {
  const [, title = ''] = /^\s*--\s*(\S[^\n]*)/.exec(statement) ?? [];
  return title.trim();
}
