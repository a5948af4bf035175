import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeBuild } from '../../scripts/build/offline';
import { startServer, type RunningServer } from '../../scripts/serve/start-server';
import { barLines, chartIn, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, figureWith, hasFocus, show, tabTo, zh } from './screen';

let folder: string;
let server: RunningServer;

/** A server of its own, which the tests stop and give another version: the built product without its compressed twins. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offline-'));
  const isServed = (file: string) => !/\.(br|gz|parquet)$/.test(file);
  await cp('dist', folder, { recursive: true, filter: isServed });
  server = await startServer({ root: folder, base: '/budget/2026/' });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const allowed = { serviceWorkers: 'allow' } as const;
const chart = (page: Page) => chartIn(page.getByRole('figure').first());
const square = (page: Page) => page.getByRole('button', { name: /芦淞区.*99\.91%/ });

/** Names of the caches with the number of files in each; the versions are left out of the names. */
function stored(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const counted: Record<string, number> = {};
    for (const name of await caches.keys()) {
      const files = await (await caches.open(name)).keys();
      counted[name.replace(/^.* (kept|shell).*/, '$1')] = files.length;
    }
    return counted;
  });
}

/** All is stored: the shell, and of the engine its module, its worker and the database. */
async function waitUntilStored(page: Page): Promise<void> {
  await eventually(async () => (await stored(page))['kept']).toBe(4);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

describe('without a network', () => {
  it('the page opens after one visit, shows its screens and answers new questions', () =>
    visit({ url: server.url, browser: allowed }, async (page) => {
      await waitUntilStored(page);
      await server.close();
      await page.reload();
      await square(page).waitFor();
      await chartIn(figureWith(page, zh.trends.lines.eyebrow)).getByText('95.97%').waitFor();
      await show(page, '#/compare');
      await label(chart(page), '99.91%').waitFor();
      // A state that no answer was prepared for.
      await show(page, '#/compare?year=2021&metric=three_public_control_rate&area=430406');
      await label(chart(page), '60.00%').waitFor();
      await page.goto(`${server.url}index.html#/audit`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }));

  it('the simulated province opens and answers, too', () =>
    visit({ url: `${server.url}#/compare?dataset=province`, browser: allowed }, async (page) => {
      await eventually(() => barLines(chart(page))).toHaveLength(30);
      await waitUntilStored(page);
      await server.close();
      await page.reload();
      await eventually(() => barLines(chart(page))).toHaveLength(30);
      await show(page, '#/compare?dataset=province&function=water&year=2021&metric=debt_ratio');
      await eventually(() => barLines(chart(page))).toHaveLength(30);
    }));

  it('a page of another address on the same server is none of the product’s', () =>
    visit({ url: server.url, browser: allowed, provoked: /404|nothing/ }, async (page) => {
      await waitUntilStored(page);
      const status = (url: string) => page.evaluate(async (to) => (await fetch(to)).status, url);
      expect(await status('./nothing.json')).toBe(404);
      expect(await status('./data/datasets.json')).toBe(200);
    }));
});

describe('without service workers, as on plain http', () => {
  it('all is as before', () =>
    visit(
      {
        url: server.url,
        browser: allowed,
        prepare: (page) =>
          page.addInitScript(() =>
            Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }),
          ),
      },
      async (page) => {
        await show(page, '#/compare?year=2021&metric=three_public_control_rate&area=430406');
        await label(chart(page), '60.00%').waitFor();
        expect(await stored(page)).toEqual({});
      },
    ));
});

describe('a new version', () => {
  const heading = (page: Page, words: string) =>
    page.getByRole('link', { name: words, exact: true });
  const fresh = '部门预算绩效对比（新）';
  const take = (page: Page) => page.getByRole('button', { name: zh.shell.update.take });

  /** Another page with the same parts, as a build with other words would be. */
  async function deploy(): Promise<void> {
    const [page, worker] = [path.join(folder, 'index.html'), path.join(folder, 'sw.js')];
    const old = JSON.stringify(await describeBuild(folder));
    const html = await readFile(page, 'utf8');
    await writeFile(page, html.replaceAll(`>${zh.shell.product}<`, `>${fresh}<`));
    const code = await readFile(worker, 'utf8');
    expect(code.split(old).length).toBe(2);
    await writeFile(worker, code.replace(old, JSON.stringify(await describeBuild(folder))));
  }

  /** The version that the page shows before its scripts say it anew. */
  const versionShown = async (page: Page) =>
    (await page.evaluate(async () => (await fetch('./')).text())).includes(fresh) ? 'new' : 'old';

  /** Waits until the page has loaded itself anew. Asks nothing of the worker, which gives way when it is idle. */
  async function reloadedBy(page: Page, act: () => Promise<void>): Promise<void> {
    await page.evaluate(() => Object.assign(window, { isOld: true }));
    await act();
    await page.waitForFunction(() => !('isOld' in window) && document.readyState === 'complete');
  }

  it('waits for the reader, then takes the place of the old one and leaves nothing of it', () =>
    visit({ url: server.url, browser: allowed }, async (page) => {
      await waitUntilStored(page);
      await deploy();
      await page.reload();
      await heading(page, zh.shell.product).waitFor();
      await take(page).waitFor();
      expect(await versionShown(page)).toBe('old');
      await page.getByRole('button', { name: zh.shell.update.later }).click();
      expect(await take(page).count()).toBe(0);

      await page.reload();
      await show(page, '#/compare?metric=rd_intensity');
      await reloadedBy(page, () => take(page).click());
      expect(await versionShown(page)).toBe('new');
      await label(chart(page), '6.2%').waitFor();
      await eventually(() => stored(page)).toEqual({ shell: expect.any(Number), kept: 4 });
      // The new worker takes the old caches away while its page is there already.
      await eventually(() => page.evaluate(async () => (await caches.keys()).length)).toBe(2);
      expect(await take(page).count()).toBe(0);
    }));

  it('is put off and taken by the keyboard', () =>
    visit({ url: server.url, browser: allowed }, async (page) => {
      await waitUntilStored(page);
      await deploy();
      await page.reload();
      await take(page).waitFor();
      await take(page).focus();
      await page.keyboard.press('Tab');
      expect(await hasFocus(page.getByRole('button', { name: zh.shell.update.later }))).toBe(true);
      await page.keyboard.press('Enter');
      await take(page).waitFor({ state: 'detached' });
      await page.reload();
      await take(page).waitFor();
      await tabTo(page, take(page), 'Shift+Tab');
      await reloadedBy(page, () => page.keyboard.press('Enter'));
      expect(await versionShown(page)).toBe('new');
    }));

  it('is taken from the server where the old one never gives way', () =>
    visit({ url: server.url, browser: allowed }, async (page) => {
      await waitUntilStored(page);
      await deploy();
      await page.reload();
      await take(page).waitFor();
      // A request that the old worker never answers.
      await page
        .context()
        .serviceWorkers()[0]!
        .evaluate(() => {
          caches.open = () => Promise.race([]);
        });
      await page.evaluate(() => void fetch('./theme.js').catch(() => undefined));
      await reloadedBy(page, () => take(page).click());
      expect(await versionShown(page)).toBe('new');
      await eventually(async () => Object.values(await stored(page)).length).toBe(2);
    }));

  it('that the server holds only in part is not taken at all', () =>
    visit({ url: server.url, browser: allowed, provoked: /version|sw\.js/ }, async (page) => {
      await waitUntilStored(page);
      const html = await readFile(path.join(folder, 'index.html'), 'utf8');
      await deploy();
      await writeFile(path.join(folder, 'index.html'), html);
      await page.reload();
      await square(page).waitFor();
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        // Rejects where it was refused already.
        await registration.update().catch(() => undefined);
      });
      const isRefused = () =>
        page.evaluate(async () => {
          const { installing, waiting } = await navigator.serviceWorker.ready;
          return installing === null && waiting === null;
        });
      await eventually(isRefused).toBe(true);
      // What it has stored of the new version by then, it drops.
      await eventually(() => page.evaluate(async () => (await caches.keys()).length)).toBe(2);
      expect((await stored(page))['kept']).toBe(4);
      expect(await versionShown(page)).toBe('old');
    }));
});
