import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeEngine } from '../../src/db/native';
import { sql } from '../../src/sql/sql';
import { brokenKeys } from '../dataset/broken-keys';
import { loadDatabase } from '../dataset/load-database';
import { readPackage } from '../dataset/read-package';
import { dataFolder } from '../dataset/testing/data-package';
import { evaluateAudit } from './evaluate-audit';
import { plantings } from './plants';
import { provinceSize, type DatasetSize } from './dataset-size';
import { writePackage, type MadePackage } from './write-package';

const temporary = mkdtempSync(join(tmpdir(), 'synthesis-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Seven prefectures, so that each of the four templates occurs. */
const small: DatasetSize = { ...provinceSize, prefectures: 7, counties: 7, functions: 2, years: 3 };
const honest: DatasetSize = { ...small, planted: 0 };

const make = (size: DatasetSize, name: string, seed?: string): MadePackage =>
  writePackage(size, dataFolder, join(temporary, name), seed);

async function open({ folder }: MadePackage): Promise<NativeEngine> {
  const read = await readPackage(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return loadDatabase(read.value.descriptor, folder);
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

describe('a made package', () => {
  it('is the same to the byte when it is made again, and another with another seed', () => {
    const first = hashOf(make(small, 'first').folder);
    expect(hashOf(make(small, 'again').folder)).toBe(first);
    expect(hashOf(make(small, 'other', 'another seed').folder)).not.toBe(first);
  });

  it('leaves the catalog as it is, and says that it is simulated', () => {
    const { folder } = make(small, 'catalog');
    expect(hashOf(join(folder, 'catalog'))).toBe(hashOf(join(dataFolder, 'catalog')));
    expect(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'))).toMatchObject({
      name: 'simulated-province',
      is_simulated: true,
    });
  });
});

describe('honest reports', () => {
  let engine: NativeEngine;
  let made: MadePackage;
  beforeAll(async () => {
    made = make(honest, 'honest');
    engine = await open(made);
  });
  afterAll(() => engine.close());

  it('make a package without an error or a warning', async () => {
    const read = await readPackage(made.folder);
    expect(read).toMatchObject({ ok: true, warnings: [] });
    if (read.ok) expect(await brokenKeys(engine, read.value.descriptor)).toEqual([]);
  });

  it('have no finding of arithmetic, rules or evidence, but for the 200-point form', async () => {
    const rows = await engine.query(
      sql`SELECT rule_id, report_id, subject_id FROM finding WHERE level IN ('A', 'B') AND rule_id <> 'scale'`,
    );
    expect(rows).toEqual([]);
  });

  it('give the audit something to pass: sums that miss by a cent, too', async () => {
    const [row] = await engine.query<{ checks: number; inexact: number }>(
      sql`SELECT COUNT(*) AS checks, CAST(SUM(CASE WHEN stated <> expected THEN 1 ELSE 0 END) AS INTEGER) AS inexact
        FROM check_identity`,
    );
    expect(row!.checks).toBeGreaterThan(300);
    expect(row!.inexact).toBeGreaterThan(20);
  });

  it('print about forty figures each, by all four templates', async () => {
    expect(made.facts / made.reports).toBeGreaterThan(35);
    expect(made.facts / made.reports).toBeLessThan(50);
    const templates = await engine.query(
      sql`SELECT DISTINCT template FROM reports WHERE template IS NOT NULL ORDER BY template`,
    );
    expect(templates).toHaveLength(4);
  });
});

describe('planted anomalies', () => {
  const planted: DatasetSize = { ...small, counties: 21, years: 4, planted: 1 };
  let made: MadePackage;
  let evaluation: Awaited<ReturnType<typeof evaluateAudit>>;
  beforeAll(async () => {
    made = make(planted, 'anomalies');
    const engine = await open(made);
    evaluation = await evaluateAudit(engine, made.anomaliesPath);
    engine.close();
  });

  it('are of every rule', () => {
    const rules = new Set(
      Papa.parse<{ rule_id: string }>(readFileSync(made.anomaliesPath, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data.map(({ rule_id }) => rule_id),
    );
    expect(plantings.map(({ ruleId }) => ruleId).filter((rule) => !rules.has(rule))).toEqual([]);
    const never = evaluation.scores.filter(({ ruleId }) => !rules.has(ruleId));
    expect(never).toEqual([]);
  });

  it('are all found, and nothing else is, where figures alone decide', () => {
    expect(evaluation.misses.filter(({ ruleId }) => ruleId !== 'peer_outlier')).toEqual([]);
  });
});
