import type { Option } from './options';

/** The value of the entry that stands for more than one. */
const several = '';

/**
 * A list of which a reader picks one, for a choice that an address may have made otherwise: several at once, or one that
 * is not offered. What is chosen has an entry then; `nameOf` names it. `all` is the entry of no choice, where there is one.
 */
export function singleChoice(
  offered: readonly Option[],
  all: Option | null,
  chosen: readonly string[],
  nameOf: (chosen: readonly string[]) => string,
): { readonly value: string; readonly options: readonly Option[] } {
  const options = all === null ? offered : [all, ...offered];
  const [only] = chosen;
  if (only === undefined) return { value: all?.value ?? several, options };
  if (chosen.length === 1 && offered.some(({ value }) => value === only))
    return { value: only, options };
  const value = chosen.length === 1 ? only : several;
  return { value, options: [...options, { value, label: nameOf(chosen) }] };
}
