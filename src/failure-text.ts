import type { Locale } from './core/locale';
import { messages } from './core/messages';
import { EngineUnavailable } from './db/engine';
import { DatasetUnavailable } from './db/open-dataset';
import { KeptDatasetLost } from './opening';

/** Why a dataset could not be opened, and what to do. */
export function failureText(error: unknown, locale: Locale): string {
  const { shell } = messages(locale);
  if (error instanceof DatasetUnavailable) return shell.error.manifest(error.url);
  if (error instanceof KeptDatasetLost) return shell.error.kept(error.entry.title);
  if (error instanceof EngineUnavailable) return shell.engine.unavailable(error.reason);
  return String(error);
}
