import { attributes, paint, type Sketch } from './sketch';

/** A stretch of text on one line, where the browser has laid it out. */
interface Run {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
}

/** px by which the glyphs of one line may differ in height. */
const sameLine = 3;

/** Draws a text node as text, line by line; each line holds to the side that it is aligned to, whatever the font. */
export function drawText(node: Text, style: CSSStyleDeclaration, sketch: Sketch): void {
  const { ascent, descent } = fontHeight(style.font);
  const anchor =
    style.textAlign === 'center'
      ? 'middle'
      : /^(end|right)$/.test(style.textAlign)
        ? 'end'
        : 'start';
  for (const { text, left, right, top, bottom } of runsOf(node)) {
    const shown = text.replaceAll(/\s+/g, ' ').trim();
    if (shown === '') continue;
    const x = { start: left, middle: (left + right) / 2, end: right }[anchor];
    const y = (top + bottom - ascent - descent) / 2 + ascent;
    sketch.cover(right, bottom);
    sketch.add(
      `<text${attributes({
        x: sketch.x(x),
        y: sketch.y(y),
        'text-anchor': anchor === 'start' ? null : anchor,
        ...paint('fill', style.color),
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
        'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
        'letter-spacing': style.letterSpacing === 'normal' ? null : style.letterSpacing,
        style: finerPoints(style),
      })}>${escapeText(shown)}</text>`,
    );
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What only browsers know of text: figures of one width, the gap between Chinese and digits. */
function finerPoints(style: CSSStyleDeclaration): string | null {
  const { fontVariantNumeric: numeric } = style;
  const points = [
    ...(numeric === 'normal' || numeric === '' ? [] : [`font-variant-numeric:${numeric}`]),
    ...(style.getPropertyValue('text-autospace') === 'normal' ? ['text-autospace:normal'] : []),
  ];
  return points.length === 0 ? null : points.join(';');
}

function runsOf(node: Text): readonly Run[] {
  const range = document.createRange();
  // Spaces at the ends take room, but text in a drawing begins and ends without them.
  const [from, to] = [node.data.search(/\S/), node.data.trimEnd().length];
  if (from < 0) return [];
  range.setStart(node, from);
  range.setEnd(node, to);
  const whole = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first] = whole;
  if (first === undefined) return [];
  if (whole.every(({ top }) => Math.abs(top - first.top) < sameLine)) {
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return [{ text: node.data.slice(from, to), left, right, top, bottom }];
  }
  const runs: Run[] = [];
  let at = from;
  for (const character of node.data.slice(from, to)) {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const rect = [...range.getClientRects()].find(({ width }) => width > 0);
    if (rect === undefined) continue;
    const run = runs[runs.length - 1];
    if (run !== undefined && Math.abs(run.top - rect.top) < sameLine) {
      run.text += character;
      run.left = Math.min(run.left, rect.left);
      run.right = Math.max(run.right, rect.right);
    } else {
      const { left, right, top, bottom } = rect;
      runs.push({ text: character, left, right, top, bottom });
    }
  }
  return runs;
}

const heights = new Map<string, { readonly ascent: number; readonly descent: number }>();

/** px above and below the baseline that a line of the font takes. */
function fontHeight(font: string) {
  const known = heights.get(font);
  if (known !== undefined) return known;
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return { ascent: 0, descent: 0 };
  context.font = font;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } =
    context.measureText('x');
  const height = { ascent, descent };
  heights.set(font, height);
  return height;
}
