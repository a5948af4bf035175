import { seriesColor, seriesDash, seriesSymbol, type ChartTheme, type SeriesSymbol } from './theme';

/** How an area's line looks: colour, dash and marker of a place in the palette; null is a grey line of context. */
export interface AreaLook {
  readonly id: string;
  readonly name: string;
  readonly paletteIndex: number | null;
  /** The reader's own area. */
  readonly isMine: boolean;
}

/** The last place is a grey, which among grey lines of context says nothing. */
const paletteSize = { alone: 8, inContext: 7 } as const;

/**
 * Places in the palette for areas: each its own place among all areas where it has one, so that it keeps its colour on
 * all screens, else one that is free. Null when all are taken.
 */
export function paletteIndexes(
  ids: readonly string[],
  allIds: readonly string[],
  hasContext: boolean,
): ReadonlyMap<string, number | null> {
  const indexes = new Map<string, number | null>();
  const free = new Set(
    Array.from({ length: paletteSize[hasContext ? 'inContext' : 'alone'] }, (_, index) => index),
  );
  for (const id of ids) {
    const own = allIds.indexOf(id);
    if (free.delete(own)) indexes.set(id, own);
  }
  for (const id of ids) {
    if (indexes.has(id)) continue;
    const [next] = free;
    if (next !== undefined) free.delete(next);
    indexes.set(id, next ?? null);
  }
  return indexes;
}

export interface LineLook {
  readonly color: string;
  readonly dash: readonly number[];
  readonly symbol: SeriesSymbol;
  /** px */
  readonly width: number;
}

export function lineLook({ paletteIndex, isMine }: AreaLook, theme: ChartTheme): LineLook {
  const width = isMine ? theme.lineWidth.accent + 1 : theme.lineWidth.series;
  if (paletteIndex === null) {
    return isMine
      ? { color: theme.accent, dash: [], symbol: 'circle', width }
      : { color: theme.neutral, dash: [], symbol: 'circle', width: theme.lineWidth.context };
  }
  return {
    color: seriesColor(theme, paletteIndex),
    dash: isMine ? [] : seriesDash(theme, paletteIndex),
    symbol: seriesSymbol(theme, paletteIndex),
    width,
  };
}

export type SignSide = 'top' | 'right' | 'bottom' | 'left';

/** The sign of a mark beside it. Lines of context do without: among many, signs would hide what they mark. */
export function signLabel(
  { paletteIndex, isMine }: AreaLook,
  { sign }: { readonly sign: string },
  position: SignSide,
  theme: ChartTheme,
) {
  if (sign === '' || (paletteIndex === null && !isMine)) return { show: false };
  return {
    show: true,
    position,
    distance: 3,
    formatter: sign,
    color: theme.ink,
    fontSize: theme.fontSize.label,
    textBorderColor: theme.surface,
    textBorderWidth: 3,
  };
}
