import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { ImportCheck } from '../../exchange/import-job';

/** What a check comes to, in one sentence: refused, with doubts, or ready. */
export function checkOutcome({ errors, warnings, read }: ImportCheck, locale: Locale): string {
  const words = messages(locale).data.check;
  if (errors > 0) return words.refused(errors);
  const rows = read.reduce((sum, table) => sum + table.rows, 0);
  return warnings > 0 ? words.warned(read.length, rows, warnings) : words.ready(read.length, rows);
}

/** One text for all that a check doubts, to tell whether two checks doubt the same. */
export function warningsOf(check: ImportCheck | null): string {
  const doubts = check?.problems.filter(({ severity }) => severity === 'warning') ?? [];
  return JSON.stringify(doubts);
}
