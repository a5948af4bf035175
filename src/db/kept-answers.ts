import { queryKey, type Query } from '../sql/sql';

/** Bytes of all answers that are kept, and of the largest that is: one large answer must not drive out all others. */
const mostBytes = 32 * 2 ** 20;
const mostBytesOfOne = 4 * 2 ** 20;

/**
 * Answers to the questions asked last, as the engine sent them, so that going back to a state asks nothing. The
 * dataset does not change while an engine answers from it. Those that were not used for longest go first.
 */
export class KeptAnswers {
  /** The one used last at the end. */
  private readonly answers = new Map<string, Uint8Array>();
  private bytes = 0;

  find(query: Query): Uint8Array | null {
    const key = queryKey(query);
    const found = this.answers.get(key);
    if (found === undefined) return null;
    this.answers.delete(key);
    this.answers.set(key, found);
    return found;
  }

  keep(query: Query, answer: Uint8Array): void {
    if (answer.length > mostBytesOfOne) return;
    const key = queryKey(query);
    this.forget(key);
    this.answers.set(key, answer);
    this.bytes += answer.length;
    for (const oldest of this.answers.keys()) {
      if (this.bytes <= mostBytes) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const known = this.answers.get(key);
    if (known === undefined) return;
    this.answers.delete(key);
    this.bytes -= known.length;
  }
}
