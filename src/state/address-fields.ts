import { auditRuleIds } from '../model/audit-rows';
import type { MetricBrush, TrendMeasure, WorkingRef, Year } from './route';

/** What the address may refer to; a value outside is a problem, not a crash. */
export interface KnownIds {
  readonly datasetIds: ReadonlySet<string>;
  readonly metricIds: ReadonlySet<string>;
  readonly itemIds: ReadonlySet<string>;
  readonly areaCodes: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  /** Nobody holds the ids of all reports: the dataset has to be asked. */
  readonly reportIds: Pick<ReadonlySet<string>, 'has'>;
  readonly years: ReadonlySet<number>;
}

/** Levels of areas that the filter knows. */
export const levels: ReadonlySet<string> = new Set([
  'province',
  'prefecture',
  'county',
  'district',
  'county_city',
]);
export const severities: ReadonlySet<string> = new Set(['high', 'medium', 'low']);
export const certainties: ReadonlySet<string> = new Set(['certain', 'possible']);
export const ruleIds: ReadonlySet<string> = new Set(auditRuleIds);
const stages: ReadonlySet<string> = new Set(['initial', 'adjustment', 'adjusted', 'final']);

/** How the value of one address parameter is written, and how it is read (undefined: not valid). */
export interface Field<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string, known: KnownIds) => T | undefined;
  /** Whether nothing of a valid text was left out; absent where a text is read whole or not at all. */
  readonly isWhole?: ((text: string, known: KnownIds) => boolean) | undefined;
}

/** Some of the known values, separated by commas. */
export const list = (
  allowed: (known: KnownIds) => Pick<ReadonlySet<string>, 'has'>,
): Field<readonly string[]> => ({
  // Sorted, so that the same selection has the same address in whatever order it was made.
  write: (values) => [...new Set(values)].sort().join(','),
  read: (text, known) => {
    const values = [
      ...new Set(text.split(',').filter((value) => allowed(known).has(value))),
    ].sort();
    return values.length > 0 ? values : undefined;
  },
  isWhole: (text, known) => text.split(',').every((value) => allowed(known).has(value)),
});

/** One of the known values. */
export const oneOf = (allowed: (known: KnownIds) => ReadonlySet<string>): Field<string> => ({
  write: (value) => value,
  read: (text, known) => (allowed(known).has(text) ? text : undefined),
});

/** One of a few words that the product itself defines. */
export const word = <T extends string>(words: readonly T[]): Field<T> => ({
  write: (value) => value,
  read: (text) => words.find((candidate) => candidate === text),
});

/** One of a few words, or left to the product (null). */
export const wordOrNull = <T extends string>(words: readonly T[]): Field<T | null> => ({
  write: (value) => value ?? '',
  read: (text) => words.find((candidate) => candidate === text),
});

/** A choice that may be left to the product (null) or be of nothing at all; at most `most` members. */
export const choice = (
  allowed: (known: KnownIds) => ReadonlySet<string>,
  most = Infinity,
): Field<readonly string[] | null> => {
  const members = list(allowed);
  return {
    write: (values) =>
      values === null ? '' : values.length === 0 ? nothing : members.write(values),
    read: (text, known) => (text === nothing ? [] : members.read(text, known)?.slice(0, most)),
    isWhole: (text, known) =>
      text === nothing ||
      (members.isWhole?.(text, known) === true && new Set(text.split(',')).size <= most),
  };
};

const nothing = 'none';

/** A year that reports are of, or the latest of each. */
export const year: Field<Year> = {
  write: String,
  read: (text, known) => {
    if (text === 'latest') return 'latest';
    return [...known.years].find((candidate) => String(candidate) === text);
  },
};

/** A page of the deck, from 1; the deck says how many there are. */
export const pageNumber: Field<number | null> = {
  write: (value) => (value === null ? '' : String(value)),
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
};

/** `metric:` or `item:` and its id. */
export const measure: Field<TrendMeasure> = {
  write: ({ kind, id }) => `${kind}:${id}`,
  read: (text, known) => {
    const [kind, id = ''] = splitOnce(text, ':');
    if (kind === 'metric' && known.metricIds.has(id)) return { kind, id };
    if (kind === 'item' && known.itemIds.has(id)) return { kind, id };
    return undefined;
  },
};

/** An end of a brush: a plain decimal, no power of ten; empty where it is open. */
const brushEnd = /^(-?\d{1,12}(\.\d{1,6})?)?$/;

function readBrush(text: string, known: KnownIds): MetricBrush | undefined {
  const [metricId, range] = splitOnce(text, ':');
  const ends = range.split('..');
  if (!known.metricIds.has(metricId) || ends.length !== 2) return undefined;
  if (!ends.every((end) => brushEnd.test(end))) return undefined;
  const [from, to] = ends.map((end) => (end === '' ? null : +end)) as [
    number | null,
    number | null,
  ];
  if (from === null && to === null) return undefined;
  return from !== null && to !== null && from > to ? undefined : { metricId, from, to };
}

/** The valid brushes of a text, the first of each metric. */
function readBrushes(text: string, known: KnownIds): readonly MetricBrush[] {
  const byMetric = new Map<string, MetricBrush>();
  for (const part of text.split(',')) {
    const brush = readBrush(part, known);
    if (brush !== undefined && !byMetric.has(brush.metricId)) byMetric.set(brush.metricId, brush);
  }
  return [...byMetric.values()].sort((a, b) => (a.metricId < b.metricId ? -1 : 1));
}

/** `debt_ratio:20..60,score_rate:90..`: ranges of metrics as shown, both ends counted, an end left out is open. */
export const brushes: Field<readonly MetricBrush[]> = {
  write: (values) =>
    [...values]
      .sort((a, b) => (a.metricId < b.metricId ? -1 : 1))
      .map(({ metricId, from, to }) => `${metricId}:${from ?? ''}..${to ?? ''}`)
      .join(','),
  read: (text, known) => {
    const found = readBrushes(text, known);
    return found.length > 0 ? found : undefined;
  },
  isWhole: (text, known) => readBrushes(text, known).length === text.split(',').length,
};

/** The kind of a figure and what identifies it, joined by `~`. */
export const working: Field<WorkingRef> = {
  write: (ref) => workingParts(ref).join('~'),
  read: (text, known) => {
    const parts = text.split('~');
    const [kind, reportId = '', id = ''] = parts;
    if (kind === 'sum') {
      const isKnown = parts.length === 2 && known.metricIds.has(reportId);
      return isKnown ? { kind, metricId: reportId } : undefined;
    }
    if (!known.reportIds.has(reportId)) return undefined;
    if (kind === 'indicator' || kind === 'project') {
      const isWhole = parts.length === 3 && /^[1-9]\d{0,3}$/.test(id);
      return isWhole ? { kind, reportId, seq: Number(id) } : undefined;
    }
    // A finding's id names its report first and may hold any text after its rule.
    if (kind === 'finding') {
      const isRule = auditRuleIds.some((ruleId) => ruleId === id);
      return isRule ? { kind, reportId, findingId: parts.slice(1).join('~') } : undefined;
    }
    const yearText = parts[parts.length - 1] ?? '';
    if (!/^[1-9]\d{3}$/.test(yearText)) return undefined;
    const ofYear = Number(yearText);
    if (kind === 'metric' && parts.length === 4 && known.metricIds.has(id)) {
      return { kind, reportId, metricId: id, year: ofYear };
    }
    const stage = parts[3] ?? '';
    if (kind === 'item' && parts.length === 5 && known.itemIds.has(id) && stages.has(stage)) {
      return { kind, reportId, itemId: id, stage, year: ofYear };
    }
    return undefined;
  },
};

function workingParts(ref: WorkingRef): readonly (string | number)[] {
  switch (ref.kind) {
    case 'metric':
      return [ref.kind, ref.reportId, ref.metricId, ref.year];
    case 'item':
      return [ref.kind, ref.reportId, ref.itemId, ref.stage, ref.year];
    case 'sum':
      return [ref.kind, ref.metricId];
    case 'indicator':
    case 'project':
      return [ref.kind, ref.reportId, ref.seq];
    case 'finding':
      return [ref.kind, ref.findingId];
  }
}

/** The text before the first separator and the text after it; all of it and nothing where there is none. */
export function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
