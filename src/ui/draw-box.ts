import { attributes, isClear, paint, short, type Sketch } from './sketch';

/** Draws what an element shows of itself: background with its patterns, border. */
export function drawBox(rect: DOMRect, style: CSSStyleDeclaration, sketch: Sketch): void {
  const { left, top, width, height } = rect;
  if (width === 0 || height === 0) return;
  const radius = style.borderTopLeftRadius;
  const place = {
    x: sketch.x(left),
    y: sketch.y(top),
    width: short(width),
    height: short(height),
    rx: /^[\d.]+px$/.test(radius) && radius !== '0px' ? radius.slice(0, -2) : null,
  };
  const fills = [
    ...(isClear(style.backgroundColor) ? [] : [paint('fill', style.backgroundColor)]),
    ...patternIds(rect, style, sketch).map((id) => ({ fill: `url(#${id})` })),
  ];
  for (const fill of fills) sketch.add(`<rect${attributes({ ...place, ...fill })}/>`);
  const isDrawn = drawBorders(rect, style, sketch);
  if (isDrawn || fills.length > 0) sketch.cover(rect.right, rect.bottom);
}

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Draws each side as a line along the middle of it; false where there is none. */
function drawBorders(rect: DOMRect, style: CSSStyleDeclaration, sketch: Sketch): boolean {
  const shown = sides.filter((side) => {
    const of = (part: string) => style.getPropertyValue(`border-${side}-${part}`);
    return (
      !['none', 'hidden'].includes(of('style')) && of('width') !== '0px' && !isClear(of('color'))
    );
  });
  for (const side of shown) {
    const of = (part: string) => style.getPropertyValue(`border-${side}-${part}`);
    const thickness = pixels(of('width'));
    const half = thickness / 2;
    const [left, right] = [rect.left + half, rect.right - half];
    const [top, bottom] = [rect.top + half, rect.bottom - half];
    const isAcross = side === 'top' || side === 'bottom';
    const y = side === 'bottom' ? bottom : top;
    const x = side === 'right' ? right : left;
    sketch.add(
      `<line${attributes({
        x1: sketch.x(isAcross ? rect.left : x),
        y1: sketch.y(isAcross ? y : rect.top),
        x2: sketch.x(isAcross ? rect.right : x),
        y2: sketch.y(isAcross ? y : rect.bottom),
        ...paint('stroke', of('color')),
        'stroke-width': short(thickness),
        'stroke-dasharray': of('style') === 'dashed' ? `${short(thickness * 3)}` : null,
      })}/>`,
    );
  }
  return shown.length > 0;
}

/** A stop of a gradient: colour, and one or two places in px. */
const stopPattern = /(rgba?\([^)]*\)|transparent)\s+([\d.]+)px(?:\s+([\d.]+)px)?/g;

/** Definitions of the hatches and dots of a background; images of other kinds are not drawn. */
function patternIds(rect: DOMRect, style: CSSStyleDeclaration, sketch: Sketch): readonly string[] {
  const layers = style.backgroundImage.match(
    /(?:repeating-linear|radial)-gradient\((?:[^()]|\([^()]*\))*\)/g,
  );
  return (layers ?? []).map((layer) => {
    const stops = [...layer.matchAll(stopPattern)].flatMap(
      ([, color = '', from = '0', to = from]) =>
        [from, to].map((at) => ({ color, at: pixels(at) })),
    );
    return layer.startsWith('radial')
      ? dots(
          stops[0]?.color ?? '',
          stops[0]?.at ?? 1,
          pixels(style.backgroundSize) || 1,
          rect,
          sketch,
        )
      : hatch(/(-?[\d.]+)deg/.exec(layer)?.[1] ?? '180', stops, sketch);
  });
}

function hatch(
  degrees: string,
  stops: readonly { readonly color: string; readonly at: number }[],
  sketch: Sketch,
): string {
  const period = stops[stops.length - 1]?.at ?? 1;
  const angle = (pixels(degrees) * Math.PI) / 180;
  const vector = attributes({
    x2: short(period * Math.sin(angle)),
    y2: short(-period * Math.cos(angle)),
  });
  const marks = stops
    .map(({ color, at }) => {
      const look = isClear(color) ? { 'stop-opacity': '0' } : paint('stop', color);
      return `<stop${attributes({ offset: short(at / period), ...look })}/>`;
    })
    .join('');
  return sketch.define(
    (id) =>
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" spreadMethod="repeat" x1="0" y1="0"${vector}>${marks}</linearGradient>`,
  );
}

function dots(color: string, radius: number, tile: number, rect: DOMRect, sketch: Sketch): string {
  const size = short(tile);
  const place = attributes({
    x: sketch.x(rect.left),
    y: sketch.y(rect.top),
    width: size,
    height: size,
  });
  const middle = short(tile / 2);
  const dot = attributes({ cx: middle, cy: middle, r: short(radius), ...paint('fill', color) });
  return sketch.define(
    (id) => `<pattern id="${id}" patternUnits="userSpaceOnUse"${place}><circle${dot}/></pattern>`,
  );
}

/** The number that a computed length or angle begins with; 0 where there is none. */
function pixels(text: string): number {
  const [number = '0'] = /^-?[\d.]+/.exec(text) ?? [];
  return +number;
}
