import { DESCRIPTOR_PATH, parseDataPackage, type DataPackage } from '../model/data-package';
import { parseCsvTable } from '../model/validate-csv';
import type { Table, Tables } from '../model/validate-tables';
import { readArchive } from './read-archive';

/** The package of a dataset, read. */
export interface BaseTables {
  readonly descriptor: DataPackage;
  readonly tables: Tables;
}

/**
 * Reads the package of a dataset from its zip, table by table. It is of our own making: its rows were validated when it
 * was made, and are not once more. Throws where it cannot be read.
 */
export function readBasePackage(zip: Uint8Array): BaseTables {
  const archive = readArchive('package.zip', zip, { bytes: 0 });
  if (archive.kind === 'refused') throw new Error(archive.problem.code);
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  const textOf = (path: string) => {
    const entry = entries.get(path);
    if (entry === undefined) throw new Error(`${path} is missing`);
    return new TextDecoder().decode(entry.unpack());
  };
  const parsed = parseDataPackage(JSON.parse(textOf(DESCRIPTOR_PATH)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  const tables = new Map<string, Table>();
  for (const resource of parsed.value.resources) {
    const { table, problems } = parseCsvTable(resource, textOf(resource.path));
    if (table === null || problems.length > 0)
      throw new Error(JSON.stringify(problems.slice(0, 3)));
    tables.set(resource.name, table);
  }
  return { descriptor: parsed.value, tables };
}
