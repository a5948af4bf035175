import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticHandler } from './static-handler';

const ANY_FREE_PORT = 0;
/** Ports tried after the wished one before giving up. */
const PORT_ATTEMPTS = 50;

export interface ServerOptions {
  /** Folder with the files to serve. */
  root: string;
  /** Path under which the site appears, such as `/budget/2026/`; `/` when absent. */
  base?: string;
  /** Wished port; 0 takes any free one. When it is taken, the next free one is used. */
  port?: number;
}

export interface RunningServer {
  /** Address of the site with its base, ending in `/`. */
  url: string;
  close: () => Promise<void>;
}

/** Brings a base path into the form `/a/b/`, so that `a/b`, `/a/b` and `/a/b/` mean the same. */
function normalizeBase(base: string): string {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/**
 * Serves a folder on this machine only (127.0.0.1).
 *
 * @throws the system's error when no port can be had (`EADDRINUSE` only after 50 attempts).
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const base = normalizeBase(options.base ?? '/');
  const handler = createStaticHandler(options.root, base);
  const server = createServer((request, response) => void handler(request, response));

  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });

  const wished = options.port ?? ANY_FREE_PORT;
  const last = wished + PORT_ATTEMPTS;
  for (let port = wished; ; port++) {
    try {
      const actual = await listen(port);
      return {
        url: `http://127.0.0.1:${actual}${base}`,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= last) throw error;
    }
  }
}
