import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  parseDatasetListing,
  parseManifest,
  type BuiltEntry,
  type BuiltListing,
} from '../../src/model/manifest';

/** The dataset that opens where the address names none comes first, then the smaller ones. */
const firstId = 'real';

/**
 * Writes `datasets.json` of the datasets that are built below `folder`, and gives what it holds.
 *
 * @throws Error that names the manifest and the remedy where another version of the product has built one.
 */
export async function listDatasets(folder: string): Promise<BuiltListing> {
  const entries = await readdir(folder, { withFileTypes: true });
  const datasets: BuiltEntry[] = [];
  // A dot is in the names of folders that a build was stopped in: real.building, real.former.
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.includes('.'));
  for (const { name } of folders) {
    const text = await readFile(join(folder, name, 'manifest.json'), 'utf8').catch(
      (error: NodeJS.ErrnoException) => {
        // A folder that is none of ours.
        if (error.code === 'ENOENT') return null;
        throw error;
      },
    );
    if (text === null) continue;
    const { parquet: _parquet, ...fields } = readManifest(
      join(folder, name, 'manifest.json'),
      text,
    );
    datasets.push({ ...fields, path: `${name}/` });
  }
  const place = ({ id, reports }: BuiltEntry) => (id === firstId ? -1 : reports);
  const listing = parseDatasetListing(datasets.sort((a, b) => place(a) - place(b)));
  await writeFile(join(folder, 'datasets.json'), `${JSON.stringify(listing, null, 2)}\n`);
  return listing;
}

function readManifest(path: string, text: string): ReturnType<typeof parseManifest> {
  try {
    return parseManifest(JSON.parse(text));
  } catch (error) {
    throw new Error(
      `${path}: 由其他版本生成，请删除所在文件夹或重新生成该数据集 / built by another version; remove its folder or build that dataset anew`,
      { cause: error },
    );
  }
}
