import { SessionLost } from './session';

/** A worker that answers nothing for this long is taken for dead; a poll of a running query answers in far less. */
export const silenceMs = 30_000;

/** The same of a statement over all of the data, which polls nothing. */
export const computingMs = 10 * silenceMs;

/** How long an answer is awaited; each sign of life renews it. */
export class Patience {
  readonly exhausted: Promise<never>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private giveUp: () => void = () => undefined;

  constructor(private readonly ms: number) {
    this.exhausted = new Promise((_, reject) => {
      this.giveUp = () => {
        reject(new SessionLost(`no answer from the worker for ${ms / 1000} s`));
      };
    });
    this.renew();
  }

  renew(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.giveUp, this.ms);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
