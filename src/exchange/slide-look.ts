import type { Place } from '../model/slide-place';

/** The look of slides in a presentation file: the light colours of the product, without '#', and one font for all. */
export const slideLook = {
  ink: '1D1B18',
  muted: '5F5B54',
  faint: 'E2DED6',
  axis: '8D877D',
  accent: '1F4E79',
  warning: '7D5200',
  warningWash: 'F9F1DE',
  surface: 'FFFFFF',
  /** On every Chinese Windows; programs without it take their own Chinese font. */
  font: 'Microsoft YaHei',
} as const;

const pxPerInch = 96;
const pxPerPoint = 96 / 72;

/** Where a part of a slide stands, as the library takes it. */
export function at({ left, top, width, height }: Place) {
  return { x: inches(left), y: inches(top), w: inches(width), h: inches(height), margin: 0 };
}

export function inches(px: number): number {
  return px / pxPerInch;
}

export function points(px: number): number {
  return Math.round((px / pxPerPoint) * 10) / 10;
}
