/** Texts of slides by the room that they take, in half-width characters. */

// Control characters, halves of a character and what is no character at all.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+|\p{Surrogate}/gu;

/** The text without what XML cannot hold, which a picture or a file with it would not be opened for. */
export function writable(text: string): string {
  return text.replace(unwritable, ' ');
}

/** Lines that a head of a table takes at most. */
export const headLines = 2;

/** Arrows and signs, which fonts draw about as wide as Chinese characters. */
const isSign = (character: string) => character >= '\u2190' && character <= '\u2bff';

/** Chinese characters and full-width signs are twice as wide as letters and digits. */
export function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e80' || isSign(character) ? 2 : 1.15;
  return width;
}

/** '执行率（%）' */
export function headText(label: string, unit: string | null): string {
  if (unit === null || unit === '') return label;
  const saysIt = [`(${unit}`, `（${unit}`, ` ${unit}`].some((part) => label.includes(part));
  return saysIt ? label : `${label} (${unit})`;
}

/** '年初预算 (万元)' → '年初预算' and '(万元)'; no unit: ''. */
export function headParts(label: string): { readonly name: string; readonly unit: string } {
  const unit = /\s*[(（][^()（）]+[)）]$/.exec(label)?.[0] ?? '';
  return { name: label.slice(0, label.length - unit.length), unit: unit.trim() };
}

/** A head in two lines at most of `room` half-width characters: its unit is not torn apart. */
export function brokenHead(label: string, room: number): string {
  const { name, unit } = headParts(label);
  const isTorn = unit !== '' && halfWidths(label) > room && halfWidths(name) <= room;
  return isTorn ? `${name}\n${fitted(unit, room)}` : fitted(label, headLines * room);
}

/** The text, or its beginning and its end: names that begin alike are told apart by how they end. */
export function abridged(text: string, room: number): string {
  if (halfWidths(text) <= room) return text;
  const end = [...text].slice(-Math.floor(room / 6)).join('');
  return fitted(text, room - halfWidths(end)) + end;
}

/** The text, or the beginning of it that takes no more half-width characters than `room`. */
export function fitted(text: string, room: number): string {
  if (halfWidths(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    // The dots take two; the last character of a line may leave half a place open.
    if (halfWidths(kept + character) > room - 3) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
