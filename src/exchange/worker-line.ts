/** A question, or an answer to it. */
export interface Numbered<Message> {
  readonly id: number;
  readonly message: Message;
}

/** Why a worker answers nothing any more: its code did not come, or it has crashed. */
export type WorkerFault = 'not_loaded' | 'crashed';

/** The worker is of no more use, neither for what was asked nor for what would be. */
export class WorkerBroken extends Error {
  override readonly name = 'WorkerBroken';
  constructor(
    readonly fault: WorkerFault,
    detail: string,
  ) {
    super(detail);
  }
}

interface OpenQuestion<Answer> {
  /** Whether this was the last of its answers. */
  readonly hear: (answer: Answer) => boolean;
  readonly fail: (error: Error) => void;
}

/** Questions to a worker, which answers each by its number. Once the line has ended, every question is refused. */
export class WorkerLine<Request, Answer> {
  private readonly open = new Map<number, OpenQuestion<Answer>>();
  private lastId = 0;
  /** Why the line has ended; null while it holds. */
  private ended: Error | null = null;

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<Numbered<Answer>>) => {
      if (this.open.get(data.id)?.hear(data.message) === true) this.open.delete(data.id);
    };
    // A script that does not load says nothing of itself, one that throws does.
    worker.onerror = ({ message }: { readonly message?: string }) =>
      this.end(
        message === undefined || message === ''
          ? new WorkerBroken('not_loaded', 'script not loaded')
          : new WorkerBroken('crashed', message),
      );
    worker.onmessageerror = () => this.end(new WorkerBroken('crashed', 'unreadable answer'));
  }

  /**
   * `take` hears each answer: null means that others follow. Rejects with what `take` throws, with WorkerBroken, and
   * with the reason once the line was closed.
   */
  ask<T>(message: Request, take: (answer: Answer) => T | null): Promise<T> {
    if (this.ended !== null) return Promise.reject(this.ended);
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.worker.postMessage({ id, message } satisfies Numbered<Request>);
      const hear = (answer: Answer) => {
        try {
          const taken = take(answer);
          if (taken !== null) resolve(taken);
          return taken !== null;
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          return true;
        }
      };
      this.open.set(id, { hear, fail: reject });
    });
  }

  /** Stops the worker, whatever it is at. */
  close(reason: string): void {
    this.end(new Error(reason));
  }

  private end(reason: Error): void {
    this.worker.terminate();
    this.ended ??= reason;
    for (const { fail } of this.open.values()) fail(this.ended);
    this.open.clear();
  }
}
