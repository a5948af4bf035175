import {
  defaultRoute,
  mostRadarAreas,
  mostSearchCharacters,
  type Route,
  type ScreenName,
  type TrendMeasure,
  type WorkingRef,
  type Year,
} from './route';

/** What was wrong with an address; the valid rest of it is kept. Shown to the reader as a sentence each. */
export type AddressProblem =
  | { readonly kind: 'unknown_screen'; readonly name: string }
  | { readonly kind: 'unknown_parameter'; readonly name: string }
  | {
      readonly kind: 'bad_value';
      readonly name: string;
      readonly value: string;
      readonly used: string;
    };

/** What the address may refer to; a value outside is a problem, not a crash. */
export interface KnownIds {
  readonly metricIds: ReadonlySet<string>;
  readonly itemIds: ReadonlySet<string>;
  readonly areaCodes: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly reportIds: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
}

const screens: readonly ScreenName[] = ['overview', 'compare', 'trends', 'report'];
const levels: ReadonlySet<string> = new Set([
  'province',
  'prefecture',
  'county',
  'district',
  'county_city',
]);
const stages: ReadonlySet<string> = new Set(['initial', 'adjustment', 'adjusted', 'final']);

/** One address parameter: how it is written, and how it is read (undefined: not valid). */
interface Field<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string, known: KnownIds) => T | undefined;
  /** Whether nothing of a valid text was left out; absent where a text is read whole or not at all. */
  readonly isWhole?: ((text: string, known: KnownIds) => boolean) | undefined;
}

const list = (allowed: (known: KnownIds) => ReadonlySet<string>): Field<readonly string[]> => ({
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

const oneOf = (allowed: (known: KnownIds) => ReadonlySet<string>): Field<string> => ({
  write: (value) => value,
  read: (text, known) => (allowed(known).has(text) ? text : undefined),
});

/** One of a few words that the product itself defines. */
const word = <T extends string>(words: readonly T[]): Field<T> => ({
  write: (value) => value,
  read: (text) => words.find((candidate) => candidate === text),
});

/** One of a few words, or left to the product (null). */
const wordOrNull = <T extends string>(words: readonly T[]): Field<T | null> => ({
  write: (value) => value ?? '',
  read: (text) => words.find((candidate) => candidate === text),
});

/** A choice that may be left to the product (null) or be of nothing at all; at most `most` members. */
const choice = (
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

const year: Field<Year> = {
  write: String,
  read: (text, known) => {
    if (text === 'latest') return 'latest';
    return [...known.years].find((candidate) => String(candidate) === text);
  },
};

const measure: Field<TrendMeasure> = {
  write: ({ kind, id }) => `${kind}:${id}`,
  read: (text, known) => {
    const [kind, id = ''] = splitOnce(text, ':');
    if (kind === 'metric' && known.metricIds.has(id)) return { kind, id };
    if (kind === 'item' && known.itemIds.has(id)) return { kind, id };
    return undefined;
  },
};

const working: Field<WorkingRef> = {
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
  }
}

/** Codec of one parameter against the route; a route field without one does not compile. */
interface Parameter {
  readonly name: string;
  readonly write: (route: Route) => string;
  readonly read: (text: string, known: KnownIds) => Partial<Route> | undefined;
  readonly isWhole?: Field<unknown>['isWhole'];
}

type RouteField = Exclude<keyof Route, 'screen'>;

const parameters: { readonly [K in RouteField]: readonly Parameter[] } = {
  filter: [
    filterParameter(
      'area',
      'areaCodes',
      list((known) => known.areaCodes),
    ),
    filterParameter(
      'level',
      'areaLevels',
      list(() => levels),
    ),
    filterParameter(
      'function',
      'functions',
      list((known) => known.functions),
    ),
  ],
  year: [parameter('year', 'year', year)],
  comparison: [parameter('compare', 'comparison', word(['one', 'two', 'many']))],
  metricId: [
    parameter(
      'metric',
      'metricId',
      oneOf((known) => known.metricIds),
    ),
  ],
  againstId: [
    parameter(
      'against',
      'againstId',
      oneOf((known) => known.metricIds),
    ),
  ],
  metricIds: [
    parameter(
      'metrics',
      'metricIds',
      choice((known) => known.metricIds),
    ),
  ],
  manyChart: [parameter('chart', 'manyChart', word(['heatmap', 'lines', 'radar']))],
  radarAreaCodes: [
    parameter(
      'radar',
      'radarAreaCodes',
      choice((known) => known.areaCodes, mostRadarAreas),
    ),
  ],
  order: [parameter('order', 'order', word(['merit', 'value', 'name']))],
  mineCode: [
    parameter('mine', 'mineCode', {
      write: (value) => value ?? '',
      read: (text, known) => (known.areaCodes.has(text) ? text : undefined),
    }),
  ],
  peerRule: [parameter('peers', 'peerRule', word(['kind', 'prefecture', 'chosen', 'all']))],
  peerAreaCodes: [
    parameter(
      'peerAreas',
      'peerAreaCodes',
      list((known) => known.areaCodes),
    ),
  ],
  measure: [parameter('measure', 'measure', measure)],
  reportId: [
    parameter('report', 'reportId', {
      write: (value) => value ?? '',
      read: (text, known) => (known.reportIds.has(text) ? text : undefined),
    }),
  ],
  factsSearch: [
    parameter('find', 'factsSearch', {
      write: (value) => value,
      read: (text) => text.slice(0, mostSearchCharacters),
      isWhole: (text) => text.length <= mostSearchCharacters,
    }),
  ],
  factKind: [parameter('facts', 'factKind', word(['all', 'repeated', 'differing']))],
  presentation: [parameter('view', 'presentation', word(['chart', 'table']))],
  mapLevel: [parameter('map', 'mapLevel', wordOrNull(['county', 'prefecture']))],
  panelScale: [parameter('scale', 'panelScale', wordOrNull(['common', 'own']))],
  working: [
    {
      name: 'working',
      write: (route) => (route.working === null ? '' : working.write(route.working)),
      read: (text, known) => {
        const ref = working.read(text, known);
        return ref && { working: ref };
      },
    },
  ],
};

const allParameters: readonly Parameter[] = Object.values(parameters).flat();

/** Reads `#/compare?metric=…`. Every bad part falls back to its default and is reported; the rest is kept. */
export function parseRoute(
  hash: string,
  known: KnownIds,
): { route: Route; problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const [path = '', search = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const screen = screens.find((name) => name === path);
  if (screen === undefined && path !== '') problems.push({ kind: 'unknown_screen', name: path });
  let route: Route = { ...defaultRoute, screen: screen ?? defaultRoute.screen };
  for (const [name, text] of new URLSearchParams(search)) {
    const found = allParameters.find((candidate) => candidate.name === name);
    if (found === undefined) {
      problems.push({ kind: 'unknown_parameter', name });
      continue;
    }
    const read = found.read(text, known);
    if (read !== undefined) route = merge(route, read);
    if (read === undefined || found.isWhole?.(text, known) === false) {
      problems.push({ kind: 'bad_value', name, value: text, used: found.write(route) });
    }
  }
  return { route, problems };
}

/** Writes a route as a hash, leaving out what equals the default, so that an address stays short and stable. */
export function formatRoute(route: Route): string {
  const search = new URLSearchParams();
  for (const { name, write } of allParameters) {
    const text = write(route);
    if (text !== write(defaultRoute)) search.set(name, text);
  }
  const query = search
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%7E', '~');
  return `#/${route.screen}${query === '' ? '' : `?${query}`}`;
}

function parameter<K extends RouteField>(
  name: string,
  field: K,
  codec: Field<Route[K]>,
): Parameter {
  return {
    name,
    write: (route) => codec.write(route[field]),
    read: (text, known) => {
      const value = codec.read(text, known);
      return value === undefined ? undefined : { [field]: value };
    },
    isWhole: codec.isWhole,
  };
}

function filterParameter(
  name: string,
  field: keyof Route['filter'],
  codec: Field<readonly string[]>,
): Parameter {
  return {
    name,
    write: (route) => codec.write(route.filter[field]),
    read: (text, known) => {
      const values = codec.read(text, known);
      return values && { filter: { ...defaultRoute.filter, [field]: values } };
    },
    isWhole: codec.isWhole,
  };
}

/** Filter parameters arrive one by one and add up; all other fields replace. */
function merge(route: Route, read: Partial<Route>): Route {
  if (read.filter === undefined) return { ...route, ...read };
  const { areaCodes, areaLevels, functions } = read.filter;
  return {
    ...route,
    filter: {
      areaCodes: areaCodes.length > 0 ? areaCodes : route.filter.areaCodes,
      areaLevels: areaLevels.length > 0 ? areaLevels : route.filter.areaLevels,
      functions: functions.length > 0 ? functions : route.filter.functions,
    },
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
