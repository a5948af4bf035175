import { describe, expect, it } from 'vitest';
import { expectOnly, problemsOf, sampleFiles, withEdit, withRow } from './testing/package-sample';

describe('checkPrimaryKeys', () => {
  it('reports a composite key that occurs twice, with the line of the first', () => {
    const files = withRow('projects.csv', '430203-2023,2,1,,又一,,,,,,附表1');
    const [key, mention] = problemsOf(files);
    expect(key).toMatchObject({
      code: 'primary_key_duplicate',
      file: 'projects.csv',
      row: 4,
      column: 'report_id, seq, mention',
      value: '430203-2023, 2, 1',
      args: { firstRow: 3, firstFile: null, isSame: false },
    });
    expect(mention?.code).toBe('mention_duplicate');
  });
});

describe('checkForeignKeys', () => {
  it('reports a key without its record and suggests the nearest', () => {
    const files = withEdit('departments.csv', 2, ',430203,', ',430023,');
    const [, dangling] = problemsOf(files).slice().reverse();
    expect(dangling).toMatchObject({
      code: 'foreign_key_missing',
      file: 'departments.csv',
      row: 2,
      column: 'area_code',
      value: '430023',
      args: { target: 'areas.csv', nearest: ['430203'] },
    });
  });

  it('checks a table that refers to itself, and leaves empty keys alone', () => {
    const files = withEdit('catalog/items.csv', 3, ',expenditure,', ',revenue,');
    const place = 'catalog/items.csv:3:parent_id = revenue';
    expectOnly(files, 'foreign_key_missing', place, { target: 'catalog/items.csv', nearest: [] });
  });

  it('does not blame the references to a table that is missing', () => {
    const files = sampleFiles();
    files.delete('catalog/units.csv');
    expectOnly(files, 'missing_file', 'catalog/units.csv:-:- = -', {});
  });
});
