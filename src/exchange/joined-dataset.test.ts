import { beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../scripts/examples/write-examples';
import { buildTable } from '../model/validate-tables';
import { readBasePackage } from './base-package';
import { ImportJob, type JoinPlan } from './import-job';
import { packTables } from './package-archive';
import { readLimits } from './read-limits';

const merge: JoinPlan = { mode: 'merge', forAll: 'keep', choices: new Map() };
const textFile = (path: string, text: string) => ({ path, file: new File([text], path) });

let base: Uint8Array;
beforeAll(async () => {
  base = await zipOf('data');
});

describe('what joins a dataset', () => {
  const header = 'report_id,item_id,fiscal_year,stage,measure,mention,value,unit,locator,excerpt';
  const fact = (report: string, value: string) =>
    `${report},gdp,2019,final,level,1,${value},亿元,第1页,`;

  it('is checked with the reports that it speaks of, not with all others', async () => {
    const { descriptor, tables } = readBasePackage(base);
    const facts = tables.get('facts')!;
    // As no dataset of ours is: whoever sees it has read more than the import touches.
    const at = facts.positions.get('unit')!;
    const rows = facts.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => (index === at ? 'furlong' : cell)),
    }));
    const spoilt = packTables(
      descriptor,
      new Map([...tables, ['facts', buildTable(facts.resource, rows)]]),
    );
    const wrongValues = async (report: string) => {
      const file = textFile('facts.csv', [header, fact(report, '1'), ''].join('\n'));
      const { problems } = (await ImportJob.start([file], spoilt)).check(merge);
      return new Set(problems.map(({ value }) => value));
    };
    // An id that no report has is missed, whatever the others are like.
    expect(await wrongValues('430203-1999')).toEqual(new Set(['430203-1999']));
    expect(await wrongValues('430203-2023')).toContain('furlong');
  });

  it('may have as many facts as can be computed, and no more', async () => {
    const limits = readLimits as { facts: number };
    const inForce = limits.facts;
    const check = async (...reports: readonly string[]) => {
      const lines = [header, ...reports.map((report) => fact(report, '1')), ''].join('\n');
      return (await ImportJob.start([textFile('facts.csv', lines)], base)).check(merge);
    };
    try {
      // 295 facts, and one.
      limits.facts = 296;
      expect((await check('430406-2021')).problems).toEqual([]);
      const { errors, problems } = await check('430406-2021', '430421-2024');
      expect(errors).toBe(1);
      expect(problems).toMatchObject([
        { code: 'dataset_too_large', file: 'facts.csv', args: { found: '297', limit: '296' } },
      ]);
    } finally {
      limits.facts = inForce;
    }
    expect(inForce).toBe(1_500_000);
  });
});
