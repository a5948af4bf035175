import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { queryText, type Query } from '../../sql/sql';
import { decodeArrow, decodeColumns, decodeRows } from '../decode-arrow';
import { toRows, type ColumnTable, type ResultTable } from '../result-table';
import { QueryError, type Engine } from '../engine';
import type { PreparingSession } from '../session';

/** DuckDB-WASM inside Node, without a worker: the browser's engine for tests that compare it with the native one. */
export class WasmEngine implements Engine {
  private constructor(
    private readonly db: Blocking.DuckDBBindings,
    private readonly connection: number,
  ) {}

  static async open(): Promise<WasmEngine> {
    const require = createRequire(import.meta.url);
    const blocking =
      require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as typeof Blocking;
    const bundle = (kind: 'eh' | 'mvp') => ({
      mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
      mainWorker: '',
    });
    const db = await blocking.createDuckDB(
      { eh: bundle('eh'), mvp: bundle('mvp') },
      new blocking.VoidLogger(),
      blocking.NODE_RUNTIME,
    );
    await db.instantiate(() => undefined);
    db.open({});
    const engine = new WasmEngine(
      db,
      db.connect().useUnsafe((_, connection) => connection),
    );
    await engine.run('SET autoinstall_known_extensions = false');
    await engine.run('SET autoload_known_extensions = false');
    return engine;
  }

  async run(statement: string): Promise<void> {
    await Promise.resolve(this.db.runQuery(this.connection, statement));
  }

  /** As the console sees it; `run` takes no signal, for nothing runs beside it. */
  get session(): PreparingSession {
    return {
      run: async (query) => {
        try {
          return await this.answer(query);
        } catch (error) {
          throw new QueryError(String(error), queryText(query), query.params, error);
        }
      },
      prepare: (statement) =>
        Promise.resolve().then(() => {
          const prepared = this.db.createPrepared(this.connection, statement);
          this.db.closePrepared(this.connection, prepared);
        }),
      close: () => undefined,
    };
  }

  /** Binds values as the browser's session does. */
  private async answer(query: Query): Promise<Uint8Array> {
    query.params.forEach((value, index) => {
      const binder = this.db.createPrepared(this.connection, `SET VARIABLE p${index} = ?`);
      this.db.runPrepared(this.connection, binder, [value]);
      this.db.closePrepared(this.connection, binder);
    });
    const text = queryText(query, (index) => `getvariable('p${index}')`);
    return Promise.resolve(this.db.runQuery(this.connection, text));
  }

  async queryTable(query: Query): Promise<ResultTable> {
    return decodeArrow(await this.answer(query));
  }

  async queryColumns(query: Query): Promise<ColumnTable> {
    return decodeColumns(await this.answer(query));
  }

  async query<Row>(query: Query<Row>): Promise<readonly Row[]> {
    return toRows<Row>(await this.queryTable(query));
  }

  async queryLate<Row>(query: Query<Row>): Promise<readonly Row[]> {
    return decodeRows<Row>(await this.answer(query));
  }
}
