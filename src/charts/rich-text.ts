/** Text for a rich label, whose markup is braces and bars: a name is data, and has none of them. */
export function plainText(text: string): string {
  return text.replaceAll(/[{}|]/g, '');
}
