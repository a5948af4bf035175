/** What a key does in a show, besides turning to a page. */
export type ShowWish = 'end' | 'notes' | 'presenter' | 'whole';

/** What a key does in a show at page `number` of `total`: a page to turn to, or another wish; null: nothing. */
export function showKey(key: string, number: number, total: number): number | ShowWish | null {
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
    case 's':
    case 'S':
      return 'presenter';
    case 'f':
    case 'F':
      return 'whole';
    default:
      return null;
  }
}
