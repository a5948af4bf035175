import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DESCRIPTOR_PATH, parseDataPackage } from '../../src/model/data-package';
import { NativeEngine } from '../../src/db/native';
import type { Manifest } from '../../src/model/manifest';
import { brokenKeys } from './broken-keys';
import { loadTables, storeViews } from './load-database';
import { attachBuiltStatement, tableNames, writeFolder } from './write-dataset';

/**
 * Builds a package that is too large for the validator, which reads all text at once: the engine itself checks types, keys and
 * references, works in a file below `temporary`, and drops each step once it is used. Only for packages of our own making,
 * whose smaller sisters are validated whole. `onStep` hears of each step with its seconds. Throws on the first broken key.
 */
export async function buildLargeDataset(
  source: string,
  temporary: string,
  target: string,
  onStep: (step: string, seconds: number) => void,
): Promise<Manifest> {
  const parsed = parseDataPackage(
    JSON.parse(await readFile(join(source, DESCRIPTOR_PATH), 'utf8')),
  );
  if (!parsed.ok) throw new Error(`${join(source, DESCRIPTOR_PATH)} is not valid`);
  const descriptor = parsed.value;
  await mkdir(temporary, { recursive: true });
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    onStep(step, (performance.now() - start) / 1000);
    return result;
  };
  const makeDatabase = async (path: string) => {
    const work = { path: join(temporary, 'work.duckdb'), memoryLimit: '5GB', threads: 2 };
    const engine = await NativeEngine.open(work);
    try {
      await engine.run(attachBuiltStatement(path, 'large'));
      // What is stored is made where it will stay; steps towards it, in the working file.
      await engine.run("SET search_path = 'built.main,work.main'");
      await timed('load', () => loadTables(engine, descriptor, source));
      const broken = await timed('keys', () => brokenKeys(engine, descriptor));
      if (broken.length > 0) throw new Error(broken.join('\n'));
      // The order of a step says nothing, and that of a stored view is stated: all threads may work on one.
      await engine.run('SET preserve_insertion_order = false');
      await storeViews(engine, 'work.main', onStep);
      await timed('checkpoint', () => engine.run('CHECKPOINT built'));
    } finally {
      engine.close();
    }
  };
  // Other tools can have the views from the database file.
  const parquetTables = tableNames(descriptor);
  return writeFolder({ descriptor, texts: null, parquetTables, makeDatabase, timed }, target);
}
