import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser';
import type { Locale } from '../core/locale';
import { recordProblems, type Problem } from './problems';

export interface OpenOptions {
  /** Another site than the built product, such as the engine probe; ends in `/`. */
  url?: string;
  /** Called with the page before it is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  /** What follows the site's address, such as `#/compare?year=2022`. */
  path?: string;
  /** Stored preference; absent means that the reader has chosen none. */
  locale?: Locale;
  theme?: 'light' | 'dark';
  /** CSS pixels; 1440 × 900 when absent. */
  viewport?: { width: number; height: number };
  /** Matches the details of the problems that the test brings about itself; others still count. */
  provoked?: RegExp;
}

export interface OpenedApp {
  page: Page;
  /** All that went wrong so far, in order. */
  problems: readonly Problem[];
  /** Fails with the list of problems if there is one that was not provoked. */
  expectClean: () => void;
  /** Saves a picture of the whole page to the temporary folder and returns its path. */
  screenshot: (name: string) => Promise<string>;
  close: () => Promise<void>;
}

const SCREENSHOT_FOLDER = path.join(tmpdir(), 'budget-dashboard-screenshots');

/** One browser per test file: a fresh context for each page keeps them apart. */
let sharedBrowser: Promise<Browser> | undefined;

/** Address of the served product, ending in `/`. */
function appUrl(): string {
  return inject('appUrl');
}

/** What the browser has stored for the product before its first visit. */
function storedPreferences(origin: string, { locale, theme }: OpenOptions) {
  const stored = Object.entries({ locale, theme }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  return { cookies: [], origins: [{ origin, localStorage: stored }] };
}

/**
 * Opens the built product in a context of its own (empty storage). Requests that would leave the
 * page's origin are refused and recorded, as are errors of every other kind.
 */
export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  sharedBrowser ??= launchBrowser();
  const browser = await sharedBrowser;
  const site = options.url ?? appUrl();
  const { origin } = new URL(site);
  const context = await browser.newContext({
    storageState: storedPreferences(origin, options),
    viewport: options.viewport ?? { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const problems = await recordProblems(context, origin);
  const page = await context.newPage();
  await options.prepare?.(page);
  await page.goto(site + (options.path ?? ''));
  const isProvoked = (detail: string) => options.provoked?.test(detail) === true;
  return {
    page,
    problems,
    expectClean: () => expect(problems.filter(({ detail }) => !isProvoked(detail))).toEqual([]),
    screenshot: async (name) => {
      await mkdir(SCREENSHOT_FOLDER, { recursive: true });
      const file = path.join(SCREENSHOT_FOLDER, `${name}.png`);
      await page.screenshot({ path: file, fullPage: true });
      return file;
    },
    close: () => context.close(),
  };
}

/** Opens the product, takes the steps, and fails on any problem; closes the page in any case. */
export async function visit(
  options: OpenOptions,
  steps: (page: Page, app: OpenedApp) => Promise<void>,
): Promise<void> {
  const app = await openApp(options);
  try {
    await steps(app.page, app);
    app.expectClean();
  } finally {
    await app.close();
  }
}

/** Ends the file's browser; for `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const browser = await sharedBrowser;
  sharedBrowser = undefined;
  await browser?.close();
}
