import { describe, expect, it } from 'vitest';
import type { RankedBar, RankedBarsInput } from './ranked-bars';
import { slideOfRankedBars } from './slide-bars';
import { lightTheme } from './theme';

const words = (unit: string) => ({
  unit,
  more: (left: number) => `另有 ${left} 项`,
  absent: (names: readonly string[]) => `无数据：${names.join('、')}`,
});

const bar = (name: string, value: number, more: Partial<RankedBar> = {}): RankedBar => ({
  id: name,
  name,
  rank: '1',
  value,
  range: null,
  figure: '99.91%',
  year: '2023',
  remark: null,
  verdict: null,
  origin: 'computed',
  isSubject: false,
  isMine: false,
  ...more,
});
const ranked = (bars: readonly RankedBar[]): RankedBarsInput => ({
  groups: [{ label: '县级', bars }],
  target: { value: 1, label: '目标 100%' },
  band: null,
  formatTick: String,
  isCompact: false,
});

describe('ranked bars on a slide', () => {
  it('keep order, ranks, figures as ratios, the colour of the subject, target and who has none', () => {
    const chart = slideOfRankedBars(
      ranked([
        bar('攸县', 0.9991, { isSubject: true, isMine: true }),
        bar('芦淞区', 0.5, { rank: '2' }),
      ]),
      '预算执行率',
      words('%'),
      ['岳阳楼区', '怀化市'],
    );
    expect(chart).toEqual({
      kind: 'bars',
      categories: ['1. ★ 攸县', '2. 芦淞区'],
      series: [
        {
          name: '预算执行率',
          color: lightTheme.accent,
          colors: [lightTheme.accent, lightTheme.neutral],
          values: [0.9991, 0.5],
        },
      ],
      format: { decimals: 2, isShare: true, unit: '' },
      references: {
        axis: { min: 0, max: 1, step: 0.2 },
        lines: [{ label: '目标 100%', value: 1, color: lightTheme.threshold }],
      },
      remarks: ['无数据：岳阳楼区、怀化市'],
    });
  });

  it('of several groups stand under the name of theirs, and the axis holds the median of peers', () => {
    const chart = slideOfRankedBars(
      {
        ...ranked([bar('攸县', 0.9991)]),
        groups: [
          { label: '县（市、区）级', bars: [bar('攸县', 0.5), bar('芦淞区', 0.4, { rank: null })] },
          { label: '市州级', bars: [bar('怀化市', 0.3)] },
        ],
        target: null,
        band: { group: 0, p25: 0.5, median: 1.32, p75: 1.5, label: '中位数 132.00%' },
      },
      '预算执行率',
      words('%'),
      [],
    );
    expect(chart?.categories).toEqual([
      ...['县（市、区）级', '1. 攸县', '芦淞区'],
      ...['市州级', '1. 怀化市'],
    ]);
    expect(chart?.series[0]?.values).toEqual([null, 0.5, 0.4, null, 0.3]);
    // Five steps to 1.32 are of 0.264 at least, which round ticks make 0.5.
    expect(chart?.references).toEqual({
      axis: { min: 0, max: 1.5, step: 0.5 },
      lines: [{ label: '中位数 132.00%', value: 1.32, color: lightTheme.muted }],
    });
    expect(chart?.remarks).toEqual([]);
  });

  it('of several years say which, and of too many how many are left', () => {
    const bars = Array.from({ length: 30 }, (_, index) =>
      bar(`县 ${index}`, 1, { year: index === 0 ? '2021' : '2023' }),
    );
    const chart = slideOfRankedBars(ranked(bars), '预算执行率', words('%'), []);
    expect(chart?.categories[0]).toBe('1. 县 0 2021');
    expect(chart?.categories).toHaveLength(24);
    expect(chart?.remarks).toContain('另有 6 项');
  });

  it('of too many keep those that the heading speaks of and the reader’s own', () => {
    const bars = Array.from({ length: 30 }, (_, index) =>
      bar(`县 ${index}`, 1, {
        rank: String(index + 1),
        isSubject: index === 29,
        isMine: index === 26,
      }),
    );
    const chart = slideOfRankedBars(ranked(bars), '预算执行率', words('%'), []);
    expect(chart?.categories).toHaveLength(24);
    expect(chart?.categories.slice(-3)).toEqual(['22. 县 21', '27. ★ 县 26', '30. 县 29']);
    expect(chart?.remarks).toContain('另有 6 项');
  });
});
