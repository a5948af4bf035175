import { join } from 'node:path';
import { NativeEngine, type WorkingFile } from '../../src/db/native';
import {
  loadTableStatement,
  materializeAndDropStatements,
  materializeViewStatements,
} from '../../src/db/tables';
import type { DataPackage } from '../../src/model/data-package';
import { tableDdlColumns } from '../../src/model/table-schema';

/** Loads the tables of a validated package from `folder` into a fresh native engine, without views. */
export async function loadTables(
  descriptor: DataPackage,
  folder: string,
  work?: WorkingFile,
): Promise<NativeEngine> {
  const engine = await NativeEngine.open(work);
  for (const resource of descriptor.resources) {
    const columns = tableDdlColumns(resource);
    await engine.run(
      loadTableStatement({ name: resource.name, path: join(folder, resource.path), columns }),
    );
  }
  return engine;
}

/** Loads the tables and stores every view as a table, as the built database file holds them. */
export async function loadDatabase(descriptor: DataPackage, folder: string): Promise<NativeEngine> {
  const engine = await loadTables(descriptor, folder);
  for (const statement of materializeViewStatements()) await engine.run(statement);
  return engine;
}

/** Stores the views that readers ask, in little room; `onStep` hears of each statement with its seconds. */
export async function storeViews(
  engine: NativeEngine,
  onStep: (statement: string, seconds: number) => void,
): Promise<void> {
  for (const statement of materializeAndDropStatements()) {
    const start = performance.now();
    await engine.run(statement);
    onStep(statement, (performance.now() - start) / 1000);
  }
}
