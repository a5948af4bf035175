import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import { describeProblem, type Problem } from '../model/problem';
import { writeCsv } from './write-csv';

/** The problems of an import as CSV. */
export function problemsCsv(problems: readonly Problem[], locale: Locale): string {
  const { problemColumn: column, severity } = messages(locale).data.check;
  const header = [
    ...[column.file, column.sheet, column.row, column.column, column.value],
    ...[column.severity, column.rule, column.remedy, column.code],
  ];
  const lines = problems.map((problem) => {
    const { what, remedy } = describeProblem(problem, locale);
    const { file, sheet = '', row, column: name, value, code } = problem;
    const place = [file, sheet, row === null ? '' : String(row), name ?? '', value ?? ''];
    return [...place, severity[problem.severity], what, remedy, code];
  });
  return writeCsv(header, lines);
}
