/** Objects in objects that no GeoJSON needs; what goes deeper is made to exhaust a reader. */
const deepest = 24;
/** Keys that reach into every object of a page when copied carelessly. */
const forbidden = /"(__proto__|constructor|prototype)"\s*:/;

export type NestingProblem =
  | { readonly kind: 'too_deep'; readonly depth: number }
  | { readonly kind: 'forbidden_key'; readonly key: string };

/** Looks at the text of a JSON file before it is parsed; null where nothing speaks against parsing it. */
export function checkNesting(text: string): NestingProblem | null {
  const key = forbidden.exec(text)?.[1];
  if (key !== undefined) return { kind: 'forbidden_key', key };
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isInText) {
      if (character === '\\') at += 1;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > deepest) return { kind: 'too_deep', depth };
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return null;
}
