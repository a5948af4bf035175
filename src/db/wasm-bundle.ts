import { AsyncDuckDB, selectBundle, VoidLogger } from '@duckdb/duckdb-wasm';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWasm from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import engineGuard from './engine-guard.js?url';

/** An engine in a worker of its own, not yet instantiated. */
export interface WasmEngineParts {
  readonly worker: Worker;
  readonly db: AsyncDuckDB;
  /** Absolute URLs: the worker resolves a relative one against its own address, not the page's. */
  readonly workerUrl: string;
  readonly moduleUrl: string;
  /** Of the module itself: what the server says is the size of the compressed answer. */
  readonly moduleBytes: number | null;
}

/** The build of DuckDB-WASM that this browser can run, in a worker. */
export async function createWasmEngine(): Promise<WasmEngineParts> {
  const bundle = await selectBundle({
    eh: { mainModule: ehWasm, mainWorker: ehWorker },
    mvp: { mainModule: mvpWasm, mainWorker: mvpWorker },
  });
  const workerUrl = new URL(bundle.mainWorker!, document.baseURI).href;
  const worker = new Worker(engineGuard, { name: workerUrl });
  return {
    worker,
    db: new AsyncDuckDB(new VoidLogger(), worker),
    workerUrl,
    moduleUrl: new URL(bundle.mainModule, document.baseURI).href,
    moduleBytes:
      import.meta.env.ENGINE_BYTES?.[bundle.mainModule === ehWasm ? 'eh' : 'mvp'] ?? null,
  };
}
