import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../scripts/examples/write-examples';
import { messages } from '../core/messages';
import { exportMessages } from '../core/messages/export';
import { NativeEngine } from '../db/native';
import { loadTableStatement } from '../db/tables';
import { DESCRIPTOR_PATH } from '../model/data-package';
import type { Tables } from '../model/validate-tables';
import { readBasePackage } from './base-package';
import { exportDataset, type DatasetFormat, type ExportRequest } from './export-job';
import { ImportJob } from './import-job';
import type { TableText } from './package-archive';
import type { GivenFile } from './raw-table';
import { databaseFiles } from './testing/database-files';

const { about } = exportMessages('zh-CN');
const plan = { mode: 'own', forAll: 'keep', choices: new Map() } as const;
let zip: Uint8Array;

async function exported(format: DatasetFormat, wish: Partial<ExportRequest> = {}) {
  const result = await exportDataset({
    dataset: zip,
    format,
    reportIds: null,
    selection: '',
    source: [[about.dataset, '部门整体支出绩效自评数据']],
    locale: 'zh-CN',
    ...wish,
  });
  if (result.kind !== 'file') throw new Error('no file');
  return result.bytes;
}

/** The tables that an import of the file on its own comes to. */
function imported(bytes: Uint8Array, path: string) {
  return importedFiles([{ path, file: new File([new Uint8Array(bytes)], path) }]);
}

async function importedFiles(files: readonly GivenFile[]) {
  const job = await ImportJob.start(files, zip);
  const { problems } = job.check(plan);
  expect(problems).toEqual([]);
  const { bytes: kept, entry } = job.write(plan, '导出再导入', '2026-11-21');
  return { tables: readBasePackage(kept).tables, entry };
}

/** Rows as plain cells in their very text, sorted: their order says nothing. 192.30 is not 192.3. */
function rowsOf(tables: Tables, name: string): readonly string[] {
  return (tables.get(name)?.rows ?? []).map(({ cells }) => JSON.stringify(cells)).sort();
}

/** The tables of an export as the page reads them out of a DuckDB file. */
async function databaseOf(tables: readonly TableText[]): Promise<readonly GivenFile[]> {
  const engine = await NativeEngine.open();
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  for (const table of tables) {
    const path = join(folder, `${table.name}.csv`);
    await writeFile(path, table.text);
    await engine.run(loadTableStatement({ ...table, path }));
  }
  const files = await databaseFiles(
    engine,
    tables.map(({ name }) => name),
    'memory',
  );
  engine.close();
  return files;
}

/** The package with figures that no number tells: zeros at the end, a sign of nothing, zeros in front. */
async function packageOfOddDigits(): Promise<Uint8Array> {
  const entries = unzipSync(await zipOf('data'));
  const edit = (path: string, before: string, after: string) => {
    const text = strFromU8(entries[path]!);
    if (!text.includes(before)) throw new Error(`${path} has no ${before}`);
    entries[path] = strToU8(text.replace(before, after));
  };
  edit('indicators.csv', ',99.91%,10,9,', ',99.91%,10.00,9.0,');
  edit('indicator_totals.csv', '产出指标,,40,,', '产出指标,,40.0,39.50,');
  edit('projects.csv', ',1.32,6,0.85,6.85,1.32,', ',1.320,6.00,-0.00,06.85,1.32,');
  edit('reports.csv', ',95,100,', ',95.00,100.00,');
  edit('catalog/metrics.csv', ',near_target,100,2,', ',near_target,100.0,2,');
  return zipSync(entries);
}

beforeAll(async () => {
  zip = await packageOfOddDigits();
});

describe('the real reports, exported and imported again', () => {
  it.each([
    ['package', 'export.zip'],
    ['xlsx', 'export.xlsx'],
    ['parquet', 'export.zip'],
  ] as const)('as %s are the same rows to the last printed digit', async (format, path) => {
    const { tables, entry } = await imported(await exported(format), path);
    const before = readBasePackage(zip).tables;
    for (const name of before.keys())
      expect([name, rowsOf(tables, name)]).toEqual([name, rowsOf(before, name)]);
    expect([entry.reports, entry.facts]).toEqual([6, 295]);
    // A printed zero at the end tells how far a figure was rounded: 40.90 stays 40.90.
    const values = tables.get('facts')?.rows.map(({ cells }) => cells[7]) ?? [];
    expect(values.filter((value) => /\.\d*0$/.test(value ?? '')).length).toBeGreaterThan(0);
  });

  it.each([
    ['package', 'export.zip'],
    ['xlsx', 'export.xlsx'],
    ['parquet', 'export.zip'],
  ] as const)(
    'as %s bring nothing new to the dataset that they came from',
    async (format, path) => {
      const file = new File([new Uint8Array(await exported(format))], path);
      const job = await ImportJob.start([{ path, file }], zip);
      const { added, conflictCount, problems } = job.check({ ...plan, mode: 'merge' });
      expect([added, conflictCount, problems]).toEqual([[], 0, []]);
    },
  );

  it('as a DuckDB database are the same rows to the last printed digit', async () => {
    const request = { dataset: zip, format: 'duckdb', reportIds: null, selection: '' } as const;
    const result = await exportDataset({ ...request, source: [], locale: 'zh-CN' });
    if (result.kind !== 'tables') throw new Error('no tables');
    const { tables } = await importedFiles(await databaseOf(result.tables));
    const before = readBasePackage(zip).tables;
    for (const name of before.keys())
      expect([name, rowsOf(tables, name)]).toEqual([name, rowsOf(before, name)]);
  });

  it('in English are the same workbook under other words', async () => {
    const { entry } = await imported(
      await exported('xlsx', {
        locale: 'en',
        source: [[exportMessages('en').about.dataset, 'Self-evaluations']],
      }),
      'export.xlsx',
    );
    expect(entry.facts).toBe(295);
  });
});

describe('the digits as printed', () => {
  const header = 'report_id,seq,mention,name,final,final_printed,locator';
  const readFinal = async (row: string) => {
    const path = 'projects.csv';
    const file = new File([`${header}\n${row}\n`], path);
    const job = await ImportJob.start([{ path, file }], zip);
    expect(job.check({ ...plan, mode: 'merge' }).problems).toEqual([]);
    const { bytes } = job.write({ ...plan, mode: 'merge' }, 'x', '2026-11-21');
    const projects = readBasePackage(bytes).tables.get('projects')!;
    const [added] = projects.rows.filter(({ cells }) => cells[1] === '99');
    return added?.cells[projects.positions.get('final')!];
  };

  it('are those of the column beside a number, unless the number was changed since', async () => {
    expect(await readFinal('430203-2023,99,1,x,6.5,6.50,x')).toBe('6.50');
    expect(await readFinal('430203-2023,99,1,x,7,6.50,x')).toBe('7');
    expect(await readFinal('430203-2023,99,1,x,6.5,,x')).toBe('6.5');
  });

  it('stand beside the number only where the number alone would not tell them', async () => {
    const columns = parquetMetadata(
      new Uint8Array(unzipSync(await exported('parquet'))['projects.parquet']!).buffer,
    ).schema.map(({ name }) => name);
    expect(columns).toContain('final_printed');
    expect(columns).not.toContain('mention_printed');
    expect(columns).not.toContain('seq_printed');
  });
});

describe('a selection', () => {
  const reportIds = ['430203-2023'];

  it('is a dataset of its own: its report with all facts, the department, the area up to the province', async () => {
    const bytes = await exported('package', { reportIds, selection: '层级：区' });
    const { tables, descriptor } = readBasePackage(bytes);
    const ids = (name: string) => tables.get(name)?.rows.map(({ cells }) => cells[0]);
    expect(ids('reports')).toEqual(['430203-2023']);
    expect(ids('departments')).toHaveLength(1);
    expect(ids('areas')?.sort()).toEqual(['430000', '430200', '430203']);
    expect(descriptor.description).toContain('层级：区');
    expect(descriptor.sources).toHaveLength(1);
    const { entry } = await imported(bytes, 'selection.zip');
    const facts = readBasePackage(zip).tables.get('facts')?.rows ?? [];
    expect(entry.facts).toBe(facts.filter(({ cells }) => cells[1] === '430203-2023').length);
  });
});

describe('every file', () => {
  it('carries the licence, and an import of simulated data stays simulated', async () => {
    const entries = unzipSync(await exported('parquet'));
    expect(JSON.parse(strFromU8(entries[DESCRIPTOR_PATH]!)).licenses).toHaveLength(1);
    const facts = entries['facts.parquet']!;
    const { key_value_metadata: notes = [] } = parquetMetadata(new Uint8Array(facts).buffer);
    expect(notes.map(({ key }) => key)).toContain(about.dataset);

    const source = [
      [about.dataset, '模拟'],
      [about.kind, messages('zh-CN').shell.simulated],
    ] as const;
    const { entry } = await imported(await exported('xlsx', { source }), 'export.xlsx');
    expect(entry.isSimulated).toBe(true);
  });

  it('of an engine gets the tables with their types', async () => {
    const request = { dataset: zip, format: 'duckdb', reportIds: ['430203-2023'] } as const;
    const result = await exportDataset({ ...request, selection: '', source: [], locale: 'en' });
    const reports =
      result.kind === 'tables' ? result.tables.find(({ name }) => name === 'reports') : null;
    expect(reports?.columns.find(({ name }) => name === 'fiscal_year')?.type).toBe('INTEGER');
    expect(reports?.text.trim().split('\n')).toHaveLength(2);
  });
});
