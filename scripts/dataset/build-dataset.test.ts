import { mkdtemp, readdir, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/model/problem';
import { buildDataset } from './build-dataset';
import { problemLines } from './print-problems';
import { copyDataPackage } from './testing/data-package';

/** A facts table with one unit that does not fit its item, and one report that does not exist. */
const broken = () =>
  copyDataPackage({
    'facts.csv': (text) =>
      text
        .replace(/^430203-2023-001,430203-2023,/m, '430203-2023-001,430203-2032,')
        .replace(/,14,人,/, ',14,万元,'),
  });

describe('building the dataset', () => {
  it('writes nothing when the package has an error, and leaves the former dataset alone', async () => {
    const target = join(await mkdtemp(join(tmpdir(), 'built-')), 'data');
    await mkdir(target);
    await writeFile(join(target, 'manifest.json'), 'the former one');
    const built = await buildDataset(await broken(), target);
    expect(built.ok).toBe(false);
    expect(await readdir(target)).toEqual(['manifest.json']);
    expect(await readdir(join(target, '..'))).toEqual(['data']);
  });

  it('names file, row, column, value and remedy of every error, in both languages', async () => {
    const built = await buildDataset(await broken(), join(tmpdir(), 'never-written'));
    if (built.ok) throw new Error('the broken package was built');
    const places = built.problems.map(({ file, row, column, value }) => ({
      file,
      row,
      column,
      value,
    }));
    expect(places).toContainEqual({
      file: 'facts.csv',
      row: 2,
      column: 'report_id',
      value: '430203-2032',
    });
    expect(places).toContainEqual(
      expect.objectContaining({ file: 'facts.csv', column: 'unit', value: '万元' }),
    );
    const [problem] = built.problems;
    const text = await problemLines(built.problems);
    expect(text).toContain(describeProblem(problem!, 'zh-CN').remedy);
    expect(text).toContain(describeProblem(problem!, 'en').remedy);
  });
});
