import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowsers, type FoundBrowser } from '../../scripts/browser/find-browser';
import { launchFirst } from '../../scripts/browser/launch-browser';
import { startServer } from '../../scripts/serve/start-server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built product, under a sub-path, ending in `/`. */
    appUrl: string;
    /** The browser of all workers. */
    browser: FoundBrowser;
  }
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A path of two folders: an address that forgets the base cannot work by accident. */
const BASE = '/budget/2026/';

/**
 * Builds data and product once, and serves them as they are meant to be served: under a sub-path and
 * with the production's security policy. `E2E_USE_BUILD=1` takes the dist/ that is there.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['E2E_USE_BUILD'] !== '1') {
    execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit', env: productionEnv() });
  }
  if (!existsSync(path.join(ROOT, 'dist/index.html'))) {
    throw new Error('dist/ holds no build for the browser tests: npm run build');
  }
  const server = await startServer({ root: path.join(ROOT, 'dist'), base: BASE });
  project.provide('appUrl', server.url);
  // Once for all workers: the carried one has to be unpacked, and may not run here.
  const { browser, found } = await launchFirst(await findBrowsers());
  await browser.close();
  project.provide('browser', found);
  return () => server.close();
}

/** The environment without the marks of the test runner, under which vite would build differently. */
function productionEnv(): NodeJS.ProcessEnv {
  const { NODE_ENV: _nodeEnv, VITEST: _vitest, ...rest } = process.env;
  return rest;
}
