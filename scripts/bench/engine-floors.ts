import { readFileSync } from 'node:fs';
import { NativeEngine } from '../../src/db/native';
import type { Query } from '../../src/sql/sql';

/** ms to compile the engine's module in Node, which compiles as Chromium does. */
export async function measureCompilation(runs: number): Promise<readonly number[]> {
  const module = readFileSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await WebAssembly.compile(module);
    samples.push(performance.now() - started);
  }
  return samples;
}

/** ms that native DuckDB takes for each query on the same file, warm. */
export async function measureNative(
  databasePath: string,
  queries: readonly Query[],
): Promise<readonly number[]> {
  const engine = await NativeEngine.open();
  try {
    await engine.run(`ATTACH '${databasePath.replaceAll("'", "''")}' AS dataset (READ_ONLY)`);
    await engine.run('USE dataset');
    for (const query of queries) await engine.query(query);
    const samples: number[] = [];
    for (const query of queries) {
      const started = performance.now();
      await engine.query(query);
      samples.push(performance.now() - started);
    }
    return samples;
  } finally {
    engine.close();
  }
}
