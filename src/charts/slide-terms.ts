import type { SlideFormat } from '../model/slide-chart';
import { mineMark } from './mine-mark';
import { lightTheme } from './theme';

/** What a slide says in words; of `left` categories or lines there is no room. */
export interface SlideWords {
  readonly unit: string;
  readonly more: (left: number) => string;
  /** Names of what has no figure. */
  readonly absent: (names: readonly string[]) => string;
}

/** More bars, or lines, than these cannot be read across a room. */
export const mostBars = 24;
export const mostLines = 24;

/** Slides are white, whatever the page is. */
export const theme = lightTheme;
/** Of a series whose points have no colours of their own. */
export const uncoloured = { colors: null } as const;

/** As many decimals as the figures have in the words of their own figure. */
export function formatOf(labels: readonly string[], unit: string): SlideFormat {
  const places = labels.flatMap((label) => /\d\.(\d+)/.exec(label)?.[1]?.length ?? []);
  const decimals = Math.min(6, Math.max(0, ...places));
  return { decimals, isShare: unit === '%', unit: unit === '%' ? '' : unit };
}

/** Axes of rates are drawn in per cent; a share is kept as the ratio that it is. */
export const drawnToStored = (unit: string) => (value: number) =>
  unit === '%' ? value / 100 : value;

/** The first of many, and what says that there are more. */
export function cut<Item>(
  items: readonly Item[],
  most: number,
  { more }: Pick<SlideWords, 'more'>,
) {
  const left = items.length - most;
  return { kept: items.slice(0, most), remarks: left > 0 ? [more(left)] : [] };
}

/** The reader’s own area has a star. */
export const starred = (name: string, isMine: boolean) => (isMine ? `${mineMark} ${name}` : name);
