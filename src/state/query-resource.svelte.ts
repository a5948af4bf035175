import type { Engine } from '../db/engine';
import { queryKey, type Query } from '../sql/sql';

export type ResourceStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'error'; readonly error: unknown };

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
    const current = $derived(query());
    const key = $derived(current === null ? null : queryKey(current));
    $effect(() => {
      void this.attempt;
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
