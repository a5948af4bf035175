import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { provinceSize } from '../../scripts/synthesis/dataset-size';
import { writePackage } from '../../scripts/synthesis/write-package';
import { parseDataPackage, type DataPackage } from '../model/data-package';
import { tableDdlColumns } from '../model/table-schema';
import type { Query } from '../sql/sql';
import { views } from '../sql/views';
import { NativeEngine } from './native';
import {
  countPartsStatement,
  dealStatement,
  partDatabase,
  partStatements,
  searchBothStatement,
} from './part-statements';
import { loadTableStatement } from './tables';

/** Enough counties for peers to be compared, and a planted anomaly for nearly every rule. */
const size = {
  ...provinceSize,
  prefectures: 2,
  counties: 40,
  functions: 1,
  years: 2,
  planted: 0.6,
};
const stored = views.filter(({ isStored }) => isStored).map(({ name }) => name);

let folder: string;
let descriptor: DataPackage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'));
  const made = writePackage(size, resolve('data'), join(folder, 'made'));
  const parsed = parseDataPackage(
    JSON.parse(await readFile(join(made.folder, 'datapackage.json'), 'utf8')),
  );
  if (!parsed.ok) throw new Error('not valid');
  descriptor = parsed.value;
  folder = made.folder;
});

afterAll(() => rm(resolve(folder, '../..'), { recursive: true }));

function statement<Row>(text: string): Query<Row> {
  return { pieces: [text], params: [] };
}

/** All rows of the stored views, in one order. */
async function rowsOf(engine: NativeEngine): Promise<ReadonlyMap<string, unknown>> {
  const rows = new Map<string, unknown>();
  for (const name of stored)
    rows.set(name, await engine.query(statement(`SELECT * FROM ${name} ORDER BY ALL`)));
  return rows;
}

async function wholeRows(): Promise<ReadonlyMap<string, unknown>> {
  const engine = await loadDatabase(descriptor, folder);
  const rows = await rowsOf(engine);
  engine.close();
  return rows;
}

async function rowsByParts(rowsOfPart: number) {
  const engine = await NativeEngine.open();
  const whole = 'whole';
  await engine.run(`ATTACH ':memory:' AS ${whole}`);
  await engine.run(`ATTACH ':memory:' AS ${partDatabase}`);
  await engine.run(`USE ${whole}`);
  for (const resource of descriptor.resources)
    await engine.run(
      loadTableStatement({
        name: resource.name,
        path: join(folder, resource.path),
        columns: tableDdlColumns(resource),
      }),
    );
  await engine.run(dealStatement(whole, rowsOfPart));
  const [counted] = await engine.query<{ parts: number }>(statement(countPartsStatement(whole)));
  await engine.run(searchBothStatement(whole));
  for (const text of partStatements(whole, counted!.parts)) await engine.run(text);
  await engine.run(`USE ${whole}`);
  const rows = await rowsOf(engine);
  engine.close();
  return { parts: counted!.parts, rows };
}

describe('views computed part by part', () => {
  it('are those of the whole, row for row', async () => {
    const whole = await wholeRows();
    const { parts, rows } = await rowsByParts(1000);
    expect(parts).toBeGreaterThan(3);
    for (const name of stored) expect(rows.get(name), name).toEqual(whole.get(name));
    expect((whole.get('finding') as { ruleId: string }[]).map(({ ruleId }) => ruleId)).toContain(
      'peer_outlier',
    );
  }, 120_000);
});
