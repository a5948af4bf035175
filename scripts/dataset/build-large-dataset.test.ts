import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { NativeEngine } from '../../src/db/native';
import { Identifier, sql } from '../../src/sql/sql';
import { views } from '../../src/sql/views';
import { provinceSize } from '../synthesis/dataset-size';
import { writePackage } from '../synthesis/write-package';
import { buildDataset } from './build-dataset';
import { buildLargeDataset } from './build-large-dataset';
import { dataFolder } from './testing/data-package';

const temporary = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const size = { ...provinceSize, prefectures: 3, counties: 3, functions: 1, years: 2, planted: 1 };
const { folder } = writePackage(size, dataFolder, join(temporary, 'made'));
const buildLarge = (work: string) =>
  buildLargeDataset(folder, join(temporary, work), join(temporary, 'large'), () => {});

// Two builds; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describe('a dataset built in little room', () => {
  it('holds what the ordinary build holds, but for the zip', async () => {
    const large = await buildLarge('first');
    const built = await buildDataset(folder, join(temporary, 'ordinary'));
    if (!built.ok) throw new Error('the made package is not valid');
    expect(large).toMatchObject({ id: 'large', isSimulated: true, package: null });
    expect(large.facts).toBe(built.manifest.facts);
    const engine = await NativeEngine.open();
    const attach = (name: string, path: string) =>
      engine.run(`ATTACH '${join(temporary, name, path)}' AS ${name} (READ_ONLY)`);
    await attach('large', large.database.path);
    await attach('ordinary', built.manifest.database.path);
    for (const { name } of views.filter(({ isStored }) => isStored)) {
      const table = new Identifier(name);
      const [row] = await engine.query<{ differences: number }>(
        sql`SELECT COUNT(*) AS differences FROM (
          (SELECT * FROM large.${table} EXCEPT SELECT * FROM ordinary.${table})
          UNION ALL (SELECT * FROM ordinary.${table} EXCEPT SELECT * FROM large.${table})) AS apart`,
      );
      expect([name, row!.differences]).toEqual([name, 0]);
    }
    engine.close();
    for (const { path } of [large.firstAnswers, large.snapshot]) {
      const answers = await readFile(join(temporary, 'large', path), 'utf8');
      expect(Object.keys(JSON.parse(answers) as object).length).toBeGreaterThan(5);
    }
  });

  it('is not built from a package with keys that are double or lead nowhere', async () => {
    const facts = join(folder, 'facts.csv');
    const [, first] = readFileSync(facts, 'utf8').split('\n');
    appendFileSync(facts, `${first}\n${first!.replaceAll('990100-2019', '990199-2019')}\n`);
    await expect(buildLarge('second')).rejects.toThrow(
      /^facts \(fact_id\): 1\nfacts \(report_id\) → reports: 1$/,
    );
  });
});
