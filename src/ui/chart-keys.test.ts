import { describe, expect, it } from 'vitest';

import { datumAxis, listChartData } from './chart-data';
import { moveCursor } from './chart-keys';

describe('moveCursor', () => {
  it('enters a chart at its first mark', () => {
    expect(moveCursor('ArrowLeft', null, [3], 'horizontal')).toEqual({ series: 0, datum: 0 });
  });

  it('steps along the marks and stops at the ends', () => {
    const at = (key: string, datum: number) =>
      moveCursor(key, { series: 0, datum }, [3, 3], 'horizontal')?.datum;
    expect(at('ArrowRight', 0)).toBe(1);
    expect(at('ArrowRight', 2)).toBe(2);
    expect(at('ArrowLeft', 0)).toBe(0);
    expect(at('Home', 2)).toBe(0);
    expect(at('End', 0)).toBe(2);
  });

  it('changes to the same place of the next series, or its last mark if that is shorter', () => {
    expect(moveCursor('ArrowDown', { series: 0, datum: 4 }, [5, 2], 'horizontal')).toEqual({
      series: 1,
      datum: 1,
    });
  });

  it('follows horizontal bars down the page in the order that they are drawn', () => {
    const down = (axis: 'vertical' | 'vertical-inverse') =>
      moveCursor('ArrowDown', { series: 0, datum: 1 }, [3], axis)?.datum;
    expect(down('vertical-inverse')).toBe(2);
    expect(down('vertical')).toBe(0);
  });

  it('lets all four arrows step in a chart of one series', () => {
    expect(moveCursor('ArrowDown', { series: 0, datum: 0 }, [3], 'horizontal')?.datum).toBe(1);
  });

  it('leaves other keys and an empty chart alone', () => {
    expect(moveCursor('a', null, [3], 'horizontal')).toBeUndefined();
    expect(moveCursor('ArrowDown', null, [], 'horizontal')).toBeUndefined();
  });
});

describe('listChartData', () => {
  it('keeps the index of each mark and passes over missing values', () => {
    const data = [1, null, '-', { value: null }, { value: 2, id: 'b' }, [3, null], [4, 5]];
    const [series] = listChartData({ series: { type: 'line', id: 'rate', data } });
    expect(series?.map((datum) => datum.dataIndex)).toEqual([0, 4, 6]);
    expect(series?.[1]).toMatchObject({ seriesId: 'rate', data: { value: 2, id: 'b' } });
  });

  it('leaves out silent and empty series but keeps the number of the others', () => {
    const option = { series: [{ data: [1], silent: true }, { data: [] }, { data: [7] }] };
    expect(listChartData(option)).toMatchObject([[{ seriesIndex: 2, dataIndex: 0, data: 7 }]]);
  });

  it('numbers the nodes of a sunburst depth first after the root that ECharts adds', () => {
    const data = [{ name: 'a', children: [{ name: 'b' }] }, { name: 'c' }];
    const [series] = listChartData({ series: [{ type: 'sunburst', data }] });
    expect(series?.map(({ dataIndex, data: node }) => [dataIndex, node])).toMatchObject([
      [1, { name: 'a' }],
      [2, { name: 'b' }],
      [3, { name: 'c' }],
    ]);
  });

  it('finds nothing in an option without series', () => {
    expect(listChartData({})).toEqual([]);
  });
});

describe('datumAxis', () => {
  it('is vertical where the y axis holds the categories', () => {
    expect(datumAxis({ yAxis: { type: 'category', inverse: true } })).toBe('vertical-inverse');
    expect(datumAxis({ yAxis: [{ type: 'category' }] })).toBe('vertical');
    expect(datumAxis({ yAxis: { type: 'value' } })).toBe('horizontal');
    expect(datumAxis({})).toBe('horizontal');
  });
});
