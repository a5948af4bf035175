import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { from } from 'arquero';
import type { Manifest } from '../../src/model/manifest';
import { nationSize, provinceSize } from '../synthesis/dataset-size';
import { writePackage } from '../synthesis/write-package';
import { buildDataset } from './build-dataset';
import { buildLargeDataset } from './build-large-dataset';
import { problemLines } from './print-problems';

/** The datasets that can be built, in the order of the index. */
export const datasetNames = ['real', 'province', 'nation'] as const;

export type DatasetName = (typeof datasetNames)[number];

/**
 * Builds one dataset into its folder below `target`, the simulated ones from a package made in a temporary folder with
 * the catalog in `source`. Prints what it did, or the problems of the package; false where there were any.
 */
export async function buildNamed(
  name: DatasetName,
  source: string,
  target: string,
): Promise<boolean> {
  const start = performance.now();
  const folder = join(target, name);
  if (name === 'real') {
    const isBuilt = await buildValidated(source, folder, true);
    return isBuilt && tellTime(start);
  }
  const temporary = await mkdtemp(join(tmpdir(), `${name}-`));
  try {
    const size = name === 'province' ? provinceSize : nationSize;
    const made = writePackage(size, source, join(temporary, 'made'));
    if (name === 'province') {
      const isBuilt = await buildValidated(made.folder, folder, false);
      return isBuilt && tellTime(start);
    }
    tellTime(start);
    let processor = process.cpuUsage();
    const manifest = await buildLargeDataset(made.folder, temporary, folder, (step, seconds) => {
      const { user, system } = process.cpuUsage(processor);
      processor = process.cpuUsage();
      const [wall, cpu] = [seconds, (user + system) / 1e6].map((time) => time.toFixed(1));
      console.log(`${wall!.padStart(8)} s ${cpu!.padStart(8)} s CPU  ${step}`);
    });
    tellManifest(manifest);
    return tellTime(start);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** `hasCoverage`: with the table of how many metrics each report lets one know. */
async function buildValidated(
  source: string,
  folder: string,
  hasCoverage: boolean,
): Promise<boolean> {
  const built = await buildDataset(source, folder);
  if (built.ok) {
    if (built.warnings.length > 0 && hasCoverage) console.warn(await problemLines(built.warnings));
    if (hasCoverage) from([...built.coverage]).print({ limit: 20 });
    tellManifest(built.manifest);
    return true;
  }
  const { problems, omitted } = built;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  console.error(await problemLines(problems));
  console.error(
    `\n数据包有 ${errors} 处错误${omitted > 0 ? `（另有 ${omitted} 处未列出）` : ''}，未写入任何文件。` +
      `\n${errors} errors in the data package${omitted > 0 ? ` (${omitted} more not listed)` : ''}; nothing was written.`,
  );
  return false;
}

function tellManifest({
  id,
  reports,
  facts,
  database,
  firstAnswers,
  snapshot,
  hash,
}: Manifest): void {
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  console.log(
    `public/data/${id}: ${reports} 份报告 reports, ${facts} 条数据 facts, ` +
      `${database.path} ${kilobytes(database.bytes)} KB, ` +
      `first answers ${kilobytes(firstAnswers.bytes)} KB, snapshot ${kilobytes(snapshot.bytes)} KB, 版本 version ${hash}`,
  );
}

function tellTime(start: number): true {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s, ${megabytes} MB`);
  return true;
}
