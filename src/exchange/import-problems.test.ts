import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeExamples, zipOf } from '../../scripts/examples/write-examples';
import { describeProblem } from '../model/problem';
import { exampleNames } from './example-names';
import { ImportJob } from './import-job';

/** Copies of the example files as new users break them, and what they are told. */

const factHeader = 'report_id,item_id,fiscal_year,stage,measure,mention,value,unit,locator,excerpt';
const factsSheet = 'xl/worksheets/sheet4.xml';

let base: Uint8Array;
let workbook: Uint8Array;
let facts: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broken-'));
  base = await zipOf('data');
  await writeExamples('data', folder);
  workbook = new Uint8Array(await readFile(join(folder, exampleNames.workbook)));
  facts = await readFile(join(folder, exampleNames.facts), 'utf8');
});

/** What the screen says of one file, in Chinese, line by line. */
async function told(path: string, content: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const file = new File([new Uint8Array(bytes)], path);
  const job = await ImportJob.start([{ path, file }], base);
  const { problems } = job.check({ mode: 'merge', forAll: 'keep', choices: new Map() });
  return problems.map((problem) => {
    const { where, what, remedy } = describeProblem(problem, 'zh-CN');
    return `${where}：${what}。${remedy}`;
  });
}

function rebuilt(change: (parts: Unzipped) => Unzipped): Uint8Array {
  return zipSync(change(unzipSync(workbook)));
}

describe('a mistyped id', () => {
  const row = (item: string) => `${factHeader}\n430203-2023,${item},2023,final,level,1,1,万元,x,\n`;

  it.each([
    ['expenditure.basc', 'expenditure.basic'],
    ['basic_expenditure', 'expenditure.basic'],
    ['三公经费', 'three_public'],
    ['budget_execution_rat', 'budget_execution_rate'],
  ])('of an item or metric, %s, is answered with %s, once', async (typed, meant) => {
    const lines = await told('facts.csv', row(typed));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`facts.csv，第 2 行，“item_id”列：“${typed}”不在目录中。`);
    expect(lines[0]).toContain(`是否应为“${meant}”？`);
  });

  it('of a report is looked for among all reports of the open dataset', async () => {
    expect((await told('facts.csv', facts.replaceAll('430203-2023', '430203-2032')))[0]).toBe(
      'facts.csv，第 2 行，“报告编号”列：“自评报告”表（reports）中没有“430203-2032”。' +
        '是否应为“430203-2023”？若是请改正，否则请在“自评报告”表中补上这一行，一并导入。',
    );
  });

  it('of an area is answered with the areas nearest to it', async () => {
    const lines = await told(
      'departments.csv',
      'department_id,name,area_code,function\n430203-x,某局,43023,science_industry\n',
    );
    expect(lines.some((line) => /“行政区”表（areas）中没有“43023”。是否应为“43/.test(line))).toBe(
      true,
    );
  });
});

describe('a header', () => {
  it('whose column has another name is told which are known, in the reader’s language', async () => {
    const lines = await told('facts.csv', facts.replace('报告编号', '报告编码'));
    expect(lines).toEqual([
      'facts.csv，第 1 行，“报告编码”列：表头有不认识的列“报告编码”。是否应为“报告编号”？若是请改正，否则请删去该列。',
      expect.stringContaining('表头缺少列“report_id”（报告编号）'),
    ]);
  });
});

describe('a value that a column does not allow', () => {
  it('is told which it allows, and what they mean', async () => {
    const lines = await told('facts.csv', facts.replace('initial', '年初预算'));
    expect(lines[0]).toContain(
      '“年初预算”不是“阶段”允许的取值。请取以下之一：initial（年初预算）、adjustment（本年追加）',
    );
  });
});

describe('what holds nothing', () => {
  it('is said to be empty: a file, and a table without rows', async () => {
    expect((await told('facts.csv', ''))[0]).toMatch(/^facts\.csv：文件是空的/);
    expect((await told('facts.csv', '\n \n'))[0]).toMatch(/^facts\.csv：文件是空的/);
    expect(await told('facts.csv', factHeader)).toEqual([
      'facts.csv：读到了表头，但没有任何数据行。请在表头下填写数据，每行一条，再导入；可参照示例文件。',
    ]);
  });

  it('among the sheets of a workbook is named where it is called as a table', async () => {
    const empty = rebuilt((parts) => {
      const xml = strFromU8(parts[factsSheet]!);
      return {
        ...parts,
        [factsSheet]: strToU8(xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')),
      };
    });
    const lines = await told('a.xlsx', empty);
    expect(lines[0]).toMatch(/^a\.xlsx，工作表“事实”：工作表是空的/);
  });
});

describe('a workbook', () => {
  it('with one sheet cut off names it alone: what the sheet would have held is not missed elsewhere', async () => {
    const cut = rebuilt((parts) => ({ ...parts, [factsSheet]: parts[factsSheet]!.slice(0, 4000) }));
    const lines = await told('a.xlsx', cut);
    expect(lines).toEqual([
      expect.stringMatching(/^a\.xlsx，工作表“事实”：这张工作表不完整或已损坏，没有读取/),
    ]);
  });

  it('that is none, or is cut off, is told what may have happened to it', async () => {
    expect((await told('a.xlsx', 'hello'))[0]).toContain('文件名以 .xlsx 结尾，内容却不是这种格式');
    expect((await told('a.xlsx', workbook.slice(0, 5000)))[0]).toContain('不完整或已损坏');
  });
});
