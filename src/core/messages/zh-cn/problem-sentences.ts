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
  /** Whether both say the same in every column but the id. */
  isSame: boolean;
}

/** What a column is called in both languages. */
export interface ColumnTitle {
  title: string;
  titleEn: string;
}

export const sentences = <Args = unknown>(what: Sentence<Args>, remedy: Sentence<Args>) =>
  ({ what, remedy }) satisfies ProblemSentences<Args>;

/** Asks whether one of the nearest is meant, before it advises otherwise. */
export const orNearest = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0
    ? otherwise
    : `是否应为${nearest.map((each) => `“${each}”`).join('或')}？若是请改正，否则${otherwise}`;
