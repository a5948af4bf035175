import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { chartIn, label } from './drawn-chart';
import { visit } from './harness';
import { give, kept, workbook } from './import-steps';
import { eventually, tableRows, zh } from './screen';

const words = zh.data;

/** As a browser in which site data are blocked: every look at a storage throws. */
function forbidStorage(): void {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const places = {
    window: ['localStorage', 'sessionStorage', 'indexedDB', 'caches'],
    navigator: ['storage', 'serviceWorker', 'locks'],
  };
  for (const name of places.window) Object.defineProperty(window, name, { get: refuse });
  for (const name of places.navigator)
    Object.defineProperty(Navigator.prototype, name, { get: refuse });
  window.BroadcastChannel = class {
    constructor() {
      refuse();
    }
  } as never;
}

const shut = { prepare: (page: Page) => page.addInitScript(forbidStorage) };

describe('a browser that lets no page keep anything', () => {
  it('shows every screen, and lets language and theme be chosen for the visit', () =>
    visit({ ...shut, hasIdleTime: true }, async (page) => {
      await page.getByRole('figure').first().waitFor();
      for (const name of Object.values(zh.shell.screens)) {
        await page.getByRole('link', { name, exact: true }).click();
        await page.getByRole('heading', { level: 1 }).getByText(name).first().waitFor();
      }
      await page.getByRole('button', { name: zh.shell.language.switchTo, exact: true }).click();
      await eventually(() => page.locator('html').getAttribute('lang')).toBe('en');
    }));

  it('holds an import as long as the page, and says so', () =>
    visit({ ...shut, path: '#/data' }, async (page) => {
      await give(page, workbook);
      await page.getByLabel(words.load.title).fill('含示例区');
      await page.getByRole('button', { name: words.load.load, exact: true }).click();
      await page.getByText(words.load.held).first().waitFor();
      await page.getByRole('link', { name: words.load.open, exact: true }).click();
      // 1520 of 1600 万元.
      await label(chartIn(page.getByRole('figure').first()), '95.00%').waitFor();
      await page.getByRole('link', { name: zh.shell.screens.data, exact: true }).click();
      await eventually(async () => (await tableRows(kept(page)))[0]?.[0]).toBe(
        `含示例区 ${words.kept.current} ${words.kept.held}`,
      );
    }));
});
