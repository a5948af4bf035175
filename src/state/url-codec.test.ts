import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRoute, type Route, type TrendMeasure, type WorkingRef, type Year } from './route';
import type { KnownIds } from './address-fields';
import { formatRoute, parseRoute } from './url-codec';

const metricIds = ['budget_execution_rate', 'score_rate', 'three_public_change_rate'];
const itemIds = ['three_public', 'three_public.reception', 'expenditure.basic.public'];
const areaCodes = ['430203', '430406', '430421', '430602', '431200', '431300'];
const areaLevels = ['county', 'county_city', 'district', 'prefecture', 'province'];
const functions = ['industry_information', 'science_industry'];
const reportIds = ['430203-2023', '431200-2021'];
const stages = ['initial', 'adjustment', 'adjusted', 'final'];
const years = [2021, 2022, 2023, 2024];

const known: KnownIds = {
  metricIds: new Set(metricIds),
  itemIds: new Set(itemIds),
  areaCodes: new Set(areaCodes),
  functions: new Set(functions),
  reportIds: new Set(reportIds),
  years: new Set(years),
};

const parse = (hash: string) => parseRoute(hash, known);
const problemsOf = (hash: string) => parse(hash).problems;

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

const validRoute: fc.Arbitrary<Route> = fc.record({
  screen: fc.constantFrom(
    'overview' as const,
    'compare' as const,
    'trends' as const,
    'audit' as const,
    'report' as const,
  ),
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
  manyChart: fc.constantFrom('heatmap' as const, 'lines' as const, 'radar' as const),
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
  working: fc.option(working),
});

describe('an address', () => {
  it('of the default state is the screen alone', () => {
    expect(formatRoute(defaultRoute)).toBe('#/overview');
    expect(parse('#/overview')).toEqual({ route: defaultRoute, problems: [] });
  });

  it.each(['', '#', '#/', '/', '#/?', '#/overview?'])('%j opens the default state', (hash) => {
    expect(parse(hash)).toEqual({ route: defaultRoute, problems: [] });
  });

  it('holds everything that the reader chose, legibly', () => {
    const route: Route = {
      ...defaultRoute,
      screen: 'trends',
      filter: {
        areaCodes: ['430203', '431200'],
        areaLevels: ['district'],
        functions: ['science_industry'],
      },
      year: 2021,
      metricId: 'three_public_change_rate',
      againstId: 'budget_execution_rate',
      measure: { kind: 'item', id: 'expenditure.basic.public' },
      reportId: '430203-2023',
      presentation: 'table',
      mapLevel: 'prefecture',
      panelScale: 'own',
      working: {
        kind: 'item',
        reportId: '431200-2021',
        itemId: 'three_public',
        stage: 'final',
        year: 2020,
      },
    };
    expect(formatRoute(route)).toBe(
      '#/trends?area=430203,431200&level=district&function=science_industry&year=2021' +
        '&metric=three_public_change_rate&against=budget_execution_rate' +
        '&measure=item:expenditure.basic.public&report=430203-2023&view=table&map=prefecture&scale=own' +
        '&working=item~431200-2021~three_public~final~2020',
    );
    expect(parse(formatRoute(route))).toEqual({ route, problems: [] });
  });

  it.each<[string, Partial<Route>]>([
    ['screen', { screen: 'trends' }],
    ['areas', { filter: { ...defaultRoute.filter, areaCodes: ['430203', '431200'] } }],
    ['levels', { filter: { ...defaultRoute.filter, areaLevels: ['county', 'district'] } }],
    ['functions', { filter: { ...defaultRoute.filter, functions: ['industry_information'] } }],
    ['year', { year: 2024 }],
    ['metric', { metricId: 'three_public_change_rate' }],
    ['other metric', { againstId: 'three_public_change_rate' }],
    ['comparison', { comparison: 'many' }],
    ['metrics', { metricIds: ['budget_execution_rate', 'score_rate'] }],
    ['choice of no metric', { metricIds: [] }],
    ['chart of many metrics', { manyChart: 'radar' }],
    ['areas of the radar', { radarAreaCodes: ['430203', '430421'] }],
    ['order of the bars', { order: 'name' }],
    ['own area', { mineCode: '430203' }],
    ['rule of peers', { peerRule: 'prefecture' }],
    ['peers picked by hand', { peerAreaCodes: ['430406', '430421'] }],
    ['severity of findings', { findings: { ...defaultRoute.findings, severities: ['high'] } }],
    ['rule of findings', { findings: { ...defaultRoute.findings, ruleIds: ['scale'] } }],
    ['what counts as a jump', { jumpPercent: 100 }],
    ['metric that trends show', { measure: { kind: 'metric', id: 'score_rate' } }],
    ['item that trends show', { measure: { kind: 'item', id: 'three_public.reception' } }],
    ['presentation', { presentation: 'table' }],
    ['level of the map', { mapLevel: 'prefecture' }],
    ['scale of panels', { panelScale: 'common' }],
    ['working of a sum', { working: { kind: 'sum', metricId: 'score_rate' } }],
    [
      'working of a metric',
      {
        working: {
          kind: 'metric',
          reportId: '430203-2023',
          metricId: 'score_rate',
          year: 2023,
        },
      },
    ],
  ])('holds the %s, and nothing else where nothing else was chosen', (_, change) => {
    const route = { ...defaultRoute, ...change };
    const hash = formatRoute(route);
    expect(parse(hash)).toEqual({ route, problems: [] });
    expect([...new URLSearchParams(hash.split('?')[1])].length).toBe('screen' in change ? 0 : 1);
  });

  it('gives back every valid state', () => {
    fc.assert(
      fc.property(validRoute, (route) => {
        expect(parse(formatRoute(route))).toEqual({ route, problems: [] });
      }),
    );
  });

  it('is the same for the same selection, in whatever order it was made', () => {
    fc.assert(
      fc.property(validRoute, fc.infiniteStream(fc.nat()), (route, keys) => {
        const shuffled = (values: readonly string[]) =>
          values
            .map((value) => ({ value, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const { areaCodes, areaLevels, functions } = route.filter;
        const filter = {
          areaCodes: shuffled(areaCodes),
          areaLevels: shuffled(areaLevels),
          functions: shuffled(functions),
        };
        expect(formatRoute({ ...route, filter })).toBe(formatRoute(route));
      }),
    );
  });

  it('names a selection once, however often it was made', () => {
    const filter = { ...defaultRoute.filter, areaCodes: ['431200', '430203', '431200'] };
    expect(formatRoute({ ...defaultRoute, filter })).toBe('#/overview?area=430203,431200');
  });

  it('reads the same whatever the order of its parameters', () => {
    const [one, other] = [
      parse('#/overview?area=430203&level=district&year=2021&view=table'),
      parse('#/overview?view=table&year=2021&level=district&area=430203'),
    ];
    expect(one.problems).toEqual([]);
    expect(other).toEqual(one);
  });

  it('finds no fault with a list that was typed in another order or twice over', () => {
    const { route, problems } = parse('#/overview?area=431200,430203,431200');
    expect(route.filter.areaCodes).toEqual(['430203', '431200']);
    expect(problems).toEqual([]);
  });

  it('reads commas, colons and tildes that a mail program has escaped', () => {
    expect(parse('#/trends?area=430203%2C431200&measure=metric%3Ascore_rate')).toEqual({
      route: {
        ...defaultRoute,
        screen: 'trends',
        filter: { ...defaultRoute.filter, areaCodes: ['430203', '431200'] },
        measure: { kind: 'metric', id: 'score_rate' },
      },
      problems: [],
    });
  });
});

describe('a bad part of an address', () => {
  it('is named, and the valid rest kept: screen', () => {
    const { route, problems } = parse('#/map?year=2021');
    expect(problems).toEqual([{ kind: 'unknown_screen', name: 'map' }]);
    expect(route).toEqual({ ...defaultRoute, year: 2021 });
  });

  it('is named, and the valid rest kept: parameter', () => {
    const { route, problems } = parse('#/trends?colour=red&year=2021');
    expect(problems).toEqual([{ kind: 'unknown_parameter', name: 'colour' }]);
    expect(route).toEqual({ ...defaultRoute, screen: 'trends', year: 2021 });
  });

  it('is named, and the valid rest kept: value', () => {
    const { route, problems } = parse('#/overview?year=1999&metric=score_rate');
    expect(problems).toEqual([{ kind: 'bad_value', name: 'year', value: '1999', used: 'latest' }]);
    expect(route).toEqual({ ...defaultRoute, metricId: 'score_rate' });
  });

  it('is named, and the valid rest kept: member of a list', () => {
    const { route, problems } = parse('#/overview?area=430203,999999');
    expect(problems).toEqual([
      { kind: 'bad_value', name: 'area', value: '430203,999999', used: '430203' },
    ]);
    expect(route.filter.areaCodes).toEqual(['430203']);
  });

  it('takes no more areas into the radar than can be told apart', () => {
    const six = areaCodes.join(',');
    const { route, problems } = parse(`#/compare?radar=${six}`);
    expect(route.radarAreaCodes).toEqual(areaCodes.slice(0, 5));
    expect(problems).toEqual([
      { kind: 'bad_value', name: 'radar', value: six, used: areaCodes.slice(0, 5).join(',') },
    ]);
  });

  it('leaves the list empty where no member is valid, which means all', () => {
    const { route, problems } = parse('#/overview?area=999999');
    expect(problems).toEqual([{ kind: 'bad_value', name: 'area', value: '999999', used: '' }]);
    expect(route).toEqual(defaultRoute);
  });

  it('is reported each time, in the order of the address', () => {
    expect(problemsOf('#/map?year=0&x=1&view=pie&year=2021')).toEqual([
      { kind: 'unknown_screen', name: 'map' },
      { kind: 'bad_value', name: 'year', value: '0', used: 'latest' },
      { kind: 'unknown_parameter', name: 'x' },
      { kind: 'bad_value', name: 'view', value: 'pie', used: 'chart' },
    ]);
  });

  it('says what is used in its place: an earlier valid value, else the default', () => {
    expect(problemsOf('#/overview?year=2021&year=1999')).toEqual([
      { kind: 'bad_value', name: 'year', value: '1999', used: '2021' },
    ]);
  });

  it.each([
    'metric=',
    'metric=nothing',
    'against=three_public',
    'level=village',
    'compare=three',
    'metrics=',
    'metrics=nothing',
    'chart=pie',
    'order=size',
    'mine=999999',
    'peers=friends',
    'peerAreas=',
    'function=fishery',
    'severity=fatal',
    'rule=gut_feeling',
    'jump=7',
    'working=finding~430203-2023~gut_feeling~x',
    'measure=three_public',
    'measure=item:score_rate',
    'measure=metric:three_public',
    'measure=sum:three_public',
    'view=CHART',
    'year=2021.0',
    'year=02021',
    'year=+2021',
    'working=',
    'working=metric',
    'working=metric~431200-2021~score_rate',
    'working=metric~430203-1999~score_rate~2021',
    'working=metric~431200-2021~three_public~2021',
    'working=metric~431200-2021~score_rate~2021~final',
    'working=metric~431200-2021~score_rate~21',
    'working=metric~431200-2021~score_rate~0999',
    'working=metric~431200-2021~score_rate~2e03',
    'working=item~431200-2021~three_public~2021',
    'working=item~431200-2021~score_rate~final~2021',
    'working=item~431200-2021~three_public~draft~2021',
    'working=item~431200-2021~three_public~final~2021~1',
    'working=sum~three_public',
    'working=sum~score_rate~2021',
    'working=indicator~430203-1999~3',
    'working=indicator~430203-2023~0',
    'working=project~430203-2023~1~2',
    'map=village',
    'scale=own,common',
  ])('%s changes nothing but is reported', (parameter) => {
    const [name, value] = parameter.split('=');
    const { route, problems } = parse(`#/overview?${parameter}`);
    expect(route).toEqual(defaultRoute);
    expect(problems).toHaveLength(1);
    // URLSearchParams reads + as a space.
    expect(problems[0]).toMatchObject({ kind: 'bad_value', name, value: value?.replace('+', ' ') });
  });
});

describe('a hostile address', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

  it.each([
    '#%E0%A4%A',
    '#/%E0%A4%A?%E0%A4%A=%E0%A4%A',
    '#/overview?area=%E0%A4%A',
    '#/overview?metric=%',
    '#/overview?%=%&%%%',
    '#/overview?measure=%FF%FE:',
    '#/overview?working=~~~~',
    '#/overview?working=item~~~~',
    '#/overview?&&&===',
    '#?#?#?',
    '#/overview?view=<script>alert(1)</script>',
    '#/\ud800?\udfff=\ud800',
    '#/overview?metric=\u0000',
  ])('%j opens the default state and does not throw', (hash) => {
    expect(parse(hash).route).toEqual(defaultRoute);
  });

  it.each(names)('cannot reach an object’s own machinery by the name %s', (name) => {
    const parameters = ['area', 'level', 'function', 'metric', 'against', 'year', 'view'];
    for (const parameter of parameters) {
      expect(problemsOf(`#/overview?${parameter}=${name}`)).toEqual([
        expect.objectContaining({ kind: 'bad_value', name: parameter, value: name }),
      ]);
    }
    expect(parse(`#/${name}?${name}=1&${name}[x]=1&measure=${name}:${name}`)).toEqual({
      route: defaultRoute,
      problems: [
        { kind: 'unknown_screen', name },
        { kind: 'unknown_parameter', name },
        { kind: 'unknown_parameter', name: `${name}[x]` },
        expect.objectContaining({ kind: 'bad_value', name: 'measure' }),
      ],
    });
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('may be very long', () => {
    const long = 'x'.repeat(1_000_000);
    expect(problemsOf(`#/${long}`)).toEqual([{ kind: 'unknown_screen', name: long }]);
    expect(parse(`#/overview?metric=${long}`).route).toEqual(defaultRoute);
    const list = parse(`#/overview?area=${'430203,'.repeat(100_000)}430406`);
    expect(list.route.filter.areaCodes).toEqual(['430203', '430406']);
    expect(problemsOf(`#/overview?${'a=1&'.repeat(1000)}`)).toHaveLength(1000);
  });

  it('of any text gives a valid state, whose own address is free of problems', () => {
    const piece = fc.constantFrom(
      ...['#', '/', '?', '&', '=', ',', '~', ':', '%', '%E0', 'compare', 'trends', 'area', 'year'],
      ...['measure', 'working', 'item', 'metric', '430203', '2021', '431200-2021', 'three_public'],
      ...['score_rate', 'final', '__proto__'],
    );
    const anyHash = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyHash, (hash) => {
        const { route } = parse(hash);
        expect(parse(formatRoute(route))).toEqual({ route, problems: [] });
      }),
    );
  });
});
