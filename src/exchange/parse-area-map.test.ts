import { describe, expect, it } from 'vitest';
import type { AreaMapProblem } from './area-map-problem';
import { parseAreaMap } from './parse-area-map';

const areas = [
  { areaCode: '430203', areaName: '芦淞区' },
  { areaCode: '430406', areaName: '雁峰区' },
  { areaCode: '430421', areaName: '衡阳县' },
  { areaCode: '111111', areaName: '鼓楼区' },
  { areaCode: '222222', areaName: '鼓楼区' },
];
const square = [
  [113, 27],
  [114, 27],
  [114, 28],
  [113, 27],
];
const polygon = { type: 'Polygon', coordinates: [square] };
const feature = (properties: object, geometry: object = polygon) => ({
  type: 'Feature',
  properties,
  geometry,
});
const file = (...features: readonly object[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });

function codesOf(text: string): readonly string[] {
  const result = parseAreaMap(text, areas);
  return result.kind === 'map' ? result.map.shapes.map(({ areaCode }) => areaCode) : [];
}

function problemsOf(text: string): readonly AreaMapProblem[] {
  const result = parseAreaMap(text, areas);
  return result.kind === 'refused' ? result.problems : [];
}

describe('a map of areas', () => {
  it('finds areas by any property that holds their code, and by name', () => {
    expect(codesOf(file(feature({ area_code: '430203' })))).toEqual(['430203']);
    expect(codesOf(file(feature({ adcode: 430406 })))).toEqual(['430406']);
    expect(codesOf(file(feature({ code: '430421000000' })))).toEqual(['430421']);
    expect(codesOf(file(feature({ name: '芦淞区' })))).toEqual(['430203']);
  });

  it('does not guess between areas of one name, and names strangers', () => {
    const text = file(feature({ name: '鼓楼区' }), feature({ name: '芦淞区' }), feature({}));
    expect(codesOf(text)).toEqual(['430203']);
    const result = parseAreaMap(text, areas);
    expect(result.kind === 'map' && result.map.strangers).toEqual(['#1 鼓楼区', '#3']);
  });

  it('joins the pieces of one area and keeps holes', () => {
    const two = { type: 'MultiPolygon', coordinates: [[square, square], [square]] };
    const result = parseAreaMap(
      file(feature({ code: '430203' }, two), feature({ code: '430203' })),
      areas,
    );
    const [shape] = result.kind === 'map' ? result.map.shapes : [];
    expect(shape?.geometry.map((rings) => rings.length)).toEqual([2, 1, 1]);
  });

  it('keeps nothing of the file but numbers', () => {
    const text = file(feature({ code: '430203', evil: '<img>' }, { ...polygon, bbox: [1] }));
    const result = parseAreaMap(text, areas);
    expect(result.kind === 'map' && result.map.shapes).toEqual([
      { areaCode: '430203', geometry: [[square]] },
    ]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['that is no JSON', '{"type":', { kind: 'not_json' }],
    ['that is no collection', '{"type":"Topology"}', { kind: 'not_collection', found: 'Topology' }],
    ['that is a list', '[1]', { kind: 'not_collection', found: '[1]' }],
    ['without features', file(), { kind: 'no_features' }],
    [
      'of points',
      file(feature({ name: '芦淞区' }, { type: 'Point', coordinates: [1, 2] })),
      { kind: 'geometry_type', feature: '#1 芦淞区', found: 'Point' },
    ],
    [
      'with a ring of two points',
      file(
        feature(
          { name: '芦淞区' },
          {
            type: 'Polygon',
            coordinates: [
              [
                [1, 2],
                [3, 4],
              ],
            ],
          },
        ),
      ),
      { kind: 'ring', feature: '#1 芦淞区' },
    ],
    [
      'in metres instead of degrees',
      file(
        feature(
          { name: '芦淞区' },
          {
            type: 'Polygon',
            coordinates: [square.map(() => [397000, 3061000])],
          },
        ),
      ),
      { kind: 'position', feature: '#1 芦淞区', found: '[397000,3061000]' },
    ],
    [
      'whose coordinates go deeper than they should',
      file(feature({ name: '芦淞区' }, { type: 'Polygon', coordinates: [[[[1, 2]]]] })),
      { kind: 'ring', feature: '#1 芦淞区' },
    ],
    [
      'with text for a number',
      file(
        feature({ name: '芦淞区' }, { type: 'Polygon', coordinates: [square.map(() => ['1', 2])] }),
      ),
      { kind: 'position', feature: '#1 芦淞区' },
    ],
    [
      'of another province',
      file(feature({ name: '西湖区', id: 7 })),
      { kind: 'no_match', feature: '#1 西湖区', properties: 'name=西湖区, id=7' },
    ],
    [
      'with a tag in a name',
      file(feature({ name: '<img src=x onerror=alert(1)>' })),
      { kind: 'markup', feature: 1, property: 'name', value: '<img src=x onerror=alert(1)>' },
    ],
    ['nested without end', '['.repeat(100_000), { kind: 'too_deep', depth: 25 }],
    [
      'that reaches for prototypes',
      '{"type":"FeatureCollection","__proto__":{"isAdmin":true},"features":[]}',
      { kind: 'forbidden_key', key: '__proto__' },
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toMatchObject([expected]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('with more points than can be drawn', () => {
    const ring = Array.from({ length: 300_001 }, () => [113, 27]);
    const text = file(feature({ name: '芦淞区' }, { type: 'Polygon', coordinates: [ring] }));
    expect(problemsOf(text)).toEqual([{ kind: 'too_detailed', points: 300_001 }]);
  });

  it('with a few of its problems, not with thousands', () => {
    const bad = Array.from({ length: 50 }, () => feature({ name: '芦淞区' }, { type: 'Point' }));
    expect(problemsOf(file(...bad))).toHaveLength(5);
  });

  it('brackets inside a text are no nesting', () => {
    const text = file(feature({ name: '芦淞区', note: '[['.repeat(50) + '\\"[[' }));
    expect(codesOf(text)).toEqual(['430203']);
  });
});
