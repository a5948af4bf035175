/** ms that answers to one choice are gathered for: figures of one screen arrive one after another. */
const gatherMs = 600;
/** ms that a note stays in sight. */
const noteMs = 4000;

interface Finding {
  readonly place: Element;
  readonly text: string;
}

/**
 * What the page says of its own accord: notes on what a command did, which are also seen, and
 * the finding of the uppermost figure after an answer has changed it, which stands on the page already.
 */
export class Announcer {
  note = $state('');
  finding = $state('');
  private changes: readonly Finding[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private showing: ReturnType<typeof setTimeout> | undefined;

  /** Says to every reader what a command did. */
  tell(note: string): void {
    this.note = note;
    clearTimeout(this.showing);
    this.showing = setTimeout(() => (this.note = ''), noteMs);
  }

  /** Says to listeners what the figure at `place` shows now, unless a figure above it has changed as well. */
  changed(place: Element, text: string): void {
    this.changes = [...this.changes.filter((other) => other.place !== place), { place, text }];
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => this.sayUppermost(), gatherMs);
  }

  /** The figure at `place` awaits an answer: what it showed a moment ago is not worth saying any more. */
  withdraw(place: Element): void {
    this.changes = this.changes.filter((other) => other.place !== place);
  }

  private sayUppermost(): void {
    const [first] = this.changes
      .filter(({ place }) => place.isConnected)
      .sort((a, b) =>
        a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    this.changes = [];
    if (first) this.finding = first.text;
  }
}
