import { beforeAll, describe, expect, it } from 'vitest';
import { decimal, Decimal } from '../core/decimal';
import { sql, type Query } from '../sql/sql';
import type { Cell, CellType, ResultTable } from './result-table';
import { decodeResult, encodeResult, type StoredResult } from './stored-result';
import { NativeEngine } from './native';
import { WasmEngine } from './testing/wasm-engine';

let native: NativeEngine;
let wasm: WasmEngine;

beforeAll(async () => {
  native = await NativeEngine.open();
  wasm = await WasmEngine.open();
});

const select = (expression: string): Query => ({ pieces: [`SELECT ${expression}`], params: [] });

/** Expression, type of its column, value; a decimal is given as its text. */
const golden: readonly (readonly [string, CellType, Cell])[] = [
  ["CAST('1.234' AS DECIMAL(10, 3))", 'decimal', '1.234'],
  ["CAST('-0.05' AS DECIMAL(4, 2))", 'decimal', '-0.05'],
  ["CAST('12345678901234.56' AS DECIMAL(18, 2))", 'decimal', '12345678901234.56'],
  [
    "CAST('-12345678901234567890123456789012.123456' AS DECIMAL(38, 6))",
    'decimal',
    '-12345678901234567890123456789012.123456',
  ],
  ["CAST('0.00' AS DECIMAL(10, 2))", 'decimal', '0'],
  ['CAST(NULL AS DECIMAL(10, 2))', 'decimal', null],
  // The sum of BIGINT is a HUGEINT: exact beyond 2^53, where a double would give …992.
  [
    'SUM(x) FROM (VALUES (CAST(9007199254740992 AS BIGINT)), (1)) AS t(x)',
    'decimal',
    '9007199254740993',
  ],
  ['SUM(x) FROM (VALUES (CAST(1 AS BIGINT))) AS t(x) WHERE x > 1', 'decimal', null],
  ['COUNT(*) FROM (VALUES (1), (2)) AS t(x)', 'integer', 2],
  ['CAST(9007199254740991 AS BIGINT)', 'integer', 9007199254740991],
  ['CAST(-9007199254740991 AS BIGINT)', 'integer', -9007199254740991],
  ['CAST(-128 AS TINYINT)', 'integer', -128],
  ['CAST(32767 AS SMALLINT)', 'integer', 32767],
  ['CAST(-2147483648 AS INTEGER)', 'integer', -2147483648],
  ['NULL', 'integer', null],
  ['CAST(0.1 AS DOUBLE)', 'real', 0.1],
  ['CAST(1.5 AS FLOAT)', 'real', 1.5],
  ['CAST(NULL AS DOUBLE)', 'real', null],
  // DECIMAL ÷ DECIMAL is a DOUBLE in DuckDB: 31.84 / 20.2
  ['CAST(31.84 AS DECIMAL(10, 2)) / CAST(20.2 AS DECIMAL(10, 1))', 'real', 31.84 / 20.2],
  ['TRUE', 'boolean', true],
  ['FALSE', 'boolean', false],
  ['CAST(NULL AS BOOLEAN)', 'boolean', null],
  ["DATE '2022-06-28'", 'date', '2022-06-28'],
  ["DATE '1969-12-31'", 'date', '1969-12-31'],
  ["DATE '0044-03-15'", 'date', '0044-03-15'],
  ['CAST(NULL AS DATE)', 'date', null],
  ["'怀化市·“三公”经费 𠮷'", 'text', '怀化市·“三公”经费 𠮷'],
  ["''", 'text', ''],
  ['CAST(NULL AS VARCHAR)', 'text', null],
  ["CAST('区' AS ENUM ('县', '区'))", 'text', '区'],
];

describe('results of DuckDB native and DuckDB-WASM', () => {
  it.each(golden)('SELECT %s', async (expression, type, value) => {
    const expected = { columns: [{ name: 'cell', type }], rows: [[value]] };
    const [beforeFrom, afterFrom] = expression.split(' FROM ');
    const query = select(`${beforeFrom} AS cell${afterFrom ? ` FROM ${afterFrom}` : ''}`);
    for (const engine of [native, wasm]) {
      const table = await engine.queryTable(query);
      expect(legible(table)).toEqual(expected);
      expect(table.rows[0]?.[0] instanceof Decimal).toBe(type === 'decimal' && value !== null);
    }
  });

  it('are the same for bound values', async () => {
    const query = sql`SELECT ${'“三公”’; --'} AS text, ${2021} AS year, ${true} AS flag`;
    const table = await native.queryTable(query);
    expect(table.rows).toEqual([['“三公”’; --', 2021, true]]);
    expect((await wasm.queryTable(query)).rows).toEqual(table.rows);
  });

  it('keep their columns where there are no rows', async () => {
    const query = select("1 AS a, CAST(1.5 AS DECIMAL(4, 2)) AS b, 'x' AS c WHERE FALSE");
    const expected = {
      columns: [
        { name: 'a', type: 'integer' },
        { name: 'b', type: 'decimal' },
        { name: 'c', type: 'text' },
      ],
      rows: [],
    };
    expect(await native.queryTable(query)).toEqual(expected);
    expect(await wasm.queryTable(query)).toEqual(expected);
  });

  it('keep nulls apart from values within a column', async () => {
    const query = select(
      "x, y FROM (VALUES (1, CAST(0 AS DECIMAL(4, 2)), '零'), (2, NULL, NULL)) AS t(n, x, y) ORDER BY n",
    );
    for (const engine of [native, wasm]) {
      expect(legible(await engine.queryTable(query)).rows).toEqual([
        ['0', '零'],
        [null, null],
      ]);
    }
  });

  it('stay in order and whole beyond one batch of the engine', async () => {
    // 2,048 rows make a batch; the last value of 0 … 4999 in hundredths is 49.99.
    const query = select('CAST(i AS DECIMAL(10, 2)) / 100 AS ratio, i FROM range(5000) AS r(i)');
    const fromNative = await native.queryTable(query);
    expect(fromNative.rows).toHaveLength(5000);
    expect(fromNative.rows[4999]).toEqual([49.99, 4999]);
    expect(await wasm.queryTable(query)).toEqual(fromNative);
  });
});

describe('a result by column', () => {
  it('has doubles with NaN for null and texts, the same from both engines, beyond one batch', async () => {
    const query = select(
      "CASE WHEN i % 3 = 0 THEN NULL ELSE i / 4 END AS quarter, 'r' || CAST(i AS VARCHAR) AS id FROM range(5000) AS r(i)",
    );
    for (const engine of [native, wasm]) {
      const { rowCount, reals, texts } = await engine.queryColumns(query);
      expect(rowCount).toBe(5000);
      const quarters = reals.get('quarter')!;
      expect([...quarters.slice(0, 5)]).toEqual([NaN, 0.25, 0.5, NaN, 1]);
      expect([...quarters.slice(4997)]).toEqual([1249.25, NaN, 1249.75]);
      expect(quarters.filter(Number.isNaN)).toHaveLength(1667);
      expect(texts.get('id')!(4999)).toBe('r4999');
    }
  });

  it('refuses a column that would lose something as a double', async () => {
    const query = select('CAST(1.5 AS DECIMAL(4, 2)) AS amount');
    for (const engine of [native, wasm])
      await expect(engine.queryColumns(query)).rejects.toThrow('amount is decimal');
  });
});

describe('an integer beyond 2^53', () => {
  it.each(['9007199254740993', '-9007199254740992'])(
    '%s throws instead of losing digits',
    async (integer) => {
      const query = select(`CAST(${integer} AS BIGINT) AS total`);
      const message = `total: ${integer} is beyond 2^53; cast it to DECIMAL in SQL`;
      for (const engine of [native, wasm]) {
        const error = await failureOf(engine, query);
        expect(error).toBeInstanceOf(RangeError);
        expect(error).toMatchObject({ message });
      }
    },
  );

  it('is had by the cast that the message asks for', async () => {
    const query = select('CAST(CAST(9007199254740993 AS BIGINT) AS DECIMAL(19, 0)) AS total');
    for (const engine of [native, wasm]) {
      expect(legible(await engine.queryTable(query)).rows).toEqual([['9007199254740993']]);
    }
  });
});

describe('a column type without a lossless reading', () => {
  it.each([
    '[1, 2]',
    "TIMESTAMP '2022-06-28 12:00:00'",
    "{'a': 1}",
    "TIME '12:00:00'",
    'INTERVAL 1 DAY',
    "CAST('x' AS BLOB)",
  ])('%s throws with the advice to cast', async (expression) => {
    const query = select(`${expression} AS cell`);
    for (const engine of [native, wasm]) {
      const error = await failureOf(engine, query);
      expect(error).toBeInstanceOf(TypeError);
      expect((error as Error).message).toMatch(
        /^No lossless reading for .+; cast the column in SQL$/,
      );
    }
  });
});

describe('a stored result', () => {
  const table: ResultTable = {
    columns: [
      { name: 'amount', type: 'decimal' },
      { name: 'year', type: 'integer' },
      { name: 'ratio', type: 'real' },
      { name: 'derived', type: 'boolean' },
      { name: 'title', type: 'text' },
      { name: 'published_on', type: 'date' },
    ],
    rows: [
      [decimal('12345678901234.56'), 2021, 31.84 / 20.2, true, '“三公”经费', '2022-06-28'],
      [decimal('-0.05'), 2020, -0.011317, false, '', '1969-12-31'],
      [decimal('0.0000000000000000000001'), 0, 0, false, '1.50', '0044-03-15'],
      [null, null, null, null, null, null],
    ],
  };

  it('comes back from JSON as it was', () => {
    const back = decodeResult(throughJson(table));
    expect(back).toEqual(table);
    expect(back.rows[0]?.[0]).toBeInstanceOf(Decimal);
    // Text that looks like a figure stays text.
    expect(back.rows[2]?.[4]).toBe('1.50');
  });

  it('writes decimals in full, never in powers of ten', () => {
    expect(encodeResult(table).columns[0]?.cells).toEqual([
      '12345678901234.56',
      '-0.05',
      '0.0000000000000000000001',
      null,
    ]);
  });

  it('comes back from JSON as each engine answered it', async () => {
    const query = select(
      golden.map(([expression], index) => `(SELECT ${expression}) AS c${index}`).join(', '),
    );
    for (const engine of [native, wasm]) {
      const answer = await engine.queryTable(query);
      expect(decodeResult(throughJson(answer))).toEqual(answer);
      expect(legible(answer).rows).toEqual([golden.map(([, , value]) => value)]);
    }
  });

  it.each(['nan', 'infinity', '-infinity'])(
    'refuses %s, which JSON would write as null',
    async (real) => {
      const answer = await native.queryTable(select(`CAST('${real}' AS DOUBLE) AS ratio`));
      expect(() => encodeResult(answer)).toThrow(RangeError);
    },
  );
});

/** A result as the snapshot file holds it. */
function throughJson(table: ResultTable): StoredResult {
  return JSON.parse(JSON.stringify(encodeResult(table))) as StoredResult;
}

/** A result with its decimals as text, for comparing. */
function legible({ columns, rows }: ResultTable) {
  return {
    columns,
    rows: rows.map((cells) =>
      cells.map((cell) => (cell instanceof Decimal ? cell.toFixed() : cell)),
    ),
  };
}

/** Why a query failed; the native engine wraps the reason in a QueryError that names the statement. */
async function failureOf(engine: NativeEngine | WasmEngine, query: Query): Promise<unknown> {
  try {
    await engine.queryTable(query);
  } catch (error) {
    return engine === native ? (error as Error).cause : error;
  }
  throw new Error('The query did not fail');
}
