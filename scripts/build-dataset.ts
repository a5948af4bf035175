import { resolve } from 'node:path';
import { problemLines } from './dataset/print-problems';
import { readPackage } from './dataset/read-package';
import { writeDataset } from './dataset/write-dataset';

/** `npm run build:data`: validates `data/` and builds `public/data/` from it; any error stops it, nothing written. */
const source = resolve('data');
const target = resolve('public/data');

const read = await readPackage(source);
if (!read.ok) {
  console.error(problemLines(read.problems));
  const errors = read.problems.filter((problem) => problem.severity === 'error').length;
  console.error(
    `\n数据包有 ${errors} 处错误${read.omitted > 0 ? `（另有 ${read.omitted} 处未列出）` : ''}，未写入任何文件。` +
      `\n${errors} errors in the data package${read.omitted > 0 ? ` (${read.omitted} more not listed)` : ''}; nothing was written.`,
  );
  process.exitCode = 1;
} else {
  if (read.warnings.length > 0) console.warn(problemLines(read.warnings));
  const manifest = await writeDataset(read.value, source, target);
  console.log(
    `public/data: ${manifest.reports} 份报告 reports, ${manifest.facts} 条数据 facts, ` +
      `${manifest.database.path} ${Math.round(manifest.database.bytes / 1024)} KB, ` +
      `snapshot ${Math.round(manifest.snapshot.bytes / 1024)} KB, 版本 version ${manifest.hash}`,
  );
}
