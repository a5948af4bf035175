import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { locales } from '../core/locale';
import { messages } from '../core/messages';
import { closeBrowser, visit } from './harness';
import { hasFocus, show, textOf, zh } from './screen';

afterAll(closeBrowser);

const en = messages('en');
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
  'a working': '#/compare?working=metric~430203-2023~budget_execution_rate~2023',
} as const;
/** ms; every screen four times over. */
const patience = 240_000;
const widths = { desktop: 1440, phone: 360 } as const;

describe('the rules of accessibility', () => {
  it.each(Object.entries(widths))(
    'hold on a %s, in both languages and themes',
    (_, width) =>
      visit({ path: '#/compare', viewport: { width, height: 900 } }, async (page) => {
        // As text: the page's policy lets no further script in, the debugging protocol does.
        await page.evaluate(axe.source);
        const found = new Map<string, readonly Violation[]>();
        const inspect = async () => {
          for (const [screen, path] of Object.entries(screens)) {
            await show(page, path);
            const state = await page.evaluate(() => {
              const { lang, dataset } = document.documentElement;
              return `${lang}, ${dataset['theme']}`;
            });
            found.set(`${screen}, ${state}`, await violations(page));
          }
          await show(page, screens.compare);
        };
        await inspect();
        await page.getByRole('button', { name: zh.shell.theme.toDark }).click();
        await inspect();
        await page.getByRole('button', { name: zh.shell.language.switchTo }).click();
        await inspect();
        await page.getByRole('button', { name: en.shell.theme.toLight }).click();
        await inspect();
        expect(found.size).toBe(4 * Object.keys(screens).length);
        expect([...found].filter(([, problems]) => problems.length > 0)).toEqual([]);
      }),
    patience,
  );
});

describe('a narrow window', () => {
  it.each(locales)('does not scroll sideways, in %s', (locale) =>
    visit({ locale, path: '#/compare' }, async (page) => {
      const overflows: string[] = [];
      // A phone, and 1440 px at 200 %.
      for (const width of [360, 720]) {
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
      expect(page.url()).toContain('metric=rd_intensity');
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
        const name = await figure.getByRole('application').getAttribute('aria-label');
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

  it('moves nothing while it loads', () =>
    visit({ path: '#/compare' }, async (page) => {
      await page.getByRole('application').nth(1).waitFor();
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
      // What counts as good on the web; the eye does not notice less.
      expect(shift).toBeLessThan(0.1);
    }));
});

interface Violation {
  rule: string;
  at: string[];
}

/** What the rules find wrong, with the elements that it is found at. */
function violations(page: Page): Promise<Violation[]> {
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const result = await engine.run(document, { resultTypes: ['violations'] });
    return result.violations.map(({ id, nodes }) => ({
      rule: id,
      at: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    }));
  });
}
