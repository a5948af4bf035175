import { resolve } from 'node:path';
import { from } from 'arquero';
import { buildDataset } from './dataset/build-dataset';
import { problemLines } from './dataset/print-problems';

/** `npm run build:data`: validates `data/` and builds `public/data/` from it; any error stops it, nothing written. */
const built = await buildDataset(resolve('data'), resolve('public/data'));
if (built.ok) {
  const { manifest, coverage, warnings } = built;
  if (warnings.length > 0) console.warn(problemLines(warnings));
  from([...coverage]).print({ limit: 20 });
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  console.log(
    `public/data: ${manifest.reports} 份报告 reports, ${manifest.facts} 条数据 facts, ` +
      `${manifest.database.path} ${kilobytes(manifest.database.bytes)} KB, ` +
      `snapshot ${kilobytes(manifest.snapshot.bytes)} KB, 版本 version ${manifest.hash}`,
  );
} else {
  const { problems, omitted } = built;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  console.error(problemLines(problems));
  console.error(
    `\n数据包有 ${errors} 处错误${omitted > 0 ? `（另有 ${omitted} 处未列出）` : ''}，未写入任何文件。` +
      `\n${errors} errors in the data package${omitted > 0 ? ` (${omitted} more not listed)` : ''}; nothing was written.`,
  );
  process.exitCode = 1;
}
