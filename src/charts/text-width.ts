/** Chinese, Japanese and full-width characters, which are as wide as the font is high. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/u;

/** Latin letters and digits of the chart's fonts are about this share of the font size wide. */
const narrowShare = 0.58;

/**
 * Room in px that a line of text takes, before anything is drawn. Builders reserve margins by it; it errs on the
 * generous side by design.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += wide.test(character) ? 1 : narrowShare;
  return Math.ceil(ems * fontSize);
}
