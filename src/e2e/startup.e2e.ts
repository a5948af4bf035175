import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '../core/messages';
import { chartIn, label } from './drawn-chart';
import { visit, type OpenOptions } from './harness';
import { eventually, figureWith, hasFocus, tabTo, textOf, workingPanel, zh } from './screen';

const keyFigures = (page: Page) => page.getByRole('region', { name: /关键指标|key figures/ });
const mapFigure = (page: Page) => page.getByRole('figure').first();
const drawn = (page: Page) => page.locator('[data-first-view]');

/** The page as the build has drawn it, until `goLive` lets it read the data. */
function visitDrawn(
  options: OpenOptions,
  steps: (page: Page, goLive: () => Promise<void>) => Promise<void>,
): Promise<void> {
  let open: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const prepare = (page: Page) =>
    page.route('**/data/datasets.json', async (route) => {
      await opened;
      await route.continue();
    });
  return visit({ ...options, prepare }, (page) =>
    steps(page, async () => {
      open();
      await drawn(page).first().waitFor({ state: 'detached' });
    }),
  );
}

describe('the first view', () => {
  it('is there without scripts, in Chinese', () =>
    // A browser without scripts refuses the modules that the page preloads.
    visit({ browser: { javaScriptEnabled: false }, provoked: /^csp .*\.js$/ }, async (page) => {
      await keyFigures(page)
        .getByRole('button', { name: /^预算执行率.*99\.05%/ })
        .waitFor();
      await mapFigure(page)
        .getByRole('button', { name: /芦淞区.*99\.91%/ })
        .waitFor();
      expect(
        await page.getByText(messages('en').overview.key.eyebrow, { exact: true }).isVisible(),
      ).toBe(false);
    }));

  it.each(['zh-CN', 'en'] as const)('has the figures of the live page: %s', (locale) =>
    visitDrawn({ locale }, async (page, goLive) => {
      const parts = [keyFigures(page), mapFigure(page), page.locator('main section').last()];
      const read = () => Promise.all(parts.map(textOf));
      const before = await read();
      expect(before[0]).toContain('99.05');
      expect(before[1]).toContain('99.91%');
      await goLive();
      expect(await read()).toEqual(before);
    }),
  );

  it.each([
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 360, height: 740 },
  ])('goes live without a shift at $width px, pixel by pixel', (viewport) =>
    visitDrawn({ viewport, theme: 'dark' }, async (page, goLive) => {
      await recordShifts(page);
      const parts = [keyFigures(page), mapFigure(page)];
      const places = () => Promise.all(parts.map((part) => part.boundingBox()));
      const before = await places();
      const picture = await pictureOf(page, parts[0]!);
      await goLive();
      await chartIn(figureWith(page, zh.trends.lines.eyebrow)).locator('svg').waitFor();
      expect(await places()).toEqual(before);
      expect(picture.equals(await pictureOf(page, parts[0]!))).toBe(true);
      expect(await shifts(page)).toBeLessThan(0.02);
    }),
  );

  it('goes live with its own answers, while all others are still on their way', () => {
    let send: () => void;
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    const asked: string[] = [];
    const prepare = async (page: Page) => {
      page.on('request', (request) => asked.push(request.url()));
      await page.route('**/snapshot.*.json', async (route) => {
        await sent;
        await route.continue();
      });
    };
    return visit({ prepare }, async (page) => {
      await drawn(page).first().waitFor({ state: 'detached' });
      const trend = figureWith(page, zh.trends.lines.eyebrow);
      await chartIn(trend).locator('svg').waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
      const list = page.getByRole('combobox', { name: zh.compare.picker.metric, exact: true });
      await list.selectOption({ label: '研发投入强度' });
      await mapFigure(page).getByRole('progressbar').waitFor();
      send();
      await mapFigure(page)
        .getByRole('heading', { name: /研发投入强度/ })
        .waitFor();
      await mapFigure(page).getByRole('progressbar').waitFor({ state: 'detached' });
      expect(asked.filter((url) => /\.wasm$|\.duckdb$/.test(url))).toEqual([]);
      expect(asked.filter((url) => url.includes('/snapshot.'))).toHaveLength(1);
    });
  });

  it('is shown at its own address alone', () =>
    visitDrawn({ path: '#/compare' }, async (page, goLive) => {
      expect(await drawn(page).filter({ visible: true }).count()).toBe(0);
      await goLive();
      await label(chartIn(page.getByRole('figure').first()), '99.91%').waitFor();
    }));

  it('is in the theme of the system until the reader chooses', () =>
    visitDrawn({ browser: { colorScheme: 'dark' } }, async (page, goLive) => {
      const square = mapFigure(page).getByRole('button', { name: /芦淞区.*99\.91%/ });
      const color = () => square.evaluate((button) => getComputedStyle(button).backgroundColor);
      // The last step of the dark ramp, #b4d1ee.
      expect(await color()).toBe('rgb(180, 209, 238)');
      await goLive();
      expect(await color()).toBe('rgb(180, 209, 238)');
    }));
});

describe('what a reader does before the first view is live', () => {
  const figure = (page: Page) =>
    keyFigures(page).getByRole('button', { name: /^预算执行率.*99\.05%/ });
  const panel = (page: Page) => workingPanel(page, zh.working.sum.title('预算执行率', 3));

  it('is done then: a figure is opened by the pointer', () =>
    visitDrawn({}, async (page, goLive) => {
      await figure(page).click();
      await goLive();
      await panel(page).waitFor();
    }));

  it('is done then: a figure is opened by the keyboard, and the focus stays', () =>
    visitDrawn({}, async (page, goLive) => {
      await tabTo(page, figure(page));
      await page.keyboard.press('Enter');
      await goLive();
      await panel(page).waitFor();
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(figure(page))).toBe(true);
    }));

  it('is done then: a metric is chosen in a list', () =>
    visitDrawn({}, async (page, goLive) => {
      const list = page.getByRole('combobox', { name: zh.compare.picker.metric, exact: true });
      await list.selectOption({ label: '研发投入强度' });
      await goLive();
      await mapFigure(page)
        .getByRole('heading', { name: /研发投入强度/ })
        .waitFor();
      await eventually(() => page.url()).toContain('metric=rd_intensity');
    }));

  it('is done then: a choice of a group', () =>
    visitDrawn({}, async (page, goLive) => {
      const { level, levels } = zh.overview.tiles;
      const group = mapFigure(page).getByRole('group', { name: level, exact: true });
      await group.getByText(levels.prefecture, { exact: true }).click();
      await goLive();
      await mapFigure(page)
        .getByRole('button', { name: /怀化市/ })
        .waitFor();
      await eventually(() => page.url()).toContain('map=prefecture');
    }));

  it('is done then: what was folded away is opened, and stays open', () =>
    visitDrawn({}, async (page, goLive) => {
      await page.getByText(zh.overview.ownMap.title, { exact: true }).click();
      await goLive();
      await page.getByText(zh.overview.ownMap.choose, { exact: true }).waitFor();
    }));

  it('is done then: patterns are ticked by the keyboard', () =>
    visitDrawn({}, async (page, goLive) => {
      const box = page.getByRole('checkbox', { name: zh.shell.display.patterns });
      await box.focus();
      await page.keyboard.press('Space');
      await goLive();
      expect(await box.isChecked()).toBe(true);
      expect(await page.evaluate(() => localStorage.getItem('patterns'))).toBe('on');
    }));

  it('is done at once where it is a link', () =>
    visitDrawn({}, async (page, goLive) => {
      await page.getByRole('link', { name: zh.shell.screens.compare, exact: true }).click();
      await goLive();
      await label(chartIn(page.getByRole('figure').first()), '99.91%').waitFor();
      await page.goBack();
      await mapFigure(page)
        .getByRole('button', { name: /芦淞区.*99\.91%/ })
        .waitFor();
    }));
});

async function recordShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shifted = { total: 0 };
    Object.assign(window, { shifted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifted.total += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shifts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifted: { total: number } }).shifted.total);
}

/** What of a part is in the window: a picture of all of it would make the window another size. */
async function pictureOf(page: Page, part: Locator): Promise<Buffer> {
  const box = (await part.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  const clip = {
    x: box.x,
    y: box.y,
    width: Math.min(box.width, width - box.x),
    height: Math.min(box.height, height - box.y),
  };
  return page.screenshot({ clip });
}
