import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSP_HEADER } from '../csp';
import { type RunningServer, startServer } from './start-server';

const DATABASE = Buffer.from('0123456789');
const SCRIPT = 'export const answer = 42;';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-server-'));
  const root = path.join(folder, 'dist');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await mkdir(path.join(root, 'data'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(root, 'index.html'), '<!doctype html>');
  await writeFile(path.join(root, '.hidden'), 'hidden');
  await writeFile(path.join(root, 'assets/main-D4e5F6g7.js'), SCRIPT);
  await writeFile(path.join(root, 'assets/main-D4e5F6g7.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(path.join(root, 'data/real.1a2b3c4d.duckdb'), DATABASE);
  await writeFile(path.join(root, 'data/real.1a2b3c4d.duckdb.br'), 'never to be sent');
  await writeFile(path.join(root, 'data/manifest.json'), '{}');
  await writeFile(path.join(root, 'sw.js'), SCRIPT);
  await writeFile(path.join(root, 'sw.js.gz'), gzipSync(SCRIPT));
  await writeFile(path.join(root, 'assets/duckdb-eh-9ubY-jlA.wasm'), 'module');
  server = await startServer({ root, base: 'budget/2026' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A bare request: `fetch` would tidy `..` out of the path and decode the body. */
function get(target: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = new URL(server.url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const sent = httpRequest({ port, path: target, headers, method }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 500, headers: response.headers, body }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

const DUCKDB_PATH = '/budget/2026/data/real.1a2b3c4d.duckdb';

describe('the static server', () => {
  it('serves index.html under its base with the security policy and without caching', async () => {
    const answer = await get('/budget/2026/');
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CSP_HEADER,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
  });

  it('redirects the base without its slash, and knows nothing outside the base', async () => {
    expect((await get('/budget/2026')).headers['location']).toBe('/budget/2026/');
    expect((await get('/')).status).toBe(404);
    expect((await get('/budget/')).status).toBe(404);
  });

  it.each([
    '/budget/2026/../../secret.txt',
    '/budget/2026/%2e%2e/secret.txt',
    '/budget/2026/..%2fsecret.txt',
    '/budget/2026/..%5csecret.txt',
    '/budget/2026/.hidden',
    '/budget/2026/%00',
    '/budget/2026/%E0%A4%A',
  ])('refuses %s', async (target) => {
    expect((await get(target)).status).toBe(404);
  });

  it('answers a byte range of a database file with exactly those bytes', async () => {
    const answer = await get(DUCKDB_PATH, { range: 'bytes=2-4', 'accept-encoding': 'br, gzip' });
    expect(answer).toMatchObject({ status: 206, body: '234' });
    expect(answer.headers).toMatchObject({
      'content-range': 'bytes 2-4/10',
      'content-length': '3',
    });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('answers the range %s with %s', async (range, body, contentRange) => {
    const answer = await get(DUCKDB_PATH, { range });
    expect(answer).toMatchObject({ status: 206, body });
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  it.each(['bytes=4-2', 'bytes=1-2,4-5', 'lines=1-2'])(
    'sends the whole file for %s, which names no single range',
    async (range) => {
      expect(await get(DUCKDB_PATH, { range })).toMatchObject({ status: 200, body: '0123456789' });
    },
  );

  it('says 416 to a range behind the end of the file', async () => {
    const answer = await get(DUCKDB_PATH, { range: 'bytes=10-12' });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */10');
  });

  it('answers HEAD with the length and no body', async () => {
    const answer = await get(DUCKDB_PATH, {}, 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers).toMatchObject({ 'content-length': '10', 'accept-ranges': 'bytes' });
  });

  it('never compresses a database file', async () => {
    const answer = await get(DUCKDB_PATH, { 'accept-encoding': 'br' });
    expect(answer.body).toBe('0123456789');
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it('sends the compressed twin of a script to a browser that accepts it', async () => {
    const target = '/budget/2026/assets/main-D4e5F6g7.js';
    const compressed = await get(target, { 'accept-encoding': 'gzip, br' });
    expect(compressed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect((await get(target)).body).toBe(SCRIPT);
    expect((await get(target, { 'accept-encoding': 'br;q=0' })).body).toBe(SCRIPT);
  });

  it('lets browsers keep hashed files for good and asks again for the manifest', async () => {
    const forGood = 'public, max-age=31536000, immutable';
    const cacheOf = async (target: string) => (await get(target)).headers['cache-control'];
    expect(await cacheOf('/budget/2026/assets/main-D4e5F6g7.js')).toBe(forGood);
    expect(await cacheOf(DUCKDB_PATH)).toBe(forGood);
    expect(await cacheOf('/budget/2026/data/manifest.json')).toBe('no-cache');
  });

  it('has the browser ask again for all that carries no hash: the page, its worker, the manifest', async () => {
    for (const file of ['', 'sw.js', 'data/manifest.json']) {
      const { headers } = await get(`/budget/2026/${file}`);
      expect(headers['cache-control'], file).toBe('no-cache');
      expect(headers['etag'], file).toMatch(/^".+"$/);
    }
  });

  it('names WebAssembly so that it is compiled while it loads', async () => {
    const { headers } = await get('/budget/2026/assets/duckdb-eh-9ubY-jlA.wasm');
    expect(headers['content-type']).toBe('application/wasm');
  });

  it('tells a compressed twin from its file, and never takes a range of it', async () => {
    const [plain, twin] = [await get('/budget/2026/sw.js'), { 'accept-encoding': 'gzip' }];
    const compressed = await get('/budget/2026/sw.js', twin, 'HEAD');
    expect(compressed.headers['content-encoding']).toBe('gzip');
    expect(compressed.headers['etag']).not.toBe(plain.headers['etag']);
    const part = await get('/budget/2026/sw.js', { ...twin, range: 'bytes=0-3' });
    expect(part).toMatchObject({ status: 206, body: SCRIPT.slice(0, 4) });
    expect(part.headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD of a range as the engine asks for the size of a database', async () => {
    const answer = await get(DUCKDB_PATH, { range: 'bytes=0-' }, 'HEAD');
    expect(answer).toMatchObject({ status: 206, body: '' });
    expect(answer.headers).toMatchObject({
      'content-length': '10',
      'content-range': 'bytes 0-9/10',
    });
  });

  it('answers 304 when the browser already has the file', async () => {
    const { headers } = await get('/budget/2026/');
    const again = await get('/budget/2026/', { 'if-none-match': `${headers['etag']}` });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('takes only GET and HEAD', async () => {
    expect((await get('/budget/2026/', {}, 'POST')).status).toBe(405);
  });

  it('takes the next free port when the wished one is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const second = await startServer({ root: folder, port: taken });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });
});

it('is described for nginx with the same security policy', async () => {
  const guide = await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8');
  expect(guide).toContain(`add_header Content-Security-Policy "${CSP_HEADER}";`);
});
