import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseDatasetListing } from '../src/model/manifest';
import { buildFloors } from './bench/floors';
import { auditQuality } from './bench/sections/audit-quality';
import { brushes } from './bench/sections/brushes';
import { filterChanges } from './bench/sections/changes';
import { startUp } from './bench/sections/start-up';
import { launchBrowser } from './browser/launch-browser';
import { startServer } from './serve/start-server';
import { defaultSeed } from './synthesis/write-package';

/**
 * `npm run bench -- [--only SECTION] [runs] [seed]`: measures the built app in `dist/` beside what nothing can be faster
 * than, and writes the tables into `scripts/bench/README.md`, each section in its place. Medians; 7 runs where no number
 * is given.
 */
const dist = path.resolve('dist');
const readme = path.resolve('scripts/bench/README.md');
const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const [askedRuns = '7', seed = defaultSeed] = positionals;
const runs = Math.max(1, Math.round(+askedRuns));

const entries = parseDatasetListing(
  JSON.parse(readFileSync(path.join(dist, 'data/datasets.json'), 'utf8')),
);
const simulated = entries.filter(({ isSimulated }) => isSimulated);

/** By the name that marks their place in the README, in the order in which they run. */
const sections: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'start-up': async () => [
    `Medians of ${runs} runs.`,
    '',
    ...(await startUp(browser, { dist, app: app.url, floors: floor.url }, runs)),
  ],
  'filter-changes': () => filterChanges(browser, dist, app.url, simulated),
  brushes: () => brushes(browser, app.url, simulated),
  audit: () => auditQuality(path.resolve('data'), seed),
};
const asked = Object.keys(sections).filter((name) => name === (values.only ?? name));
if (asked.length === 0) {
  console.error(`--only ${values.only}: ${Object.keys(sections).join(', ')}`);
  process.exit(1);
}

const temporary = await mkdtemp(path.join(tmpdir(), 'bench-'));
const floors = path.join(temporary, 'built');
await buildFloors(floors, path.join(temporary, 'source'));
const [app, floor] = [await startServer({ root: dist }), await startServer({ root: floors })];
const browser = await launchBrowser();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, Chromium ${browser.version()}.`;

try {
  for (const name of asked) {
    const found = await sections[name]!();
    console.log(found.join('\n'));
    await record(name, [machine, '', ...found]);
  }
} finally {
  await browser.close();
  await Promise.all([app.close(), floor.close()]);
  await rm(temporary, { recursive: true, force: true });
}

/** Puts what was measured into its place at once, so that it stays where a later section fails. */
async function record(name: string, lines: readonly string[]): Promise<void> {
  const text = await readFile(readme, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest = ''] = text.split(start);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`${readme} must hold ${start} and ${end}`);
  await writeFile(readme, `${before}${start}\n\n${lines.join('\n')}\n${end}${after}`);
}
