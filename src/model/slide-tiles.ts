import type { TilesChart } from './slide-chart';
import type { Place } from './slide-place';
import { fitted, halfWidths } from './slide-text';

/** A text in px; it stands in the middle of its height. */
interface PlacedText extends Place {
  readonly text: string;
  readonly size: number;
}

interface PlacedTile extends Place {
  readonly tile: TilesChart['tiles'][number];
  /** Name, figure and year, as much of them as the box has room for. */
  readonly lines: readonly string[];
}

interface PlacedKey extends PlacedText {
  readonly box: TilesChart['key']['entries'][number]['box'];
  /** Where the box stands that the text explains. */
  readonly boxPlace: Place;
}

/** Where each part of a map of squares stands: the same on the screen, on paper and in a file. */
export interface TilesLayout {
  readonly tiles: readonly PlacedTile[];
  /** px of the type in the boxes. */
  readonly tileSize: number;
  readonly heading: PlacedText;
  readonly entries: readonly PlacedKey[];
}

/** px between boxes. */
const gap = 3;
/** px of the key, which is read from the back of a room. */
const key = {
  width: 300,
  gap: 32,
  size: 20,
  leastSize: 13,
  line: 42,
  box: { width: 44, height: 28, gap: 14 },
} as const;
/** A box is at most this many times as wide as it is high: the slide is wide, and a name takes room. */
const widest = 2.4;
/** px of the type in the boxes. */
const tileSizes = { least: 9, most: 26 } as const;
const lineHeight = 1.2;
/** Half-width characters of a line that the boxes are still set smaller for. */
const longestLine = 16;

/** Lays a map out in a place of the slide: the boxes at the left, their key at the right. */
export function layOutTiles(
  { tiles, key: { heading, entries } }: TilesChart,
  room: { readonly width: number; readonly height: number },
): TilesLayout {
  const columns = Math.max(...tiles.map(({ column, span = 1 }) => column + span));
  const rows = 1 + Math.max(...tiles.map(({ row }) => row));
  const stepY = Math.min(120, (room.height + gap) / rows);
  const mapWidth = room.width - key.width - key.gap;
  const stepX = Math.min((mapWidth + gap) / columns, stepY * widest);
  const box = { width: stepX - gap, height: stepY - gap };
  const { linesOf, size: tileSize } = arrange(tiles, box);
  const keyLeft = Math.min(columns * stepX + key.gap, room.width - key.width);
  const keyWidth = room.width - keyLeft;
  const line = Math.min(key.line, room.height / (entries.length + 1));
  const indentOf = (entry: (typeof entries)[number]) =>
    entry.box === null ? 0 : key.box.width + key.box.gap;
  const fits = [
    (2 * keyWidth) / halfWidths(heading),
    ...entries.map((entry) => (2 * (keyWidth - indentOf(entry))) / halfWidths(entry.label)),
  ];
  const size = Math.max(key.leastSize, Math.min(key.size, line * 0.7, ...fits));
  const textOf = (text: string, width: number) => fitted(text, (2 * width) / size + 0.01);
  return {
    tiles: tiles.map((tile) => {
      const width = (tile.span ?? 1) * stepX - gap;
      return {
        tile,
        left: tile.column * stepX,
        top: tile.row * stepY,
        width,
        height: box.height,
        lines: linesOf(tile).map((text) => fitted(text, (2 * (width - 4)) / tileSize)),
      };
    }),
    tileSize,
    heading: {
      text: textOf(heading, keyWidth),
      size,
      left: keyLeft,
      top: 0,
      width: keyWidth,
      height: line,
    },
    entries: entries.map((entry, index) => {
      const top = (index + 1) * line;
      const indent = indentOf(entry);
      const height = Math.min(key.box.height, line - 6);
      return {
        box: entry.box,
        boxPlace: {
          left: keyLeft,
          top: top + (line - height) / 2,
          width: key.box.width,
          height,
        },
        text: textOf(entry.label, keyWidth - indent),
        size,
        left: keyLeft + indent,
        top,
        width: keyWidth - indent,
        height: line,
      };
    }),
  };
}

type Tile = TilesChart['tiles'][number];

/** What stands in a box, line by line. */
type Arrangement = (tile: Tile) => readonly string[];
const withText = (lines: readonly string[]) => lines.filter((line) => line !== '');
const arrangements: readonly Arrangement[] = [
  ({ name, figure, year }) => withText([withText([name, year]).join(' '), figure]),
  ({ name, figure, year }) => withText([name, figure, year]),
];

/** The arrangement that has the largest type, and px of it; of equals the one of shorter lines. */
function arrange(tiles: readonly Tile[], box: Pick<Place, 'width' | 'height'>) {
  const [first, ...others] = arrangements.map((linesOf) => ({
    linesOf,
    ...measured(tiles.filter(({ span = 1 }) => span === 1).map(linesOf), box),
  }));
  // More lines than the boxes hold of the smallest type would stand in those below.
  const best = others.reduce(
    (most, one) =>
      one.size >= most.size && one.lineCount * lineHeight * tileSizes.least <= box.height
        ? one
        : most,
    first!,
  );
  return { ...best, size: Math.max(tileSizes.least, Math.min(tileSizes.most, best.size)) };
}

/** Lines of the fullest box, and px of the largest type for all lines of figures and almost all of names alone. */
function measured(boxes: readonly (readonly string[])[], box: Pick<Place, 'width' | 'height'>) {
  const lineCount = Math.max(1, ...boxes.map((lines) => lines.length));
  const names = boxes.map(([name = '']) => halfWidths(name)).sort((a, b) => a - b);
  const figures = boxes.flatMap((lines) => (lines.length > 1 ? lines.map(halfWidths) : []));
  const most = Math.max(
    1,
    names[Math.floor(names.length * 0.95)] ?? 1,
    // One long name does not make all of them small.
    Math.min(longestLine, Math.max(0, ...figures)),
  );
  const fits = Math.min(box.height / (lineCount * lineHeight), (2 * (box.width - 4)) / most);
  return { lineCount, size: Math.floor(fits) };
}
