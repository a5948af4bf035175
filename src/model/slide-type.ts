import { halfWidths } from './slide-text';

interface Room {
  /** px */
  readonly width: number;
  readonly height: number;
  /** Height of a line, of the type's. */
  readonly line: number;
  /** px between paragraphs. */
  readonly gap: number;
}

/** A line ends before a word, or before a sign that may not begin the next, and leaves a little open. */
const openEnd = 1.05;

/** px of the largest of `sizes`, which fall, in which all paragraphs stand in the room; of none the last. */
function fittingSize(paragraphs: readonly string[], sizes: readonly number[], room: Room): number {
  const widths = paragraphs.map((line) => halfWidths(line) * openEnd);
  const fits = (size: number) => {
    const lines = widths.map((width) => Math.max(1, Math.ceil((width * size) / 2 / room.width)));
    const gaps = (paragraphs.length - 1) * room.gap;
    return (
      lines.reduce((sum, count) => sum + count, gaps / (size * room.line)) * size * room.line <=
      room.height
    );
  };
  return sizes.find(fits) ?? sizes[sizes.length - 1]!;
}

/** px of the title of a slide: a long finding is set smaller, so that all of it stands above the rule. */
export function titleSize(title: string): number {
  return fittingSize(title.split('\n'), [30, 26, 22, 19, 16, 14, 12], {
    width: 1184,
    height: 78,
    line: 1.25,
    gap: 0,
  });
}

/** px of the title of a cover. */
export function coverSize(title: string): number {
  return fittingSize(title.split('\n'), [52, 44, 36, 30, 24, 19, 16, 14, 12], {
    width: 1088,
    height: 150,
    line: 1.25,
    gap: 0,
  });
}

/** px of what stands below the title of a cover. */
export function subtitleSize(body: string): number {
  return fittingSize(body.split('\n'), [26, 22, 19, 16, 14, 12], {
    width: 1088,
    height: 200,
    line: 1.35,
    gap: 0,
  });
}

/** px between the points of a slide of text. */
export const pointGap = 14;

/** The points of a slide of text, a paragraph each. */
export function pointsOf(body: string): readonly string[] {
  return body.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** px of the points of a slide of text: many or long ones are set smaller. */
export function pointSize(points: readonly string[]): number {
  return fittingSize(points, [26, 22, 19, 16, 14, 12, 10], {
    width: 1140,
    height: 452,
    line: 1.35,
    gap: pointGap,
  });
}
