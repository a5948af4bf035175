import { beforeAll, describe, expect, it } from 'vitest';
import { readDataPackage } from '../../scripts/dataset/testing/data-package';
import type { PackageFiles } from '../model/parse-package';
import { cellOf } from '../model/validate-tables';
import { shapeTable, unitsOf } from './shape-table';

let files: PackageFiles;
beforeAll(async () => {
  files = await readDataPackage();
});

function shape(file: string, rows: readonly (readonly string[])[], isGrid = false) {
  const records = rows.map((cells, index) => ({ line: index + 1, cells }));
  const raw = { file, records, notes: [], isGrid };
  return shapeTable(raw, files.descriptor, unitsOf(files.tables));
}

/** The cells of the first row by these columns; the codes of the problems where it is no table. */
function first(file: string, rows: readonly (readonly string[])[], ...columns: readonly string[]) {
  const shaped = shape(file, rows);
  if (shaped.kind === 'none') return shaped.problems.kept.map(({ code }) => code);
  const [row] = shaped.table.rows;
  return [
    shaped.table.resource.name,
    ...columns.map((column) => cellOf(shaped.table, row!, column)),
  ];
}

const projects = ['report_id', 'seq', 'mention', 'name', 'locator'];
const project = ['430203-2023', '1', '1', 'x', 'y'];
const facts = ['报告编号', '项目', '所属年度', '阶段', '度量', '第几次出现', '位置'];
const fact = ['430203-2023', 'expenditure', '2023', 'final', 'level', '1', 'x'];

describe('a table', () => {
  it('is told by its name, whatever its folder, or else by its columns', () => {
    expect(first('b/projects.csv', [projects, project], 'name')).toEqual(['projects', 'x']);
    expect(first('任意.csv', [projects, project], 'name')).toEqual(['projects', 'x']);
    expect(first('项目资金.csv', [projects, project], 'name')).toEqual(['projects', 'x']);
    expect(
      first('x.csv', [
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toEqual(['table_unrecognized']);
  });

  it('may have rows without a single word', () => {
    const shaped = shape('projects.csv', [projects, ['', ' ', '', '', ''], project, ['']]);
    expect(shaped.problems.kept).toEqual([]);
    expect(shaped.kind === 'table' && shaped.table.rows.map(({ line }) => line)).toEqual([3]);
  });

  it('may have titles above its header, and its columns in any order', () => {
    const rows = [
      ['2023 年度项目资金', '', '', '', ''],
      projects.slice().reverse(),
      project.slice().reverse(),
    ];
    expect(first('x.csv', rows, 'name', 'locator')).toEqual(['projects', 'x', 'y']);
  });

  it('names strange, double and missing columns, __proto__ like any other', () => {
    const header = ['__proto__', 'seq', 'seq', 'mention', 'name', 'locator'];
    expect(first('projects.csv', [header, ['a', '1', '1', '1', 'x', 'y']])).toEqual([
      'header_unknown_column',
      'header_duplicate_column',
      'header_missing_column',
    ]);
  });
});

describe('units in a header', () => {
  it('are converted exactly into that of the column', () => {
    const asked = (unit: string, value: string) =>
      first(
        'projects.csv',
        [
          [...projects, `年初预算（${unit}）`],
          [...project, value],
        ],
        'initial',
      )[1];
    expect(asked('万元', '12.30')).toBe('12.30');
    expect(asked('元', '1,234,567.89')).toBe('123.456789');
    expect(asked('单位：亿元', '0.07')).toBe('700');
    // 0.1 + 0.2 and the like: no binary fraction is ever made.
    expect(asked('亿元', '118.83')).toBe('1188300');
  });

  it('stay with figures that are kept as printed', () => {
    const rows = [
      [...facts, '金额（亿元）'],
      [...fact, '118.80'],
    ];
    expect(first('x.csv', rows, 'value', 'unit')).toEqual(['facts', '118.80', '亿元']);
  });

  it('give way to a unit beside the figure or in a column of its own', () => {
    const beside = [
      [...facts, '金额（亿元）'],
      [...fact, '1,451.29 万元'],
    ];
    expect(first('x.csv', beside, 'value', 'unit')).toEqual(['facts', '1451.29', '万元']);
    const column = [
      [...facts, '金额（亿元）', '单位'],
      [...fact, '14512900', '元'],
    ];
    expect(first('x.csv', column, 'value', 'unit')).toEqual(['facts', '14512900', '元']);
  });

  it('beside a figure that contradict the column of units are a problem of that cell', () => {
    const shaped = shape('x.csv', [
      [...facts, '数值', '单位'],
      [...fact, '1.2亿元', '万元'],
      [...fact, '95%', '分'],
      [...fact, '1.2 万元', '万元'],
    ]);
    expect(
      shaped.problems.kept.map(({ code, row, value, args }) => [code, row, value, args]),
    ).toEqual([
      ['unit_contradicted', 2, '1.2亿元', { beside: '亿元', unit: '万元' }],
      ['unit_contradicted', 3, '95%', { beside: '%', unit: '分' }],
    ]);
  });

  it('are not looked for behind columns that have none', () => {
    const header = ['报告编号（必填）', '序号（如 1）', '第几次出现', '名称', '位置'];
    const row = ['430203-2023', '１', '1', 'x', 'y'];
    expect(first('x.csv', [header, row], 'report_id', 'seq')).toEqual([
      'projects',
      '430203-2023',
      '1',
    ]);
  });

  it('that do not suit the column are refused', () => {
    const header = [...projects, '年初预算（人）'];
    expect(first('projects.csv', [header, [...project, '3']])).toEqual(['header_unit']);
  });
});

describe('figures', () => {
  it('lose separators and full width, and keep their zeros', () => {
    const value = (text: string) =>
      first(
        'x.csv',
        [
          [...facts, '数值', '单位'],
          [...fact, text, '万元'],
        ],
        'value',
      )[1];
    expect(value('１，４５１．２０')).toBe('1451.20');
    expect(value('−3.50')).toBe('-3.50');
    expect(value('1,45')).toBe('1,45');
    expect(value('约12')).toBe('约12');
  });
});
