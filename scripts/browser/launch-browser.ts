import { type Browser, chromium } from 'playwright-core';
import { findBrowser, type FoundBrowser } from './find-browser';
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
 * Starts a headless Chromium.
 *
 * @throws Error that names the package to install when a shared library is missing; else the
 * launch's own error with the browser's path.
 */
export async function launchBrowser(found?: FoundBrowser): Promise<Browser> {
  const { executablePath, source } = found ?? (await findBrowser());
  try {
    return await chromium.launch({ executablePath, args: FLAGS, headless: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`;
    const explained = explainMissingLibrary(message);
    throw new Error(explained ?? `${executablePath} (${source}): ${message}`, { cause: error });
  }
}
