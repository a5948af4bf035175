import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { DESCRIPTOR_PATH, parseDataPackage, type DataPackage } from '../../src/model/data-package';
import type { Problem } from '../../src/model/problem';
import { validatePackage } from '../../src/model/validate-package';

/** A data package on disk: its descriptor and its files by path inside the package. */
export interface PackageFiles {
  readonly descriptor: DataPackage;
  readonly texts: ReadonlyMap<string, string>;
}

export type ReadPackage =
  | { readonly ok: true; readonly value: PackageFiles; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly omitted: number };

/** Reads and validates the package in `folder`. Rejects only where the folder or its descriptor cannot be read. */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const texts = new Map<string, string>();
  for (const path of await filesBelow(folder)) {
    texts.set(path, await readFile(join(folder, path), 'utf8'));
  }
  const descriptorText = texts.get(DESCRIPTOR_PATH);
  if (descriptorText === undefined)
    throw new Error(`${join(folder, DESCRIPTOR_PATH)} is missing / 缺少该文件`);
  const parsed = parseDataPackage(JSON.parse(descriptorText));
  if (!parsed.ok) return { ok: false, problems: parsed.problems, omitted: 0 };
  const { problems, omitted } = validatePackage(parsed.value, texts);
  if (problems.some((problem) => problem.severity === 'error'))
    return { ok: false, problems, omitted };
  return { ok: true, value: { descriptor: parsed.value, texts }, warnings: problems };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
