import { decimal, type Decimal } from '../core/decimal';
import { groupBy } from '../core/group-by';
import { ascendingByMeasure, measureOf, type Measure } from '../core/measure';
import { rankGroupOf, type Department, type RankGroup } from '../model/catalog';

/**
 * Who is compared with whom, always within one level (county, prefecture, province): departments of the same
 * function, those of one prefecture, those that the reader picked (and the own area), or all of the level.
 */
export type PeerRule = 'kind' | 'prefecture' | 'chosen' | 'all';

/** From where the reader looks at the others. */
export interface Standpoint {
  /** Area code of the reader's own area; null where none is chosen. */
  readonly mineCode: string | null;
  readonly rule: PeerRule;
  /** Area codes that rule 'chosen' compares. */
  readonly chosenCodes: readonly string[];
}

export const noStandpoint: Standpoint = { mineCode: null, rule: 'kind', chosenCodes: [] };

export function isSameStandpoint(a: Standpoint, b: Standpoint): boolean {
  return (
    a.mineCode === b.mineCode &&
    a.rule === b.rule &&
    a.chosenCodes.length === b.chosenCodes.length &&
    a.chosenCodes.every((code, index) => code === b.chosenCodes[index])
  );
}

/**
 * Departments with the same key are peers of each other: they are ranked together and make each other's median. Null
 * for a department that the rule compares with none.
 */
export function peerSetKey(department: Department, standpoint: Standpoint): string | null {
  const level = rankGroupOf(department.areaLevel);
  switch (standpoint.rule) {
    case 'all':
      return level;
    case 'kind':
      return `${level} ${department.function}`;
    case 'prefecture':
      return department.parentCode === null ? null : `${level} ${department.parentCode}`;
    case 'chosen':
      return isMine(department, standpoint) || standpoint.chosenCodes.includes(department.areaCode)
        ? level
        : null;
  }
}

export function isMine({ areaCode }: Department, { mineCode }: Standpoint): boolean {
  return areaCode === mineCode;
}

/** Entries of departments that are looked at together; only those of county level are compared by rank. */
export interface PeerGroup<Entry> {
  readonly group: RankGroup;
  /** Whether the members are ranked among each other. */
  readonly isCompared: boolean;
  readonly entries: readonly Entry[];
}

const groupOrder: readonly RankGroup[] = ['county', 'prefecture', 'province'];

/**
 * Splits entries into what is compared and what stands apart: a group for each set of peers at county level, that of
 * the own area first; then the counties that the rule compares with none, prefectures, the province. Keeps the order
 * within a group; groups without an entry are left out.
 */
export function groupByPeers<Entry extends { readonly department: Department }>(
  entries: readonly Entry[],
  standpoint: Standpoint,
): readonly PeerGroup<Entry>[] {
  return groupOrder.flatMap((group) => {
    const members = entries.filter(({ department }) => rankGroupOf(department.areaLevel) === group);
    if (group !== 'county') return members.length === 0 ? [] : [apart(group, members)];
    const sets = groupBy(members, ({ department }) => peerSetKey(department, standpoint));
    const holdsMine = (set: readonly Entry[]) =>
      set.some(({ department }) => isMine(department, standpoint));
    const compared = [...sets]
      .flatMap(([key, set]) => (key === null ? [] : [set]))
      .sort((a, b) => +holdsMine(b) - +holdsMine(a));
    const others = sets.get(null) ?? [];
    return [
      ...compared.map((set) => ({ group, isCompared: true, entries: set })),
      ...(others.length === 0 ? [] : [apart(group, others)]),
    ];
  });
}

function apart<Entry>(group: RankGroup, entries: readonly Entry[]): PeerGroup<Entry> {
  return { group, isCompared: false, entries };
}

/** The others that a department is compared with, in the order of `all`. */
export function peersOf<D extends Department>(
  department: Department,
  all: readonly D[],
  standpoint: Standpoint,
): readonly D[] {
  const key = peerSetKey(department, standpoint);
  return all.filter(
    (other) =>
      key !== null &&
      other.departmentId !== department.departmentId &&
      peerSetKey(other, standpoint) === key,
  );
}

/** Fewer peers than this make no median or quartile that a reader should act on. */
export const fewestPeers = 5;

/** Where the middle half of the peers lies, in the metric's base unit. */
export interface PeerBand {
  readonly n: number;
  readonly p25: Decimal;
  readonly median: Decimal;
  readonly p75: Decimal;
}

/**
 * Median and quartiles of the peers' exact values; null with fewer than `fewestPeers` of them. The caller leaves the
 * department's own value out. Quantiles interpolate linearly between ranks, as spreadsheets' PERCENTILE.INC does.
 */
export function computePeerBand(peerValues: readonly Measure[]): PeerBand | null {
  if (peerValues.length < fewestPeers) return null;
  const ascending = inOrder(peerValues);
  return {
    n: ascending.length,
    p25: quantile(ascending, decimal('0.25')),
    median: quantile(ascending, decimal('0.5')),
    p75: quantile(ascending, decimal('0.75')),
  };
}

/** The median; null for no values. */
export function computeMedian(values: readonly Decimal[]): Decimal | null {
  if (values.length === 0) return null;
  return quantile(inOrder(values.map(measureOf)), decimal('0.5'));
}

function inOrder(values: readonly Measure[]): readonly Measure[] {
  return ascendingByMeasure(values, (value) => value).map(({ figure }) => figure);
}

function quantile(ascending: readonly Measure[], share: Decimal): Decimal {
  const position = share.times(ascending.length - 1);
  const below = position.floor();
  const lower = ascending[below.toNumber()]?.exact();
  const upper = ascending[position.ceil().toNumber()]?.exact();
  if (lower === undefined || upper === undefined) throw new RangeError('A quantile of no values');
  return lower.plus(upper.minus(lower).times(position.minus(below)));
}
