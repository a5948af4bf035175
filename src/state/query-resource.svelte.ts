import { untrack } from 'svelte';
import { EngineUnavailable, type Engine } from '../db/engine';
import { queryKey, type Query } from '../sql/sql';

export type ResourceStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'error'; readonly error: unknown };

/** Why the engine could not be started, where that is what an answer failed for; null for every other error. */
export function unavailableReason(error: unknown): string | null {
  return error instanceof EngineUnavailable ? error.reason : null;
}

/**
 * The rows of a query that follows reactive state. While a new query runs, the rows of the last one stay, so nothing
 * jumps; a superseded query is aborted. Create it while a component initialises: it lives and ends with it.
 */
export class QueryResource<Row> {
  status: ResourceStatus = $state.raw({ kind: 'loading' });
  rows: readonly Row[] = $state.raw([]);
  /** Key of the query that `rows` answers; null before the first answer. */
  answered: string | null = $state.raw(null);
  private attempt = $state(0);
  private controller: AbortController | null = null;

  constructor(engine: () => Engine, query: () => Query<Row> | null) {
    const key = $derived.by(() => {
      const asked = query();
      return asked === null ? null : queryKey(asked);
    });
    $effect(() => {
      void this.attempt;
      // Depends on what is asked, not on the object: the address is read back after each change of the route.
      const current = key === null ? null : untrack(query);
      if (key === null || current === null) {
        this.controller = null;
        this.rows = [];
        this.status = { kind: 'ready' };
        return;
      }
      const controller = new AbortController();
      this.controller = controller;
      this.status = { kind: 'loading' };
      engine()
        .query(current, { signal: controller.signal })
        .then(
          (rows) => {
            if (controller.signal.aborted) return;
            this.rows = rows;
            this.answered = key;
            this.status = { kind: 'ready' };
          },
          (error: unknown) => {
            if (controller !== this.controller) return;
            this.status = { kind: 'error', error };
          },
        );
      return () => {
        controller.abort();
      };
    });
  }

  /** Asks again, after an error or a cancel. */
  retry(): void {
    this.attempt += 1;
  }

  /** Stops the running query at the engine; the reader may ask again. */
  cancel(): void {
    this.controller?.abort();
  }
}
