import { expect, it } from 'vitest';
import type { AnswerChart } from '../analysis/answer-chart';
import { slideOfAnswer } from './slide-answer';

const chart: AnswerChart = {
  kind: 'bars',
  measures: ['执行率'],
  labelledBy: ['地区'],
  labels: ['芦淞区', '衡'.repeat(400)],
  series: [{ name: '执行率', values: [99.91, null], texts: ['99.91', null] }],
  count: 5,
};

it('writes floats that decimals would hide by powers of ten', () => {
  const series = [{ name: 'p', values: [1e-7, 0.25], texts: ['1e-07', '0.25'] }];
  const { format } = slideOfAnswer({ ...chart, series, count: 2 }, { more: String });
  expect(format).toEqual({ decimals: 2, isShare: false, isScientific: true, unit: '' });
});

it('draws the marks of an answer with the decimals that it has, and says how many more there are', () => {
  expect(slideOfAnswer(chart, { more: (left) => `另有 ${left} 项` })).toMatchObject({
    kind: 'bars',
    categories: ['芦淞区', `${'衡'.repeat(59)}…`],
    series: [{ name: '执行率', values: [99.91, null] }],
    format: { decimals: 2, isShare: false, unit: '' },
    remarks: ['另有 3 项'],
  });
});
