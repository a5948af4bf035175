import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keptCacheName, OfflineFiles, type Build } from './offline-files';

const scope = 'https://intranet.example/budget/2026/';
const at = (url: string) => new URL(url, scope).href;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the server holds, by address; the tests change it. */
let server: Map<string, string>;
let asked: string[];
let caches: FakeCaches;

/** As much of the browser's caches as is used. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();
  open(name: string): Promise<Cache> {
    const files = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, files);
    const cache = {
      match: (url: string) => Promise.resolve(files.get(url)?.clone()),
      put: (url: string, response: Response) => Promise.resolve(void files.set(url, response)),
      keys: () => Promise.resolve([...files.keys()].map((url) => ({ url }))),
      delete: ({ url }: { url: string }) => Promise.resolve(files.delete(url)),
    };
    return Promise.resolve(cache as unknown as Cache);
  }
  keys = () => Promise.resolve([...this.all.keys()]);
  delete = (name: string) => Promise.resolve(this.all.delete(name));
}

function load(request: Request | string): Promise<Response> {
  const url = typeof request === 'string' ? request : request.url;
  asked.push(url.replace(scope, './'));
  const text = server.get(url);
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
}

const build: Build = {
  version: 'v1',
  shell: [
    ['./', sha256('page')],
    ['./assets/index-a.js', null],
  ],
  kept: ['./data/dataset.1.duckdb'],
};
const filesOf = (change: Partial<Build> = {}) =>
  new OfflineFiles({ ...build, ...change }, scope, caches, load);
const ask = (files: OfflineFiles, url: string, init: RequestInit & { navigates?: true } = {}) => {
  const request = new Request(at(url), init);
  if (init.navigates) Object.defineProperty(request, 'mode', { value: 'navigate' });
  return files.answer(request);
};

beforeEach(() => {
  server = new Map([
    [scope, 'page'],
    [at('./assets/index-a.js'), 'script'],
    [at('./data/dataset.1.duckdb'), '0123456789'],
  ]);
  asked = [];
  caches = new FakeCaches();
});

describe('a stored version', () => {
  it('answers for its page and its parts, whatever the network says', async () => {
    const files = filesOf();
    await files.install();
    server.clear();
    const answers = [
      ask(files, './', { navigates: true }),
      ask(files, './?from=mail#/compare', { navigates: true }),
      ask(files, './index.html', { navigates: true }),
      ask(files, './assets/index-a.js'),
    ];
    const texts = answers.map(async (answer) => (await answer)?.text());
    expect(await Promise.all(texts)).toEqual(['page', 'page', 'page', 'script']);
  });

  it('leaves to the network what is none of its own', async () => {
    const files = filesOf();
    await files.install();
    expect(ask(files, './data/package.zip')).toBeNull();
    expect(ask(files, './other/', { navigates: true })).toBeNull();
    expect(ask(files, 'https://elsewhere.example/')).toBeNull();
    expect(ask(files, './', { method: 'POST' })).toBeNull();
  });

  it('asks the network for a part that the browser has thrown away', async () => {
    const files = filesOf();
    await files.install();
    caches.all.clear();
    asked = [];
    expect(await (await ask(files, './assets/index-a.js'))?.text()).toBe('script');
    expect(asked).toEqual(['./assets/index-a.js']);
  });

  it('is stored whole or not at all', async () => {
    server.delete(at('./assets/index-a.js'));
    await expect(filesOf().install()).rejects.toThrow('index-a.js: HTTP 404');
    expect([...caches.all.keys()]).toEqual([]);
  });

  it('is not stored while the server has the page of another', async () => {
    server.set(scope, 'newer page');
    await expect(filesOf().install()).rejects.toThrow('is not of version v1');
    expect([...caches.all.keys()]).toEqual([]);
  });

  it('clears away other versions and their data, but no other product of the server', async () => {
    await filesOf({ version: 'v0' }).install();
    const kept = await caches.open(keptCacheName(scope));
    await kept.put(at('./data/dataset.0.duckdb'), new Response('old'));
    await kept.put(at('./data/dataset.1.duckdb'), new Response('new'));
    await caches.open('https://intranet.example/budget/2025/ shell v0');
    const files = filesOf();
    await files.install();
    await files.removeOthers();
    expect([...caches.all.keys()].sort()).toEqual([
      'https://intranet.example/budget/2025/ shell v0',
      `${scope} kept`,
      `${scope} shell v1`,
    ]);
    expect([...caches.all.get(keptCacheName(scope))!.keys()]).toEqual([
      at('./data/dataset.1.duckdb'),
    ]);
  });
});

describe('a database that was stored whole', () => {
  const path = './data/dataset.1.duckdb';
  const read = async (init: RequestInit) => {
    const response = (await ask(filesOf(), path, init))!;
    const { status, headers } = response;
    return [
      status,
      headers.get('content-length'),
      headers.get('content-range'),
      await response.text(),
    ];
  };
  beforeEach(async () => {
    const kept = await caches.open(keptCacheName(scope));
    await kept.put(at(path), new Response('0123456789'));
    server.clear();
  });

  it.each<[string, RequestInit, unknown[]]>([
    ['bytes of the middle', { headers: { range: 'bytes=2-4' } }, [206, '3', 'bytes 2-4/10', '234']],
    ['the last bytes', { headers: { range: 'bytes=-2' } }, [206, '2', 'bytes 8-9/10', '89']],
    [
      'its size, as the engine asks',
      { method: 'HEAD', headers: { range: 'bytes=0-' } },
      [206, '10', 'bytes 0-9/10', ''],
    ],
    ['its size', { method: 'HEAD' }, [200, '10', null, '']],
    ['bytes behind its end', { headers: { range: 'bytes=10-' } }, [416, null, 'bytes */10', '']],
  ])('gives %s', async (_, init, answer) => {
    expect(await read(init)).toEqual(answer);
    expect(asked).toEqual([]);
  });

  it('is given whole', async () => {
    expect((await read({}))[3]).toBe('0123456789');
  });
});

describe('a database that was not stored', () => {
  it('is read from the network, and from the store once it is there', async () => {
    const [files, path] = [filesOf(), './data/dataset.1.duckdb'];
    const part = { headers: { range: 'bytes=0-1' } };
    expect((await ask(files, path, part))?.status).toBe(200);
    expect(asked).toEqual([path]);
    await (await caches.open(keptCacheName(scope))).put(at(path), new Response('0123456789'));
    expect(await (await ask(files, path, part))?.text()).toBe('01');
    expect(asked).toEqual([path]);
  });
});
