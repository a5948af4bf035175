import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../../scripts/examples/example-district';
import { writeExamples, zipOf } from '../../scripts/examples/write-examples';
import { NativeEngine } from '../db/native';
import { loadTableStatement } from '../db/tables';
import { describeProblem } from '../model/problem';
import { parseRecords } from '../model/validate-csv';
import { sql } from '../sql/sql';
import { exampleNames } from './example-names';
import { ImportJob, type JoinPlan } from './import-job';
import { readTableTexts } from './package-archive';

const merge: JoinPlan = { mode: 'merge', forAll: 'keep', choices: new Map() };
const own: JoinPlan = { ...merge, mode: 'own' };

let folder: string;
let base: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
  base = await zipOf('data');
  await writeExamples('data', folder);
});

async function jobOf(...names: readonly string[]): Promise<ImportJob> {
  const files = await Promise.all(
    names.map(async (name) => ({
      path: name,
      file: new File([new Uint8Array(await readFile(join(folder, name)))], name),
    })),
  );
  return ImportJob.start(files, base);
}

function textFile(path: string, text: string) {
  return { path, file: new File([text], path) };
}

function rowsOf(written: ReturnType<ImportJob['write']>, table: string): readonly string[] {
  const found = readTableTexts(written.bytes, written.entry.hash).find(
    ({ name }) => name === table,
  );
  return (found?.text ?? '').trim().split('\n').slice(1);
}

describe('the example form', () => {
  it('comes with its report, which it alone makes known', async () => {
    const job = await jobOf(exampleNames.form);
    const check = job.check(merge);
    expect(check.problems).toEqual([]);
    expect(check.read.map(({ sheet, table, rows }) => [sheet, table, rows])).toEqual([
      ['行政区', 'areas', 1],
      ['部门', 'departments', 1],
      ['自评报告', 'reports', 1],
      ['附件2 基础数据表', 'facts', 29],
    ]);
    const written = job.write(merge, '含示例县', '2026-11-21');
    expect(written.entry).toMatchObject({ reports: 7, facts: 295 + 29 });
    const facts = rowsOf(written, 'facts').filter((row) => row.includes('430298-2023'));
    // Its columns are years and stages; the zeros that a cell shows are kept, and 0 is none.
    const stated = (text: string) => facts.some((row) => row.includes(text));
    expect(stated(',three_public,2022,final,level,1,8.40,万元,')).toBe(true);
    expect(stated(',three_public.abroad,2023,initial,level,1,0,万元,')).toBe(true);
    expect(stated(',staff_control_rate,2023,final,level,1,90.00,%,')).toBe(true);
    expect(stated(',procurement,2022,')).toBe(false);
  });

  it('joins the example workbook, of another body', async () => {
    const check = (await jobOf(exampleNames.workbook, exampleNames.form)).check(merge);
    expect(check.problems).toEqual([]);
    expect(check.added).toContainEqual(['facts', 21 + 29]);
  });
});

describe('the example workbook', () => {
  it('joins the reports there are, without a problem', async () => {
    const job = await jobOf(exampleNames.workbook);
    const check = job.check(merge);
    expect(check.problems).toEqual([]);
    expect(check.read.map(({ sheet, table, rows }) => [sheet, table, rows])).toEqual([
      ['行政区', 'areas', 1],
      ['部门', 'departments', 1],
      ['自评报告', 'reports', 1],
      ['事实', 'facts', 21],
      ['绩效指标', 'indicators', 4],
      ['项目资金', 'projects', 2],
    ]);
    expect(check.conflictCount).toBe(0);
    const written = job.write(merge, '含示例区', '2026-11-21');
    expect(written.entry).toMatchObject({ reports: 7, facts: 295 + 21, isSimulated: false });
    // 5,600,000 元 are 560 万元; the separators of 15,200,000.00 are notation, its zeros are kept.
    expect(rowsOf(written, 'projects')[43]).toContain('科技创新专项,,500,100,560,40,附件1');
    expect(rowsOf(written, 'facts').some((row) => row.includes(',15200000.00,元,'))).toBe(true);
  });

  it('stands alone with the catalog and the areas there are', async () => {
    const job = await jobOf(exampleNames.workbook);
    expect(job.check(own).problems).toEqual([]);
    const written = job.write(own, '示例区', '2026-11-21');
    expect(written.entry).toMatchObject({ reports: 1, facts: 21 });
    expect(rowsOf(written, 'departments')).toEqual([
      '430299-science-industry,示例区科技和工业信息化局,430299,science_industry',
    ]);
    expect(rowsOf(written, 'areas')).toHaveLength(138);
  });

  it('gets the same id for the same content', async () => {
    const ids = await Promise.all(
      [1, 2].map(
        async () => (await jobOf(exampleNames.workbook)).write(own, 'x', '2026-11-21').entry.id,
      ),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toMatch(/^import-[0-9a-f]{8}$/);
  });
});

describe('the broken copy', () => {
  it('has every fault named by sheet, row, column and value, and nothing else', async () => {
    const job = await jobOf(exampleNames.broken);
    const check = job.check(merge);
    const found = check.problems.map((p) => [
      p.sheet,
      p.row,
      p.column,
      p.value,
      p.code,
      p.severity,
    ]);
    expect(found).toEqual([
      ['事实', 3, '单位', '万', 'not_in_catalog', 'error'],
      ['事实', 4, '数值', '约1600', 'pattern_mismatch', 'error'],
      ['事实', 6, '项目', 'expenditure.basics', 'not_in_catalog', 'error'],
      ['事实', 8, '阶段', 'finall', 'not_in_enum', 'error'],
      ['事实', 10, '所属年度', '2024', 'fact_after_report', 'error'],
      ['事实', 12, '第几次出现', '3', 'mention_gap', 'error'],
      ['事实', 14, '数值', '', 'formula_without_value', 'error'],
      ['事实', 19, '位置', '139****78', 'phone_number', 'error'],
      ['绩效指标', 3, '得分', '55', 'score_above_weight', 'warning'],
      ['自评报告', 2, '等次', '优秀', 'not_in_enum', 'error'],
      ['项目资金', 1, '年末结转（平方米）', '年末结转（平方米）', 'header_unit', 'error'],
    ]);
    expect(faults.length).toBe(11);
    expect(() => job.write(merge, 'x', '2026-11-21')).toThrow();
    for (const problem of check.problems) {
      for (const locale of ['zh-CN', 'en'] as const) {
        const { what, where, remedy } = describeProblem(problem, locale);
        expect(where).toContain(exampleNames.broken);
        expect(`${what}${remedy}`).not.toMatch(/undefined|null/);
      }
    }
  });
});

describe('rows that are there already', () => {
  it('are passed over, and those that say otherwise wait for a decision', async () => {
    const job = await jobOf(exampleNames.facts);
    const check = job.check(merge);
    expect(check.problems).toEqual([]);
    expect(check.same).toBe(1);
    expect(check.added).toEqual([['facts', 1]]);
    expect(check.conflicts).toEqual([
      expect.objectContaining({
        table: 'facts',
        line: 3,
        differences: [{ title: '数值', titleEn: 'Value', existing: '3.63', imported: '3.36' }],
        choices: ['keep', 'take', 'both'],
      }),
    ]);
    const id = check.conflicts[0]!.id;
    const valuesUnder = (choice: 'keep' | 'take' | 'both') =>
      rowsOf(job.write({ ...merge, choices: new Map([[id, choice]]) }, 'x', '2026-11-21'), 'facts')
        .filter((row) => row.includes('430203-2023,three_public,2023,final,level,'))
        .map((row) => row.split(',').slice(6, 9).join(' '));
    expect(valuesUnder('keep')).toEqual(['1 3.63 万元']);
    expect(valuesUnder('take')).toEqual(['1 3.36 万元']);
    expect(valuesUnder('both')).toEqual(['1 3.63 万元', '2 3.36 万元']);
  });
});

describe('an import that says otherwise than the open dataset', () => {
  const factHeader =
    'report_id,item_id,fiscal_year,stage,measure,mention,value,unit,locator,excerpt\n';
  const threePublic = '430203-2023,three_public,2023,final,level,1';

  it('and than itself is refused, with one conflict for one row', async () => {
    const files = ['3.36', '3.99', '3.36'].map((value, index) =>
      textFile(`${index}.csv`, `${factHeader}${threePublic},${value},万元,x,\n`),
    );
    const check = (await ImportJob.start(files, base)).check({ ...merge, forAll: 'take' });
    expect(check.conflicts.map(({ line, choice }) => [line, choice])).toEqual([[2, 'take']]);
    expect([check.replaced, check.same]).toEqual([1, 1]);
    expect(check.problems.map(({ file, row, code, args }) => [file, row, code, args])).toEqual([
      ['1.csv', 2, 'mention_duplicate', { firstRow: 2, firstFile: '0.csv', isSame: false }],
    ]);
  });

  it('changes only the columns that it has', async () => {
    const header = 'report_id,department_id,fiscal_year,title,source_name,coverage';
    const before = (await jobOf(exampleNames.facts)).write(merge, 'x', '2026-11-21');
    const row = rowsOf(before, 'reports')[0]!.split(',');
    const [id, department, year, , , , , , , source, coverage] = row;
    const text = `${header}\n${[id, department, year, '另一标题', source, coverage].join()}\n`;
    const job = await ImportJob.start([textFile('reports.csv', text)], base);
    const take: JoinPlan = { ...merge, forAll: 'take' };
    expect(job.check(take).conflicts[0]?.differences.map(({ titleEn }) => titleEn)).toEqual([
      'Title',
    ]);
    const changed = row.map((cell, index) => (index === 3 ? '另一标题' : cell));
    expect(rowsOf(job.write(take, 'x', '2026-11-21'), 'reports')[0]).toBe(changed.join());
  });

  it('is warned of its own doubts, though its file is called as one of the dataset', async () => {
    const text = `${factHeader}${threePublic.replace(/1$/, '2')},3.36,万元,x,三公经费 9.99 万元\n`;
    const job = await ImportJob.start([textFile('facts.csv', text)], base);
    expect(job.check(merge).problems.map(({ file, row, code }) => [file, row, code])).toEqual([
      ['facts.csv', 2, 'excerpt_without_value'],
    ]);
  });

  it('and breaks what is there is told so of the dataset, in the words of the dataset', async () => {
    const text =
      '报告编号,部门编号,年度,标题,来源,收录范围\n' +
      '430203-2023,430203-science-industry,2022,x,x,full\n';
    const job = await ImportJob.start([textFile('reports.csv', text)], base);
    const { problems } = job.check({ ...merge, forAll: 'take' });
    const late = problems.filter(({ code }) => code === 'fact_after_report');
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ file }) => /^.+\/facts\.csv$/.test(file))).toBe(true);
    expect(late[0]?.column).toBe('fiscal_year');
  });
});

describe('a data package', () => {
  it('among several marks the dataset as invented where any of them does', async () => {
    const files = [
      textFile('a/datapackage.json', '{"is_simulated": true}'),
      textFile('b/datapackage.json', '{"is_simulated": false}'),
      textFile('projects.csv', 'report_id,seq,mention,name,locator\n430203-2023,99,1,x,x\n'),
    ];
    const job = await ImportJob.start(files, base);
    expect(job.write(merge, 'x', '2026-11-21').entry.isSimulated).toBe(true);
  });

  it.each([
    ['nested without end', '['.repeat(100_000), 'depth 25'],
    ['with a key that reaches into every object', '{"__proto__": {}}', '"__proto__"'],
    ['that is no JSON', '{"is_simulated"', 'JSON'],
  ])('is refused for a descriptor %s', async (_, text, expected) => {
    const job = await ImportJob.start([textFile('datapackage.json', text)], base);
    const [problem] = job.check(merge).problems;
    expect(problem).toMatchObject({ code: 'descriptor_invalid', file: 'datapackage.json' });
    expect(describeProblem(problem!, 'en').what).toContain(expected);
  });

  it('keeps its mark of invented data, and its own catalog when it stands alone', async () => {
    const job = await jobOf(exampleNames.package);
    expect(job.check(own).problems).toEqual([]);
    expect(job.write(own, 'x', '2026-11-21').entry).toMatchObject({
      reports: 1,
      isSimulated: true,
    });
    expect(job.check(merge).problems).toEqual([]);
  });

  it('that is changed after it was kept is not read', async () => {
    const { entry, bytes } = (await jobOf(exampleNames.workbook)).write(own, 'x', '2026-11-21');
    expect(() => readTableTexts(bytes, 'ffffffffffff')).toThrow();
    expect(() => readTableTexts(bytes.slice(0, 500), entry.hash)).toThrow();
  });
});

describe('text of any kind', () => {
  it('is kept as it is: quotes, line breaks, markup, formulas', async () => {
    const odd = '"a", <script>\n=1+1';
    const cell = `"${odd.replaceAll('"', '""')}"`;
    const csv = `report_id,seq,mention,name,locator\r\n430203-2023,99,1,${cell},x\r\n`;
    const job = await ImportJob.start(
      [{ path: 'projects.csv', file: new File([csv], 'projects.csv') }],
      base,
    );
    const { bytes, entry } = job.write(merge, 'x', '2026-11-21');
    const table = readTableTexts(bytes, entry.hash).find(({ name }) => name === 'projects');
    const { records } = parseRecords('projects.csv', table?.text ?? '');
    expect(records[records.length - 1]?.cells[4]).toBe(odd);
    const engine = await NativeEngine.open();
    const folder = await mkdtemp(join(tmpdir(), 'odd-'));
    const path = join(folder, 'projects.csv');
    await writeFile(path, table!.text);
    await engine.run(loadTableStatement({ ...table!, path }));
    expect(
      await engine.query(
        sql`SELECT name FROM projects WHERE report_id = '430203-2023' AND seq = 99`,
      ),
    ).toEqual([{ name: odd }]);
    engine.close();
  });
});
