import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
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
 * `npm run bench [runs] [seed]`: measures the built app in `dist/` beside what nothing can be faster than, and writes the
 * tables into `scripts/bench/README.md`. Medians; 7 runs where no number is given.
 */
const dist = path.resolve('dist');
const readme = path.resolve('scripts/bench/README.md');
const [askedRuns = '7', seed = defaultSeed] = process.argv.slice(2);
const runs = Math.max(1, Math.round(+askedRuns));

const entries = parseDatasetListing(
  JSON.parse(readFileSync(path.join(dist, 'data/datasets.json'), 'utf8')),
);
const temporary = await mkdtemp(path.join(tmpdir(), 'bench-'));
const floors = path.join(temporary, 'built');
await buildFloors(floors, path.join(temporary, 'source'));
const [app, floor] = [await startServer({ root: dist }), await startServer({ root: floors })];
const browser = await launchBrowser();
const lines: string[] = [];

/** What is measured is shown at once, and kept even where a later part fails. */
async function record(measured: Promise<readonly string[]>): Promise<void> {
  const found = await measured;
  console.log(found.join('\n'));
  lines.push(...found);
}

try {
  const { model } = cpus()[0] ?? { model: 'unknown' };
  lines.push(
    `${cpus().length} × ${model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, Chromium ${browser.version()}; medians of ${runs} runs.`,
    '',
  );
  await record(startUp(browser, { dist, app: app.url, floors: floor.url }, runs));
  const simulated = entries.filter(({ isSimulated }) => isSimulated);
  if (simulated.length > 0) {
    await record(filterChanges(browser, dist, app.url, simulated));
    await record(brushes(browser, app.url, simulated));
  }
  await record(auditQuality(path.resolve('data'), seed));
} finally {
  await browser.close();
  await Promise.all([app.close(), floor.close()]);
  await rm(temporary, { recursive: true, force: true });
}

const [before, after] = ['<!-- measured -->', '<!-- /measured -->'];
const text = await readFile(readme, 'utf8');
const kept = [text.slice(0, text.indexOf(before) + before.length), text.slice(text.indexOf(after))];
await writeFile(readme, `${kept[0]}\n\n${lines.join('\n')}\n${kept[1]}`);
