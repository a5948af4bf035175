import type {
  EngineStatus,
  OpenConsole,
  SqlConsole,
  StatementRefusal,
  StatementResult,
} from '../db/engine';

export type { StatementResult } from '../db/engine';

/** What became of the statement that was run last; `ms` is the time it took. */
export type RunStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly statement: string }
  | {
      readonly kind: 'answered';
      readonly statement: string;
      readonly result: StatementResult;
      readonly ms: number;
    }
  | { readonly kind: 'explained'; readonly plan: string; readonly ms: number }
  | { readonly kind: 'refused'; readonly statement: string; readonly refusal: StatementRefusal }
  | { readonly kind: 'stopped'; readonly by: 'reader' | 'time'; readonly ms: number };

/** How long a statement may run, in seconds. */
export const timeLimits = [10, 60, 300] as const;
export type TimeLimit = (typeof timeLimits)[number];

/** How often the elapsed time moves on, ms. */
const tick = 100;

/** One statement after another on a console of its own, which is opened with the first. */
export class StatementRun {
  status: RunStatus = $state.raw({ kind: 'idle' });
  /** Of the running statement, ms. */
  elapsedMs: number = $state(0);
  /** Of the console's engine. */
  engineStatus: EngineStatus = $state.raw({ kind: 'idle' });
  timeLimit: TimeLimit = $state(60);
  private console: Promise<SqlConsole> | null = null;
  private stopper: AbortController | null = null;
  /** When the running statement was given to an engine that runs. */
  private startedAt = 0;

  constructor(
    private readonly openConsole: OpenConsole,
    /** ms; only differences count. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  get isRunning(): boolean {
    return this.status.kind === 'running';
  }

  private get isEngineStarting(): boolean {
    return this.engineStatus.kind === 'starting' || this.engineStatus.kind === 'computing';
  }

  /** Runs a statement; does nothing while another one runs. */
  async run(statement: string): Promise<void> {
    if (this.isRunning) return;
    const stopper = new AbortController();
    this.stopper = stopper;
    this.status = { kind: 'running', statement };
    this.elapsedMs = 0;
    this.startedAt = this.now();
    let by: 'reader' | 'time' = 'reader';
    const clock = setInterval(() => {
      this.elapsedMs = this.now() - this.startedAt;
      // A slow network is no reason to say that the statement took too long; an engine that never starts says so itself.
      if (this.isEngineStarting || stopper.signal.aborted) return;
      if (this.elapsedMs < this.timeLimit * 1000) return;
      by = 'time';
      stopper.abort();
    }, tick);
    try {
      const outcome = await (await this.open()).run(statement, stopper.signal);
      const ms = this.now() - this.startedAt;
      if (outcome.kind === 'answered')
        this.status = { kind: 'answered', statement, result: outcome.result, ms };
      else if (outcome.kind === 'explained') this.status = { ...outcome, ms };
      else if (outcome.kind === 'refused')
        this.status = { kind: 'refused', statement, refusal: outcome.refusal };
      else this.status = { kind: 'stopped', by, ms };
    } catch (error) {
      this.console = null;
      const detail = error instanceof Error ? error.message : String(error);
      this.status = {
        kind: 'refused',
        statement,
        refusal: { reason: 'engine_unavailable', detail, place: null },
      };
    } finally {
      clearInterval(clock);
    }
  }

  stop(): void {
    this.stopper?.abort();
  }

  /** Ends the console with all that it runs. */
  close(): void {
    this.stop();
    void this.console?.then(
      (opened) => {
        opened.close();
      },
      () => undefined,
    );
    this.console = null;
  }

  private open(): Promise<SqlConsole> {
    this.console ??= this.openConsole((status) => {
      this.engineStatus = status;
      // What the engine takes to start is not the statement's time.
      if (status.kind === 'ready') this.startedAt = this.now();
    });
    return this.console;
  }
}
