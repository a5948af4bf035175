import type { BrushGrid } from '../../analysis/brush-grid';
import { snapPlace, type PlacedBrush } from '../../analysis/brush-moves';

/** What a pointer holds: all of a brush, from where it was taken hold of; or one end, the other being the anchor. */
export type BrushGrip =
  | { readonly kind: 'whole'; readonly brush: PlacedBrush; readonly at: number }
  | { readonly kind: 'end'; readonly anchor: number }
  | { readonly kind: 'new'; readonly anchor: number };

/** What a pointer that goes down at a place holds; it takes an end from `reach` places off. */
export function gripAt(place: number, brush: PlacedBrush | null, reach: number): BrushGrip {
  if (brush === null) return { kind: 'new', anchor: place };
  const [toFrom, toTo] = [Math.abs(place - brush.from), Math.abs(place - brush.to)];
  // Of a brush that is as narrow as its ends, the end that the pointer lies beyond.
  if (toTo <= reach && (toTo < toFrom || place >= brush.to))
    return { kind: 'end', anchor: brush.from };
  if (toFrom <= reach) return { kind: 'end', anchor: brush.to };
  return place > brush.from && place < brush.to
    ? { kind: 'whole', brush, at: place }
    : { kind: 'new', anchor: place };
}

/** The brush between an anchor and the pointer, on whichever side it is. */
export function brushAt(anchor: number, place: number, grid: BrushGrid): PlacedBrush {
  const [from, to] = anchor < place ? [anchor, place] : [place, anchor];
  return { from: snapPlace(from, grid), to: snapPlace(to, grid) };
}
