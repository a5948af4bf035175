import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../scripts/serve/start-server';
import type { SqlParam } from '../sql/sql';
import { views } from '../sql/views';
import type { ProbeAnswer } from './engine-probe/probe';
import { openApp, type OpenedApp } from './harness';

/** The engine alone in a real browser, built and served as the product is. */
let server: RunningServer;
let app: OpenedApp;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'engine-probe-'));
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'engine-probe'),
    base: './',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    worker: { format: 'es' },
  });
  await cp('public/data/real', path.join(folder, 'data/real'), { recursive: true });
  await cp('public/data/datasets.json', path.join(folder, 'data/datasets.json'));
  server = await startServer({ root: folder, base: '/probe/' });
  app = await openProbe();
});

afterAll(async () => {
  app.expectClean();
  await app.close();
  await server.close();
});

describe('the engine', () => {
  it('binds values of every kind', async () => {
    const { rows } = await run(
      ['SELECT ', ' AS text, ', ' + 1 AS number, ', ' IS NULL AS absent'],
      ["a'b; --", 41, null],
    );
    expect(rows).toEqual([{ text: "a'b; --", number: '42', absent: 'true' }]);
  });

  it('decodes decimals exactly', async () => {
    const { rows } = await run(
      [
        "SELECT CAST('1.234' AS DECIMAL(18, 6)) AS a, CAST('-0.05' AS DECIMAL(9, 2)) AS b, " +
          "CAST('12345678901234.56' AS DECIMAL(18, 2)) AS c, CAST(NULL AS DECIMAL(9, 2)) AS d",
      ],
      [],
    );
    expect(rows).toEqual([{ a: '1.234', b: '-0.05', c: '12345678901234.56', d: 'null' }]);
  });

  it('answers concurrent queries each with its own values', async () => {
    const answers = await app.page.evaluate(() =>
      Promise.all(
        Array.from({ length: 20 }, (_, i) => window.engineProbe!.run(['SELECT ', ' AS i'], [i])),
      ),
    );
    expect(answers.map(({ rows }) => rows?.[0]?.['i'])).toEqual(
      Array.from({ length: 20 }, (_, i) => String(i)),
    );
  });

  it('stops an endless query when it is cancelled, and goes on with the next', async () => {
    const endless = [
      'SELECT COUNT(*) AS n FROM range(1000000000) AS a, range(1000) AS b WHERE a.range % 7 = b.range',
    ];
    const { error, elapsedMs } = await run(endless, [], 300);
    expect(error?.name).toBe('AbortError');
    expect(elapsedMs).toBeLessThan(5000);
    const next = await run(['SELECT 1 AS one'], []);
    expect(next.rows).toEqual([{ one: '1' }]);
    expect(next.elapsedMs).toBeLessThan(5000);
  });

  it('refuses a wrong statement with the statement attached', async () => {
    const { error } = await run(
      ['SELECT no_such_column FROM reports WHERE fiscal_year = ', ''],
      [2021],
    );
    expect(error?.name).toBe('QueryError');
    expect(error?.detail).toContain('no_such_column');
    expect(error?.sqlText).toContain('FROM reports');
  });

  it.each([
    ['parquet', "SELECT * FROM read_parquet('x.parquet')"],
    ['json', "SELECT json_extract('{}', 'a')"],
    ['a remote file', "SELECT * FROM 'https://example.org/x.csv'"],
  ])('gives an ordinary error for %s, and lives on', async (_, statement) => {
    const { error } = await run([statement], []);
    expect(error?.name).toBe('QueryError');
    const { rows } = await run(['SELECT COUNT(*) AS n FROM reports'], []);
    expect(rows).toEqual([{ n: '6' }]);
  });

  it.each([
    ['the dataset', 'DELETE FROM facts', /read-only/i],
    [
      'the configuration',
      'SET enable_external_access = true',
      /configuration has been locked|external access/i,
    ],
    ['what is attached', "ATTACH 'other.duckdb'", /disabled|permission/i],
  ])('cannot change %s', async (_, statement, refusal) => {
    const { error } = await run([statement], []);
    expect(error?.detail).toMatch(refusal);
  });

  it('runs on the plain WebAssembly build where exceptions are missing', async () => {
    const old = await openProbe((page) =>
      page.addInitScript(() => {
        // An older Chromium validates no module that uses exceptions; the feature probes are a few bytes long.
        const validate = WebAssembly.validate.bind(WebAssembly);
        WebAssembly.validate = (bytes) => (bytes.byteLength < 200 ? false : validate(bytes));
      }),
    );
    const wasm: string[] = [];
    old.page.on('request', (request) => {
      if (request.url().includes('.wasm')) wasm.push(request.url());
    });
    const answer = await old.page.evaluate(() =>
      window.engineProbe!.run(['SELECT COUNT(*) AS n FROM facts'], []),
    );
    expect(answer.rows?.[0]?.['n']).toMatch(/^\d{3}$/);
    expect(wasm.every((url) => url.includes('mvp'))).toBe(true);
    await old.close();
  });
});

describe('the engine on tables alone', () => {
  const onTables = (statement: string) =>
    app.page.evaluate((text) => window.engineProbe!.runOnTables([text], []), statement);

  it('computes every view as the build has done', async () => {
    for (const { name, orderBy } of views.filter(({ isStored }) => isStored)) {
      const statement = `SELECT * FROM ${name} ORDER BY ${orderBy}`;
      const [built, computed] = await Promise.all([run([statement], []), onTables(statement)]);
      expect(computed.error, name).toBeUndefined();
      expect(computed.rows, name).toEqual(built.rows);
    }
  });

  it.each([
    ['a remote file', "SELECT * FROM 'https://example.org/x.csv'"],
    ['the configuration', 'SET enable_external_access = true'],
    ['what is attached', "ATTACH 'other.duckdb'"],
    ['the files that it was loaded from', "SELECT * FROM read_csv('facts.csv')"],
  ])('reaches nothing outside: %s', async (_, statement) => {
    expect((await onTables(statement)).error?.name).toBe('QueryError');
  });
});

async function openProbe(prepare?: (page: Page) => Promise<unknown>): Promise<OpenedApp> {
  const opened = await openApp({ url: server.url, ...(prepare && { prepare }) });
  await opened.page.waitForFunction(() => window.engineProbe !== undefined);
  return opened;
}

function run(
  pieces: readonly string[],
  params: readonly SqlParam[],
  abortAfterMs?: number,
): Promise<ProbeAnswer> {
  return app.page.evaluate(
    ([p, values, after]) => window.engineProbe!.run(p, values, after ?? undefined),
    [pieces, params, abortAfterMs ?? null] as const,
  );
}
