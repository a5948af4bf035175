import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/db/snapshot';
import { queryKey } from '../../src/sql/sql';
import { defaultRoute } from '../../src/state/route';
import {
  catalogQueries,
  compareScreenQueries,
  screenQueries,
} from '../../src/state/screen-queries';
import { provinceSize } from '../synthesis/dataset-size';
import { writePackage } from '../synthesis/write-package';
import { loadDatabase } from './load-database';
import { answerSnapshot } from './snapshot-queries';
import { dataFolder, readDataPackage } from './testing/data-package';

const temporary = mkdtempSync(join(tmpdir(), 'snapshot-'));
let snapshot: Snapshot;

beforeAll(async () => {
  // 6 × 3 × 6 years: more reports than a snapshot answers for one by one.
  const size = { ...provinceSize, prefectures: 3, counties: 3, functions: 3, gaps: 0 };
  const { folder, reports } = writePackage(size, dataFolder, join(temporary, 'made'));
  expect(reports).toBe(108);
  const engine = await loadDatabase((await readDataPackage(folder)).descriptor, folder);
  snapshot = await answerSnapshot(engine);
  engine.close();
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the snapshot of a large dataset', () => {
  it('holds the catalog and what the screens first ask, where the answer is short', () => {
    const { ranked } = compareScreenQueries({ ...defaultRoute, screen: 'compare' });
    for (const query of [...Object.values(catalogQueries), ranked!])
      expect(Object.keys(snapshot)).toContain(queryKey(query));
  });

  it('leaves other metrics, single reports and workings to the engine', () => {
    const reportId = '990100-2019-keji';
    const other = screenQueries({ ...defaultRoute, screen: 'report', reportId }).map(queryKey);
    const shared = screenQueries({ ...defaultRoute, screen: 'audit' }).map(queryKey);
    const own = other.filter((key) => !shared.includes(key));
    expect(own.length).toBeGreaterThan(3);
    expect(Object.keys(snapshot).filter((key) => own.includes(key))).toEqual([]);
    expect(Object.keys(snapshot).length).toBeLessThan(30);
  });

  it('leaves an answer of more than two thousand rows to the engine', () => {
    for (const { rows } of Object.values(snapshot)) expect(rows.length).toBeLessThanOrEqual(2000);
  });
});
