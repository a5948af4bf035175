import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
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
  /** Where the browser is to be another than usual: without scripts, with service workers. */
  browser?: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'serviceWorkers' | 'colorScheme'>;
  /** Whether the page finds time for what it does only when idle, such as starting the engine ahead of need. */
  hasIdleTime?: boolean;
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

const DESKTOP = { width: 1440, height: 900 };
const SCREENSHOT_FOLDER = path.join(tmpdir(), 'budget-dashboard-screenshots');

/** One browser for each worker, which ends it when it ends: contexts keep the pages apart. */
let sharedBrowser: Promise<Browser> | undefined;

/** The context that usual pages follow one another in; see {@link usualContext}. */
let sharedContext: Promise<BrowserContext> | undefined;

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

/** A context of its own: nothing stored, nothing cached. */
async function newContext(options: OpenOptions): Promise<BrowserContext> {
  sharedBrowser ??= launchBrowser(inject('browser'));
  const browser = await sharedBrowser;
  return browser.newContext({
    viewport: DESKTOP,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    ...options.browser,
  });
}

/**
 * The context of all pages that ask for nothing but an address, preferences and a size. It keeps one page open, so
 * that the browser keeps the process and what it has compiled: half of what a visit costs. Its storage is emptied
 * before each visit.
 */
async function usualContext(): Promise<BrowserContext> {
  sharedContext ??= newContext({}).then(async (context) => {
    const resident = await context.newPage();
    await resident.goto(`${appUrl()}data/datasets.json`);
    return context;
  });
  return sharedContext;
}

/**
 * Opens the built product with empty storage. Requests that would leave the page's origin are recorded and reach
 * nothing, as are errors of every other kind.
 */
export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  const { url, prepare, browser, hasIdleTime } = options;
  const isUsual = [url, prepare, browser, hasIdleTime].every((wish) => wish === undefined);
  const context = await (isUsual ? usualContext() : newContext(options));
  const site = url ?? appUrl();
  const { origin } = new URL(site);
  await context.setStorageState(storedPreferences(origin, options));
  const page = await context.newPage();
  await page.setViewportSize(options.viewport ?? DESKTOP);
  const { problems, stop } = await recordProblems(page, origin);
  if (hasIdleTime !== true && browser?.serviceWorkers !== 'allow')
    await page.addInitScript(keepBusy);
  await prepare?.(page);
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
    close: () => {
      stop();
      return isUsual ? page.close() : context.close();
    },
  };
}

/**
 * A machine that tests is never idle: the engine starts when a question needs it, and is not compiled on every visit
 * ahead of need. Tests of what is stored for visits without a network leave the page its idle time.
 */
function keepBusy(): void {
  Object.defineProperty(window, 'requestIdleCallback', { value: () => 0 });
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
  } catch (error) {
    if (error instanceof Error) error.message += await stateOf(app);
    throw error;
  } finally {
    await app.close();
  }
}

/** Where a page stood when a test failed: its address, its problems, what it says. */
async function stateOf({ page, problems }: OpenedApp): Promise<string> {
  const said = await page
    .locator('body')
    .innerText({ timeout: 2000 })
    .catch((error: unknown) => String(error));
  return ['', page.url(), JSON.stringify(problems), said.slice(0, 3000)].join('\n');
}
