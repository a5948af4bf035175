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
} from './route';

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

/** All that an address may say after its screen, in the order in which it is written and read. */
export const addressParameters: readonly Parameter[] = Object.values(parameters).flat();

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
