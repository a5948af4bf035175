import type { Manifest } from '../../src/model/manifest';
import type { Problem } from '../../src/model/problem';
import { readPackage } from './read-package';
import { writeDataset } from './write-dataset';

export type BuiltDataset =
  | { readonly ok: true; readonly manifest: Manifest; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly omitted: number };

/** Validates the package in `source` and, where it has no error, builds it into `target`; else writes nothing. */
export async function buildDataset(source: string, target: string): Promise<BuiltDataset> {
  const read = await readPackage(source);
  if (!read.ok) return read;
  return {
    ok: true,
    manifest: await writeDataset(read.value, source, target),
    warnings: read.warnings,
  };
}
