import { strToU8 } from 'fflate';
import type { Problem } from '../../model/problem';
import type { GivenFile, RawTable } from '../raw-table';
import { readFiles, type HearReading } from '../read-files';

/** Files as a reader gives them, and what is read of them. */

export function given(path: string, bytes: Uint8Array) {
  return { path, file: new File([new Uint8Array(bytes)], path) };
}

/** All that files give. */
export async function readAll(files: readonly GivenFile[], onProgress?: HearReading) {
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  for await (const reading of readFiles(files, onProgress)) {
    tables.push(...reading.tables);
    problems.push(...reading.problems);
  }
  return { tables, problems };
}

export async function read(path: string, bytes: Uint8Array) {
  const { tables, problems } = await readAll([given(path, bytes)]);
  return {
    tables,
    rows: tables.flatMap(({ records }) => records.map(({ cells }) => cells)),
    codes: problems.map(({ code }) => code),
  };
}

export const csv = (text: string) => read('a.csv', strToU8(text));
export const bytes = (...values: readonly number[]) => Uint8Array.from(values);
