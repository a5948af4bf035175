import { parseRange } from '../core/parse-range';

/** What a build consists of, as its service worker knows it. URLs are relative to the folder of the page. */
export interface Build {
  readonly version: string;
  /**
   * What the page needs to open and to show every screen; stored before a version takes over. Files whose names carry no
   * hash come with the SHA-256 of their content: between versions of a server, they tell which one it is.
   */
  readonly shell: readonly (readonly [url: string, sha256: string | null])[];
  /** Large files with a hash in their name, which the page stores once it has used them. */
  readonly kept: readonly string[];
}

/** What stands for the browser in tests. */
type Storage = Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
type Load = (request: Request | string, init?: RequestInit) => Promise<Response>;

/** The cache of the large files. Other products, or another copy of this one, may live on the same origin. */
export function keptCacheName(scope: string): string {
  return `${scope} kept`;
}

const shellPrefix = (scope: string) => `${scope} shell `;

/** The requests that one build answers without a network, in its folder `scope` (absolute, ends in '/'). */
export class OfflineFiles {
  private readonly shell: ReadonlySet<string>;
  private readonly kept: ReadonlySet<string>;
  /** Contents of kept files that were read since the worker woke up: the engine asks for many parts of one file. */
  private readonly read = new Map<string, Promise<Blob | null>>();

  constructor(
    private readonly build: Build,
    private readonly scope: string,
    private readonly storage: Storage,
    private readonly load: Load,
  ) {
    const absolute = (url: string) => new URL(url, scope).href;
    this.shell = new Set(build.shell.map(([url]) => absolute(url)));
    this.kept = new Set(build.kept.map(absolute));
  }

  /** Stores the shell. Rejects unless all of it could be had and is of this build: half a version is worse than none. */
  async install(): Promise<void> {
    const cache = await this.openShell();
    try {
      await Promise.all(this.build.shell.map(([url, sha256]) => this.store(cache, url, sha256)));
    } catch (error) {
      await this.storage.delete(this.shellName);
      throw error;
    }
  }

  private async store(cache: Cache, url: string, sha256: string | null): Promise<void> {
    const address = new URL(url, this.scope).href;
    const response = await this.load(address, { cache: sha256 === null ? 'default' : 'reload' });
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
    if (sha256 !== null && (await digest(response.clone())) !== sha256)
      throw new Error(`${address} is not of version ${this.build.version}`);
    await cache.put(address, response);
  }

  /** Removes what other versions have left. */
  async removeOthers(): Promise<void> {
    const names = await this.storage.keys();
    const kept = await this.storage.open(keptCacheName(this.scope));
    await Promise.all([
      ...names
        .filter((name) => name.startsWith(shellPrefix(this.scope)) && name !== this.shellName)
        .map((name) => this.storage.delete(name)),
      ...(await kept.keys())
        .filter(({ url }) => !this.kept.has(url))
        .map((request) => kept.delete(request)),
    ]);
  }

  /** Null where the network is to answer by itself: for all that is no part of the build. */
  answer(request: Request): Promise<Response> | null {
    const url = new URL(request.url);
    url.hash = '';
    if (request.mode === 'navigate') {
      url.search = '';
      if (url.href === this.scope || url.href === `${this.scope}index.html`)
        return this.answerShell(request, this.scope);
    }
    if (request.method === 'GET' && this.shell.has(url.href))
      return this.answerShell(request, url.href);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    return isRead && this.kept.has(url.href) ? this.answerKept(request, url.href) : null;
  }

  private async answerShell(request: Request, address: string): Promise<Response> {
    const cache = await this.openShell();
    return (await cache.match(address)) ?? this.load(request);
  }

  /** Whole or in part from the stored file; what is not stored the network answers as it likes, parts included. */
  private async answerKept(request: Request, address: string): Promise<Response> {
    const range = request.headers.get('range');
    const cache = await this.storage.open(keptCacheName(this.scope));
    if (request.method === 'GET' && range === null)
      return (await cache.match(address)) ?? this.load(request);
    const blob = await this.readKept(cache, address);
    if (blob === null) return this.load(request);
    return partOf(blob, request.method, range);
  }

  private readKept(cache: Cache, address: string): Promise<Blob | null> {
    const known = this.read.get(address);
    if (known !== undefined) return known;
    const reading = cache.match(address).then((stored) => stored?.blob() ?? null);
    this.read.set(address, reading);
    // It may be stored later.
    void reading.then((blob) => blob === null && this.read.delete(address));
    return reading;
  }

  private get shellName(): string {
    return shellPrefix(this.scope) + this.build.version;
  }

  private openShell(): Promise<Cache> {
    return this.storage.open(this.shellName);
  }
}

/** As our server answers. HEAD with a range, too: by that the engine learns that it may read parts. */
function partOf(blob: Blob, method: string, range: string | null): Response {
  const { size } = blob;
  const asked = parseRange(range ?? undefined, size);
  if (asked.kind === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  const part = asked.kind === 'part' ? blob.slice(asked.start, asked.end + 1) : blob;
  const headers = new Headers({ 'Accept-Ranges': 'bytes', 'Content-Length': String(part.size) });
  if (asked.kind === 'part')
    headers.set('Content-Range', `bytes ${asked.start}-${asked.end}/${size}`);
  const status = asked.kind === 'part' ? 206 : 200;
  return new Response(method === 'HEAD' ? null : part, { status, headers });
}

async function digest(response: Response): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
