import { join } from 'node:path';
import { NativeEngine } from '../../src/db/native';
import { loadTableStatement, materializeViewStatements } from '../../src/db/tables';
import type { DataPackage } from '../../src/model/data-package';
import { tableDdlColumns } from '../../src/model/table-schema';

/** Loads the tables of a validated package from `folder` into a fresh native engine, without views. */
export async function loadTables(descriptor: DataPackage, folder: string): Promise<NativeEngine> {
  const engine = await NativeEngine.open();
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
