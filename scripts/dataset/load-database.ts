import { join } from 'node:path';
import { NativeEngine } from '../../src/db/native';
import {
  loadTableStatement,
  materializeAndDropStatements,
  materializeViewStatements,
} from '../../src/db/tables';
import type { DataPackage } from '../../src/model/data-package';
import { tableDdlColumns } from '../../src/model/table-schema';

/** Loads the tables of a package from `folder` into an engine, without views. */
export async function loadTables(
  engine: NativeEngine,
  descriptor: DataPackage,
  folder: string,
): Promise<void> {
  for (const resource of descriptor.resources) {
    const columns = tableDdlColumns(resource);
    await engine.run(
      loadTableStatement({ name: resource.name, path: join(folder, resource.path), columns }),
    );
  }
}

/** Opens a built database file for reading. */
export async function openDatabase(path: string): Promise<NativeEngine> {
  const engine = await NativeEngine.open();
  await engine.run(`ATTACH '${path.replaceAll("'", "''")}' AS dataset (READ_ONLY)`);
  await engine.run('USE dataset');
  return engine;
}

/** Loads the tables and stores every view as a table, as the built database file holds them. */
export async function loadDatabase(descriptor: DataPackage, folder: string): Promise<NativeEngine> {
  const engine = await NativeEngine.open();
  await loadTables(engine, descriptor, folder);
  for (const statement of materializeViewStatements()) await engine.run(statement);
  return engine;
}

/**
 * Stores the views that readers ask, in little room: the steps towards them in `stepSchema`, for as long as they are needed.
 * `onStep` hears of each view with its seconds.
 */
export async function storeViews(
  engine: NativeEngine,
  stepSchema: string,
  onStep: (view: string, seconds: number) => void,
): Promise<void> {
  for (const statement of materializeAndDropStatements(stepSchema)) {
    const start = performance.now();
    await engine.run(statement);
    const created = /^CREATE TABLE (?:[\w.]+\.)?(\w+)/.exec(statement)?.[1];
    if (created !== undefined) onStep(created, (performance.now() - start) / 1000);
  }
}
