import { messages } from '../../core/messages';
import type { Locale } from '../../core/locale';
import { unavailableReason, type ResourceStatus } from '../../state/query-resource.svelte';
import type { ChartStatus } from '../../ui/chart-status';
import type { DrawingFailure } from '../../ui/drawing-failure.svelte';

/** A question as far as a frame is concerned. */
export interface Resource {
  readonly status: ResourceStatus;
  retry(): void;
}

/** Several queries as one: an error of any, else loading while any loads. */
export function together(resources: readonly Resource[]): Resource {
  const worst =
    resources.find(({ status }) => status.kind === 'error') ??
    resources.find(({ status }) => status.kind === 'loading');
  return {
    status: worst?.status ?? { kind: 'ready' },
    retry: () => resources.forEach((resource) => resource.retry()),
  };
}

/**
 * What the frame shows for a query: its error, or loading while there are no rows to keep showing, else what `ready`
 * says. `hasRows` tells whether the rows at hand belong to the definitions on screen.
 */
export function chartStatusOf(
  resource: Resource,
  hasRows: boolean,
  ready: () => ChartStatus,
  locale: Locale,
): ChartStatus {
  const { status } = resource;
  const text = messages(locale);
  if (status.kind === 'error') {
    const action = { label: text.shell.error.retry, run: () => resource.retry() };
    return isAbort(status.error)
      ? { kind: 'error', ...text.compare.cancelled, action }
      : {
          kind: 'error',
          title: text.shell.error.query,
          detail: detailOf(status.error, locale),
          action,
        };
  }
  if (status.kind === 'loading' && !hasRows) {
    return { kind: 'loading', label: text.compare.loading };
  }
  const shown = ready();
  return shown.kind === 'ready' && status.kind === 'loading'
    ? { ...shown, updating: text.compare.loading }
    : shown;
}

/** A chart that could not be drawn is tried again; the table, which the frame offers anyway, needs no drawing. */
export function drawnStatusOf(
  drawing: DrawingFailure,
  isTable: boolean,
  locale: Locale,
): ChartStatus {
  if (isTable || !drawing.holds) return { kind: 'ready' };
  const { compare, shell } = messages(locale);
  const action = { label: shell.error.retry, run: drawing.retry };
  return { kind: 'error', ...compare.drawing, action };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The engine's own words first; a statement that it carries belongs to the console, not to the page. */
export function detailOf(error: unknown, locale: Locale): string {
  const reason = unavailableReason(error);
  if (reason !== null) return messages(locale).shell.engine.unavailable(reason);
  if (typeof error === 'object' && error !== null && 'detail' in error) return String(error.detail);
  return error instanceof Error ? error.message : String(error);
}
