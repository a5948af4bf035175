import { describe, expect, it } from 'vitest';
import { planAnswerChart } from './answer-chart';

const text = (name: string) => ({ name, type: 'VARCHAR' });
const amount = (name: string) => ({ name, type: 'DECIMAL(18,2)' });
const year = { name: 'fiscal_year', type: 'INTEGER' };

describe('an answer as a chart', () => {
  it('is bars by name, with every column of numbers and gaps where a number is absent', () => {
    expect(
      planAnswerChart(
        [text('地区'), amount('年初'), amount('决算')],
        [
          ['芦淞区', '12.50', '11.00'],
          ['荷塘区', '3.10', null],
        ],
      ),
    ).toEqual({
      kind: 'bars',
      measures: ['年初', '决算'],
      labelledBy: ['地区'],
      labels: ['芦淞区', '荷塘区'],
      series: [
        { name: '年初', values: [12.5, 3.1], texts: ['12.50', '3.10'] },
        { name: '决算', values: [11, null], texts: ['11.00', null] },
      ],
      count: 2,
    });
  });

  it('takes the year to tell bars apart that share a name', () => {
    const chart = planAnswerChart(
      [text('地区'), year, amount('x')],
      [
        ['芦淞区', '2022', '1'],
        ['荷塘区', '2022', '2'],
        ['芦淞区', '2022', '3'],
      ],
    );
    expect(chart).toBeNull();
    const told = planAnswerChart(
      [text('地区'), text('阶段'), amount('x')],
      [
        ['芦淞区', '年初', '1'],
        ['芦淞区', '决算', '2'],
      ],
    );
    expect(told?.labels).toEqual(['芦淞区 · 年初', '芦淞区 · 决算']);
  });

  it('is a line per name over the years, in the order of time, open where a year is missing', () => {
    expect(
      planAnswerChart(
        [year, text('地区'), amount('x')],
        [
          ['2023', '芦淞区', '3'],
          ['2021', '芦淞区', '1'],
          ['2022', '荷塘区', '2'],
          ['2023', '荷塘区', '4'],
        ],
      ),
    ).toMatchObject({
      kind: 'lines',
      measures: ['x'],
      labelledBy: ['fiscal_year', '地区'],
      labels: ['2021', '2022', '2023'],
      series: [
        { name: '芦淞区', values: [1, null, 3] },
        { name: '荷塘区', values: [null, 2, 4] },
      ],
    });
  });

  it('is a line per column of numbers where each year stands once', () => {
    const chart = planAnswerChart(
      [{ name: '年度', type: 'BIGINT' }, amount('a'), { name: 'b', type: 'DOUBLE' }],
      [
        ['2021', '1', '0.5'],
        ['2022', '2', 'nan'],
      ],
    );
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ['a', [1, 2]],
      ['b', [0.5, null]],
    ]);
  });

  it('is bars where every name stands in one year only', () => {
    const chart = planAnswerChart(
      [text('地区'), year, amount('x')],
      [
        ['芦淞区', '2022', '1'],
        ['荷塘区', '2023', '2'],
      ],
    );
    expect(chart).toMatchObject({ kind: 'bars', labels: ['芦淞区', '荷塘区'] });
  });

  it('draws no more than can be told apart, and knows how many there are', () => {
    const rows = Array.from({ length: 41 }, (_, index) => [`区${index}`, '1']);
    const chart = planAnswerChart([text('地区'), amount('x')], rows);
    expect([chart?.labels.length, chart?.count]).toEqual([40, 41]);
  });

  it.each([
    ['no numbers', [text('a')], [['x']]],
    ['no names', [amount('a')], [['1']]],
    ['no rows', [text('a'), amount('b')], []],
    [
      'names that repeat',
      [text('a'), amount('b')],
      [
        ['x', '1'],
        ['x', '2'],
      ],
    ],
  ])('is none with %s', (_, columns, rows) => {
    expect(planAnswerChart(columns, rows)).toBeNull();
  });
});
