import type { Problem } from '../../src/model/problem';
import { readPackage } from './read-package';
import { writeDataset, type WrittenDataset } from './write-dataset';

export type BuiltDataset =
  | (WrittenDataset & { readonly ok: true; readonly warnings: readonly Problem[] })
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly omitted: number };

/** Validates the package in `source` and, where it has no error, builds it into `target`; else writes nothing. */
export async function buildDataset(source: string, target: string): Promise<BuiltDataset> {
  const read = await readPackage(source);
  if (!read.ok) return read;
  const written = await writeDataset(read.value, source, target);
  return { ok: true, ...written, warnings: read.warnings };
}
