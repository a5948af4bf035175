import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeResult } from '../../src/db/stored-result';
import type { NativeEngine } from '../../src/db/native';
import type { Snapshot } from '../../src/db/snapshot';
import type { Manifest } from '../../src/model/manifest';
import { metricsQuery } from '../../src/sql/queries';
import { queryKey, type Query, type SqlParam } from '../../src/sql/sql';
import { defaultRoute } from '../../src/state/route';
import { screenQueries } from '../../src/state/all-screen-queries';
import { openDatabase } from './load-database';
import { dataFolder, readDataPackage } from './testing/data-package';
import { writeDataset } from './write-dataset';

// A build takes a second; a busy machine may take several.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** Few departments, however many they are. */
const noCatalog = { departments: [], items: [], terms: [] };

let temporary: string;
/** The built database file, opened as a reader of the download would. */
let built: NativeEngine;
let first: Snapshot;
let rest: Snapshot;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'write-answers-'));
  const target = join(temporary, 'data');
  const { manifest } = await writeDataset(await readDataPackage(), dataFolder, target);
  built = await openDatabase(join(target, manifest.database.path));
  const read = async ({ path }: Manifest['snapshot']) =>
    JSON.parse(await readFile(join(target, path), 'utf8')) as Snapshot;
  first = await read(manifest.firstAnswers);
  rest = await read(manifest.snapshot);
});

afterAll(async () => {
  built.close();
  await rm(temporary, { recursive: true, force: true });
});

describe('the answers made at build time', () => {
  it('are those of the first view in one file and all others in another', () => {
    const asked = screenQueries(defaultRoute, noCatalog).map(queryKey);
    expect(Object.keys(first).sort()).toEqual([...new Set(asked)].sort());
    expect(Object.keys(rest).filter((key) => Object.keys(first).includes(key))).toEqual([]);
  });

  it('are what the database file answers', async () => {
    expect(Object.keys(first).length).toBeGreaterThan(10);
    expect(Object.keys(rest).length).toBeGreaterThan(30);
    for (const [key, stored] of [...Object.entries(first), ...Object.entries(rest)]) {
      const answer = encodeResult(await built.queryTable(queryOf(key)));
      expect(stored, key).toEqual(JSON.parse(JSON.stringify(answer)));
    }
  });

  it('hold what both screens first ask, for every metric', async () => {
    const metrics = await built.query(metricsQuery());
    const asked = [
      ...screenQueries({ ...defaultRoute, screen: 'trends' }, noCatalog),
      ...metrics.flatMap(({ metricId }) => screenQueries({ ...defaultRoute, metricId }, noCatalog)),
      ...(['one', 'two', 'many'] as const).flatMap((comparison) =>
        metrics.flatMap(({ metricId }) =>
          screenQueries({ ...defaultRoute, screen: 'compare', comparison, metricId }, noCatalog),
        ),
      ),
    ].map(queryKey);
    const held = new Set([...Object.keys(first), ...Object.keys(rest)]);
    expect(asked.filter((key) => !held.has(key))).toEqual([]);
  });
});

/** The query that a snapshot's key stands for: its text with a `?` for each value, then the values as JSON. */
function queryOf(key: string): Query {
  const values = key.indexOf(' [');
  const pieces = key.slice(0, values).split('?');
  const params = JSON.parse(key.slice(values + 1)) as SqlParam[];
  expect(pieces).toHaveLength(params.length + 1);
  return { pieces, params };
}
