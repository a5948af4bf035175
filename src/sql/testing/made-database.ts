import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDatabase } from '../../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../../scripts/dataset/testing/data-package';
import { provinceSize } from '../../../scripts/synthesis/dataset-size';
import { writePackage } from '../../../scripts/synthesis/write-package';
import type { NativeEngine } from '../../db/native';

/** A made dataset, loaded: three prefectures with two counties each, one function, 2019 to 2021, a third known in part. */
export async function madeDatabase(): Promise<NativeEngine> {
  const temporary = mkdtempSync(join(tmpdir(), 'made-'));
  try {
    const size = { prefectures: 3, counties: 6, functions: 1, years: 3, gaps: 0, partial: 0.3 };
    const made = writePackage({ ...provinceSize, ...size }, dataFolder, join(temporary, 'made'));
    return await loadDatabase((await readDataPackage(made.folder)).descriptor, made.folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
