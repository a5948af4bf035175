/** How many options PageUp and PageDown pass over. */
const page = 10;

/**
 * The option that a key makes active in a list of `count` options, or undefined for a key that
 * does not move (the caller then leaves it to the browser). `active` is −1 while none is active.
 * Arrows go round at the ends; paging stops there. Home and End stay with the text field.
 */
export function moveActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return active + 1 < count ? active + 1 : 0;
    case 'ArrowUp':
      return active > 0 ? active - 1 : count - 1;
    case 'PageDown':
      return Math.min(active + page, count - 1);
    case 'PageUp':
      return Math.max(active - page, 0);
    default:
      return undefined;
  }
}

/**
 * Whether a key event belongs to an input method that is composing Chinese. 229 is what older
 * Chromium sends for the Enter that ends a composition, after `isComposing` is already false.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
