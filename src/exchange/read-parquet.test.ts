import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { NativeEngine } from '../db/native';
import { readLimits } from './read-limits';
import { read } from './testing/read-given';

describe('a Parquet file', () => {
  it('gives text, whole numbers and decimals as they are', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'value', data: ['95.50', null], type: 'STRING' },
        { name: 'seq', data: [1, 2], type: 'INT32' },
        { name: 'initial', data: [0.1, 1451.29], type: 'DOUBLE' },
      ],
    });
    const { rows } = await read('projects.parquet', new Uint8Array(buffer));
    expect(rows).toEqual([
      ['value', 'seq', 'initial'],
      ['95.50', '1', '0.1'],
      ['', '2', '1451.29'],
    ]);
  });

  it('is read with the compression of our own files and of most tools', async () => {
    const engine = await NativeEngine.open();
    const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
    const rows = "SELECT 'x' AS name, 40.90::DECIMAL(18,6) AS initial, 3 AS seq FROM range(500)";
    try {
      for (const codec of ['zstd', 'snappy', 'gzip']) {
        const path = join(folder, `${codec}.parquet`);
        await engine.run(`COPY (${rows}) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`);
        const { rows: cells, codes } = await read(
          'p.parquet',
          new Uint8Array(await readFile(path)),
        );
        expect(codes).toEqual([]);
        expect(cells).toHaveLength(501);
        expect(cells[500]).toEqual(['x', '40.9', '3']);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('with more rows than can be held is refused before they are read', async () => {
    const limits = readLimits as { factsAsRows: number };
    const inForce = limits.factsAsRows;
    const columnData = [{ name: 'seq', data: [1, 2, 3], type: 'INT32' as const }];
    const file = new Uint8Array(parquetWriteBuffer({ columnData }));
    try {
      limits.factsAsRows = 3;
      expect((await read('a.parquet', file)).codes).toEqual([]);
      limits.factsAsRows = 2;
      expect((await read('a.parquet', file)).codes).toEqual(['too_many_rows']);
    } finally {
      limits.factsAsRows = inForce;
    }
  });

  it('that is damaged is refused', async () => {
    expect((await read('a.parquet', strToU8('PAR1 nothing PAR1'))).codes).toEqual([
      'parquet_broken',
    ]);
  });
});
