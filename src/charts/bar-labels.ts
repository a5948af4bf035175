import type { RankedBar } from './ranked-bars';
import { mineMark } from './mine-mark';
import { plainText } from './rich-text';
import { estimateTextWidth, wrapText } from './text-width';
import type { ChartTheme } from './theme';

/** px of the column of ranks before the names. */
export const rankWidth = 28;

/** Most px that a line of a name beside its bar may take. */
const nameRoom = 190;

const starred = (bar: RankedBar) => (bar.isMine ? `${mineMark} ${bar.name}` : bar.name);

/** Rank and name at the left edge of the bar's row, as rich text. */
export function nameBeside(bar: RankedBar, size: number): string {
  const [first = '', ...rest] = wrapText(plainText(starred(bar)), nameRoom, size).map((line) =>
    bar.isMine ? `{mine|${line}}` : line,
  );
  return [`{rank|${bar.rank ?? ''}}${first}`, ...rest.map((line) => `{rank|}${line}`)].join('\n');
}

/**
 * Rank and name on a line of `width` px above the bar, as rich text: the lines below it are empty, so that the text,
 * which is set in the middle of the row, stands in its upper part.
 */
export function nameAbove(bar: RankedBar, width: number, size: number): string {
  const room = width - (bar.rank === null ? 0 : rankWidth);
  const [name = ''] = wrapText(plainText(starred(bar)), room, size, 1);
  const rank = bar.rank === null ? '' : `{rank|${bar.rank}}`;
  return `${rank}{${bar.isMine ? 'mine' : 'name'}|${name}}\n{below| }\n{below| }`;
}

/** px that rank and name beside a bar take. */
export function nameWidth(bar: RankedBar, size: number): number {
  const lines = wrapText(starred(bar), nameRoom, size);
  return rankWidth + Math.max(...lines.map((line) => estimateTextWidth(line, size)));
}

/** What is said of a bar, in reading order, without marks of style. */
export function labelParts(bar: RankedBar): readonly string[] {
  return [bar.figure, bar.year, bar.remark, bar.verdict?.text].filter(
    (part) => typeof part === 'string',
  );
}

/** px that the label at the end of a bar takes. */
export function labelWidth(bar: RankedBar, isCompact: boolean, size: number): number {
  const rest = [bar.remark, bar.verdict?.text].filter((part) => typeof part === 'string');
  const first = [bar.figure, bar.year];
  const lines = (isCompact ? [first, rest] : [[...first, ...rest]]).map((line) => line.join('  '));
  return 8 + Math.max(...lines.map((line) => estimateTextWidth(line, size)));
}

/**
 * Figure, year, remark and verdict at the end of a bar, as rich text; the two last below where the place is narrow. The
 * styles keep the parts apart: each space between them would be a text to draw.
 */
export function barLabel({ figure, year, remark, verdict }: RankedBar, isCompact: boolean): string {
  const first = `{figure|${figure}}{quiet|${year}}`;
  const rest = [
    ...(remark === null ? [] : [`{quiet|${remark}}`]),
    ...(verdict === null ? [] : [`{${verdict.isBreach ? 'breach' : 'quiet'}|${verdict.text}}`]),
  ];
  if (!isCompact) return first + rest.join('');
  return rest.length === 0 ? first : `${first}\n${rest.join('  ')}`;
}

/** px between the parts of a label. */
const partGap = 6;

/** The styles that `barLabel` names. Of two lines, the second begins where the first does. */
export function labelStyles(theme: ChartTheme, isCompact: boolean) {
  const fontSize = theme.fontSize.label;
  const [before, after] = isCompact ? [0, partGap] : [partGap, 0];
  const padding = [0, 0, 0, before];
  return {
    figure: { color: theme.ink, fontWeight: 600 as const, fontSize, padding: [0, after, 0, 0] },
    quiet: { color: theme.muted, fontSize, padding },
    breach: { color: theme.bad, fontSize, padding },
  };
}
