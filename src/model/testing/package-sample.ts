import { expect } from 'vitest';
import json from '../../../data/datapackage.json';
import { parseDataPackage } from '../data-package';
import type { DataPackage } from '../data-package';
import { describeProblem } from '../problem';
import type { Problem, ProblemArgs, ProblemCode } from '../problem';
import { validatePackage } from '../validate-package';

/** A tiny package without fault, and edits that break it: what the tests of the rules work on. */

export type PackageFiles = ReadonlyMap<string, string>;

/** The product's own descriptor. */
export function sampleDescriptor(): DataPackage {
  const parsed = parseDataPackage(json);
  if (!parsed.ok) throw new Error('data/datapackage.json is not valid');
  return parsed.value;
}

const tables: Readonly<Record<string, readonly string[]>> = {
  'areas.csv': [
    '430000,湖南省,Hunan,province,,,',
    '430200,株洲市,Zhuzhou,prefecture,430000,5,3',
    '430203,芦淞区,Lusong,district,430200,5,4',
  ],
  'departments.csv': ['lusong-kegong,芦淞区科技和工业信息化局,430203,science_industry'],
  'reports.csv': [
    '430203-2023,lusong-kegong,2023,整体支出绩效自评报告,sheet,95.5,100,优,2024-06-28,自评报告,full',
  ],
  'facts.csv': [
    'f1,430203-2023,expenditure,2023,final,level,1,1234.5,万元,二（一）,决算支出1234.5万元',
    'f2,430203-2023,expenditure,2023,final,level,2,12345000.00,元,附表1,"12,345,000.00"',
    'f3,430203-2023,expenditure,2023,adjusted,level,1,1300,万元,附表1,',
    'f4,430203-2023,budget_execution_rate,2023,final,level,1,94.96,%,二（二）,执行率94.96%',
    'f5,430203-2023,score,2023,final,level,1,95.50,分,附表2,得分95.50',
    'f6,430203-2023,staff.on_post,2023,final,level,1,3,人,一,在职三人',
    'f7,430203-2023,expenditure,2023,final,change_pct,1,-5.2,%,二（一）,下降5.2%',
  ],
  'indicators.csv': [
    '430203-2023,1,投入,预算,执行率,100%,94.96%,60,55.5,,budget_execution_rate,sheet.execution,',
    '430203-2023,2,效果,满意度,满意度,90%,95%,40,40,,satisfaction,sheet.satisfaction,',
  ],
  'projects.csv': [
    '430203-2023,1,1,,科技专项,0,500,20.5,480,40.5,附表1',
    '430203-2023,2,1,1,创新平台,,200,,200,,附表1',
  ],
  'catalog/units.csv': [
    '元,amount,0.0001,false,yuan',
    '万元,amount,1,false,wan yuan',
    '亿元,amount,10000,false,yi yuan',
    '人,count,1,true,persons',
    '%,rate,0.01,false,per cent',
    '分,score,1,false,points',
  ],
  'catalog/items.csv': [
    'expenditure,支出合计,Total expenditure,,amount,万元,department,true,全部支出,All spending',
    'expenditure.basic,基本支出,Basic,expenditure,amount,万元,department,true,基本支出,Basic spending',
    'expenditure.project,项目支出,Project,expenditure,amount,万元,department,true,项目支出,Project spending',
    'staff.on_post,在职人数,Staff,,count,人,department,false,在职人数,Persons on post',
    'score,自评得分,Self-score,,score,分,department,false,自评得分,Score given by itself',
  ],
  'catalog/metrics.csv': [
    'budget_execution_rate,预算执行率,Budget execution,%,near_target,100,2,通用公式,Common formula',
    'satisfaction,满意度,Satisfaction,%,higher,,2,报告所载,As stated',
  ],
  'catalog/metric_terms.csv': [
    'budget_execution_rate,1,numerator,expenditure,final,0,1',
    'budget_execution_rate,2,denominator,expenditure,adjusted,0,1',
  ],
  'catalog/identities.csv': [
    'parts,identity_break,,支出 = 基本 + 项目,Spending = basic + project,决算,Accounts',
  ],
  'catalog/identity_terms.csv': [
    'parts,1,expenditure,,0,1,true',
    'parts,2,expenditure.basic,,0,-1,true',
    'parts,3,expenditure.project,,0,-1,false',
  ],
  'catalog/templates.csv': ['sheet,评分表,Score sheet,投入与效果,Input and effect'],
  'catalog/scoring_rules.csv': [
    'sheet.execution,proportional,sheet,budget_execution_rate,60,,,,,0,,%,评分表,Score sheet',
    'sheet.satisfaction,bands,sheet,satisfaction,40,,,,,,,%,评分表,Score sheet',
  ],
  'catalog/scoring_outcomes.csv': [
    'sheet.satisfaction,1,90,true,,,,,40',
    'sheet.satisfaction,2,,,90,false,,,0',
  ],
};

/** The files of the sample; line 1 of each is its header, as the descriptor orders it. */
export function sampleFiles(): Map<string, string> {
  return new Map(
    sampleDescriptor().resources.map(({ path, schema }) => {
      const header = schema.fields.map((field) => field.name).join(',');
      return [path, `${[header, ...(tables[path] ?? [])].join('\n')}\n`];
    }),
  );
}

/** The sample with `before` replaced by `after` on one line (from 1, with the header) of a file. */
export function withEdit(path: string, line: number, before: string, after: string): PackageFiles {
  const lines = (sampleFiles().get(path) ?? '').split('\n');
  const found = lines[line - 1];
  if (found?.includes(before) !== true) throw new Error(`${path}:${line} has no “${before}”`);
  lines[line - 1] = found.replace(before, () => after);
  return new Map(sampleFiles()).set(path, lines.join('\n'));
}

/** The sample with one more record at the end of a file. */
export function withRow(path: string, record: string): PackageFiles {
  const files = sampleFiles();
  return files.set(path, `${files.get(path) ?? ''}${record}\n`);
}

/** The problems of a package under the product's descriptor. */
export function problemsOf(files: PackageFiles): readonly Problem[] {
  return validatePackage(sampleDescriptor(), files).problems;
}

/** Place of a problem as `file:row:column = value`, for short expectations. */
function placeText({ file, row, column, value }: Problem): string {
  return `${file}:${row ?? '-'}:${column ?? '-'} = ${value ?? '-'}`;
}

/** Asserts that a package has exactly one problem: its code, place, facts, and words. */
export function expectOnly<C extends ProblemCode>(
  files: PackageFiles,
  code: C,
  place: string,
  args: ProblemArgs<C>,
): void {
  const found = problemsOf(files);
  expect(found.map((problem) => `${problem.code} ${placeText(problem)}`)).toEqual([
    `${code} ${place}`,
  ]);
  const [problem] = found;
  if (problem === undefined) return;
  expect(problem.args).toEqual(args);
  for (const locale of ['zh-CN', 'en'] as const) {
    const { what, where, remedy } = describeProblem(problem, locale);
    expect(where).toContain(problem.file);
    if (problem.row !== null) expect(where).toContain(String(problem.row));
    if (problem.column !== null) expect(where).toContain(problem.column);
    expect(`${what}${remedy}`).not.toMatch(/undefined|null|\[object/);
    expect(remedy).toMatch(/[。.]$/);
  }
}
