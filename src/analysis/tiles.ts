import type { Decimal } from '../core/decimal';
import { groupBy } from '../core/group-by';
import { localized, type Locale } from '../core/locale';
import { rankGroupOf, type Catalog } from '../model/catalog';
import type { TileRow } from '../model/overview-rows';
import type { MetricRow } from '../model/rows';
import { exactValue } from './metric-figure';

/** Which areas a tile map shows; never both on one, since a prefecture is no peer of its counties. */
export type TileLevel = 'county' | 'prefecture';

/** One square of the map. */
export interface TileCell {
  readonly tile: TileRow;
  /** The metric of the area's department; null where the area has no report among those asked for. */
  readonly row: MetricRow | null;
  /** Exact, in the metric's base unit; null without a report or without a figure, which `row` then explains. */
  readonly value: Decimal | null;
}

/**
 * The squares of one level with the metric of each area. Where several departments of an area report, the first that
 * has a value stands for it.
 */
export function placeTiles(
  tiles: readonly TileRow[],
  rows: readonly MetricRow[],
  level: TileLevel,
  catalog: Catalog,
): readonly TileCell[] {
  const byArea = groupBy(rows, ({ departmentId }) => catalog.department(departmentId).areaCode);
  return tiles
    .filter((tile) => rankGroupOf(tile.areaLevel) === level)
    .map((tile) => {
      const own = byArea.get(tile.areaCode) ?? [];
      const row = own.find((candidate) => exactValue(candidate) !== null) ?? own[0] ?? null;
      return { tile, row, value: row === null ? null : exactValue(row) };
    });
}

/** The figures of departments whose areas have no square among `tiles`: a map of squares cannot show them. */
export function unplacedRows(
  tiles: readonly TileRow[],
  rows: readonly MetricRow[],
  level: TileLevel,
  catalog: Catalog,
): readonly MetricRow[] {
  const placed = new Set(tiles.map(({ areaCode }) => areaCode));
  return rows.filter((row) => {
    const { areaCode, areaLevel } = catalog.department(row.departmentId);
    return rankGroupOf(areaLevel) === level && !placed.has(areaCode) && exactValue(row) !== null;
  });
}

/** More squares than this have no room for a figure each. */
const mostTiles = 300;

/** All squares of a level, or, of more than fit, those of the areas that report, moved together. */
export function fittingTiles(cells: readonly TileCell[]): readonly TileCell[] {
  const reporting = cells.filter(({ row }) => row !== null);
  if (cells.length <= mostTiles || reporting.length === 0) return cells;
  const first = (of: (tile: TileRow) => number) =>
    reporting.reduce((least, { tile }) => Math.min(least, of(tile)), Infinity);
  const [left, top] = [first(({ tileX }) => tileX), first(({ tileY }) => tileY)];
  return reporting.map(({ tile, ...figure }) => ({
    ...figure,
    tile: { ...tile, tileX: tile.tileX - left, tileY: tile.tileY - top },
  }));
}

/** What holds the areas of all squares, by its names; null where no one area does. `tiles` are of both levels. */
export function tilesScope(
  cells: readonly TileCell[],
  tiles: readonly TileRow[],
): Pick<TileRow, 'parentName' | 'parentNameEn'> | null {
  return (
    onlyParent(cells.map(({ tile }) => tile)) ??
    onlyParent(tiles.filter(({ areaLevel }) => areaLevel === 'prefecture'))
  );
}

function onlyParent(tiles: readonly TileRow[]) {
  const [first] = tiles;
  return first !== undefined && tiles.every(({ parentName }) => parentName === first.parentName)
    ? first
    : null;
}

/** The longest name that a square holds whole. */
const longestName = 3;

/**
 * The area's name as a square has room for: names of up to three characters whole, longer ones without what says
 * their kind: 岳阳楼区 is 岳阳楼, 靖州苗族侗族自治县 is 靖州. In English the first word.
 */
export function tileName(tile: TileRow, locale: Locale): string {
  const { areaName, areaNameEn } = tile;
  const [firstWord = areaNameEn] = areaNameEn.split(' ');
  const bare = areaName.replace(/^(.{2,3}?)(?:.{1,3}族)+自治[县州]$/, '$1');
  const short = bare.length > longestName ? bare.slice(0, -1) : bare;
  return localized(locale, short, firstWord);
}

/** A step from one square to another. */
export type TileDirection = 'left' | 'right' | 'up' | 'down';

const steps: Readonly<Record<TileDirection, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The next square in a direction, across holes of the map, preferring its own row or column; the same at the edge. */
export function neighborTile(
  tiles: readonly TileRow[],
  from: TileRow,
  direction: TileDirection,
): TileRow {
  const [stepX, stepY] = steps[direction];
  const distances = tiles.flatMap((tile) => {
    const dx = tile.tileX - from.tileX;
    const dy = tile.tileY - from.tileY;
    const along = dx * stepX + dy * stepY;
    const aside = Math.abs(dx * stepY) + Math.abs(dy * stepX);
    // A square far aside is no neighbour: it would make the arrow jump across the map.
    return along > 0 && aside <= along ? [{ tile, cost: along + 2 * aside }] : [];
  });
  const [nearest] = distances.sort((a, b) => a.cost - b.cost);
  return nearest?.tile ?? from;
}
