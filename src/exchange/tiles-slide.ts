import type PptxGenJS from 'pptxgenjs';
import type { TilesChart } from '../model/slide-chart';
import { layOutTiles } from '../model/slide-tiles';
import { inches, points, slideLook } from './slide-look';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A map of squares as shapes with their words in them, each of which can be edited; `room` is px of the slide. */
export function drawTiles(
  sheet: PptxGenJS.Slide,
  chart: TilesChart,
  room: Place,
  lang: string,
): void {
  const at = ({ left, top, width, height }: Place) => ({
    x: inches(room.left + left),
    y: inches(room.top + top),
    w: inches(width),
    h: inches(height),
    margin: 0,
  });
  const type = (px: number, color: string) => ({
    fontFace: slideLook.font,
    fontSize: points(px),
    color,
    lang,
    valign: 'middle' as const,
  });
  const { tiles, tileSize, heading, entries } = layOutTiles(chart, room);
  for (const { tile, lines, ...place } of tiles)
    sheet.addText(lines.join('\n'), {
      ...at(place),
      ...type(tileSize, hex(tile.ink)),
      ...boxLook(tile.fill),
      shape: 'rect' as PptxGenJS.ShapeType,
      align: 'center',
      objectName: tile.name,
    });
  sheet.addText(heading.text, {
    ...at(heading),
    ...type(heading.size, slideLook.muted),
    align: 'left',
  });
  for (const { box, boxPlace, text, size, ...place } of entries) {
    if (box !== null) sheet.addShape('rect', { ...at(boxPlace), ...boxLook(box.fill) });
    sheet.addText(text, { ...at(place), ...type(size, slideLook.ink), align: 'left' });
  }
}

function boxLook(fill: string | null) {
  return fill === null
    ? { line: { color: slideLook.axis, width: 0.75, dashType: 'dash' as const } }
    : { fill: { color: hex(fill) } };
}

const hex = (color: string) => color.slice(1).toUpperCase();
