import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import type { AreaLevel, Department } from '../model/catalog';
import {
  computeMedian,
  computePeerBand,
  groupByPeers,
  noStandpoint,
  peersOf,
  type Standpoint,
} from './peers';
import { measureOf } from '../core/measure';
import { department } from './testing/metric-rows';

const decimals = (...texts: string[]) => texts.map((text) => decimal(text));
const values = (...texts: string[]) => decimals(...texts).map(measureOf);

it('draws no band from four peers', () => {
  expect(computePeerBand(values('1', '2', '3', '4'))).toBeNull();
});

it('takes the quartiles of five peers at the second and fourth', () => {
  const band = computePeerBand(values('5', '1', '4', '2', '3'));
  expect([band?.p25, band?.median, band?.p75].map(String)).toEqual(['2', '3', '4']);
});

it('interpolates between ranks: six peers 1 … 6 have quartiles 2.25, 3.5, 4.75', () => {
  const band = computePeerBand(values('1', '2', '3', '4', '5', '6'));
  expect([band?.p25, band?.median, band?.p75].map(String)).toEqual(['2.25', '3.5', '4.75']);
});

it('has no median of nothing', () => {
  expect(computeMedian([])).toBeNull();
  expect(computeMedian(decimals('1', '2'))?.toFixed()).toBe('1.5');
});

describe('who is a peer of whom', () => {
  const of = (id: string, parts: Partial<Department> = {}, level: AreaLevel = 'county') => ({
    ...department(id, id, id, level),
    parentCode: '4302',
    ...parts,
  });
  const all = [
    of('a'),
    of('b', { parentCode: '4304' }, 'district'),
    of('c', { function: 'education' }),
    of('d', { parentCode: '4304', function: 'education' }),
    of('city', { parentCode: '43' }, 'prefecture'),
  ];
  const peersIds = (id: string, parts: Partial<Standpoint>) =>
    peersOf(
      all.find(({ departmentId }) => departmentId === id)!,
      all,
      { ...noStandpoint, ...parts },
    ).map(({ departmentId }) => departmentId);

  it('goes by level and function, by prefecture, by hand, or by level alone', () => {
    expect(peersIds('a', { rule: 'kind' })).toEqual(['b']);
    expect(peersIds('a', { rule: 'prefecture' })).toEqual(['c']);
    expect(peersIds('a', { rule: 'chosen', chosenCodes: ['a', 'c', 'd'] })).toEqual(['c', 'd']);
    expect(peersIds('a', { rule: 'all' })).toEqual(['b', 'c', 'd']);
  });

  it('puts the own area among those picked by hand, and compares the rest with none', () => {
    const byHand = { rule: 'chosen', mineCode: 'a', chosenCodes: ['b'] } as const;
    expect(peersIds('a', byHand)).toEqual(['b']);
    expect(peersIds('b', byHand)).toEqual(['a']);
    expect(peersIds('c', byHand)).toEqual([]);
  });

  it('never takes a prefecture for the peer of a county, under any rule', () => {
    for (const rule of ['kind', 'prefecture', 'chosen', 'all'] as const) {
      const chosenCodes = all.map(({ areaCode }) => areaCode);
      expect(peersIds('city', { rule, chosenCodes })).toEqual([]);
      expect(peersIds('a', { rule, chosenCodes })).not.toContain('city');
    }
  });

  it('groups by sets of peers, that of the own area first, and leaves apart whom nobody is compared with', () => {
    const entries = all.map((entry) => ({ department: entry }));
    const groups = (parts: Partial<Standpoint>) =>
      groupByPeers(entries, { ...noStandpoint, ...parts }).map(
        ({ group, isCompared, entries: members }) =>
          [group, isCompared, members.map((member) => member.department.departmentId)] as const,
      );
    expect(groups({ mineCode: 'd' })).toEqual([
      ['county', true, ['c', 'd']],
      ['county', true, ['a', 'b']],
      ['prefecture', false, ['city']],
    ]);
    expect(groups({ rule: 'chosen', chosenCodes: ['a', 'b', 'city'] })).toEqual([
      ['county', true, ['a', 'b']],
      ['county', false, ['c', 'd']],
      ['prefecture', false, ['city']],
    ]);
  });
});
