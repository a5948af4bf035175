import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartIn, chartLines, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, show, textOf, workingPanel, zh } from './screen';

const screens = {
  overview: '#/overview',
  compare: '#/compare',
  trends: '#/trends',
  report: '#/report?report=430203-2023',
} as const;

/** Tables are the widest that is printed. */
const wideScreens = [
  ...Object.values(screens),
  '#/compare?view=table',
  '#/compare?metric=three_public_per_capita&view=table',
  '#/compare?compare=two&view=table',
  '#/compare?compare=many',
  '#/compare?compare=many&view=table',
  '#/trends?view=table',
];

/** CSS px between the margins of 14 mm of A4. */
const portrait = 688;
/** px of 7 pt. */
const leastType = 9.3;

/** What the page is on paper, looked at while the browser lays it out for printing. */
interface Paper {
  /** px of the widest chart that is drawn, and of its place. */
  readonly charts: readonly { readonly drawn: number; readonly place: number }[];
  readonly smallestType: number;
  readonly text: string;
  readonly buttons: number;
  readonly theme: string;
}

/** Prints to PDF, and reads the page in the midst of it. */
async function printed(page: Page, landscape: boolean): Promise<{ paper: Paper; pages: number }> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main [role="application"]')].every((chart) =>
      chart.querySelector('svg'),
    ),
  );
  await page.evaluate(() => {
    matchMedia('print').addEventListener('change', ({ matches }) => {
      if (!matches) return;
      // After all that listens to the same event has drawn.
      void Promise.resolve().then(() =>
        Promise.resolve().then(() => {
          const isSeen = (element: Element) => element.getClientRects().length > 0;
          const places = [...document.querySelectorAll('main [role="application"]')];
          const texts = [...document.querySelectorAll('main svg text, main p, main td, main th')];
          Object.assign(window, {
            paper: {
              charts: places.map((place) => ({
                drawn: place.querySelector('svg')!.getBoundingClientRect().width,
                place: place.getBoundingClientRect().width,
              })),
              smallestType: Math.min(
                ...texts.filter(isSeen).map((text) => parseFloat(getComputedStyle(text).fontSize)),
              ),
              text: document.body.innerText,
              buttons: [...document.querySelectorAll('nav, select, .tools, .filters')].filter(
                isSeen,
              ).length,
              theme: getComputedStyle(document.body).backgroundColor,
            },
          });
        }),
      );
    });
  });
  const pdf = await page.pdf({ format: 'A4', landscape, printBackground: true });
  const paper = await page.evaluate(() => (window as unknown as { paper: Paper }).paper);
  const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  return { paper, pages };
}

describe('a printed screen', () => {
  it.each(Object.entries(screens))('is drawn for the paper, in both directions: %s', (_, path) =>
    visit({ path, theme: 'dark' }, async (page) => {
      await show(page, path);
      for (const landscape of [false, true]) {
        const { paper, pages } = await printed(page, landscape);
        expect(pages).toBeGreaterThan(0);
        expect(pages).toBeLessThan(10);
        expect(paper.charts.length).toBeGreaterThan(0);
        for (const { drawn, place } of paper.charts)
          expect(Math.abs(drawn - place)).toBeLessThan(1);
        expect(paper.smallestType).toBeGreaterThanOrEqual(leastType);
        expect(paper.buttons).toBe(0);
        expect(paper.theme).toBe('rgb(255, 255, 255)');
        expect(paper.text).toContain(page.url());
        expect(paper.text).toMatch(/数据整理于 \d{4}-\d\d-\d\d/);
      }
      // On the screen again, charts are as wide as before.
      await eventually(async () =>
        page
          .locator('main [role="application"]')
          .first()
          .evaluate(
            (place) =>
              Math.abs(
                place.getBoundingClientRect().width -
                  place.querySelector('svg')!.getBoundingClientRect().width,
              ) < 1,
          ),
      ).toBe(true);
    }),
  );

  it.each(['zh-CN', 'en'] as const)('takes few pages when the paper lies, in %s', (locale) =>
    visit({ locale, path: screens.overview }, async (page) => {
      const most = [
        [screens.overview, 2],
        ['#/compare?compare=many&chart=lines&mine=430203', 1],
        ['#/compare?compare=many&chart=radar', 1],
        [screens.report, 7],
      ] as const;
      const counted: (readonly [string, number])[] = [];
      for (const [path] of most) {
        await show(page, path);
        counted.push([path, (await printed(page, true)).pages]);
      }
      for (const [index, [, pages]] of counted.entries())
        expect(pages, most[index]![0]).toBeLessThanOrEqual(most[index]![1]);
    }),
  );

  it('is counted for the paper, so that a wide window loses nothing of its end', () =>
    visit({ path: screens.trends }, async (page) => {
      const pages: number[] = [];
      for (const width of [1440, portrait]) {
        await page.setViewportSize({ width, height: 900 });
        await show(page, screens.trends);
        pages.push((await printed(page, false)).pages);
      }
      expect(pages[0]).toBe(pages[1]);
    }));

  it.each(['zh-CN', 'en'] as const)('is no wider than the paper, in %s', (locale) =>
    visit(
      { locale, path: screens.compare, viewport: { width: portrait, height: 1000 } },
      async (page) => {
        const wide: string[] = [];
        for (const path of wideScreens) {
          await page.emulateMedia({ media: 'screen' });
          await show(page, path);
          await page.emulateMedia({ media: 'print' });
          const { scrollWidth } = await page.evaluate(() => document.documentElement);
          if (scrollWidth > portrait) wide.push(`${path}: ${scrollWidth} px`);
        }
        expect(wide).toEqual([]);
      },
    ),
  );

  it('begins a long table below its heading, not on a page of its own', () =>
    visit({ path: '#/compare?compare=many&view=table' }, async (page) => {
      await show(page, '#/compare?compare=many&view=table');
      await page.emulateMedia({ media: 'print' });
      const breaks = await page
        .getByRole('figure')
        .first()
        .evaluate((figure) => getComputedStyle(figure).breakInside);
      expect(breaks).toBe('auto');
    }));

  it('says the selection in a line, and keeps words of charts and notices', () =>
    visit(
      { path: '#/compare?working=metric~430203-2023~budget_execution_rate~2023' },
      async (page) => {
        const figure = page.getByRole('figure').first();
        const chart = chartIn(figure);
        await workingPanel(page).locator('blockquote').first().waitFor();
        await label(chart, '99.91%').waitFor();
        const before = await chartLines(chart);
        await page.emulateMedia({ media: 'print' });
        await workingPanel(page).waitFor({ state: 'hidden' });
        await page.getByRole('navigation').waitFor({ state: 'hidden' });
        await eventually(() => chartLines(chart)).toEqual(before);
        expect(await textOf(figure.locator('figcaption'))).toContain(
          zh.compare.notice.fewPeers(zh.compare.standpoint.rules.kind, 2),
        );
        const { filters } = zh.shell;
        expect(await textOf(page.locator('.print-head'))).toContain(
          `${filters.year}：${filters.latestYear}；${filters.level}：${filters.allLevels}`,
        );
        await page.emulateMedia({ media: 'screen' });
        await workingPanel(page).waitFor();
      },
    ));
});
