import { describe, type AreaMapProblem } from './area-map-problem';

/** Longitude and latitude in degrees. */
type Position = readonly [longitude: number, latitude: number];
/** An outline and, after it, its holes. */
type Polygon = readonly (readonly Position[])[];
/** An area may lie in several pieces. */
export type AreaGeometry = readonly Polygon[];

type Read =
  | { readonly kind: 'geometry'; readonly geometry: AreaGeometry; readonly points: number }
  | { readonly kind: 'problem'; readonly problem: AreaMapProblem };

/** A closed ring has four positions at least, the last being the first again. */
const fewestPositions = 4;

/** The rings of a Polygon or MultiPolygon, number by number. `feature` names it in messages. */
export function readGeometry(value: unknown, feature: string): Read {
  const { type, coordinates } = asGeometry(value);
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return problem({ kind: 'geometry_type', feature, found: describe(type) });
  }
  const pieces = type === 'Polygon' ? [coordinates] : coordinates;
  if (!isList(pieces) || pieces.length === 0) {
    return problem({ kind: 'ring', feature, found: describe(pieces) });
  }
  const geometry: Polygon[] = [];
  let points = 0;
  for (const piece of pieces) {
    if (!isList(piece) || piece.length === 0) {
      return problem({ kind: 'ring', feature, found: describe(piece) });
    }
    const rings: Position[][] = [];
    for (const ring of piece) {
      if (!isList(ring) || ring.length < fewestPositions) {
        return problem({ kind: 'ring', feature, found: describe(ring) });
      }
      const positions: Position[] = [];
      for (const each of ring) {
        const position = readPosition(each);
        if (position === null) return problem({ kind: 'position', feature, found: describe(each) });
        positions.push(position);
      }
      points += positions.length;
      rings.push(positions);
    }
    geometry.push(rings);
  }
  return { kind: 'geometry', geometry, points };
}

function readPosition(value: unknown): Position | null {
  if (!isList(value)) return null;
  const [longitude, latitude] = value;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null;
}

function asGeometry(value: unknown): { readonly type?: unknown; readonly coordinates?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function problem(found: AreaMapProblem): Read {
  return { kind: 'problem', problem: found };
}
