const least = 6;
/** Wider texts are cut at the edge of their cell. */
const most = 80;
/** The first rows tell how wide a column is: one that follows its rows would move while they scroll by. */
const sample = 200;

/** Characters that take the width of two digits. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”]/;

/** The width of each column in widths of a digit, by its head and its first rows. */
export function columnWidths(
  columns: readonly { readonly name: string; readonly note: string }[],
  rows: readonly (readonly (string | null)[])[],
): readonly number[] {
  return columns.map(({ name, note }, index) => {
    const texts = rows.slice(0, sample).map((cells) => cells[index] ?? '');
    const widest = Math.max(...[name, note, ...texts].map(digitsOf));
    return Math.min(most, Math.max(least, widest));
  });
}

function digitsOf(text: string): number {
  let width = 0;
  // A Chinese character is as wide as the font is high, a digit a little more than half of that.
  for (const character of text.slice(0, most)) width += wide.test(character) ? 1.85 : 1;
  return Math.ceil(width);
}
