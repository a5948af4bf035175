/** ms that answers to one choice are gathered for: figures of one screen arrive one after another. */
const gatherMs = 600;
/** ms that a note stays in sight. */
const noteMs = 4000;

interface Finding {
  readonly place: Element;
  readonly text: string;
}

/**
 * What the page says of its own accord, in its one live region: notes on what a command did, which are also shown, and
 * the finding of the uppermost figure after an answer has changed it, which stands on the page already.
 */
export class Announcer {
  message = $state('');
  isShown = $state(false);
  private findings: readonly Finding[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private showing: ReturnType<typeof setTimeout> | undefined;

  /** Says a note to every reader. */
  note(message: string): void {
    this.say(message, true);
    clearTimeout(this.showing);
    this.showing = setTimeout(() => (this.isShown = false), noteMs);
  }

  /** Says to listeners that the figure at `place` shows something else now, if no figure above it does. */
  finding(place: Element, text: string): void {
    this.findings = [...this.findings.filter((other) => other.place !== place), { place, text }];
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => this.sayUppermost(), gatherMs);
  }

  private sayUppermost(): void {
    const [first] = this.findings
      .filter(({ place }) => place.isConnected)
      .sort((a, b) =>
        a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    this.findings = [];
    // A note that is still in sight would be cut off; what was found is added to it.
    if (first) this.say(this.isShown ? `${this.message} ${first.text}` : first.text, this.isShown);
  }

  private say(message: string, isShown: boolean): void {
    this.message = message;
    this.isShown = isShown;
  }
}
