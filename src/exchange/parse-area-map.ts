import { checkNesting } from './json-nesting';
import { readGeometry, type AreaGeometry } from './area-geometry';
import { describe, short, type AreaMapProblem } from './area-map-problem';

/** An area that a map can show; see TileRow. */
export interface MapArea {
  readonly areaCode: string;
  readonly areaName: string;
}

/** One area's outline. Holds nothing of the file but numbers. */
export interface AreaShape {
  readonly areaCode: string;
  readonly geometry: AreaGeometry;
}

export interface AreaMap {
  readonly shapes: readonly AreaShape[];
  /** Names or codes of features that are none of the areas; harmless, but worth saying. */
  readonly strangers: readonly string[];
}

export type AreaMapResult =
  | { readonly kind: 'map'; readonly map: AreaMap }
  | { readonly kind: 'refused'; readonly problems: readonly AreaMapProblem[] };

/** Points that a browser draws without stalling. */
const mostPoints = 300_000;
const mostProblems = 5;

/** Properties that may name the area, by code before name. */
const codeProperties = ['area_code', 'adcode', 'code'] as const;
const nameProperty = 'name';

type Loose = Readonly<Record<string, unknown>>;

/**
 * Reads a GeoJSON FeatureCollection of Polygons and MultiPolygons whose features are areas, by code or by name. What
 * comes out is built anew from the numbers of the file: no text or object of it goes any further.
 */
export function parseAreaMap(text: string, areas: readonly MapArea[]): AreaMapResult {
  const hostile = checkNesting(text);
  if (hostile !== null) return refused(hostile);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused({
      kind: 'not_json',
      detail: short(error instanceof Error ? error.message : ''),
    });
  }
  const root = asRecord(json);
  if (root?.['type'] !== 'FeatureCollection') {
    return refused({ kind: 'not_collection', found: describe(root?.['type'] ?? json) });
  }
  const features = root['features'];
  if (!Array.isArray(features) || features.length === 0) return refused({ kind: 'no_features' });
  return readFeatures(features, areas);
}

function readFeatures(features: readonly unknown[], areas: readonly MapArea[]): AreaMapResult {
  const problems: AreaMapProblem[] = [];
  const shapes = new Map<string, AreaGeometry>();
  const strangers: string[] = [];
  let points = 0;
  for (const [index, feature] of features.entries()) {
    const record = asRecord(feature);
    const properties = asRecord(record?.['properties']) ?? {};
    const markup = findMarkup(properties, index + 1);
    if (markup !== null) problems.push(markup);
    const label = labelOf(properties, index + 1);
    const area = markup === null ? matchArea(properties, areas) : undefined;
    if (markup === null && area === undefined) strangers.push(label);
    if (area === undefined) continue;
    const read = readGeometry(record?.['geometry'], label);
    if (read.kind === 'problem') problems.push(read.problem);
    else {
      points += read.points;
      const known = shapes.get(area.areaCode);
      shapes.set(area.areaCode, known === undefined ? read.geometry : [...known, ...read.geometry]);
    }
    if (problems.length >= mostProblems) break;
  }
  if (points > mostPoints) problems.push({ kind: 'too_detailed', points });
  if (problems.length === 0 && shapes.size === 0) problems.push(noMatch(features));
  if (problems.length > 0) return refused(...problems);
  return {
    kind: 'map',
    map: {
      shapes: [...shapes].map(([areaCode, geometry]) => ({ areaCode, geometry })),
      strangers,
    },
  };
}

/** The area whose code a property holds (430203, or 430203000000), else whose name it has, if only one has it. */
function matchArea(properties: Loose, areas: readonly MapArea[]): MapArea | undefined {
  for (const property of codeProperties) {
    const code = textOf(properties[property]).replace(/^(\d{6})0{3,6}$/, '$1');
    const found = areas.find(({ areaCode }) => areaCode === code);
    if (found !== undefined) return found;
  }
  const named = areas.filter(({ areaName }) => areaName === textOf(properties[nameProperty]));
  return named.length === 1 ? named[0] : undefined;
}

/** Names are data; a name with a tag in it is an attack or a mistake. */
function findMarkup(properties: Loose, feature: number): AreaMapProblem | null {
  for (const property of [...codeProperties, nameProperty]) {
    const value = textOf(properties[property]);
    if (/[<>\u0000-\u001f]/.test(value)) {
      return { kind: 'markup', feature, property, value: short(value) };
    }
  }
  return null;
}

function noMatch([first]: readonly unknown[]): AreaMapProblem {
  const properties = asRecord(asRecord(first)?.['properties']) ?? {};
  const pairs = Object.entries(properties)
    .slice(0, 4)
    .map(([key, value]) => `${short(key)}=${describe(value)}`);
  return { kind: 'no_match', feature: labelOf(properties, 1), properties: pairs.join(', ') };
}

/** '#3 芦淞区': the place in the file, and what the feature calls itself. */
function labelOf(properties: Loose, position: number): string {
  const own = [nameProperty, ...codeProperties]
    .map((property) => textOf(properties[property]))
    .find((text) => text !== '');
  return own === undefined ? `#${position}` : `#${position} ${short(own)}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function refused(...problems: readonly AreaMapProblem[]): AreaMapResult {
  return { kind: 'refused', problems };
}

/** The shapes as ECharts takes a map: a feature's name is the code of its area. */
export function toGeoJson(shapes: readonly AreaShape[]) {
  return {
    type: 'FeatureCollection' as const,
    features: shapes.map(({ areaCode, geometry }) => ({
      type: 'Feature' as const,
      properties: { name: areaCode },
      geometry: { type: 'MultiPolygon' as const, coordinates: geometry },
    })),
  };
}

function asRecord(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : undefined;
}
