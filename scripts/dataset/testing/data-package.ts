import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PackageFiles } from '../../../src/model/parse-package';
import { readPackage } from '../read-package';

/** The package that the product ships. */
export const dataFolder = resolve('data');

/** Reads a package that must be valid; throws with its problems where it is not. */
export async function readDataPackage(folder: string = dataFolder): Promise<PackageFiles> {
  const read = await readPackage(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

/** A copy of the package in a temporary folder, with some files changed by `edits`. */
export async function copyDataPackage(
  edits: Readonly<Record<string, (text: string) => string>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'data-package-'));
  await cp(dataFolder, folder, { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(folder, path);
    await writeFile(file, edit(await readFile(file, 'utf8')));
  }
  return folder;
}
