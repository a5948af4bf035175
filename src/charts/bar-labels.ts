import type { RankedBar } from './ranked-bars';
import { mineMark } from './mine-mark';
import { estimateTextWidth, wrapText } from './text-width';
import type { ChartTheme } from './theme';

/** px of the column of ranks before the names. */
export const rankWidth = 22;

/** Most px that a line of a name may take. */
const nameRoom = { wide: 190, compact: 100 } as const;

/** Where the place is narrow, a name takes two lines as wide as its longest word rather than one. */
function nameLines(bar: RankedBar, isCompact: boolean, size: number): readonly string[] {
  const name = bar.isMine ? `${mineMark} ${bar.name}` : bar.name;
  if (!isCompact) return wrapText(name, nameRoom.wide, size);
  // The star stays with the first word.
  const words = name
    .replace(`${mineMark} `, `${mineMark}\u00a0`)
    .split(' ')
    .map((word) => estimateTextWidth(word, size));
  return wrapText(name, Math.min(Math.max(...words), nameRoom.compact), size);
}

/** Rank and name at the left edge, as rich text. */
export function axisName(bar: RankedBar, isCompact: boolean, size: number): string {
  const [first = '', ...rest] = nameLines(bar, isCompact, size).map((line) =>
    bar.isMine ? `{mine|${line}}` : line,
  );
  return [`{rank|${bar.rank ?? ''}}${first}`, ...rest.map((line) => `{rank|}${line}`)].join('\n');
}

/** px that rank and name take. */
export function nameWidth(bar: RankedBar, isCompact: boolean, size: number): number {
  const lines = nameLines(bar, isCompact, size);
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
  const first = [bar.figure, bar.year, bar.remark].filter((part) => part !== null).join('  ');
  const verdict = bar.verdict?.text ?? '';
  const lines = isCompact ? [first, verdict] : [`${first}  ${verdict}`];
  return 8 + Math.max(...lines.map((line) => estimateTextWidth(line, size)));
}

/** Figure, year, origin and verdict at the end of a bar, as rich text; the verdict below where the place is narrow. */
export function barLabel({ figure, year, remark, verdict }: RankedBar, isCompact: boolean): string {
  const origin = remark === null ? '' : `  {quiet|${remark}}`;
  const first = `{figure|${figure}}  {quiet|${year}}${origin}`;
  if (verdict === null) return first;
  const style = verdict.isBreach ? 'breach' : 'quiet';
  return `${first}${isCompact ? '\n' : '  '}{${style}|${verdict.text}}`;
}

/** The styles that `barLabel` names. */
export function labelStyles(theme: ChartTheme) {
  const fontSize = theme.fontSize.label;
  return {
    figure: { color: theme.ink, fontWeight: 600, fontSize },
    quiet: { color: theme.muted, fontSize },
    breach: { color: theme.bad, fontSize },
  } as const;
}
