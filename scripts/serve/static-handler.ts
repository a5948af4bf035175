import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CSP_HEADER } from '../csp';
import { parseRange } from '../../src/core/parse-range';
import { contentType, mayBeEncoded } from './content-types';

/**
 * Names that carry a hash of their content never change, so browsers may keep them for good: all that
 * vite puts into assets/, and the data files that the build names by their content.
 */
const HASHED_NAME = /^assets\/|^data\/.*[.-][0-9a-f]{8,}\.\w+$/;

/** Tried in this order when the browser accepts them and the build has put the file there. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

interface FoundFile {
  absolutePath: string;
  size: number;
  modifiedMs: number;
}

async function findFile(absolutePath: string): Promise<FoundFile | undefined> {
  try {
    const stats = await stat(absolutePath);
    if (!stats.isFile()) return undefined;
    return { absolutePath, size: stats.size, modifiedMs: Math.trunc(stats.mtimeMs) };
  } catch {
    return undefined;
  }
}

/**
 * The path below the served folder that a request names, with `/` as separator; undefined when it
 * lies outside `base`, is not valid percent-encoding, or names anything above or hidden in the folder.
 */
function relativePath(url: string, base: string): string | undefined {
  const [rawPath = ''] = url.split(/[?#]/, 1);
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith(base) || /[\0\\]/.test(decoded)) return undefined;
  const relative = decoded.slice(base.length);
  if (relative.split('/').some((segment) => segment.startsWith('.'))) return undefined;
  return relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
}

/** `Cache-Control` for a path below the served folder. */
function cacheControl(relative: string): string {
  return HASHED_NAME.test(relative) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function chooseEncoding(request: IncomingMessage, file: FoundFile) {
  const accepted = request.headers['accept-encoding'] ?? '';
  // A byte range always speaks about the file itself, never about its compressed twin.
  if (request.headers.range !== undefined || !mayBeEncoded(file.absolutePath)) return undefined;
  for (const { name, suffix } of ENCODINGS) {
    if (!new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted)) continue;
    const encoded = await findFile(file.absolutePath + suffix);
    if (encoded) return { name, file: encoded };
  }
  return undefined;
}

function refuse(response: ServerResponse, status: 404 | 405): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? '404 没有这个文件 / not found\n' : '405 method not allowed\n');
}

/** Sends `file`: decides between 200, 206, 304 and 416 from the request's headers. */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: FoundFile,
  relative: string,
): Promise<void> {
  const encoding = await chooseEncoding(request, file);
  const body = encoding?.file ?? file;
  const etag = `"${body.size.toString(36)}-${body.modifiedMs.toString(36)}${encoding?.name ?? ''}"`;
  response.setHeader('Content-Type', contentType(relative));
  response.setHeader('Cache-Control', cacheControl(relative));
  response.setHeader('ETag', etag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (mayBeEncoded(relative)) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding.name);

  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  // If-Range: a part of a file that has changed since must not be glued to the older parts.
  const stale = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag;
  const range = parseRange(stale ? undefined : request.headers.range, body.size);
  if (range.kind === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${body.size}` }).end();
    return;
  }
  if (range.kind === 'part') {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${body.size}`);
    response.setHeader('Content-Length', range.end - range.start + 1);
  } else {
    response.setHeader('Content-Length', body.size);
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const part = range.kind === 'part' ? { start: range.start, end: range.end } : {};
  await pipeline(createReadStream(body.absolutePath, part), response);
}

/**
 * Answers requests with the files below `root`, under the path `base` (begins and ends with `/`).
 *
 * Never leaves `root`, answers byte ranges (the database engine reads by them), prefers `.br` and
 * `.gz` twins, and sends the Content-Security-Policy with every answer.
 */
export function createStaticHandler(root: string, base: string) {
  const folder = path.resolve(root);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('Content-Security-Policy', CSP_HEADER);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    const url = request.url ?? '/';
    if (url === base.slice(0, -1)) {
      response.writeHead(308, { Location: base }).end();
      return;
    }
    const relative = relativePath(url, base);
    const file = relative && (await findFile(path.join(folder, relative)));
    if (!relative || !file) return refuse(response, 404);
    try {
      await sendFile(request, response, file, relative);
    } catch {
      // The reader went away or the file vanished half way: there is nobody left to tell.
      response.destroy();
    }
  };
}
