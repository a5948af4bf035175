/** What a screen is at, made once and found again as it was left. */
export interface LastingModel {
  /** Ends whatever runs; nobody asks for it any more. */
  close(): void;
}

/** The models that outlive the screens that show them: one of a kind for each owner. In memory, gone with the page. */
export class LastingModels<Owner> {
  private readonly made = new Map<
    unknown,
    { readonly model: LastingModel; readonly end: () => void }
  >();

  constructor(private readonly owner: Owner) {}

  /** The one of its kind, made when it is first asked for. */
  of<Model extends LastingModel>(Kind: new (owner: Owner) => Model): Model {
    const known = this.made.get(Kind);
    // What was made of a kind is of that kind.
    if (known !== undefined) return known.model as Model;
    let model!: Model;
    // Not a child of the screen that asks first: what it derives would end with that screen.
    const end = $effect.root(() => {
      model = new Kind(this.owner);
    });
    this.made.set(Kind, { model, end });
    return model;
  }

  /** Closes all of them. */
  close(): void {
    for (const { model, end } of this.made.values()) {
      model.close();
      end();
    }
    this.made.clear();
  }
}
