const nothing = Symbol();

/**
 * That the chart of a figure could not be drawn. It holds for what the figure showed then: what it shows next is tried
 * anew, and the reader may try again.
 */
export class DrawingFailure {
  private refused: unknown = $state.raw(nothing);

  /** `shown` gives what is drawn, the same object for as long as that stays. */
  constructor(private readonly shown: () => unknown) {}

  get holds(): boolean {
    return this.refused === this.shown();
  }

  readonly report = (): void => {
    this.refused = this.shown();
  };

  readonly retry = (): void => {
    this.refused = nothing;
  };
}
