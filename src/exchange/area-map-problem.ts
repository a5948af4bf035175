/** Why a file is refused, and where. Positions count from 1. */
export type AreaMapProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too_large'; readonly megabytes: number }
  | { readonly kind: 'not_json'; readonly detail: string }
  | { readonly kind: 'too_deep'; readonly depth: number }
  | { readonly kind: 'forbidden_key'; readonly key: string }
  | { readonly kind: 'not_collection'; readonly found: string }
  | { readonly kind: 'no_features' }
  | {
      readonly kind: 'markup';
      readonly feature: number;
      readonly property: string;
      readonly value: string;
    }
  | { readonly kind: 'geometry_type'; readonly feature: string; readonly found: string }
  | { readonly kind: 'ring'; readonly feature: string; readonly found: string }
  | { readonly kind: 'position'; readonly feature: string; readonly found: string }
  | { readonly kind: 'too_detailed'; readonly points: number }
  | { readonly kind: 'no_match'; readonly feature: string; readonly properties: string };

/** Characters of a foreign text that a message repeats. */
const quoted = 40;

/** What a value is, in a few characters. */
export function describe(value: unknown): string {
  return short(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
}

export function short(text: string): string {
  return text.length > quoted ? `${text.slice(0, quoted)}…` : text;
}
