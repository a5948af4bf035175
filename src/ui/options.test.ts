import { describe, expect, it } from 'vitest';

import { filterOptions, toggleOption } from './options';
import type { Option } from './options';

const areas: readonly Option[] = [
  { value: '430203', label: '芦淞区', keywords: 'Lusong 430203' },
  { value: '430202', label: '荷塘区', keywords: 'Hetang 430202' },
  { value: '430281', label: '醴陵市', keywords: 'Liling 430281' },
];

const labels = (query: string) => filterOptions(areas, query).map((option) => option.label);

describe('filterOptions', () => {
  it('keeps every option for a blank query', () => {
    expect(filterOptions(areas, '  ')).toBe(areas);
  });

  it('finds by part of the Chinese name', () => {
    expect(labels('区')).toEqual(['芦淞区', '荷塘区']);
  });

  it('finds by keyword whatever the case, and by full-width digits', () => {
    expect(labels('LUSONG')).toEqual(['芦淞区']);
    expect(labels('４３０２８１')).toEqual(['醴陵市']);
  });

  it('asks for every word of the query', () => {
    expect(labels('区 he')).toEqual(['荷塘区']);
  });
});

describe('toggleOption', () => {
  it('puts a value in at the place that the list gives it', () => {
    expect(toggleOption(areas, ['430281'], '430203')).toEqual(['430203', '430281']);
  });

  it('takes a chosen value out', () => {
    expect(toggleOption(areas, ['430203', '430281'], '430203')).toEqual(['430281']);
  });

  it('drops values that the list no longer has', () => {
    expect(toggleOption(areas, ['999999'], '430202')).toEqual(['430202']);
  });
});
