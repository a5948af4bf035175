import { describe, expect, it } from 'vitest';
import { slideOfTiles, type SlideTile } from './slide-tiles';
import { lightTheme } from './theme';

const [pale, , , , strong] = lightTheme.sequential;
const tile = (name: string, more: Partial<SlideTile> = {}): SlideTile => ({
  column: 0,
  row: 0,
  name,
  figure: '99.91%',
  year: '2023',
  mark: '',
  color: strong!,
  ...more,
});
const key = {
  heading: '预算执行率 (%)',
  classes: [{ color: pale!, label: '90% 至 95%' }],
  marks: ['▼ 低于目标'],
  absent: '— 有报告，没有此项数',
  empty: '没有报告',
};
const empty = tile('未报', { figure: '', year: '', color: null });
const absent = tile('缺数', { figure: '—', year: '', color: null });

describe('a map of squares in the terms of slides', () => {
  it('tells a report without the figure from no report, and explains what is there', () => {
    const chart = slideOfTiles([tile('攸县', { mark: '▼' }), absent, empty], key);
    expect(chart?.tiles.map(({ name, figure, fill }) => [name, figure, fill])).toEqual([
      ['攸县', '99.91%▼', strong!.fill],
      ['缺数', '—', null],
      ['未报', '', lightTheme.missing],
    ]);
    expect(chart?.key.entries.map(({ label, box }) => [label, box?.fill])).toEqual([
      ['90% 至 95%', pale!.fill],
      ['▼ 低于目标', undefined],
      ['— 有报告，没有此项数', null],
      ['没有报告', lightTheme.missing],
    ]);
  });

  it('does not explain what is not there', () => {
    const chart = slideOfTiles([tile('攸县')], { ...key, marks: [] });
    expect(chart?.key.entries.map(({ label }) => label)).toEqual(['90% 至 95%']);
    expect(slideOfTiles([], key)).toBeNull();
  });

  it('says the year of each figure where they differ', () => {
    const yearsOf = (years: readonly string[]) =>
      slideOfTiles([...years.map((year) => tile('攸县', { year })), empty], key)?.tiles.map(
        (one) => one.year,
      );
    expect(yearsOf(['2023', '2021'])).toEqual(['2023', '2021', '']);
    expect(yearsOf(['2023', '2023'])).toEqual(['', '', '']);
  });
});
