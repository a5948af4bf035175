/** How the figure of a bar came about: solid, hatched or hollow. */
export type BarOrigin = 'computed' | 'stated' | 'derived';

export interface RankedBar {
  /** Unique over all groups; comes back with the datum that is picked. */
  readonly id: string;
  readonly name: string;
  readonly rank: string | null;
  /** Base unit of the metric; drawn from zero. */
  readonly value: number;
  /** What the printed digits allow. */
  readonly range: readonly [lo: number, hi: number] | null;
  readonly figure: string;
  readonly year: string;
  /** Marks of origin, such as “as stated”. */
  readonly remark: string | null;
  /** A sign and a word about the target; `isBreach` gives it the warning colour. */
  readonly verdict: { readonly text: string; readonly isBreach: boolean } | null;
  readonly origin: BarOrigin;
  /** The bar that the heading speaks of. */
  readonly isSubject: boolean;
  /** The reader's own area: starred and bold. */
  readonly isMine: boolean;
}

export interface BarGroup {
  readonly label: string;
  readonly bars: readonly RankedBar[];
}

/** The middle half of the peers and their median, beside the bars of one group. */
export interface BarBand {
  /** Index of that group. */
  readonly group: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly label: string;
}

export interface RankedBarsInput {
  readonly groups: readonly BarGroup[];
  /** All bars that the scale is made for, where `groups` are a page of them. */
  readonly scaled?: readonly RankedBar[];
  readonly target: { readonly value: number; readonly label: string } | null;
  readonly band: BarBand | null;
  readonly formatTick: (value: number) => string;
  /** For a place below about 480 px: labels on two lines, fewer ticks. */
  readonly isCompact: boolean;
}

/** A page of the bars, counted over all groups, on the scale of all. */
export function pageOfBars(input: RankedBarsInput, from: number, to: number): RankedBarsInput {
  let before = 0;
  const pages = input.groups.map(({ label, bars }, group) => {
    const page = bars.slice(Math.max(from - before, 0), Math.max(to - before, 0));
    before += bars.length;
    return { group, label, bars: page };
  });
  const kept = pages.filter(({ bars }) => bars.length > 0);
  const bandGroup = kept.findIndex(({ group }) => group === input.band?.group);
  return {
    ...input,
    groups: kept,
    scaled: input.groups.flatMap(({ bars }) => bars),
    band: input.band === null || bandGroup === -1 ? null : { ...input.band, group: bandGroup },
  };
}
