import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRoute, type Route } from './route';
import { validRoute } from './testing/arbitrary-routes';
import { parse } from './testing/known-addresses';
import { formatRoute, namesFirstView } from './url-codec';

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
    [
      'brushes of linked distributions',
      { brushes: [{ metricId: 'budget_execution_rate', from: 20, to: null }] },
    ],
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

  it('holds brushes as the reader sees their ends, an open end left out', () => {
    const brushes = [
      { metricId: 'score_rate', from: null, to: 90.5 },
      { metricId: 'budget_execution_rate', from: -2, to: 60 },
    ];
    const hash = formatRoute({ ...defaultRoute, screen: 'compare', brushes });
    expect(hash).toBe('#/compare?brush=budget_execution_rate:-2..60,score_rate:..90.5');
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

describe('the address of the first view', () => {
  it.each(['', '#', '#/', '/', formatRoute(defaultRoute)])('is %j', (hash) => {
    expect(namesFirstView(hash)).toBe(true);
  });

  it.each(['#/compare', '#/overview?metric=rd_intensity', '#/?dataset=province', '#/unknown'])(
    'is not %j',
    (hash) => {
      expect(namesFirstView(hash)).toBe(false);
    },
  );
});
