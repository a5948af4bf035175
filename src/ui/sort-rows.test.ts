import { describe, expect, it } from 'vitest';

import { nextSort, sortRows } from './sort-rows';
import type { SortValue } from './sort-rows';

const sort = (values: readonly SortValue[], direction: 'ascending' | 'descending') =>
  sortRows(values, (value) => value, direction, 'zh-CN');

describe('sortRows', () => {
  it('sorts numbers by size, not by their digits', () => {
    expect(sort([9, 1149, -3.5, 86], 'ascending')).toEqual([-3.5, 9, 86, 1149]);
  });

  it('keeps missing figures at the end in both directions', () => {
    expect(sort([2, null, 1], 'ascending')).toEqual([1, 2, null]);
    expect(sort([2, null, 1], 'descending')).toEqual([2, 1, null]);
  });

  it('sorts Chinese names by pinyin', () => {
    expect(sort(['芦淞区', '荷塘区', '醴陵市'], 'ascending')).toEqual([
      '荷塘区',
      '醴陵市',
      '芦淞区',
    ]);
  });

  it('keeps the order of equal rows and leaves the input as it is', () => {
    const rows = [
      { name: 'a', rank: 1 },
      { name: 'b', rank: 1 },
    ];
    expect(sortRows(rows, (row) => row.rank, 'descending', 'en')).toEqual(rows);
    const values = [2, 1];
    sort(values, 'ascending');
    expect(values).toEqual([2, 1]);
  });
});

describe('nextSort', () => {
  it('starts a new column in its first direction, then turns round', () => {
    const first = nextSort(null, 'rate', 'descending');
    expect(first).toEqual({ key: 'rate', direction: 'descending' });
    expect(nextSort(first, 'rate', 'descending')).toEqual({ key: 'rate', direction: 'ascending' });
    expect(nextSort(first, 'area', 'ascending')).toEqual({ key: 'area', direction: 'ascending' });
  });
});
