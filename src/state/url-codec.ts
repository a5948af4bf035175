import {
  brushes,
  certainties,
  choice,
  levels,
  list,
  measure,
  oneOf,
  pageNumber,
  ruleIds,
  severities,
  splitOnce,
  word,
  wordOrNull,
  working,
  year,
  type Field,
  type KnownIds,
} from './address-fields';
import {
  catalogParts,
  defaultRoute,
  jumpPercents,
  mostRadarAreas,
  mostSearchCharacters,
  mostStatementCharacters,
  type Route,
  type ScreenName,
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

const screens: readonly ScreenName[] = [
  'overview',
  'compare',
  'trends',
  'audit',
  'report',
  'data',
  'present',
];

/** Codec of one parameter against the route; a route field without one does not compile. */
interface Parameter {
  readonly name: string;
  readonly write: (route: Route) => string;
  /** `route` is what the parameters before gave. */
  readonly read: (text: string, known: KnownIds, route: Route) => Partial<Route> | undefined;
  readonly isWhole?: Field<unknown>['isWhole'];
}

type RouteField = Exclude<keyof Route, 'screen'>;

const parameters: { readonly [K in RouteField]: readonly Parameter[] } = {
  datasetId: [
    parameter('dataset', 'datasetId', {
      write: (value) => value ?? '',
      read: (text, known) => (known.datasetIds.has(text) ? text : undefined),
    }),
  ],
  filter: [
    memberParameter(
      'area',
      'filter',
      'areaCodes',
      list((known) => known.areaCodes),
    ),
    memberParameter(
      'level',
      'filter',
      'areaLevels',
      list(() => levels),
    ),
    memberParameter(
      'function',
      'filter',
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
  manyChart: [
    parameter('chart', 'manyChart', word(['heatmap', 'lines', 'radar', 'distributions'])),
  ],
  brushes: [parameter('brush', 'brushes', brushes)],
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
  findings: [
    memberParameter(
      'severity',
      'findings',
      'severities',
      list(() => severities),
    ),
    memberParameter(
      'certainty',
      'findings',
      'certainties',
      list(() => certainties),
    ),
    memberParameter(
      'rule',
      'findings',
      'ruleIds',
      list(() => ruleIds),
    ),
    memberParameter(
      'of',
      'findings',
      'reportIds',
      list((known) => known.reportIds),
    ),
  ],
  jumpPercent: [
    parameter('jump', 'jumpPercent', {
      write: String,
      read: (text) => jumpPercents.find((percent) => String(percent) === text),
    }),
  ],
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
  statement: [
    ofDataScreen('sql', 'statement', {
      write: (value) => value,
      // The beginning of a statement is another statement.
      read: (text) => (text.length <= mostStatementCharacters ? text : undefined),
    }),
  ],
  answerAs: [ofDataScreen('answer', 'answerAs', word(['table', 'chart']))],
  catalogPart: [ofDataScreen('catalog', 'catalogPart', word(catalogParts))],
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
  deckPage: [parameter('page', 'deckPage', pageNumber)],
};

const allParameters: readonly Parameter[] = Object.values(parameters).flat();

/** Reads `#/compare?metric=…`. Every bad part falls back to its default and is reported; the rest is kept. */
export function parseRoute(
  hash: string,
  known: KnownIds,
): { route: Route; problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const [path, search] = pathAndSearch(hash);
  const screen = screenOf(path);
  if (screen === undefined && path !== '') problems.push({ kind: 'unknown_screen', name: path });
  let route: Route = { ...defaultRoute, screen: screen ?? defaultRoute.screen };
  for (const [name, text] of new URLSearchParams(search)) {
    const found = allParameters.find((candidate) => candidate.name === name);
    if (found === undefined) {
      problems.push({ kind: 'unknown_parameter', name });
      continue;
    }
    const read = found.read(text, known, route);
    if (read !== undefined) route = { ...route, ...read };
    if (read === undefined || found.isWhole?.(text, known) === false) {
      problems.push({ kind: 'bad_value', name, value: text, used: found.write(route) });
    }
  }
  return { route, problems };
}

/** The screen that an address names, before there is a catalog for the rest of it. */
export function readScreen(hash: string): ScreenName {
  return screenOf(pathAndSearch(hash)[0]) ?? defaultRoute.screen;
}

/** Whether an address names the first view, as the build draws it; theme.js knows the same addresses. */
export function namesFirstView(hash: string): boolean {
  const [path, search] = pathAndSearch(hash);
  return search === '' && (path === '' || path === defaultRoute.screen);
}

function pathAndSearch(hash: string): readonly [path: string, search: string] {
  return splitOnce(hash.replace(/^#?\/?/, ''), '?');
}

function screenOf(path: string): ScreenName | undefined {
  return screens.find((name) => name === path);
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

/** As `parameter`, of what the data screen alone shows: a statement is long, and other addresses are kept short. */
function ofDataScreen<K extends RouteField>(
  name: string,
  field: K,
  codec: Field<Route[K]>,
): Parameter {
  return {
    ...parameter(name, field, codec),
    write: (route) => codec.write((route.screen === 'data' ? route : defaultRoute)[field]),
  };
}

/** One list of a group of lists, such as the areas of the filter; each parameter sets its own and leaves the others. */
function memberParameter<G extends 'filter' | 'findings'>(
  name: string,
  group: G,
  member: keyof Route[G],
  codec: Field<readonly string[]>,
): Parameter {
  const valuesOf = (route: Route) => route[group][member] as readonly string[];
  return {
    name,
    write: (route) => codec.write(valuesOf(route)),
    read: (text, known, route) => {
      const values = codec.read(text, known);
      return values && { [group]: { ...route[group], [member]: values } };
    },
    isWhole: codec.isWhole,
  };
}
