import { expect, test } from 'vitest';
import type { TileRow } from '../model/overview-rows';
import { fourDepartments, metricRow, valueRow } from './testing/metric-rows';
import {
  fittingTiles,
  neighborTile,
  placeTiles,
  tileName,
  tilesScope,
  unplacedRows,
} from './tiles';

const tile = (areaCode: string, tileX: number, tileY: number, parts: Partial<TileRow> = {}) => ({
  areaCode,
  areaName: `${areaCode}县`,
  areaNameEn: `${areaCode} County`,
  areaLevel: 'county' as const,
  parentName: null,
  parentNameEn: null,
  tileX,
  tileY,
  ...parts,
});

test('gives each area of the level the metric of its department, and others none', () => {
  const tiles = [
    tile('a', 0, 0),
    tile('b', 1, 0),
    tile('z', 2, 0),
    tile('p', 0, 0, { areaLevel: 'prefecture' }),
  ];
  const rows = [
    valueRow('a', '0.5'),
    metricRow({ departmentId: 'b', reason: 'not_reported' }),
    valueRow('p', '0.7'),
  ];
  const seen = (level: 'county' | 'prefecture') =>
    placeTiles(tiles, rows, level, fourDepartments).map((cell) => [
      cell.tile.areaCode,
      cell.row?.departmentId ?? null,
      cell.value?.toFixed() ?? null,
    ]);
  expect(seen('county')).toEqual([
    ['a', 'a', '0.5'],
    ['b', 'b', null],
    ['z', null, null],
  ]);
  expect(seen('prefecture')).toEqual([['p', 'p', '0.7']]);
});

test('names the figures of the level whose area has no square', () => {
  const rows = [
    valueRow('a', '0.5'),
    valueRow('b', '1.4'),
    metricRow({ departmentId: 'c', reason: 'not_reported' }),
    valueRow('p', '0.7'),
  ];
  const unplaced = unplacedRows([tile('a', 0, 0)], rows, 'county', fourDepartments);
  expect(unplaced.map(({ departmentId }) => departmentId)).toEqual(['b']);
});

test.each([
  ['南县', 'Nan County', '南县', 'Nan'],
  ['芦淞区', 'Lusong District', '芦淞区', 'Lusong'],
  ['岳阳楼区', 'Yueyanglou District', '岳阳楼', 'Yueyanglou'],
  ['靖州苗族侗族自治县', 'Jingzhou Miao and Dong County', '靖州', 'Jingzhou'],
  ['湘西土家族苗族自治州', 'Xiangxi Prefecture', '湘西', 'Xiangxi'],
])('shortens %s to what a square has room for', (areaName, areaNameEn, zh, en) => {
  const named = tile('a', 0, 0, { areaName, areaNameEn });
  expect(tileName(named, 'zh-CN')).toBe(zh);
  expect(tileName(named, 'en')).toBe(en);
});

test('arrows go to the nearest square of the row, over holes, and stay at the edge', () => {
  const left = tile('left', 0, 0);
  const right = tile('right', 3, 0);
  const below = tile('below', 1, 1);
  const tiles = [left, right, below];
  expect(neighborTile(tiles, left, 'right')).toBe(right);
  expect(neighborTile(tiles, left, 'down')).toBe(below);
  expect(neighborTile(tiles, below, 'up')).toBe(left);
  expect(neighborTile(tiles, left, 'left')).toBe(left);
});

test('of more squares than fit only those of areas that report are shown, moved together', () => {
  const tiles = Array.from({ length: 301 }, (_, index) => tile(`t${index}`, index, 3));
  const cells = (reporting: readonly number[]) =>
    tiles.map((each, index) => ({
      tile: each,
      row: reporting.includes(index) ? valueRow('a', '0.5') : null,
      value: null,
    }));
  expect(fittingTiles(cells([40, 42])).map((cell) => [cell.tile.tileX, cell.tile.tileY])).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(fittingTiles(cells([40]).slice(0, 300))).toHaveLength(300);
  expect(fittingTiles(cells([]))).toHaveLength(301);
});

test('what holds all squares is their one parent, else that of the prefectures', () => {
  const cellsOf = (...parents: readonly string[]) =>
    parents.map((parentName) => ({
      tile: tile('a', 0, 0, { parentName }),
      row: null,
      value: null,
    }));
  const prefecture = tile('p', 0, 0, { areaLevel: 'prefecture', parentName: '某省' });
  expect(tilesScope(cellsOf('甲市', '甲市'), [prefecture])?.parentName).toBe('甲市');
  expect(tilesScope(cellsOf('甲市', '乙市'), [prefecture])?.parentName).toBe('某省');
  expect(tilesScope(cellsOf('甲市', '乙市'), [])).toBeNull();
});
