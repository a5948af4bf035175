import { inflateSync } from 'fflate';
import { buildProblem, type Problem } from '../model/problem';
import { wholeOf } from './raw-table';
import { megabytesText, readLimits } from './read-limits';
import { crc32, packedBytes, readZipDirectory, type ZipEntry } from './zip-directory';

/** How much an import has unpacked so far; all archives of one import draw on the same. */
export interface UnpackBudget {
  bytes: number;
}

/** A file in an archive, packed. */
export interface ArchiveEntry {
  readonly name: string;
  /** Its bytes; no more of them than the directory says. Throws EntryDamaged. */
  readonly unpack: () => Uint8Array;
}

export type ArchiveReading =
  | { readonly kind: 'entries'; readonly entries: readonly ArchiveEntry[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** An entry is not what was packed. */
export class EntryDamaged extends Error {
  override readonly name = 'EntryDamaged';
  constructor(
    readonly entry: string,
    cause?: unknown,
  ) {
    super(entry, { cause });
  }
}

const methods = { stored: 0, deflated: 8 } as const;

/** Left over by operating systems and office programs. */
export function isLitter(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/**
 * Lists the entries of a zip that `isWanted`, unless what the directory says of their sizes is a bomb. Nothing is unpacked
 * yet, so that not all entries need be held at once.
 */
export function readArchive(
  path: string,
  bytes: Uint8Array,
  budget: UnpackBudget,
  isWanted: (name: string) => boolean = () => true,
): ArchiveReading {
  const place = wholeOf({ file: path });
  const listed = entriesOf(bytes);
  if (listed === null)
    return { kind: 'refused', problem: buildProblem('archive_broken', place, {}) };
  const wanted = listed.filter(
    ({ name }) => !name.endsWith('/') && !isLitter(name) && isWanted(name),
  );
  budget.bytes += wanted.reduce((sum, { size }) => sum + size, 0);
  const isBomb =
    budget.bytes > readLimits.unpackedBytes ||
    wanted.length > readLimits.files ||
    wanted.some(isTooDense);
  if (isBomb) {
    const limit = megabytesText(readLimits.unpackedBytes);
    return { kind: 'refused', problem: buildProblem('archive_too_large', place, { limit }) };
  }
  const entries = wanted.map((entry) => ({
    name: entry.name,
    unpack: () => unpacked(bytes, entry),
  }));
  return { kind: 'entries', entries };
}

/** Null where the archive has no directory. */
function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | null {
  try {
    return readZipDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isTooDense({ size, packedSize }: ZipEntry): boolean {
  return size > readLimits.harmlessBytes && size > packedSize * readLimits.packing;
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name, method, isEncrypted, size, crc } = entry;
  let content: Uint8Array;
  try {
    const packed = packedBytes(bytes, entry);
    const isKnown = method === methods.stored || method === methods.deflated;
    if (isEncrypted || !isKnown) throw new EntryDamaged(name);
    content =
      method === methods.stored ? packed : inflateSync(packed, { out: new Uint8Array(size) });
  } catch (error) {
    throw new EntryDamaged(name, error);
  }
  if (content.length !== size || crc32(content) !== crc) throw new EntryDamaged(name);
  return content;
}
