import { describe, expect, it } from 'vitest';
import { expectOnly, problemsOf, withEdit, withRow } from './testing/package-sample';

describe('checkCells', () => {
  it('reports a required cell that is empty', () => {
    const files = withEdit('facts.csv', 4, '附表1,', ',');
    expectOnly(files, 'required_missing', 'facts.csv:4:locator = ', {});
  });

  it.each([
    ['projects.csv', 2, 'final', '480', '四百八十', 'number'],
    ['projects.csv', 2, 'final', '480', '1e3', 'number'],
    ['areas.csv', 3, 'tile_x', ',5,3', ',5.5,3', 'integer'],
    ['reports.csv', 2, 'published_on', '2024-06-28', '2024-02-30', 'date'],
    ['reports.csv', 2, 'published_on', '2024-06-28', '2024/6/28', 'date'],
    ['catalog/units.csv', 2, 'exact', 'false', '否', 'boolean'],
  ])('reports a cell of %s, line %i, %s that is not of its type', (...row) => {
    const [file, line, column, before, after, type] = row;
    const value = after.split(',').find((cell) => cell !== '' && cell !== '3') ?? '';
    const files = withEdit(file, line, before, after);
    expectOnly(files, 'type_mismatch', `${file}:${line}:${column} = ${value}`, { type });
  });

  it('accepts a leap day', () => {
    expect(problemsOf(withEdit('reports.csv', 2, '2024-06-28', '2024-02-29'))).toEqual([]);
  });

  it('reports an amount finer than a cent and one beyond all budgets', () => {
    const fine = withEdit('projects.csv', 2, '480', '480.1234567');
    const place = 'projects.csv:2:final = 480.1234567';
    expectOnly(fine, 'too_precise', place, { allowed: 6 });
    const large = withEdit('projects.csv', 2, '480', '1234567890123');
    expectOnly(large, 'too_large', 'projects.csv:2:final = 1234567890123', {});
  });

  it('reports an integer that no integer column can hold', () => {
    const files = withEdit('areas.csv', 3, ',5,3', ',3000000000,3');
    const args = { maximum: '2147483647' };
    expectOnly(files, 'above_maximum', 'areas.csv:3:tile_x = 3000000000', args);
    const endless = withEdit('areas.csv', 3, ',5,3', `,${'9'.repeat(80)},3`);
    expectOnly(endless, 'too_large', `areas.csv:3:tile_x = ${'9'.repeat(80)}`, {});
  });

  it('reports an id that occurs twice, with the line of the first', () => {
    const files = withRow('catalog/templates.csv', 'sheet,又一,Another,说明,Words');
    expectOnly(files, 'not_unique', 'catalog/templates.csv:3:template_id = sheet', {
      firstRow: 2,
      firstFile: null,
      isSame: false,
    });
  });

  it('reports a value that is not in the list and suggests the one meant', () => {
    const files = withEdit('areas.csv', 4, 'district', 'distrcit');
    expectOnly(files, 'not_in_enum', 'areas.csv:4:level = distrcit', {
      allowed: 'province, prefecture, county, district, county_city',
      nearest: ['district'],
    });
  });

  it('reports text that does not have the form of its column', () => {
    const files = withEdit('departments.csv', 2, 'science_industry', '科技工业');
    const args = { pattern: '^[a-z_]+$', example: 'science_industry' };
    expectOnly(files, 'pattern_mismatch', 'departments.csv:2:function = 科技工业', args);
  });

  it('reports numbers outside their bounds', () => {
    const low = withEdit('catalog/metrics.csv', 3, ',2,', ',-1,');
    const lowPlace = 'catalog/metrics.csv:3:decimals = -1';
    expectOnly(low, 'below_minimum', lowPlace, { minimum: '0' });
    const high = withEdit('catalog/metrics.csv', 3, ',2,', ',7,');
    const highPlace = 'catalog/metrics.csv:3:decimals = 7';
    expectOnly(high, 'above_maximum', highPlace, { maximum: '6' });
  });

  it('counts characters, not code units, against the limit of an excerpt', () => {
    const fits = `1234.5${'𠮷'.repeat(34)}`;
    expect(problemsOf(withEdit('facts.csv', 2, '决算支出1234.5万元', fits))).toEqual([]);
    const files = withEdit('facts.csv', 2, '决算支出1234.5万元', `${fits}万`);
    const place = `facts.csv:2:excerpt = ${fits}万`;
    expectOnly(files, 'too_long', place, { limit: 40, found: 41 });
  });
});
