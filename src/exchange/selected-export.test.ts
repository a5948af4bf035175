import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTables } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import { zipOf } from '../../scripts/examples/write-examples';
import { decimal } from '../core/decimal';
import { NativeEngine } from '../db/native';
import { standardTables } from '../model/standard-tables';
import { selectedRows } from '../state/selected-rows';
import { readBasePackage, type BaseTables } from './base-package';
import { exportDataset } from './export-job';
import type { HandedRows } from './handed-rows';

const reportIds = ['430203-2023', '431200-2022'];
const edition = {
  title: '一国',
  titleEn: 'A nation',
  licence: '模拟数据',
  asOf: '2026-11-21',
  isSimulated: true,
};

let engine: NativeEngine;
let zip: Uint8Array;

beforeAll(async () => {
  const { descriptor } = await readDataPackage();
  engine = await NativeEngine.open();
  await loadTables(engine, descriptor, dataFolder);
  zip = await zipOf('data');
});
afterAll(() => engine.close());

/** The rows of the reports as the page hands them to the worker, and the shares that it hears. */
async function handedRows(): Promise<{ handed: HandedRows[]; shares: number[] }> {
  const tables = standardTables.map(({ name, columns }) => ({
    name,
    columns: columns.map((column) => column.name),
  }));
  const handed: HandedRows[] = [];
  const shares: number[] = [];
  const { signal } = new AbortController();
  for await (const { table, rows, share } of selectedRows(engine, tables, reportIds, signal)) {
    handed.push({ table, rows });
    shares.push(share);
  }
  return { handed, shares };
}

async function selection(
  dataset: Parameters<typeof exportDataset>[0]['dataset'],
  handed: readonly HandedRows[] = [],
): Promise<BaseTables> {
  const request = { dataset, format: 'package', reportIds, selection: '两份报告' } as const;
  const result = await exportDataset(
    { ...request, source: [], locale: 'zh-CN' },
    undefined,
    handed,
  );
  if (result.kind !== 'file') throw new Error('no file');
  return readBasePackage(result.bytes);
}

/** Rows in no order; numbers by their value. */
function rowsOf({ tables }: BaseTables, name: string): readonly string[] {
  const table = tables.get(name)!;
  const isNumber = table.resource.schema.fields.map(({ type }) => type === 'number');
  const cellText = (cell: string | null, at: number) =>
    cell !== null && isNumber[at] === true ? decimal(cell).toFixed() : cell;
  return table.rows.map(({ cells }) => JSON.stringify(cells.map(cellText))).sort();
}

describe('a selection of a dataset that comes without a package', () => {
  it('is the same that its package would give, to the last printed digit', async () => {
    const { handed, shares } = await handedRows();
    expect(shares[shares.length - 1]).toBe(1);
    const [read, packed] = [await selection(edition, handed), await selection(zip)];
    for (const { name } of standardTables)
      expect([name, rowsOf(read, name)]).toEqual([name, rowsOf(packed, name)]);
    expect(read.tables.get('reports')?.rows).toHaveLength(2);
    expect(read.tables.get('facts')!.rows.length).toBeGreaterThan(50);
  });

  it('says whose it is, and that its figures are invented', async () => {
    const { descriptor } = await selection(edition, (await handedRows()).handed);
    expect(descriptor).toMatchObject({
      title: '一国',
      title_en: 'A nation',
      description: '两份报告',
      created: '2026-11-21',
      is_simulated: true,
      licenses: [{ title: '模拟数据' }],
      sources: [],
    });
  });
});
