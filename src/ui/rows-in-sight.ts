/** Rows kept on either side of those in sight, so that scrolling meets no gap. */
const spare = 10;

/**
 * Which of `count` rows of `rowHeight` px a window of `height` px shows that is scrolled down by `top` px: from the first
 * up to, but not with, the second.
 */
export function rowsInSight(
  count: number,
  rowHeight: number,
  top: number,
  height: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(top / rowHeight);
  const shown = Math.ceil(height / rowHeight) + 1;
  const to = Math.min(count, first + shown + spare);
  return { from: Math.max(0, Math.min(first - spare, to)), to };
}
