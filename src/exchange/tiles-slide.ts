import type PptxGenJS from 'pptxgenjs';
import type { TilesChart } from '../model/slide-chart';
import type { Place } from '../model/slide-place';
import { layOutTiles } from '../model/slide-tiles';
import { at, points, slideLook } from './slide-look';

/** A map of squares as shapes with their words in them, each of which can be edited; `room` is px of the slide. */
export function drawTiles(
  sheet: PptxGenJS.Slide,
  chart: TilesChart,
  room: Place,
  lang: string,
): void {
  const within = (place: Place) =>
    at({ ...place, left: room.left + place.left, top: room.top + place.top });
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
      ...within(place),
      ...type(tileSize, hex(tile.ink)),
      ...boxLook(tile.fill),
      shape: 'rect' as PptxGenJS.ShapeType,
      align: 'center',
      wrap: false,
      objectName: tile.name,
    });
  sheet.addText(heading.text, {
    ...within(heading),
    ...type(heading.size, slideLook.muted),
    align: 'left',
    wrap: false,
  });
  for (const { box, boxPlace, text, size, ...place } of entries) {
    if (box !== null) sheet.addShape('rect', { ...within(boxPlace), ...boxLook(box.fill) });
    sheet.addText(text, {
      ...within(place),
      ...type(size, slideLook.ink),
      align: 'left',
      wrap: false,
    });
  }
}

function boxLook(fill: string | null) {
  return fill === null
    ? { line: { color: slideLook.axis, width: 0.75, dashType: 'dash' as const } }
    : { fill: { color: hex(fill) } };
}

const hex = (color: string) => color.slice(1).toUpperCase();
