import { unzipSync } from 'fflate';
import { buildProblem, type Problem } from '../model/problem';
import { wholeOf, type FileContent } from './raw-table';
import { megabytesText, readLimits } from './read-limits';

/** How much an import has unpacked so far; all archives of one import draw on the same. */
export interface UnpackBudget {
  bytes: number;
}

export type ArchiveReading =
  | { readonly kind: 'files'; readonly files: readonly FileContent[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Left over by operating systems and office programs. */
export function isLitter(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/**
 * Unpacks the entries of a zip that `isWanted`, unless what it says of their sizes is a bomb. An entry that says too
 * little gets no more room than it said.
 */
export function readArchive(
  { path, bytes }: FileContent,
  budget: UnpackBudget,
  isWanted: (name: string) => boolean = () => true,
): ArchiveReading {
  let isBomb = false;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (isBomb || name.endsWith('/') || isLitter(name) || !isWanted(name)) return false;
        count += 1;
        budget.bytes += originalSize;
        isBomb =
          budget.bytes > readLimits.unpackedBytes ||
          count > readLimits.files ||
          (originalSize > readLimits.harmlessBytes && originalSize > size * readLimits.packing);
        return !isBomb;
      },
    });
    if (isBomb) {
      const limit = megabytesText(readLimits.unpackedBytes);
      const problem = buildProblem('archive_too_large', wholeOf({ file: path }), { limit });
      return { kind: 'refused', problem };
    }
    // A Map and pairs: an entry may be called __proto__.
    const files = Object.entries(entries).map(([name, content]) => ({
      path: entryName(name),
      bytes: content,
    }));
    return { kind: 'files', files };
  } catch {
    const problem = buildProblem('archive_broken', wholeOf({ file: path }), {});
    return { kind: 'refused', problem };
  }
}

/** Chinese Windows writes names in GBK and says nothing; they come as one character a byte. */
function entryName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return name;
  }
}
