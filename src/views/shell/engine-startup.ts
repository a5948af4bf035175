import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { Dashboard } from '../../state/dashboard.svelte';
import type { Startup } from '../../ui/page-context';

const bytesPerMegabyte = 1024 * 1024;

/** How far the engine's start is, in words and as a share; null when nothing waits for it. */
export function startupOf(status: Dashboard['engineStatus'], locale: Locale): Startup | null {
  const text = messages(locale).shell.engine;
  if (status.kind === 'computing')
    return { label: text.computing, detail: '', share: status.share };
  if (status.kind !== 'starting') return null;
  const { loadedBytes, totalBytes } = status;
  const megabytes = (bytes: number) => (bytes / bytesPerMegabyte).toFixed(1);
  if (loadedBytes === 0) return { label: text.starting, detail: '', share: undefined };
  if (totalBytes === null) {
    return { label: text.starting, detail: text.loaded(megabytes(loadedBytes)), share: undefined };
  }
  return {
    label: text.starting,
    detail: text.loadedOf(megabytes(loadedBytes), megabytes(totalBytes)),
    share: Math.min(1, loadedBytes / totalBytes),
  };
}
