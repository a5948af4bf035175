import { describe, expect, it } from 'vitest';
import type { TilesChart } from './slide-chart';
import { halfWidths } from './slide-text';
import { layOutTiles } from './slide-tiles';

const room = { width: 1184, height: 480 };
const look = { fill: '#1f4e79', ink: '#ffffff' };

/** A map of the counties of a province, of 12 columns and 13 rows. */
const chart = (name: (index: number) => string, labels: readonly string[]): TilesChart => ({
  kind: 'tiles',
  tiles: Array.from({ length: 12 * 13 }, (_, index) => ({
    ...look,
    column: index % 12,
    row: Math.floor(index / 12),
    name: name(index),
    figure: '99.91%',
    year: '',
  })),
  key: { heading: '预算执行率 (%)', entries: labels.map((label) => ({ label, box: look })) },
  remarks: [],
});

describe('a map of squares on a slide', () => {
  it('takes the room of the slide beside its key', () => {
    const { tiles, tileSize, entries } = layOutTiles(
      chart(() => '岳阳楼', ['90% 至 95%', '95% 至 100%']),
      room,
    );
    // 13 rows of 480 px with 3 px between them: (480 + 3) / 13 − 3; 12 columns of 1184 − 300 − 32 px.
    expect(tiles[0]).toMatchObject({ left: 0, top: 0, lines: ['岳阳楼', '99.91%'] });
    expect(tiles[0]?.height).toBeCloseTo(34.15, 2);
    expect(tiles[0]?.width).toBeCloseTo(68.25, 2);
    // Two lines of 14 px type take 33.6 px.
    expect(tileSize).toBe(14);
    expect(entries.map(({ size }) => size)).toEqual([20, 20]);
    expect(entries[0]!.left).toBeGreaterThan(tiles[11]!.left + tiles[11]!.width);
  });

  it('keeps every text in its place: long names are cut, long lines of the key are set smaller', () => {
    const long = '0.0005 万元/人 至 0.0010 万元/人';
    const { tiles, tileSize, entries } = layOutTiles(
      chart((index) => (index === 5 ? '双江拉祜族佤族布朗族傣族自治县' : '芦淞'), [long]),
      room,
    );
    for (const { lines, width } of tiles)
      for (const line of lines)
        expect((halfWidths(line) * tileSize) / 2).toBeLessThanOrEqual(width);
    expect(tiles[5]?.lines[0]).toMatch(/^双江.*…$/);
    expect(entries[0]).toMatchObject({ text: long });
    expect(entries[0]!.size).toBeGreaterThanOrEqual(13);
    expect((halfWidths(long) * entries[0]!.size) / 2).toBeLessThanOrEqual(
      room.width - entries[0]!.left,
    );
  });

  it('has the year beside the name, or below the figure where that leaves the type larger', () => {
    const map = chart(() => '', []);
    const linesOf = (name: string, year: string, figure: string) => {
      const tiles = map.tiles.map((tile) => ({ ...tile, name, year, figure }));
      return layOutTiles({ ...map, tiles }, room).tiles[0]?.lines;
    };
    expect(linesOf('芦淞', '2023', '99.91%')).toEqual(['芦淞 2023', '99.91%']);
    expect(linesOf('Yueyanglou', '2023', '99.91%')).toEqual(['Yueyanglou', '99.91%', '2023']);
  });

  it('has no more lines in a box than stand in it', () => {
    // Sixteen rows of 480 px leave boxes of 27 px, in which three lines of 9 px do not stand.
    const map = chart(() => 'Yueyanglou', []);
    const tiles = map.tiles.map((tile, at) => ({
      ...tile,
      column: at % 8,
      row: Math.floor(at / 8) % 16,
      year: '2023',
    }));
    const [first] = layOutTiles({ ...map, tiles }, room).tiles;
    expect(first?.height).toBeCloseTo(483 / 16 - 3, 2);
    expect(first?.lines).toHaveLength(2);
  });

  it('lets the name of a group stand across the columns', () => {
    const map = chart(() => '攸县', []);
    const tiles = [
      { ...map.tiles[0]!, name: '市本级 · 不与县级比较', figure: '', span: 12 },
      ...map.tiles.slice(12),
    ];
    const [group, box] = layOutTiles({ ...map, tiles }, room).tiles;
    expect(group?.lines).toEqual(['市本级 · 不与县级比较']);
    expect(group?.width).toBeCloseTo(12 * 68.25 + 11 * 3, 2);
    expect(box?.width).toBeCloseTo(68.25, 2);
  });

  it('has the whole key above the foot, however many lines it has', () => {
    const { entries } = layOutTiles(
      chart(
        () => '攸县',
        Array.from({ length: 16 }, (_, index) => `${index}`),
      ),
      room,
    );
    const last = entries[entries.length - 1]!;
    expect(last.top + last.height).toBeLessThanOrEqual(room.height + 1e-9);
    for (const { boxPlace, height } of entries) expect(boxPlace.height).toBeLessThan(height);
  });
});
