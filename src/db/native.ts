import {
  DuckDBInstance,
  DuckDBTypeId,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { decimalFromScaled } from '../core/decimal';
import { queryText, type Query } from '../sql/sql';
import {
  columnsOf,
  safeInteger,
  toRows,
  type Cell,
  type CellType,
  type ColumnTable,
  type ResultTable,
} from './result-table';
import { QueryError, type Engine } from './engine';

export interface WorkingFile {
  readonly path: string;
  /** As DuckDB reads it: '5GB'. */
  readonly memoryLimit: string;
  readonly threads: number;
}

/** DuckDB in the Node process: the build and the tests run on it. One thread, so that a build is deterministic. */
export class NativeEngine implements Engine {
  private constructor(private readonly connection: DuckDBConnection) {}

  /** In memory; or, for more than memory holds, in a working file whose folder also takes what spills over. */
  static async open(work?: WorkingFile): Promise<NativeEngine> {
    const instance = await DuckDBInstance.create(work?.path ?? ':memory:', {
      threads: work === undefined ? '1' : `${work.threads}`,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(work === undefined
        ? {}
        : { memory_limit: work.memoryLimit, temp_directory: `${work.path}.spill` }),
    });
    return new NativeEngine(await instance.connect());
  }

  /** Runs a statement for its effect: DDL, COPY, ATTACH. */
  async run(statement: string): Promise<void> {
    try {
      await this.connection.run(statement);
    } catch (error) {
      throw new QueryError(
        error instanceof Error ? error.message : String(error),
        statement,
        [],
        error,
      );
    }
  }

  async queryTable(query: Query): Promise<ResultTable> {
    const text = queryText(query, (index) => `$${index + 1}`);
    try {
      const reader = await this.connection.runAndReadAll(text, query.params as DuckDBValue[]);
      const types = reader.columnTypes();
      const columns = reader
        .columnNames()
        .map((name, index) => ({ name, type: cellType(types[index]!) }));
      const rows = reader
        .getRows()
        .map((cells) =>
          cells.map((cell, index) => toCell(cell, columns[index]!.type, columns[index]!.name)),
        );
      return { columns, rows };
    } catch (error) {
      throw new QueryError(
        error instanceof Error ? error.message : String(error),
        text,
        query.params,
        error,
      );
    }
  }

  async query<Row>(query: Query<Row>): Promise<readonly Row[]> {
    return toRows<Row>(await this.queryTable(query));
  }

  async queryColumns(query: Query): Promise<ColumnTable> {
    return columnsOf(await this.queryTable(query));
  }

  close(): void {
    this.connection.closeSync();
  }
}

function cellType(type: DuckDBType): CellType {
  switch (type.typeId) {
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.UBIGINT:
      return 'integer';
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return 'real';
    case DuckDBTypeId.DECIMAL:
    case DuckDBTypeId.HUGEINT:
      return 'decimal';
    case DuckDBTypeId.BOOLEAN:
      return 'boolean';
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.ENUM:
      return 'text';
    case DuckDBTypeId.DATE:
      return 'date';
    default:
      throw new TypeError(
        `No lossless reading for DuckDB type ${type.toString()}; cast the column in SQL`,
      );
  }
}

function toCell(value: DuckDBValue, type: CellType, name: string): Cell {
  if (value === null) return null;
  switch (type) {
    case 'decimal': {
      if (typeof value === 'bigint') return decimalFromScaled(value, 0);
      const { value: unscaled, scale } = value as { value: bigint; scale: number };
      return decimalFromScaled(unscaled, scale);
    }
    case 'integer':
      return safeInteger(BigInt(value as bigint | number), name);
    case 'date':
      return String(value);
    default:
      return value as string | number | boolean;
  }
}
