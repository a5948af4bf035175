import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parsePackage, type ReadPackage } from '../../src/model/parse-package';

/** Reads and validates the package in `folder`. Rejects only where the folder cannot be read. */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const texts = new Map<string, string>();
  for (const path of await filesBelow(folder)) {
    texts.set(path, await readFile(join(folder, path), 'utf8'));
  }
  return parsePackage(texts);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
