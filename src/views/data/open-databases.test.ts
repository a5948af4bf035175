import { describe, expect, it } from 'vitest';
import { EngineUnavailable } from '../../db/engine';
import type { DatasetFiles } from '../../state/dataset-files';
import { openDatabases } from './open-databases';

const given = (path: string) => ({ path, file: new File(['x'], path) });
const { signal } = new AbortController();

function opened(readDatabase: DatasetFiles['readDatabase'], ...paths: readonly string[]) {
  return openDatabases(paths.map(given), { readDatabase }, signal);
}

describe('a database that is given', () => {
  it('comes as its tables, in its place among the other files', async () => {
    const tables = [{ name: 'facts', text: 'a\r\n1\r\n', isCut: false }];
    const files = await opened(() => Promise.resolve(tables), 'a.csv', 'b.duckdb', 'c.csv');
    expect(files.map(({ path }) => path)).toEqual(['a.csv', 'b.duckdb/facts.csv', 'c.csv']);
    expect(await files[1]!.file.text()).toBe('a\r\n1\r\n');
  });

  it('with more rows than are read is refused, not taken in part', async () => {
    const tables = [{ name: 'facts', text: 'a\r\n1\r\n', isCut: true }];
    const [facts] = await opened(() => Promise.resolve(tables), 'b.duckdb');
    expect(facts?.problem).toMatchObject({
      code: 'too_many_rows',
      file: 'b.duckdb/facts.csv',
      args: { limit: '200000' },
    });
  });

  it.each([
    ['that is none', () => Promise.reject(new Error('not a database'))],
    ['without a table of ours', () => Promise.resolve([])],
  ])('%s is named', async (_, readDatabase) => {
    const [file] = await opened(readDatabase, 'b.duckdb');
    expect(file?.problem?.code).toBe('database_unreadable');
  });

  it('is not blamed where no engine comes', async () => {
    const none = () => Promise.reject(new EngineUnavailable('HTTP 404', null));
    await expect(opened(none, 'b.duckdb')).rejects.toBeInstanceOf(EngineUnavailable);
  });
});
