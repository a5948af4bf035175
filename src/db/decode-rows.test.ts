import { beforeAll, describe, expect, it } from 'vitest';
import type { Decimal } from '../core/decimal';
import type { Query } from '../sql/sql';
import { toRows, type Cell } from './result-table';
import { NativeEngine } from './native';
import { WasmEngine } from './testing/wasm-engine';

let native: NativeEngine;
let wasm: WasmEngine;

beforeAll(async () => {
  native = await NativeEngine.open();
  wasm = await WasmEngine.open();
});

const select = (expression: string): Query => ({ pieces: [`SELECT ${expression}`], params: [] });

describe('rows', () => {
  const rowsOf = (names: readonly string[], cells: readonly Cell[]) =>
    toRows<Record<string, Cell>>({
      columns: names.map((name) => ({ name, type: 'integer' })),
      rows: [cells],
    });

  it('have camelCase fields', () => {
    const names = ['report_id', 'stated_value', 'lo', 'p_25_to_p75', 'a_b_c'];
    expect(rowsOf(names, [1, 2, 3, 4, 5])).toEqual([
      { reportId: 1, statedValue: 2, lo: 3, p25ToP75: 4, aBC: 5 },
    ]);
  });

  it('keep the order of the result', async () => {
    const query = select('fiscal_year FROM (VALUES (2022), (2020), (2021)) AS t(fiscal_year)');
    const rows = await native.query<{ fiscalYear: number }>(query as Query<{ fiscalYear: number }>);
    expect(rows.map(({ fiscalYear }) => fiscalYear)).toEqual([2022, 2020, 2021]);
  });

  it.each(['__proto__', '___proto__', 'constructor', 'hasOwnProperty', 'to_string'])(
    'are safe for a column named %s',
    (name) => {
      const [row] = rowsOf([name, 'year'], [1, 2021]);
      expect(Object.values(row!)).toEqual([1, 2021]);
      expect(Object.getPrototypeOf(row)).toBeNull();
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );

  it('that are decoded when they are read say the same as all at once, beyond one batch', async () => {
    interface Row {
      readonly place: number;
      readonly reportId: string | null;
      readonly statedValue: Decimal | null;
      readonly derived: boolean;
    }
    const query = select(
      `i AS place, CASE WHEN i % 3 = 0 THEN NULL ELSE 'r' || CAST(i AS VARCHAR) END AS report_id,
        CASE WHEN i % 5 = 0 THEN NULL ELSE CAST(i AS DECIMAL(10, 2)) END AS stated_value, i % 2 = 0 AS derived
        FROM range(5000) AS r(i)`,
    ) as Query<Row>;
    const late = await wasm.queryLate(query);
    const read = () =>
      late.map(({ place, reportId, statedValue, derived }) => ({
        ...{ place, reportId, statedValue, derived },
      }));
    const atOnce = toRows<Row>(await wasm.queryTable(query));
    expect(read()).toEqual(atOnce);
    expect(read()).toEqual(atOnce);
    expect(late[0]).not.toHaveProperty('constructor');
  });

  it('carry no field that no column gave', () => {
    const [row] = rowsOf(['year'], [2021]);
    expect(row?.['constructor']).toBeUndefined();
    expect(row?.['toString']).toBeUndefined();
  });
});
