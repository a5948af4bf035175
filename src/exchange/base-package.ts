import { parsePackage, type PackageFiles } from '../model/parse-package';
import { readArchive } from './read-archive';

/** Reads the package of a dataset from its zip. Throws where that cannot be read: it is of our own making. */
export function readBasePackage(zip: Uint8Array): PackageFiles {
  const archive = readArchive('package.zip', zip, { bytes: 0 });
  if (archive.kind === 'refused') throw new Error(archive.problem.code);
  const decoder = new TextDecoder();
  const parsed = parsePackage(
    new Map(archive.entries.map(({ name, unpack }) => [name, decoder.decode(unpack())])),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.value;
}
