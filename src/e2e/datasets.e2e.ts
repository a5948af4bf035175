import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barLines, chartIn, label } from './drawn-chart';
import { visit } from './harness';
import { choose, eventually, figureWith, select, show, tabTo, zh } from './screen';

const rankedFigure = (page: Page) => page.getByRole('figure').first();
const bars = (page: Page) => barLines(chartIn(rankedFigure(page)));
const { filters } = zh.shell;
const province = filters.datasetOption('province', '');
const figures = (page: Page) => page.locator('main h2').count();
const notice = (page: Page, words: string) => page.locator('main .notice').getByText(words);
const marks = (page: Page) => page.locator('main').getByText(zh.shell.simulated, { exact: true });

describe('the dataset', () => {
  it('is changed by its select, held by the address, and left by Back', () =>
    visit({ path: '#/compare' }, async (page) => {
      await label(chartIn(rankedFigure(page)), '99.91%').waitFor();
      expect(await marks(page).count()).toBe(0);
      await select(page, filters.dataset, province);
      await notice(page, zh.shell.footer.simulated).waitFor();
      await eventually(() => bars(page)).toHaveLength(30);
      // A province has too many departments to show more than those of one function.
      await eventually(() => page.url()).toContain('dataset=province');
      await eventually(() => page.url()).toContain('function=agriculture');
      await page.goBack();
      await label(chartIn(rankedFigure(page)), '99.91%').waitFor();
      await eventually(() => page.url()).not.toContain('dataset');
    }));

  it('that is simulated says so on every figure of every screen', () =>
    visit({ path: '#/overview?dataset=province' }, async (page) => {
      const report = 'report?report=990102-2019-nongye&';
      for (const screen of ['overview?', 'compare?', 'trends?', 'audit?', report]) {
        await show(page, `#/${screen}dataset=province`);
        await notice(page, zh.shell.footer.simulated).waitFor();
        await eventually(() => figures(page)).toBeGreaterThan(0);
        await eventually(async () => (await marks(page).count()) >= (await figures(page))).toBe(
          true,
        );
      }
    }));

  it('that is large is read by parts: what one question needs, and nothing twice', () => {
    const reads: { readonly bytes: number; readonly of: number }[] = [];
    const listen = async (page: Page) => {
      page.context().on('response', (response) => {
        const part = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(response.headers()['content-range'] ?? '');
        if (!response.url().endsWith('.duckdb') || response.request().method() !== 'GET') return;
        const [from, to, of] = part ? part.slice(1).map(Number) : [0, Infinity, 1];
        reads.push({ bytes: to! - from! + 1, of: of! });
      });
      return Promise.resolve();
    };
    const options = {
      // A context of its own, whose cache holds no part of the file yet.
      browser: {},
      prepare: listen,
      path: '#/compare?dataset=province&year=2023',
    };
    return visit(options, async (page) => {
      const bytes = () => reads.reduce((sum, read) => sum + read.bytes, 0);
      await eventually(() => bars(page)).toHaveLength(30);
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      expect(reads.length).toBeGreaterThan(0);
      // What is not of this metric or year stays where it is; a smaller file is no reason to read more.
      expect(bytes()).toBeLessThan(17_000_000);
      const before = bytes();
      const [first] = await bars(page);
      await show(page, '#/compare?dataset=province&year=2023&function=health');
      await eventually(async () => (await bars(page))[0]).not.toBe(first);
      // Departments of another function lie beside the first ones.
      expect((bytes() - before) / reads[0]!.of).toBeLessThan(0.02);
    });
  });

  it('that is not there is named, and the first one opened', () =>
    visit({ path: '#/compare?dataset=galaxy' }, async (page) => {
      await label(chartIn(rankedFigure(page)), '99.91%').waitFor();
      await notice(page, 'galaxy').waitFor();
    }));
});

describe('the panels of trends', () => {
  it('come six a page', () =>
    visit({ path: '#/trends?dataset=province' }, async (page) => {
      await eventually(() => page.getByText(zh.ui.pageOf(1, 6, 136)).count()).toBe(2);
      const figure = figureWith(page, zh.trends.stages.eyebrow);
      await figure.getByRole('button', { name: zh.ui.nextPage() }).click();
      await figure.getByText(zh.ui.pageOf(7, 12, 136)).waitFor();
    }));
});

describe('a long list', () => {
  const next = (page: Page) =>
    rankedFigure(page).getByRole('button', { name: zh.ui.nextPage() }).first();
  const place = (page: Page, from: number, to: number, of: number) =>
    rankedFigure(page).getByText(zh.ui.pageOf(from, to, of));

  it('is turned page by page, by a press and by the keyboard, on one scale', () =>
    visit({ path: '#/compare?dataset=province&year=2024' }, async (page) => {
      await place(page, 1, 30, 136).or(rankedFigure(page).getByText('第 1～30 个')).waitFor();
      // The page says its place before the chart is drawn.
      await eventually(() => bars(page)).toHaveLength(30);
      const [first] = await bars(page);
      await next(page).click();
      await eventually(async () => (await bars(page))[0]).not.toBe(first);
      expect((await bars(page))[0]).toMatch(/^31 /);
      await rankedFigure(page).getByRole('button', { name: zh.ui.previousPage() }).first().focus();
      await page.keyboard.press('Enter');
      await eventually(async () => (await bars(page))[0]).toBe(first);
      await tabTo(page, next(page));
      await page.keyboard.press('Enter');
      await eventually(async () => (await bars(page))[0]).toMatch(/^31 /);
      // Another order begins at its first page.
      await choose(rankedFigure(page), zh.compare.picker.order, zh.compare.order.name);
      await eventually(() =>
        rankedFigure(page)
          .getByText(/第 31～60/)
          .count(),
      ).toBe(0);
    }));
});
