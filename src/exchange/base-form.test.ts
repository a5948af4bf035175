import { beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../scripts/examples/write-examples';
import { ImportJob, type JoinPlan } from './import-job';
import { textCell, workbookBytes } from './testing/workbook-bytes';

const merge: JoinPlan = { mode: 'merge', forAll: 'keep', choices: new Map() };
const styles =
  '<numFmts><numFmt numFmtId="200" formatCode="0.00"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>';

let base: Uint8Array;
beforeAll(async () => {
  base = await zipOf('data');
});

/** The form as the report of 芦淞区 prints it; a text is a text, `25.30` a number that shows two decimals. */
const form = [
  ['2023年度单位整体支出绩效评价基础数据表'],
  ['财政供养人员情况（人）', '编制数', '2023年实际在职人数', '控制率'],
  ['', '16', '14', '87.5%'],
  ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
  ['三公经费', '2.56', '3.63', '3.63'],
  ['   1、公务用车购置和维护经费', '', '', ''],
  ['   3、公务接待', '2.56', '3.63', '3.63'],
  ['项目支出：', '1135.58', '9', '1194.2'],
  ['    1、业务工作经费', '1135.58', '9', '1194.2'],
  ['公用经费', '25.30', '20.2', '31.84'],
  ['          会议费、培训费', '0.07', '0.2', '0.24'],
  ['政府采购金额', '——', '8.5', '97.68'],
  ['部门基本支出预算调整', '——', '', ''],
  ['厉行节约保障措施', '严格执行 3 项制度'],
];

function workbook(name: string, rows: readonly (readonly string[])[]) {
  const xml = rows.map((cells, index) => {
    const line = index + 1;
    const parts = cells.map((text, position) => {
      const place = `${'ABCD'.charAt(position)}${line}`;
      if (!/^[\d.]+$/.test(text)) return textCell(place, text);
      return `<c r="${place}" s="${text.endsWith('0') ? 1 : 0}"><v>${text}</v></c>`;
    });
    return `<row r="${line}">${parts.join('')}</row>`;
  });
  const bytes = workbookBytes('附件2', xml.join(''), styles);
  return { path: name, file: new File([new Uint8Array(bytes)], name) };
}

async function checkOf(name: string, rows: readonly (readonly string[])[]) {
  return (await ImportJob.start([workbook(name, rows)], base)).check(merge);
}

describe('a form of basic data 基础数据表', () => {
  it('gives its figures as facts of its report: those of 2023 and 2022, planned and spent', async () => {
    const check = await checkOf('430203-2023.xlsx', form);
    expect(check.read.map(({ table, rows }) => [table, rows])).toEqual([['facts', 20]]);
    // The report prints 1,194.21 in its text and 1,194.2 in the form; all else is there already.
    expect([check.same, check.added]).toEqual([19, []]);
    expect(
      check.conflicts.map(({ line, differences }) => [line, differences[0]?.imported]),
    ).toEqual([[8, '1194.2']]);
    expect(check.problems.map(({ code, args }) => [code, args])).toEqual([
      ['form_rows_left', { rows: '1、业务工作经费' }],
    ]);
  });

  it('belongs to the body that is named above it', async () => {
    const named = [form[0]!, ['填报单位：株洲市芦淞区科技和工业信息化局'], ...form.slice(1)];
    const check = await checkOf('附件2.xlsx', named);
    expect([check.errors, check.same]).toEqual([0, 19]);
  });

  it('is refused where nothing says to which report it belongs', async () => {
    const check = await checkOf('附件2.xlsx', form);
    expect(check.problems.map(({ code }) => code)).toEqual(['form_without_report']);
  });

  it('names the line of figures that no words stand before, which are left out', async () => {
    const rows = [...form, ['经费控制情况', '2023年决算数'], ['12.5', '3']];
    const { problems } = await checkOf('430203-2023.xlsx', rows);
    expect(problems.map(({ args }) => args)).toContainEqual({ rows: '1、业务工作经费、#16' });
  });

  it('names the row of a figure that is none', async () => {
    const rows = [...form, ['经费控制情况', '2023年决算数'], ['出国经费', '约3']];
    const { problems } = await checkOf('430203-2023.xlsx', rows);
    expect(problems.map(({ row, value, code }) => [row, value, code])).toContainEqual([
      16,
      '约3',
      'pattern_mismatch',
    ]);
  });
});
