import { resolve } from 'node:path';
import { buildNamed, datasetNames, type DatasetName } from './dataset/build-named';
import { listDatasets } from './dataset/list-datasets';
import { writeExamples } from './examples/write-examples';

/**
 * `npm run build:data`: validates `data/` and builds `public/data/real/` from it, and `public/data/province/` from
 * simulated data, and the example files in `public/examples/`. Other datasets by name: `vite-node --script scripts/build-dataset.ts nation`. An error in a package
 * stops the build, nothing of it written.
 */
const source = resolve('data');
const target = resolve('public/data');
const asked = process.argv.slice(2);
const names: readonly string[] = asked.length > 0 ? asked : ['real', 'province'];
const isName = (name: string): name is DatasetName =>
  (datasetNames as readonly string[]).includes(name);

async function buildAll(): Promise<void> {
  for (const name of names) {
    if (!isName(name)) throw new Error(`${name}: ${datasetNames.join(' | ')}`);
    const isBuilt = await buildNamed(name, source, target);
    if (!isBuilt) {
      process.exitCode = 1;
      return;
    }
  }
}

await buildAll().catch(async (error: unknown) => {
  // Those built before it are there already. What went wrong is said, not what listing makes of it.
  await listDatasets(target).catch(() => undefined);
  throw error;
});
await listDatasets(target);
if (process.exitCode === undefined) await writeExamples(source, resolve('public/examples'));
