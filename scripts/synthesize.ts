import { resolve } from 'node:path';
import { datasetSizes } from './synthesis/dataset-size';
import { defaultSeed, writePackage } from './synthesis/write-package';

/** `npx vite-node --script scripts/synthesize.ts province <folder> [seed]`: makes a simulated data package. */
const [name, folder, seed = defaultSeed] = process.argv.slice(2);
const size = datasetSizes.find(({ id }) => id === name);
if (size === undefined || folder === undefined) {
  console.error(`synthesize.ts ${datasetSizes.map(({ id }) => id).join('|')} <folder> [seed]`);
  process.exitCode = 1;
} else {
  const made = writePackage(size, resolve('data'), resolve(folder), seed);
  console.log(`${made.folder}: ${made.reports} reports, ${made.facts} facts`);
}
