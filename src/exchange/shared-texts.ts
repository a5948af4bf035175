/** Of a column with more different texts than this none is worth remembering. */
const mostShared = 20_000;

/**
 * Makes equal texts of a column one text: millions of rows repeat a few reports, items and units, and each cell that a
 * parser cuts out of a file takes room of its own.
 */
export class SharedTexts {
  private readonly known: (Map<string, string> | null)[] = [];

  /** `position`: of the column, from 0. */
  share(text: string, position: number): string {
    const texts =
      this.known[position] === undefined ? new Map<string, string>() : this.known[position];
    if (texts === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    this.known[position] = texts.size > mostShared ? null : texts;
    return text;
  }
}
