/** ms that an answer waits for the others of its round: less than a reader notices, more than most answers take. */
const patience = 150;

/**
 * The questions of one moment, such as all that a screen asks when a filter changes. Their answers are shown together,
 * so that the screen is drawn once, and figures never stand beside marks of another state. An answer that is late is not
 * waited for.
 */
class AnswerRound {
  private awaited = 0;
  private readonly held: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  /** Takes part with one question; call the result once with what shows its answer, or its failure. */
  join(): (show: () => void) => void {
    this.awaited += 1;
    return (show) => {
      this.awaited -= 1;
      this.held.push(show);
      if (this.awaited === 0 || this.isOver) this.showAll();
      else
        this.timer ??= setTimeout(() => {
          this.isOver = true;
          this.showAll();
        }, patience);
    };
  }

  private showAll(): void {
    clearTimeout(this.timer);
    for (const show of this.held.splice(0)) show();
  }
}

let current: AnswerRound | null = null;

/** The round of whatever is asked before the next microtask. */
export function answerRound(): AnswerRound {
  if (current === null) {
    current = new AnswerRound();
    queueMicrotask(() => {
      current = null;
    });
  }
  return current;
}
