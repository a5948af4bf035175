import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Build } from '../../src/offline/offline-files.ts';

const SOURCE = 'src/offline/service-worker.ts';
const WORKER = 'sw.js';
const PLACEHOLDER = '__BUILD__';
/** The engine, the database, and the package that imports are read against: many megabytes that only some visits need. */
const KEPT = /\/duckdb-[^/]+\.(wasm|js)$|\.duckdb$|\/package\.[0-9a-f]{12}\.zip$/;
/** Downloads, and what is there for servers only. */
const LEFT_OUT = /\.(br|gz|parquet)$|^examples\//;
const HASHED = /^assets\/|\.[0-9a-f]{12}\.\w+$/;
/** A larger snapshot is of another dataset than the one that opens. */
const MOST_SHELL_BYTES = 4 * 1024 * 1024;

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** What the built folder consists of. The version is a hash of it all. */
export async function describeBuild(folder: string): Promise<Build> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== WORKER && !LEFT_OUT.test(file))
    .sort();
  const kept = files.filter((file) => KEPT.test(`/${file}`));
  const shell: [string, string | null][] = [];
  for (const file of files.filter((file) => !kept.includes(file))) {
    const absolute = path.join(folder, file);
    if ((await stat(absolute)).size > MOST_SHELL_BYTES) continue;
    const digest = HASHED.test(file) ? null : sha256(await readFile(absolute));
    shell.push([file === 'index.html' ? './' : `./${file}`, digest]);
  }
  const version = sha256(JSON.stringify([shell, kept])).slice(0, 12);
  return { version, shell, kept: kept.map((file) => `./${file}`) };
}

/** The worker as one classic script: browsers older than Chromium 91 know no other. */
async function compileWorker(root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome89',
      lib: { entry: SOURCE, formats: ['iife'], name: 'worker' },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

/** Puts the service worker beside the page, told what the build consists of: once all other files are there. */
export function offline(): Plugin {
  let [root, folder] = ['', 'dist'];
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = path.resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      sequential: true,
      async handler() {
        const parts = (await compileWorker(root)).split(PLACEHOLDER);
        if (parts.length !== 2) throw new Error(`${SOURCE} must use ${PLACEHOLDER} once`);
        const worker = parts.join(JSON.stringify(await describeBuild(folder)));
        await writeFile(path.join(folder, WORKER), worker);
      },
    },
  };
}
