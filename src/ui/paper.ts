/**
 * By how much charts are drawn smaller on paper, as all other type is (base.css). A page that is low and wide holds a
 * chart and its words only if the chart is smaller yet; below two thirds, type of 13 px would be too small to read.
 */
export const chartZoom = { portrait: 0.875, landscape: 0.75 } as const;

/** CSS px of the root's type on paper: see base.css. */
const paperType = '14px';
/** CSS px between margins of 14 mm of A4. */
const portraitWidth = '688px';

/** px that a chart in an element has to draw on. */
export function drawingWidth(node: HTMLElement): number {
  if (!matchMedia('print').matches) return node.clientWidth;
  const isLandscape = matchMedia('(orientation: landscape)').matches;
  return Math.floor(node.clientWidth / chartZoom[isLandscape ? 'landscape' : 'portrait']);
}

/**
 * The same on upright paper, told before the page is laid out for it: browsers count the pages first and tell the page
 * that it is printed after, so a chart that grew only then would lose what lies beyond the last page.
 */
export function paperWidth(node: HTMLElement): number {
  const { style } = document.documentElement;
  style.width = portraitWidth;
  style.fontSize = paperType;
  const width = Math.floor(node.clientWidth / chartZoom.portrait);
  style.width = '';
  style.fontSize = '';
  return width;
}
