import type { Locale } from '../core/locale';
import { messages } from '../core/messages/index';
import type { ProblemSentences, ProblemSubject } from '../core/messages/zh-cn/problem-sentences';
import type { problems } from '../core/messages/zh-cn/problems';

type Codes = (typeof problems)['codes'];

/** Stable name of a kind of problem; each has its sentences in `core/messages/<language>/problems.ts`. */
export type ProblemCode = keyof Codes;

/** The facts that the sentences of a code name, beside file, column and value. */
export type ProblemArgs<C extends ProblemCode> =
  Codes[C] extends ProblemSentences<infer Args>
    ? unknown extends Args
      ? Readonly<Record<string, never>>
      : Readonly<Args>
    : never;

/** Where a problem sits. */
export interface ProblemPlace {
  /** Path inside the package, such as `catalog/items.csv`. */
  readonly file: string;
  /** The sheet of a workbook; absent for a file that is one table. */
  readonly sheet?: string;
  /**
   * Line of the file on which the record begins, counted from 1 with the header, as a text editor
   * shows it: a quoted cell with line breaks counts each of its lines. `null`: the whole file.
   */
  readonly row: number | null;
  /** Column name; several joined by `, ` for a composite key; `null`: the whole record. */
  readonly column: string | null;
  /** The cell as written (personal numbers are masked); `null` where there is no single cell. */
  readonly value: string | null;
}

export interface ProblemOf<C extends ProblemCode> extends ProblemPlace {
  /** An error keeps the package from being loaded; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly code: C;
  readonly args: ProblemArgs<C>;
}

/** Something wrong with a data package; discriminated by `code`. */
export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

/** A problem in words: what is wrong, where, and the one thing to do about it. */
export interface ProblemDescription {
  readonly what: string;
  readonly where: string;
  readonly remedy: string;
}

// A report may print what these doubt (a score above its weight), or it does no harm (a stray file).
const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unexpected_file',
  'excerpt_without_value',
  'score_above_weight',
  'function_unknown',
  'weights_do_not_add',
  'format_unknown',
  'table_unrecognized',
  'sheet_empty',
  'catalog_kept',
  'formula_taken',
  'form_rows_left',
]);

/** Makes a problem; its severity belongs to its code. */
export function buildProblem<C extends ProblemCode>(
  code: C,
  place: ProblemPlace,
  args: ProblemArgs<C>,
): Problem {
  const { file, sheet, row, column, value } = place;
  const severity = warnings.has(code) ? 'warning' : 'error';
  // One generic code is one member of the union; TypeScript cannot follow the correlation.
  const located = { file, ...(sheet === undefined ? {} : { sheet }), row, column, value };
  return { severity, code, ...located, args } as unknown as Problem;
}

/** Says in `locale` what is wrong, where, and what to do. */
export function describeProblem(problem: Problem, locale: Locale): ProblemDescription {
  const { codes, where } = messages(locale).problems;
  const sentences = codes[problem.code] as ProblemSentences<object>;
  const subject: ProblemSubject = {
    file: problem.file,
    column: problem.column ?? '',
    value: problem.value ?? '',
  };
  const facts = { ...problem.args, ...subject };
  return {
    what: sentences.what(facts),
    where: where(problem.file, problem.row, problem.column, problem.sheet),
    remedy: sentences.remedy(facts),
  };
}
