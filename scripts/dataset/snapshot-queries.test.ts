import { brotliCompressSync } from 'node:zlib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot, SnapshotParts } from '../../src/db/snapshot';
import { queryKey } from '../../src/sql/sql';
import { defaultRoute } from '../../src/state/route';
import { screenQueries } from '../../src/state/all-screen-queries';
import { catalogQueries, compareScreenQueries } from '../../src/state/screen-queries';
import { provinceSize } from '../synthesis/dataset-size';
import { writePackage } from '../synthesis/write-package';
import { loadDatabase } from './load-database';
import { answerSnapshot } from './snapshot-queries';
import { dataFolder, readDataPackage } from './testing/data-package';

const temporary = mkdtempSync(join(tmpdir(), 'snapshot-'));
let parts: SnapshotParts;
/** Few departments, however many they are. */
const noCatalog = { departments: [], items: [], terms: [] };
/** The answers of both parts. */
let snapshot: Snapshot;

beforeAll(async () => {
  // 6 × 3 × 6 years: more reports than a snapshot answers for one by one.
  const size = { ...provinceSize, prefectures: 3, counties: 3, functions: 3, gaps: 0 };
  const { folder, reports } = writePackage(size, dataFolder, join(temporary, 'made'));
  expect(reports).toBe(108);
  const engine = await loadDatabase((await readDataPackage(folder)).descriptor, folder);
  parts = await answerSnapshot(engine);
  snapshot = { ...parts.first, ...parts.rest };
  engine.close();
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the snapshot of a large dataset', () => {
  it('holds the catalog and what the screens first ask, where the answer is short', () => {
    const { ranked } = compareScreenQueries({ ...defaultRoute, screen: 'compare' });
    for (const query of [...Object.values(catalogQueries), ranked!])
      expect(Object.keys(snapshot)).toContain(queryKey(query));
  });

  it('has what the first view asks apart, each answer once', () => {
    // 18 departments are few enough for the overview to open with all of them.
    const asked = screenQueries(defaultRoute, noCatalog).map(queryKey);
    expect(Object.keys(parts.first).sort()).toEqual([...new Set(asked)].sort());
    expect(Object.keys(parts.rest).filter((key) => asked.includes(key))).toEqual([]);
    expect(Object.keys(parts.rest).length).toBeGreaterThan(3);
  });

  it('leaves other metrics, single reports and workings to the engine', () => {
    const reportId = '990100-2019-keji';
    const other = screenQueries({ ...defaultRoute, screen: 'report', reportId }, noCatalog).map(
      queryKey,
    );
    const shared = screenQueries({ ...defaultRoute, screen: 'audit' }, noCatalog).map(queryKey);
    const own = other.filter((key) => !shared.includes(key));
    expect(own.length).toBeGreaterThan(3);
    expect(Object.keys(snapshot).filter((key) => own.includes(key))).toEqual([]);
    expect(Object.keys(snapshot).length).toBeLessThan(30);
  });

  it('leaves an answer of more than 200 KB to the engine', () => {
    for (const answer of Object.values(snapshot))
      expect(brotliCompressSync(JSON.stringify(answer)).length).toBeLessThan(200 * 1024);
  });
});
