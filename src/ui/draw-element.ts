import { drawBox } from './draw-box';
import { drawText } from './draw-text';
import { short, Sketch } from './sketch';

/** What the style sheet may say of a shape inside an SVG element of the page. */
const shapeProperties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/**
 * Draws an element of the page as an SVG document: boxes, text as text, and the charts inside as they are. Nothing of the
 * page is needed to show it. What a region would have to be scrolled for is drawn as well; `margin` px stay free around.
 */
export function drawElement(root: HTMLElement, margin: number): string {
  const restore = unroll(root);
  try {
    const sketch = new Sketch(root.getBoundingClientRect(), margin);
    drawTree(root, sketch);
    return sketch.finish();
  } finally {
    restore();
  }
}

function drawTree(element: Element, sketch: Sketch): void {
  const style = getComputedStyle(element);
  // What is taken away on its own is no part of the picture around it.
  if (isHidden(style) || element.getAttribute('data-picture') === 'hide') return;
  const rect = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) {
    drawSvg(element, rect, sketch);
    return;
  }
  const isClipped = style.overflowX === 'hidden' && rect.width > 0;
  const clip = isClipped
    ? ` clip-path="url(#${sketch.define(
        (id) =>
          `<clipPath id="${id}"><rect x="${sketch.x(rect.left)}" y="${sketch.y(rect.top)}" width="${short(rect.width)}" height="${short(rect.height)}"/></clipPath>`,
      )})"`
    : '';
  const opacity = style.opacity === '1' ? '' : ` opacity="${style.opacity}"`;
  const isGroup = clip !== '' || opacity !== '';
  if (isGroup) sketch.add(`<g${clip}${opacity}>`);
  drawBox(rect, style, sketch);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawTree(child, sketch);
    else if (child instanceof Text) drawText(child, style, sketch);
  }
  if (isGroup) sketch.add('</g>');
}

/** Words for screen readers alone are cut to nothing by their style. */
function isHidden({ display, visibility, opacity, clipPath }: CSSStyleDeclaration): boolean {
  return (
    display === 'none' || visibility === 'hidden' || opacity === '0' || clipPath === 'inset(50%)'
  );
}

function drawSvg(svg: SVGSVGElement, rect: DOMRect, sketch: Sketch): void {
  if (rect.width === 0 || rect.height === 0) return;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  // ECharts writes all that it draws into attributes; other drawings follow the style sheet.
  if (svg.closest('[_echarts_instance_]') === null) takeStyles(svg, copy);
  for (const name of ['style', 'class', 'aria-hidden', 'focusable']) copy.removeAttribute(name);
  copy.setAttribute('x', sketch.x(rect.left));
  copy.setAttribute('y', sketch.y(rect.top));
  copy.setAttribute('width', short(rect.width));
  copy.setAttribute('height', short(rect.height));
  sketch.cover(rect.right, rect.bottom);
  sketch.add(new XMLSerializer().serializeToString(copy));
}

function takeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of shapeProperties) to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute('class');
  to.removeAttribute('style');
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy !== undefined) takeStyles(child, copy);
  }
}

/** Shows all of what scrolls, and each part in its own place; returns the way back. */
function unroll(root: HTMLElement): () => void {
  const changed: (readonly [element: HTMLElement, before: string | null])[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!(element instanceof HTMLElement)) continue;
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const scrolls = [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll');
    if (!scrolls && position !== 'sticky') continue;
    changed.push([element, element.getAttribute('style')]);
    if (scrolls) {
      element.style.overflow = 'visible';
      element.style.maxHeight = 'none';
    }
    if (position === 'sticky') element.style.position = 'static';
  }
  return () => {
    for (const [element, before] of changed) {
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
    }
  };
}
