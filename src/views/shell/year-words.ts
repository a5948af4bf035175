import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';

/** Distinct years, ascending. */
export function yearsOf(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

export function listYears(years: readonly number[], locale: Locale): string {
  return messages(locale).compare.list(years.map(String));
}
