import { describe, expect, it } from 'vitest';
import { locales } from '../core/locale';
import { messages } from '../core/messages';
import { violationsOf, type Violation } from './axe';
import { visit } from './harness';
import { broken, example, own } from './import-steps';
import { eventually, hasFocus, select, show, textOf, workingPanel, zh } from './screen';

const screens = {
  overview: '#/overview',
  report: '#/report?report=430203-2023',
  'a sparse report': '#/report?report=431200-2022',
  compare: '#/compare',
  'compare, own area': '#/compare?mine=430203&peers=chosen&peerAreas=430406,430421',
  'two metrics': '#/compare?compare=two&mine=430203',
  'a lone pair': '#/compare?compare=two&against=debt_ratio&view=table',
  'many metrics': '#/compare?compare=many&mine=430203',
  'parallel axes': '#/compare?compare=many&chart=lines&mine=430203',
  radar: '#/compare?compare=many&chart=radar',
  'many metrics as a table': '#/compare?compare=many&view=table',
  'compare as tables': '#/compare?view=table',
  trends: '#/trends',
  'trends of a rate': '#/trends?measure=metric:rd_intensity',
  'trends as tables': '#/trends?view=table',
  audit: '#/audit',
  'audit as tables': '#/audit?view=table',
  'a working': '#/compare?working=metric~430203-2023~budget_execution_rate~2023',
} as const;
/** ms; every screen once. */
const patience = 120_000;
const phone = { width: 360, height: 900 };
const desktop = { width: 1440, height: 900 };

describe('the rules of accessibility', () => {
  // A width changes what stands where, a theme the colours, a language the words: a phone need not see all four again.
  it.each([
    [desktop, 'zh-CN', 'light'],
    [desktop, 'zh-CN', 'dark'],
    [desktop, 'en', 'light'],
    [desktop, 'en', 'dark'],
    [phone, 'zh-CN', 'light'],
    [phone, 'en', 'dark'],
  ] as const)(
    'hold at %o in %s, %s',
    (viewport, locale, theme) =>
      visit({ path: '#/compare', viewport, locale, theme }, async (page) => {
        const found = new Map<string, readonly Violation[]>();
        const record = async (screen: string) => found.set(screen, await violationsOf(page));
        for (const [screen, path] of Object.entries(screens)) {
          await show(page, path);
          await record(screen);
        }
        await show(page, screens.compare);
        for (const keys of ['Control+k', '?']) {
          await page.keyboard.press(keys);
          await page.locator('dialog[open]').waitFor();
          await record(keys);
          await page.keyboard.press('Escape');
          await page.locator('dialog[open]').waitFor({ state: 'detached' });
        }
        expect(found.size).toBe(Object.keys(screens).length + 2);
        expect([...found].filter(([, problems]) => problems.length > 0)).toEqual([]);
      }),
    patience,
  );
});

describe('the cards of a phone', () => {
  // What is wrong with files, what contradicts the dataset, what is kept: rows that are read one by one.
  it.each([
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const)(
    'are tables by their roles, and nothing of them is moved sideways, in %s, %s',
    (locale, theme) =>
      visit({ ...own, path: '#/data', viewport: phone, locale, theme }, async (page) => {
        const words = messages(locale).data;
        const files = page.getByLabel(words.give.chooseFiles, { exact: true });
        const cards = async (caption: string) => {
          const table = page.getByRole('table', { name: caption });
          await table.waitFor();
          expect(await violationsOf(page)).toEqual([]);
          const region = table.locator('xpath=..');
          expect(await region.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
          return table;
        };
        await files.setInputFiles(broken);
        const problems = await cards(words.check.problems);
        const first = problems.getByRole('row').nth(1);
        expect(await first.getByRole('rowheader').innerText()).toBe('事实');
        const label = first.getByRole('cell').nth(0);
        expect(
          await label.evaluate((cell) => getComputedStyle(cell, '::before').content),
        ).toContain(words.check.problemColumn.row);
        // The header still sorts.
        const sort = problems.getByRole('button', { name: words.check.problemColumn.row });
        await sort.click();
        await problems.locator('[aria-sort="descending"]').waitFor();
        await files.setInputFiles(example('example-facts.csv'));
        await cards(words.check.conflicts);
        await page.getByRole('button', { name: words.load.load, exact: true }).click();
        await page.getByText(words.load.open, { exact: true }).waitFor();
        await cards(words.kept.eyebrow);
      }),
    patience,
  );
});

describe('a narrow window', () => {
  it.each(locales)('does not scroll sideways, in %s', (locale) =>
    visit({ locale, path: '#/compare' }, async (page) => {
      const overflows: string[] = [];
      // A phone, and 1280 and 1440 px at 200 %.
      for (const width of [360, 640, 720]) {
        await page.setViewportSize({ width, height: 800 });
        for (const [screen, path] of Object.entries(screens)) {
          await show(page, path);
          const overflow = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth - clientWidth;
          });
          if (overflow > 0) overflows.push(`${screen} by ${overflow} px at ${width} px`);
        }
      }
      expect(overflows).toEqual([]);
    }),
  );

  it.each(locales)('shows every screen in the navigation without scrolling, in %s', (locale) =>
    visit({ locale, path: '#/compare' }, async (page) => {
      const names = page.getByRole('navigation').first().getByRole('listitem');
      for (const width of [360, 1024]) {
        await page.setViewportSize({ width, height: 800 });
        const { clientWidth, scrollWidth } = await names
          .locator('xpath=..')
          .first()
          .evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
        expect({ width, scrollWidth }).toEqual({ width, scrollWidth: clientWidth });
      }
    }),
  );

  it.each(locales)('keeps the choices of a chart inside the margins of a phone, in %s', (locale) =>
    visit({ locale, path: '#/compare?compare=many', viewport: phone }, async (page) => {
      await page.getByRole('grid').first().waitFor();
      const ends = await page
        .locator('main fieldset')
        .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().right));
      expect(ends.length).toBeGreaterThan(2);
      expect(Math.max(...ends)).toBeLessThanOrEqual(phone.width - 16);
    }),
  );
});

describe('the page', () => {
  it('lets the keyboard skip to the content, and keeps its address', () =>
    visit({ path: '#/compare?metric=rd_intensity' }, async (page) => {
      await page.getByRole('application').first().waitFor();
      await page.keyboard.press('Tab');
      const link = page.getByRole('link', { name: zh.ui.skipToContent() });
      expect(await hasFocus(link)).toBe(true);
      expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await hasFocus(page.getByRole('main'))).toBe(true);
      await eventually(() => page.url()).toContain('metric=rd_intensity');
    }));

  it.each([
    ['compare', 2],
    ['trends', 3],
  ] as const)('names every chart of %s and has a table of each', (screen, charts) =>
    visit({ path: `#/${screen}` }, async (page) => {
      const figures = page.getByRole('figure');
      await page
        .getByRole('application')
        .nth(charts - 1)
        .waitFor();
      expect(await figures.count()).toBe(charts);
      for (const figure of await figures.all()) {
        const heading = await textOf(figure.getByRole('heading').first());
        const name = await figure.getByRole('application').first().getAttribute('aria-label');
        expect(name).toContain(heading);
      }
      await figures.first().getByText(zh.ui.table(), { exact: true }).click();
      await page.getByRole('application').first().waitFor({ state: 'detached' });
      for (const figure of await figures.all()) {
        expect(await figure.getByRole('table').count()).toBe(1);
        expect(await figure.getByRole('table').locator('caption').innerText()).not.toBe('');
      }
    }),
  );

  it('says a new finding once an answer has changed it, and nothing at first', () =>
    visit({ path: '#/compare' }, async (page) => {
      // Apart from the notes, so that neither is spoken anew with the other.
      const said = page.locator('[role="status"]:has(.note) + [role="status"]');
      const finding = page.getByRole('figure').first().getByRole('heading').first();
      await page.getByRole('application').nth(1).waitFor();
      await page.waitForTimeout(1000);
      expect(await textOf(said)).toBe('');
      await select(page, zh.compare.picker.metric, '研发投入强度');
      await eventually(() => textOf(said)).toMatch(/研发投入强度/);
      expect(await textOf(said)).toBe(await textOf(finding));
      await page.getByRole('link', { name: zh.shell.screens.trends }).click();
      const { screens: names, screenQuestions, heading } = zh.shell;
      await eventually(() => textOf(said)).toBe(heading(names.trends, screenQuestions.trends));
    }));

  it('gives the focus back when the working of a figure is closed', () =>
    visit({ path: '#/compare?view=table' }, async (page) => {
      const figure = page.getByRole('figure').first().locator('td button').first();
      await figure.waitFor();
      await figure.focus();
      await page.keyboard.press('Enter');
      await workingPanel(page).locator('blockquote').first().waitFor();
      expect(await hasFocus(workingPanel(page).getByRole('heading').first())).toBe(true);
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      await eventually(() => hasFocus(figure)).toBe(true);
    }));

  it('is reached in the order in which it is read', () =>
    visit({ path: '#/compare' }, async (page) => {
      await page.getByRole('application').nth(1).waitFor();
      const tops: number[] = [];
      for (let stop = 0; stop < 30; stop++) {
        await page.keyboard.press('Tab');
        const top = await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement?.closest('.filters, main, footer')) return null;
          // What stands in one column is read from top to bottom.
          const block =
            activeElement.closest('figure, .filters, footer, .controls') ?? activeElement;
          const { top, left } = block.getBoundingClientRect();
          return top + window.scrollY + left / 1000;
        });
        if (top !== null) tops.push(top);
      }
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(tops.length).toBeGreaterThan(10);
    }));

  it.each([
    ['#/compare', 1440],
    ['#/trends', 1440],
    ['#/trends', 360],
    ['#/audit', 360],
    ['#/report?report=430203-2023', 360],
  ])('moves nothing of %s, %i px wide, while it loads', (path, width) =>
    visit({ path, viewport: { width, height: 800 } }, async (page) => {
      await page.getByRole('application').first().waitFor();
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(entries.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      );
      // A fifth of what counts as good on the web; the eye does not notice it.
      expect(shift).toBeLessThan(0.02);
    }),
  );
});
