import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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
}

export interface OpenedApp {
  page: Page;
  /** All that went wrong so far, in order. */
  problems: readonly Problem[];
  /** Fails with the list of problems if there is one. */
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

async function storePreferences(context: BrowserContext, options: OpenOptions): Promise<void> {
  const stored = { theme: options.theme, locale: options.locale };
  await context.addInitScript((preferences) => {
    for (const [key, preference] of Object.entries(preferences)) {
      // Only the first time: a reload must find what the reader has chosen since.
      if (preference && localStorage.getItem(key) === null) localStorage.setItem(key, preference);
    }
  }, stored);
}

/**
 * Opens the built product in a context of its own (empty storage). Requests that would leave the
 * page's origin are refused and recorded, as are errors of every other kind.
 */
export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  sharedBrowser ??= launchBrowser();
  const browser = await sharedBrowser;
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  await storePreferences(context, options);
  const site = options.url ?? appUrl();
  const problems = await recordProblems(context, new URL(site).origin);
  const page = await context.newPage();
  await options.prepare?.(page);
  await page.goto(site + (options.path ?? ''));
  return {
    page,
    problems,
    expectClean: () => expect(problems).toEqual([]),
    screenshot: async (name) => {
      await mkdir(SCREENSHOT_FOLDER, { recursive: true });
      const file = path.join(SCREENSHOT_FOLDER, `${name}.png`);
      await page.screenshot({ path: file, fullPage: true });
      return file;
    },
    close: () => context.close(),
  };
}

/** Ends the file's browser; for `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const browser = await sharedBrowser;
  sharedBrowser = undefined;
  await browser?.close();
}
