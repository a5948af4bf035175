/** A table of Markdown; all columns but the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export const ms = (value: number) => value.toFixed(0);
export const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
export const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
export const ratio = (value: number, floor: number) => `${(value / floor).toFixed(2)} ×`;
