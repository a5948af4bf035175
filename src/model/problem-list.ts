import type { Problem } from './problem';

/** A person mends the first hundreds and validates again; a hostile file must not fill the memory. */
export const problemLimit = 2000;

/** Problems as they are found: at most {@link problemLimit} of a severity are kept, the others counted. */
export class ProblemList {
  readonly kept: Problem[] = [];
  /** How many were left out. */
  omitted = 0;
  // Counted apart, so that a flood of warnings cannot hide the one error.
  private readonly counts = { error: 0, warning: 0 };

  add(problem: Problem): void {
    const count = this.counts[problem.severity];
    if (count < problemLimit) this.kept.push(problem);
    else this.omitted += 1;
    this.counts[problem.severity] = count + 1;
  }

  addAll(problems: Iterable<Problem>): void {
    for (const problem of problems) this.add(problem);
  }

  /** Those of another list, with what that has left out. */
  join({ kept, omitted }: ProblemList): void {
    this.addAll(kept);
    this.omitted += omitted;
  }
}
