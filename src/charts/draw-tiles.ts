import type { TilesChart } from '../model/slide-chart';
import type { Place } from '../model/slide-place';
import { layOutTiles } from '../model/slide-tiles';
import { slidePicture } from './build-slide-option';
import type { ChartTheme } from './theme';

/** px within the edge, which would cut the outlines of the outer boxes. */
const inset = 1;

/** The picture of a map of squares as an SVG document on the theme's surface. */
export function drawTiles(chart: TilesChart, theme: ChartTheme): string {
  const { width, height } = slidePicture;
  const { tiles, tileSize, heading, entries } = layOutTiles(chart, {
    width: width - 2 * inset,
    height: height - 2 * inset,
  });
  const boxes = tiles.map(({ tile, lines, ...place }) => {
    const middle = place.left + place.width / 2;
    const step = tileSize * 1.2;
    const first = place.top + place.height / 2 - ((lines.length - 1) * step) / 2;
    const texts = lines.map((line, index) =>
      textOf(line, middle, first + index * step, tileSize, tile.ink, 'middle'),
    );
    return boxOf(tile, place, theme) + texts.join('');
  });
  const keys = entries.map(({ box, boxPlace, text, size, left, top, height: line }) => {
    const drawn = box === null ? '' : boxOf(box, boxPlace, theme);
    return drawn + textOf(text, left, top + line / 2, size, theme.ink, 'start');
  });
  const head = textOf(
    heading.text,
    heading.left,
    heading.top + heading.height / 2,
    heading.size,
    theme.muted,
    'start',
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(theme.fontFamily)}"><rect width="${width}" height="${height}" fill="${theme.surface}"/><g transform="translate(${inset} ${inset})">${boxes.join('')}${head}${keys.join('')}</g></svg>`;
}

type Box = Pick<TilesChart['tiles'][number], 'fill'>;

function boxOf({ fill }: Box, { left, top, width, height }: Place, theme: ChartTheme): string {
  const look =
    fill === null
      ? `fill="${theme.surface}" stroke="${theme.axis}" stroke-dasharray="4 3"`
      : `fill="${fill}"`;
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" ${look}/>`;
}

function textOf(
  text: string,
  x: number,
  y: number,
  size: number,
  ink: string,
  anchor: 'start' | 'middle',
): string {
  // A third of the type below its middle is the line that letters stand on.
  return `<text x="${x}" y="${y + size * 0.36}" font-size="${size}" fill="${ink}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
