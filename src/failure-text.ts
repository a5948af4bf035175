import type { Locale } from './core/locale';
import { messages } from './core/messages';
import { DatasetUnavailable } from './db/open-dataset';
import { KeptDatasetLost } from './opening';
import { detailOf } from './views/shell/chart-status';

/** Why a dataset could not be opened, and what to do. */
export function failureText(error: unknown, locale: Locale): string {
  const { shell } = messages(locale);
  if (error instanceof DatasetUnavailable) return shell.error.manifest(error.url);
  if (error instanceof KeptDatasetLost) return shell.error.kept(error.entry.title);
  return detailOf(error, locale);
}
