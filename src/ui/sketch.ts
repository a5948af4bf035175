/** An SVG document in the making: what was added so far, and how far it reaches. Places are those of the window. */
export class Sketch {
  private readonly parts: string[] = [];
  private readonly definitions: string[] = [];
  private right: number;
  private bottom: number;

  /** `margin` px stay free around what is drawn. */
  constructor(
    private readonly origin: { readonly left: number; readonly top: number },
    private readonly margin: number,
  ) {
    this.right = origin.left;
    this.bottom = origin.top;
  }

  x(left: number): string {
    return short(left - this.origin.left + this.margin);
  }

  y(top: number): string {
    return short(top - this.origin.top + this.margin);
  }

  add(element: string): void {
    this.parts.push(element);
  }

  /** Adds a definition and returns its id. */
  define(element: (id: string) => string): string {
    const id = `d${this.definitions.length + 1}`;
    this.definitions.push(element(id));
    return id;
  }

  /** What is drawn reaches to here at least. */
  cover(right: number, bottom: number): void {
    this.right = Math.max(this.right, right);
    this.bottom = Math.max(this.bottom, bottom);
  }

  /** The whole on white. */
  finish(): string {
    const width = Math.ceil(this.right - this.origin.left + 2 * this.margin);
    const height = Math.ceil(this.bottom - this.origin.top + 2 * this.margin);
    const size = `width="${width}" height="${height}"`;
    const defs = this.definitions.length === 0 ? '' : `<defs>${this.definitions.join('')}</defs>`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}">` +
      `${defs}<rect ${size} fill="#ffffff"/>${this.parts.join('')}</svg>`
    );
  }
}

/** As attributes of an element, with a space before each; null leaves one out. */
export function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

/** A colour as the browser computes it; other programs know no alpha within a colour. */
export function paint(name: 'fill' | 'stroke' | 'stop', color: string): Record<string, string> {
  const key = name === 'stop' ? 'stop-color' : name;
  if (!color.startsWith('rgb')) return { [key]: color };
  const [red = '', green = '', blue = '', alpha = '1'] = color.match(/[\d.]+/g) ?? [];
  const solid = { [key]: `rgb(${red},${green},${blue})` };
  return alpha === '1' ? solid : { ...solid, [`${name}-opacity`]: alpha };
}

/** Whether a computed colour leaves everything behind it as it is. */
export function isClear(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);
}

/** Hundredths of a px are more than any screen shows. */
export function short(px: number): string {
  return String(Math.round(px * 100) / 100);
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
