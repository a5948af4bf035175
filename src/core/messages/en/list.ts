/** More names than this would bury the sentence around them. */
const mostNames = 8;
const namedOfMany = 6;

const joined = new Intl.ListFormat('en', { type: 'conjunction' });

/** Names of many the first few and how many others there are: 'A, B, C and 37 others'. */
function capped(names: readonly string[]): readonly string[] {
  if (names.length <= mostNames) return names;
  return [...names.slice(0, namedOfMany), `${names.length - namedOfMany} others`];
}

/** 'A, B and C'. */
export function listNames(names: readonly string[]): string {
  return joined.format(capped(names));
}

/** 'A, B, C'; of many 'A, B, C and 37 others'. */
export function joinNames(names: readonly string[]): string {
  return names.length <= mostNames ? names.join(', ') : listNames(names);
}
