import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../../scripts/examples/write-examples';
import { decimal } from '../core/decimal';
import { messages } from '../core/messages';
import { exportMessages } from '../core/messages/export';
import { DESCRIPTOR_PATH } from '../model/data-package';
import type { Tables } from '../model/validate-tables';
import { readBasePackage } from './base-package';
import { exportDataset, type DatasetFormat, type ExportRequest } from './export-job';
import { ImportJob } from './import-job';

const { about } = exportMessages('zh-CN');
const plan = { mode: 'own', forAll: 'keep', choices: new Map() } as const;
/** Tables whose rows are of reports; the catalog comes along with any import. */
const ofReports = ['reports', 'facts', 'indicators', 'indicator_totals', 'projects', 'departments'];

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
async function imported(bytes: Uint8Array, path: string) {
  const job = await ImportJob.start([{ path, file: new File([new Uint8Array(bytes)], path) }], zip);
  const { problems } = job.check(plan);
  expect(problems).toEqual([]);
  const { bytes: kept, entry } = job.write(plan, '导出再导入', '2026-11-21');
  return { tables: readBasePackage(kept).tables, entry };
}

/** Rows as plain cells, sorted: their order says nothing. Numbers by their value: 192.30 万元 are 192.3 万元. */
function rowsOf(tables: Tables, name: string): readonly string[] {
  const table = tables.get(name);
  const fields = table?.resource.schema.fields ?? [];
  const cellText = (cell: string | null, at: number) =>
    cell !== null && fields[at]?.type === 'number' ? decimal(cell).toFixed() : cell;
  return (table?.rows ?? []).map(({ cells }) => JSON.stringify(cells.map(cellText))).sort();
}

beforeAll(async () => {
  zip = await zipOf('data');
});

describe('the real reports, exported and imported again', () => {
  it.each([
    ['package', 'export.zip'],
    ['xlsx', 'export.xlsx'],
    ['parquet', 'export.zip'],
  ] as const)('as %s are the same rows to the last printed digit', async (format, path) => {
    const { tables, entry } = await imported(await exported(format), path);
    const before = readBasePackage(zip).tables;
    for (const name of ofReports) expect(rowsOf(tables, name)).toEqual(rowsOf(before, name));
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
