import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRoute } from './route';
import { areaCodes, parse, problemsOf } from './testing/known-addresses';
import { formatRoute } from './url-codec';

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

  it.each([
    'score_rate:60..20',
    'score_rate:..',
    'score_rate:20',
    'score_rate:1e3..',
    'score_rate:20..60..80',
    'height:20..60',
    'score_rate:20..60,score_rate:70..80',
  ])('leaves out a brush that is none, or the second of a metric: %s', (text) => {
    const good = 'budget_execution_rate:20..60';
    const { route, problems } = parse(`#/compare?brush=${good},${text}`);
    expect(route.brushes[0]).toEqual({ metricId: 'budget_execution_rate', from: 20, to: 60 });
    expect(problems).toHaveLength(1);
  });

  it('leaves out a statement that is too long: its beginning would be another one', () => {
    const { route, problems } = parse(`#/data?sql=${'x'.repeat(1501)}`);
    expect([route.statement, problems.length]).toEqual(['', 1]);
    expect(parse(`#/data?sql=${'x'.repeat(1500)}`).problems).toEqual([]);
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
