import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { mayBeEncoded } from '../serve/content-types.ts';

/** The best, but for the engine's 70 MB: 9 takes a tenth of the time for one part in a hundred more. */
const brotliQuality = (bytes: number) => (bytes > 2 * 1024 * 1024 ? 9 : 11);
/** Below this size an answer fits into one packet either way. */
const SMALLEST_BYTES = 1024;

const TWIN = /\.(br|gz)$/;

async function compressFile(file: string): Promise<void> {
  const source = await readFile(file);
  if (source.length < SMALLEST_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality(source.length),
    [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
  };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(source, { params }),
    promisify(gzip)(source),
  ]);
  if (brotli.length < source.length) await writeFile(`${file}.br`, brotli);
  if (gzipped.length < source.length) await writeFile(`${file}.gz`, gzipped);
}

/**
 * Puts `.br` and `.gz` twins beside the built files, so that a server need not compress 30 MB of
 * WebAssembly at each visit. Both, because browsers accept Brotli over https alone, and an intranet
 * often has plain http. Database files get none: they are read by byte ranges.
 */
export function precompress(): Plugin {
  let folder = 'dist';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    // Vite has copied public/ by then; after a failed build it is not reached.
    async writeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile() && mayBeEncoded(entry.name) && !TWIN.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name));
      await Promise.all(files.map(compressFile));
    },
  };
}
