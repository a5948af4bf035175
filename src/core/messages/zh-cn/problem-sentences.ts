/** What every sentence may name beside the facts of its own code; texts are empty where unknown. */
export interface ProblemSubject {
  file: string;
  column: string;
  value: string;
}

type Sentence<Args = unknown> = (subject: ProblemSubject & Args) => string;

/** The two sentences of a code, given the facts in `Args`. */
export interface ProblemSentences<Args = unknown> {
  what: Sentence<Args>;
  remedy: Sentence<Args>;
}

/** Where the row stands that another repeats; `firstFile` null: in the same file and sheet. */
export interface FirstPlace {
  firstRow: number;
  firstFile: string | null;
}

export const sentences = <Args = unknown>(what: Sentence<Args>, remedy: Sentence<Args>) =>
  ({ what, remedy }) satisfies ProblemSentences<Args>;
