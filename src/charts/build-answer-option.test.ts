import { describe, expect, it } from 'vitest';
import type { AnswerChart } from '../analysis/answer-chart';
import { answerHeight, buildAnswerOption } from './build-answer-option';
import { lightTheme } from './theme';

const bars: AnswerChart = {
  kind: 'bars',
  measures: ['执行率'],
  labelledBy: ['地区'],
  labels: ['芦淞区', '荷塘区'],
  series: [{ name: '执行率', values: [99.91, null], texts: ['99.910', null] }],
  count: 2,
};

describe('the chart of an answer', () => {
  it('draws bars in the order of the answer, with the numbers as the engine wrote them', () => {
    const option = buildAnswerOption(bars, lightTheme, 800);
    expect(option.yAxis).toMatchObject({ inverse: true, data: ['芦淞区', '荷塘区'] });
    expect(option.series).toMatchObject([
      {
        type: 'bar',
        name: '执行率',
        label: { show: true },
        data: [
          { name: '芦淞区', value: 99.91, text: '99.910' },
          { name: '荷塘区', value: null, text: '—' },
        ],
      },
    ]);
  });

  it('has no fractions on the axis of whole numbers, and has them on any other', () => {
    const counts = { ...bars, series: [{ name: '数', values: [1, null], texts: ['1', null] }] };
    expect(buildAnswerOption(counts, lightTheme, 800).xAxis).toMatchObject({ minInterval: 1 });
    const lines = { ...counts, kind: 'lines' as const };
    expect(buildAnswerOption(lines, lightTheme, 800).yAxis).toMatchObject({ minInterval: 1 });
    expect(buildAnswerOption(bars, lightTheme, 800).xAxis).not.toHaveProperty('minInterval');
  });

  it('names several series in a legend, and gives each bar its room', () => {
    const two = { ...bars, series: [bars.series[0]!, { ...bars.series[0]!, name: '得分率' }] };
    expect(buildAnswerOption(two, lightTheme, 800).legend).toMatchObject({ show: true });
    // Two rows of two bars of 16 px and 14 px between, an axis of 32, a legend of 26.
    expect(answerHeight(two)).toBe(2 * (2 * 16 + 14) + 32 + 26);
  });

  it('leaves lines open where a number is absent', () => {
    const lines = { ...bars, kind: 'lines' as const, labels: ['2022', '2023'] };
    const option = buildAnswerOption(lines, lightTheme, 800);
    expect(option.series).toMatchObject([{ type: 'line', connectNulls: false }]);
    expect(option.xAxis).toMatchObject({ data: ['2022', '2023'] });
  });

  it('keeps names of any length within a phone', () => {
    const long = { ...bars, labels: ['很长的名称'.repeat(20), '短'] };
    expect(buildAnswerOption(long, lightTheme, 320).grid).toMatchObject({ left: 320 * 0.35 + 20 });
  });
});
