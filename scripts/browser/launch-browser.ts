import { type Browser, chromium } from 'playwright-core';
import { findBrowsers, type FoundBrowser } from './find-browser';
import { explainMissingLibrary } from './missing-library';

/** Quiet, without a sandbox (root in containers has none), and with no traffic of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine can be reached, whatever a page or a worker tries.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts a headless Chromium: the first of those found that starts, or the one that is given.
 *
 * @throws Error that names the package to install when a shared library is missing; else the
 * launch's own error with the browser's path. Where several fail, the error of the first.
 */
export async function launchBrowser(given?: FoundBrowser): Promise<Browser> {
  const { browser } = await launchFirst(given === undefined ? await findBrowsers() : [given]);
  return browser;
}

/** As `launchBrowser`, and says which one it is, so that others need not look again. */
export async function launchFirst(
  found: readonly FoundBrowser[],
): Promise<{ readonly browser: Browser; readonly found: FoundBrowser }> {
  const errors: unknown[] = [];
  for (const candidate of found) {
    try {
      return { browser: await launch(candidate), found: candidate };
    } catch (error) {
      errors.push(error);
    }
  }
  throw errors[0];
}

async function launch({ executablePath, source }: FoundBrowser): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath, args: FLAGS, headless: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`;
    const explained = explainMissingLibrary(message);
    throw new Error(explained ?? `${executablePath} (${source}): ${message}`, { cause: error });
  }
}
