import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { StatementOutcome, StatementRefusal, StatementResult } from './engine';
import { SealedConsole } from './sealed-console';
import { SessionLost, type PreparingSession } from './session';
import { WasmEngine } from './testing/wasm-engine';

/** The engine of the browser with a few tables, sealed as its sessions are. */
let engine: WasmEngine;
let console: SealedConsole;

beforeAll(async () => {
  engine = await WasmEngine.open();
  await engine.run(
    `CREATE TABLE spending AS SELECT * FROM (VALUES ('芦淞区', 2023, 12.50::DECIMAL(18,2)),
      ('荷塘区', 2023, NULL), ('天元区', 2022, 3.10)) AS t(area, year, amount)`,
  );
  await engine.run('CREATE SEQUENCE numbers');
  await engine.run("SET memory_limit = '200MB'");
  await engine.run('SET enable_external_access = false');
  await engine.run('SET lock_configuration = true');
  console = new SealedConsole(() => Promise.resolve(engine.session));
});

const run = (statement: string, signal = new AbortController().signal) =>
  console.run(statement, signal);

async function answered(statement: string): Promise<StatementResult> {
  const outcome = await run(statement);
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return outcome.result;
}

async function refused(statement: string): Promise<StatementRefusal> {
  const outcome = await run(statement);
  if (outcome.kind !== 'refused') throw new Error(`${statement}: ${outcome.kind}`);
  return outcome.refusal;
}

const place = async (statement: string) => {
  const { from, to } = (await refused(statement)).place ?? { from: 0, to: 0 };
  return statement.slice(from, to);
};

describe('what is answered', () => {
  it('gives cells as text, exact, in the order asked for, with NULL as absent', async () => {
    expect(await answered('SELECT area, amount FROM spending ORDER BY year, area DESC')).toEqual({
      columns: [
        { name: 'area', type: 'VARCHAR' },
        { name: 'amount', type: 'DECIMAL(18,2)' },
      ],
      rows: [
        ['天元区', '3.10'],
        ['荷塘区', null],
        ['芦淞区', '12.50'],
      ],
      isCut: false,
      hasCutCells: false,
    });
  });

  it('writes dates, booleans, lists, structs and integers beyond 2^53 so that they can be read', async () => {
    const { rows } = await answered(
      "SELECT DATE '2024-02-29', true, [1, 2], {'a': 1}, 9007199254740993, 1e-7, ''",
    );
    expect(rows).toEqual([
      ['2024-02-29', 'true', '[1, 2]', "{'a': 1}", '9007199254740993', '1e-07', ''],
    ]);
  });

  it.each([
    'DESCRIBE spending',
    'SUMMARIZE spending',
    'SHOW TABLES',
    'FROM spending;',
    '-- x\nVALUES (1)',
  ])('answers %s', async (statement) => {
    expect((await answered(statement)).columns.length).toBeGreaterThan(0);
  });

  it('tells two columns of one name apart', async () => {
    const { columns } = await answered('SELECT 1 AS a, 2 AS a');
    expect(columns.map(({ name }) => name)).toEqual(['a', 'a_1']);
  });

  it('fetches the first 10,000 rows and says that there are more', async () => {
    const { rows, isCut } = await answered('SELECT range FROM range(10001) ORDER BY range DESC');
    expect([rows.length, rows[0], rows[9999], isCut]).toEqual([10_000, ['10000'], ['1'], true]);
    expect((await answered('FROM range(10000)')).isCut).toBe(false);
  });

  it('fetches the beginning of a cell that nobody could read', async () => {
    const { rows, hasCutCells } = await answered("SELECT repeat('长', 5000)");
    expect([rows[0]?.[0]?.length, hasCutCells]).toEqual([2000, true]);
  });
});

describe('a plan that is asked for', () => {
  it.each([
    ['EXPLAIN SELECT area FROM spending WHERE year = 2023', /spending/],
    ['-- how\n/* so */ explain analyze\nFROM spending;', /Total Time/],
  ])('%s is drawn', async (statement, shown) => {
    const outcome = await run(statement);
    expect(outcome.kind === 'explained' ? outcome.plan : outcome).toMatch(shown);
  });

  it.each(['EXPLAIN (FORMAT json) SELECT 1', 'EXPLAIN '])('%s is not read', async (statement) => {
    expect((await refused(statement)).reason).toBe('syntax');
  });

  it('of a statement with a mistake names its place in all that was written', async () => {
    expect(await place('EXPLAIN SELECT amont FROM spending')).toBe('amont');
  });
});

describe('what is refused', () => {
  it.each([
    'CREATE TABLE stolen (a INTEGER)',
    "INSERT INTO spending VALUES ('x', 1, 1)",
    'UPDATE spending SET amount = 0',
    'DELETE FROM spending',
    'DROP TABLE spending',
    'ALTER TABLE spending ADD COLUMN x INTEGER',
    "COPY spending TO 'x.csv'",
    "COPY spending FROM 'x.csv'",
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    "ATTACH 'x.duckdb'",
    'DETACH memory',
    'USE memory',
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET threads = 4',
    'SET VARIABLE p0 = 1',
    'RESET memory_limit',
    'PRAGMA database_list',
    'CALL pragma_version()',
    'CHECKPOINT',
    'VACUUM',
    'BEGIN',
    'COMMIT',
    'PREPARE s AS SELECT 1',
    'EXECUTE s',
    'EXPLAIN DELETE FROM spending',
    'EXPLAIN ANALYZE DELETE FROM spending',
    'EXPLAIN ANALYZE SELECT 1; DROP TABLE spending',
    'EXPLAIN EXPLAIN SELECT 1',
    'SELECT 1; DROP TABLE spending',
    'SELECT 1; SELECT 2',
    'COMMIT; SELECT 1',
    '',
    ' ;; ',
    '-- nothing',
    'WITH gone AS (DELETE FROM spending RETURNING *) SELECT * FROM gone',
    "SELECT * FROM query('DROP TABLE spending')",
  ])('refuses %s, which is not one SELECT', async (statement) => {
    expect((await refused(statement)).reason).toBe('not_one_select');
  });

  it.each([
    "SELECT * FROM read_csv('x.csv')",
    "SELECT * FROM 'x.csv'",
    "SELECT * FROM 'https://example.com/x.csv'",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('x')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM sniff_csv('x.csv')",
    "SELECT * FROM read_parquet('https://example.com/x.parquet')",
    "SELECT * FROM read_json('x.json')",
  ])('refuses %s, which reads outside of the dataset', async (statement) => {
    const { reason, detail } = await refused(statement);
    expect(reason).toBe('outside');
    // What DuckDB advises is what the console forbids.
    expect(detail).not.toMatch(/INSTALL|SET /);
  });

  it.each([
    "SELECT nextval('numbers')",
    'SELECT * FROM checkpoint()',
    'SELECT * FROM enable_logging()',
    'SELECT area FROM spending WHERE year > (SELECT count(*) FROM truncate_duckdb_logs())',
    "SELECT * FROM query('SELECT * FROM disable_' || 'logging()')",
    "EXPLAIN ANALYZE SELECT nextval('numbers')",
    'EXPLAIN SELECT * FROM checkpoint()',
  ])('refuses %s, which acts', async (statement) => {
    expect((await refused(statement)).reason).toBe('changes');
  });

  it('leaves data and settings as they were after all of these', async () => {
    expect((await answered('SELECT count(*) FROM spending')).rows).toEqual([['3']]);
    const { rows } = await answered("SELECT current_setting('enable_external_access')");
    expect(rows).toEqual([['false']]);
    expect((await answered('SHOW TABLES')).rows).toEqual([['spending']]);
  });

  it('refuses a placeholder, for which there is no value', async () => {
    expect((await refused('SELECT ?')).reason).toBe('placeholder');
  });

  it('refuses what needs more memory than it may take, and answers the next statement', async () => {
    const hungry = 'SELECT list(a.range || b.range) FROM range(100000) a, range(100) b';
    const { reason, detail } = await refused(hungry);
    expect(reason).toBe('memory');
    expect(detail).toMatch(/^Out of Memory Error: [^\n]+$/);
    expect(detail).not.toContain('SET ');
    expect((await answered('SELECT 1')).rows).toEqual([['1']]);
  });
});

describe('what is wrong in a statement', () => {
  it('is shown with the words of the engine, at its place', async () => {
    expect(await refused("SELECT '株洲市', area,\n  amont FROM spending")).toEqual({
      reason: 'unknown_name',
      detail: expect.stringContaining('Referenced column "amont" not found') as string,
      place: { from: 22, to: 27 },
    });
  });

  it.each([
    ['SELEC 1', 'SELEC', 'syntax'],
    ["SELECT '株洲市芦淞区', amont FROM spending", 'amont', 'unknown_name'],
    [
      `SELECT '${'x'.repeat(200)}', amont, '${'y'.repeat(200)}' FROM spending`,
      'amont',
      'unknown_name',
    ],
    ['SELECT area FROM spending\nWHERE year =', '=', 'syntax'],
    ['SELECT *\nFROM spendings', 'spendings', 'unknown_name'],
    ['SELECT nosuch(area) FROM spending', 'nosuch', 'unknown_name'],
  ])('%s: at %s', async (statement, word, reason) => {
    expect(await place(statement)).toBe(word);
    expect((await refused(statement)).reason).toBe(reason);
  });

  it('has no place where a value is wrong, only while it runs', async () => {
    expect(await refused("SELECT CAST('x' || area AS INTEGER) FROM spending")).toMatchObject({
      reason: 'bad_value',
      place: null,
    });
  });
});

describe('a console whose engine does not answer', () => {
  const never = (): Promise<never> =>
    new Promise(() => {
      // For good.
    });
  const session = (part: Partial<PreparingSession> = {}) => ({
    run: vi.fn(never),
    prepare: vi.fn(never),
    close: vi.fn(),
    ...part,
  });

  it('ends it a second after the stop, and starts another one for the next statement', async () => {
    const stuck = session();
    const start = vi.fn(() => Promise.resolve<PreparingSession>(stuck));
    const sealed = new SealedConsole(start);
    const stop = new AbortController();
    const outcome = sealed.run('SELECT 1', stop.signal);
    await vi.waitFor(() => expect(stuck.run).toHaveBeenCalled());
    stop.abort();
    expect(await outcome).toEqual({ kind: 'stopped' });
    expect(stuck.close).toHaveBeenCalledOnce();
    start.mockResolvedValue(engine.session);
    expect((await sealed.run('SELECT 1', new AbortController().signal)).kind).toBe('answered');
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('says that it broke down, and starts another one for the next statement', async () => {
    const lost = session({ run: () => Promise.reject(new SessionLost('memory access')) });
    const start = vi.fn(() => Promise.resolve<PreparingSession>(lost));
    const sealed = new SealedConsole(start);
    const outcome: StatementOutcome = await sealed.run('SELECT 1', new AbortController().signal);
    expect(outcome).toMatchObject({ refusal: { reason: 'engine_lost', detail: 'memory access' } });
    start.mockResolvedValue(engine.session);
    expect((await sealed.run('SELECT 1', new AbortController().signal)).kind).toBe('answered');
  });

  it('says that it could not be started, and tries again', async () => {
    const start = vi.fn(() => Promise.reject<PreparingSession>(new Error('HTTP 404')));
    const sealed = new SealedConsole(start);
    const signal = new AbortController().signal;
    expect(await sealed.run('SELECT 1', signal)).toMatchObject({
      refusal: { reason: 'engine_unavailable', detail: 'HTTP 404' },
    });
    await sealed.run('SELECT 1', signal);
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('is told of a stop while it starts', async () => {
    const sealed = new SealedConsole(never);
    const stop = new AbortController();
    const outcome = sealed.run('SELECT 1', stop.signal);
    stop.abort();
    expect(await outcome).toEqual({ kind: 'stopped' });
  });
});
