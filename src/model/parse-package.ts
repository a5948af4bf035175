import { DESCRIPTOR_PATH, parseDataPackage } from './data-package';
import type { DataPackage } from './data-package';
import { buildProblem } from './problem';
import type { Problem } from './problem';
import { validatePackage } from './validate-package';
import type { Tables } from './validate-tables';

/** A data package without error: its descriptor, its files by path inside the package, and its tables. */
export interface PackageFiles {
  readonly descriptor: DataPackage;
  readonly texts: ReadonlyMap<string, string>;
  readonly tables: Tables;
}

export type ReadPackage =
  | { readonly ok: true; readonly value: PackageFiles; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly omitted: number };

/** Parses and validates the texts of a package of our own making, by its own descriptor. Never throws. */
export function parsePackage(texts: ReadonlyMap<string, string>): ReadPackage {
  const text = texts.get(DESCRIPTOR_PATH);
  if (text === undefined) {
    const place = { file: DESCRIPTOR_PATH, row: null, column: null, value: null };
    return { ok: false, problems: [buildProblem('missing_file', place, {})], omitted: 0 };
  }
  const parsed = parseDataPackage(parseJson(text));
  if (!parsed.ok) return { ok: false, problems: parsed.problems, omitted: 0 };
  const { problems, omitted, tables } = validatePackage(parsed.value, texts);
  if (problems.some((problem) => problem.severity === 'error'))
    return { ok: false, problems, omitted };
  return { ok: true, value: { descriptor: parsed.value, texts, tables }, warnings: problems };
}

/** Undefined, which is no descriptor, where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
