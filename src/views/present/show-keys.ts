/** What a key does in a show at page `number` of `total`: turns to a page, ends it, switches notes; null: nothing. */
export function showKey(
  key: string,
  number: number,
  total: number,
): number | 'end' | 'notes' | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
    case 'Enter':
      return Math.min(number + 1, total);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return Math.max(number - 1, 1);
    case 'Home':
      return 1;
    case 'End':
      return total;
    case 'Escape':
      return 'end';
    case 'n':
    case 'N':
      return 'notes';
    default:
      return null;
  }
}
