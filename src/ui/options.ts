/** One thing to choose. */
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Further words that a search finds it by, such as its English name or code. */
  readonly keywords?: string;
  /** Heading under which a multiple choice lists it; options of a group stand together. */
  readonly group?: string;
  readonly disabled?: boolean;
}

export interface OptionGroup<Value extends string = string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
}

export type OptionList<Value extends string = string> = readonly (
  Option<Value> | OptionGroup<Value>
)[];

export function isOptionGroup<Value extends string>(
  entry: Option<Value> | OptionGroup<Value>,
): entry is OptionGroup<Value> {
  return 'options' in entry;
}

/**
 * The options whose label or keywords contain every word of `query`, in their own order. Letter
 * case and the full-width forms of an input method do not matter; a blank query keeps all.
 */
export function filterOptions<Entry extends Option>(
  options: readonly Entry[],
  query: string,
): readonly Entry[] {
  if (searchWords(query).length === 0) return options;
  const isFound = searchTest(query);
  return options.filter(({ label, keywords = '' }) => isFound(`${label} ${keywords}`));
}

/** Whether a text contains every word of `query`, told as in {@link filterOptions}. */
export function searchTest(query: string): (text: string) => boolean {
  const words = searchWords(query);
  if (words.length === 0) return () => true;
  return (text) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}

/** `selected` with `value` put in or taken out, in the order of `options`. */
export function toggleOption<Value extends string>(
  options: readonly Option<Value>[],
  selected: readonly Value[],
  value: Value,
): readonly Value[] {
  const chosen = new Set(selected);
  if (!chosen.delete(value)) chosen.add(value);
  return options.filter((option) => chosen.has(option.value)).map((option) => option.value);
}

/** The words of a search, as `filterOptions` compares them. */
export function searchWords(query: string): readonly string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
