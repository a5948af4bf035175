import fc from 'fast-check';
import {
  catalogParts,
  defaultRoute,
  type MetricBrush,
  type Route,
  type TrendMeasure,
  type WorkingRef,
  type Year,
} from '../route';
import {
  areaCodes,
  areaLevels,
  datasetIds,
  functions,
  itemIds,
  metricIds,
  reportIds,
  stages,
  years,
} from './known-addresses';

/** A sorted selection, as the address holds it. */
const selection = (values: readonly string[]) =>
  fc.subarray([...values]).map((chosen) => [...chosen].sort());

const yearOfFigure = fc.integer({ min: 1949, max: 2100 });

const working: fc.Arbitrary<WorkingRef> = fc.oneof(
  fc.record({
    kind: fc.constant('metric' as const),
    reportId: fc.constantFrom(...reportIds),
    metricId: fc.constantFrom(...metricIds),
    year: yearOfFigure,
  }),
  fc.record({
    kind: fc.constant('item' as const),
    reportId: fc.constantFrom(...reportIds),
    itemId: fc.constantFrom(...itemIds),
    stage: fc.constantFrom(...stages),
    year: yearOfFigure,
  }),
  fc.record({ kind: fc.constant('sum' as const), metricId: fc.constantFrom(...metricIds) }),
  fc
    .record({
      reportId: fc.constantFrom(...reportIds),
      rest: fc.constantFrom(
        'identity_break~identity~basic_parts~2021~final~level~',
        'score_sum~sheet~产出/质量~2021~final~level~grade',
      ),
    })
    .map(({ reportId, rest }) => ({
      kind: 'finding' as const,
      reportId,
      findingId: `${reportId}~${rest}`,
    })),
  fc.record({
    kind: fc.constantFrom('indicator' as const, 'project' as const),
    reportId: fc.constantFrom(...reportIds),
    seq: fc.integer({ min: 1, max: 9999 }),
  }),
);

const measure: fc.Arbitrary<TrendMeasure> = fc.oneof(
  fc.record({ kind: fc.constant('metric' as const), id: fc.constantFrom(...metricIds) }),
  fc.record({ kind: fc.constant('item' as const), id: fc.constantFrom(...itemIds) }),
);

const brushEnd = fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000);
const brush: fc.Arbitrary<MetricBrush> = fc
  .record({
    metricId: fc.constantFrom(...metricIds),
    ends: fc.tuple(brushEnd, brushEnd).map((ends) => ends.sort((a, b) => a - b)),
    open: fc.constantFrom(null, 'from', 'to'),
  })
  .map(({ metricId, ends, open }) => ({
    metricId,
    from: open === 'from' ? null : ends[0],
    to: open === 'to' ? null : ends[1],
  }));
const sortedByMetric = (brushes: readonly MetricBrush[]) =>
  [...brushes].sort((a, b) => (a.metricId < b.metricId ? -1 : 1));

const anyRoute: fc.Arbitrary<Route> = fc.record({
  screen: fc.constantFrom(
    'overview' as const,
    'compare' as const,
    'trends' as const,
    'audit' as const,
    'report' as const,
  ),
  datasetId: fc.option(fc.constantFrom(...datasetIds)),
  filter: fc.record({
    areaCodes: selection(areaCodes),
    areaLevels: selection(areaLevels),
    functions: selection(functions),
  }),
  year: fc.constantFrom<Year>('latest', ...years),
  metricId: fc.constantFrom(...metricIds),
  againstId: fc.constantFrom(...metricIds),
  comparison: fc.constantFrom('one' as const, 'two' as const, 'many' as const),
  metricIds: fc.option(selection(metricIds)),
  manyChart: fc.constantFrom(
    'heatmap' as const,
    'lines' as const,
    'radar' as const,
    'distributions' as const,
  ),
  brushes: fc.uniqueArray(brush, { selector: ({ metricId }) => metricId }).map(sortedByMetric),
  radarAreaCodes: fc.option(selection(areaCodes).map((codes) => codes.slice(0, 5))),
  order: fc.constantFrom('merit' as const, 'value' as const, 'name' as const),
  mineCode: fc.option(fc.constantFrom(...areaCodes)),
  peerRule: fc.constantFrom('kind', 'prefecture', 'chosen', 'all'),
  peerAreaCodes: selection(areaCodes),
  measure,
  findings: fc.record({
    severities: selection(['high', 'medium', 'low']),
    certainties: selection(['certain', 'possible']),
    ruleIds: selection(['identity_break', 'scale', 'yoy_jump']),
    reportIds: selection(reportIds),
  }),
  jumpPercent: fc.constantFrom(20 as const, 50 as const, 100 as const),
  factsSearch: fc.constantFrom('', '公务接待', '192.31', 'a&b=c #%'),
  factKind: fc.constantFrom('all' as const, 'repeated' as const, 'differing' as const),
  reportId: fc.option(fc.constantFrom(...reportIds)),
  presentation: fc.constantFrom('chart' as const, 'table' as const),
  mapLevel: fc.constantFrom(null, 'county' as const, 'prefecture' as const),
  panelScale: fc.constantFrom(null, 'common' as const, 'own' as const),
  statement: fc.constantFrom('', "SELECT '50%' + 1\nFROM facts -- 执行率 & #?"),
  answerAs: fc.constantFrom('table' as const, 'chart' as const),
  catalogPart: fc.constantFrom(...catalogParts),
  working: fc.option(working),
  deckPage: fc.option(fc.integer({ min: 1, max: 9999 })),
});

/** Any state that an address can hold. The console is on the data screen alone, and so in its address alone. */
export const validRoute = anyRoute.map((route) => {
  const { statement, answerAs, catalogPart } = defaultRoute;
  return route.screen === 'data' ? route : { ...route, statement, answerAs, catalogPart };
});
