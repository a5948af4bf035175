import { untrack } from 'svelte';
import { EngineUnavailable, type ColumnTable, type Engine, type QueryOptions } from '../db/engine';
import { queryKey, type Query } from '../sql/sql';
import { answerRound } from './answer-round';

export type ResourceStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'error'; readonly error: unknown };

/** Why the engine could not be started, where that is what an answer failed for; null for every other error. */
export function unavailableReason(error: unknown): string | null {
  return error instanceof EngineUnavailable ? error.reason : null;
}

/** How an engine is asked for an answer of a kind, and what stands where there is none. */
interface Asking<Row, Answer> {
  readonly nothing: Answer;
  readonly ask: (engine: Engine, query: Query<Row>, options: QueryOptions) => Promise<Answer>;
  readonly atHand: (engine: Engine, query: Query<Row>) => Answer | null;
}

/**
 * The answer to a query that follows reactive state. While a new query runs, the answer to the last one stays, so
 * nothing jumps; a superseded query is aborted. An answer that needs no waiting is there from the start, so that what
 * shows it can be drawn at once, at build too. Create it while a component initialises: it lives and ends with it.
 */
class AnswerResource<Row, Answer> {
  status: ResourceStatus = $state.raw({ kind: 'loading' });
  protected answer: Answer = $state.raw()!;
  /** Key of the query that `answer` is of; null before the first answer. */
  private answered: string | null = null;
  private attempt = $state(0);
  private controller: AbortController | null = null;

  constructor(
    engine: () => Engine,
    query: () => Query<Row> | null,
    private readonly asking: Asking<Row, Answer>,
  ) {
    this.answer = asking.nothing;
    const key = $derived.by(() => {
      const asked = query();
      return asked === null ? null : queryKey(asked);
    });
    const first = untrack(query);
    if (first !== null) this.takeAtHand(engine(), first);
    // Before the page is drawn anew: the engine works while it is.
    $effect.pre(() => {
      void this.attempt;
      // Depends on what is asked, not on the object: the address is read back after each change of the route.
      const current = key === null ? null : untrack(query);
      if (key === null || current === null) {
        this.controller = null;
        this.answer = asking.nothing;
        this.answered = null;
        this.status = { kind: 'ready' };
        return;
      }
      if (this.answered === key || this.takeAtHand(engine(), current)) {
        this.controller = null;
        this.status = { kind: 'ready' };
        return;
      }
      const controller = new AbortController();
      this.controller = controller;
      this.status = { kind: 'loading' };
      const show = answerRound().join();
      asking.ask(engine(), current, { signal: controller.signal }).then(
        (answer) =>
          show(() => {
            // Superseded; one that was cancelled while it was held has come all the same.
            if (controller !== this.controller) return;
            this.answer = answer;
            this.answered = key;
            this.status = { kind: 'ready' };
          }),
        (error: unknown) =>
          show(() => {
            if (controller !== this.controller) return;
            this.status = { kind: 'error', error };
          }),
      );
      return () => {
        controller.abort();
      };
    });
  }

  private takeAtHand(engine: Engine, query: Query<Row>): boolean {
    try {
      const answer = this.asking.atHand(engine, query);
      if (answer === null) return false;
      this.answer = answer;
    } catch {
      // Asked for in the ordinary way it fails again, and is reported.
      return false;
    }
    this.answered = queryKey(query);
    this.status = { kind: 'ready' };
    return true;
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

/** The rows of a query; `isLate`: thousands, of which few are read whole (see `Engine.queryLate`). */
export class QueryResource<Row> extends AnswerResource<Row, readonly Row[]> {
  constructor(engine: () => Engine, query: () => Query<Row> | null, isLate = false) {
    super(engine, query, {
      nothing: [],
      ask: (asked, ...question) =>
        isLate && asked.queryLate !== undefined
          ? asked.queryLate(...question)
          : asked.query(...question),
      atHand: (asked, question) => asked.atHand?.(question) ?? null,
    });
  }

  get rows(): readonly Row[] {
    return this.answer;
  }
}

/** The columns of a query that answers many rows; null before the first answer. */
export class ColumnResource extends AnswerResource<unknown, ColumnTable | null> {
  constructor(engine: () => Engine, query: () => Query | null) {
    super(engine, query, {
      nothing: null,
      ask: (asked, ...question) => asked.queryColumns(...question),
      atHand: () => null,
    });
  }

  get columns(): ColumnTable | null {
    return this.answer;
  }
}
