import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barLines, chartIn, chartLines, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, select, zh } from './screen';

const listing = '**/data/datasets.json';
const firstAnswers = '**/data/*/first.*.json';
const snapshot = '**/data/*/snapshot.*.json';
const engine = '**/*.wasm';
/** A state that the snapshot does not hold. */
const askedOfEngine = '#/compare?year=2021&metric=three_public_control_rate&area=430406';
const rankedFigure = (page: Page) => page.getByRole('figure').first();
const rankedChart = (page: Page) => chartIn(rankedFigure(page));
const retryButton = (page: Page) =>
  rankedFigure(page).getByRole('button', { name: zh.shell.error.retry });

describe('a dataset that cannot be read', () => {
  it('is named, and tried again', () =>
    visit(
      {
        provoked: /datasets\.json|404/,
        path: '#/compare',
        prepare: (page) => page.route(listing, (route) => route.fulfill({ status: 404 })),
      },
      async (page) => {
        await page.getByText(zh.shell.error.title).waitFor();
        await page.getByText(zh.shell.error.manifest('./data/datasets.json')).waitFor();
        await page.unroute(listing);
        await page.getByRole('button', { name: zh.shell.error.retry }).click();
        await label(rankedChart(page), '99.91%').waitFor();
        expect(await page.getByText(zh.shell.error.title).count()).toBe(0);
      },
    ));

  it.each([
    ['cut off', listing, '{"title": "部门'],
    ['an error page that calls itself a success', listing, '<!doctype html><p>Not found'],
    ['of another form', listing, '{"title": "x"}'],
    ['first answers that were cut off', firstAnswers, '{"SELECT 1": {"colu'],
    ['first answers that are none', firstAnswers, 'null'],
    ['a snapshot that was cut off', snapshot, '{"SELECT 1": {"colu'],
    ['a snapshot that is none', snapshot, 'null'],
  ])('is refused where it is damaged: %s', (_, file, body) =>
    visit(
      {
        path: '#/compare',
        prepare: (page) =>
          page.route(file, (route) => route.fulfill({ contentType: 'application/json', body })),
      },
      async (page) => {
        await page.getByText(zh.shell.error.title).waitFor();
        await page.unroute(file);
        await page.getByRole('button', { name: zh.shell.error.retry }).click();
        await label(rankedChart(page), '99.91%').waitFor();
      },
    ),
  );
});

describe('answers that the first view does not need', () => {
  it.each([
    ['cut off', '{"SELECT 1": {"colu'],
    ['none', 'null'],
  ])('leave it live where they are damaged, and are asked for again: %s', (_, body) =>
    visit(
      {
        prepare: (page) =>
          page.route(snapshot, (route) => route.fulfill({ contentType: 'application/json', body })),
      },
      async (page) => {
        const map = page.getByRole('figure').first();
        await page.locator('[data-first-view]').first().waitFor({ state: 'detached' });
        await map.getByRole('button', { name: /芦淞区.*99\.91%/ }).waitFor();
        await select(page, zh.compare.picker.metric, '研发投入强度');
        await map.getByText(zh.shell.error.query).waitFor();
        await map.getByText(/real\/snapshot\.[0-9a-f]{12}\.json/).waitFor();
        await page.unroute(snapshot);
        await map.getByRole('button', { name: zh.shell.error.retry }).click();
        await map.getByRole('heading', { name: /研发投入强度/ }).waitFor();
        expect(await map.getByText(zh.shell.error.query).count()).toBe(0);
      },
    ),
  );
});

describe('an engine that cannot start', () => {
  it('leaves the prepared charts, and says what no longer works and how to go on', () =>
    visit(
      {
        provoked: /wasm|ERR_FAILED|engine-guard/,
        path: '#/compare',
        hasIdleTime: true,
        prepare: (page) => page.route(engine, (route) => route.abort()),
      },
      async (page) => {
        await label(rankedChart(page), '99.91%').waitFor();
        await page.getByText(zh.shell.engine.failed).waitFor({ timeout: 15_000 });
        expect(await chartLines(rankedChart(page))).toContain('1 雁峰区 100.00% 2021 ⚑ 2 条发现');
        await select(page, zh.compare.picker.metric, '研发投入强度');
        await label(rankedChart(page), '6.2%').waitFor();

        await select(page, zh.shell.filters.level, zh.terms.areaLevel.county);
        await rankedFigure(page).getByText(zh.shell.error.query).waitFor();
        // Of a report all is prepared but its findings: that they are not known is no finding.
        await page.evaluate(() => {
          location.hash = '#/report?report=430203-2023&jump=20';
        });
        const findings = page.getByRole('region', { name: zh.shell.screens.audit, exact: true });
        await findings.getByText(zh.shell.error.query).waitFor();
        expect(await page.getByText(zh.report.findings.none).count()).toBe(0);
        await page.goBack();
        await rankedFigure(page).getByText(zh.shell.error.query).waitFor();
        await page.unroute(engine);
        await retryButton(page).click();
        await label(rankedChart(page), '1.95%').waitFor();
        expect(await page.getByText(zh.shell.engine.failed).count()).toBe(0);
      },
    ));
});

describe('texts that do not come', () => {
  it('leave the page as it was built, with words of its own', () =>
    visit(
      {
        path: '#/compare',
        provoked: /ERR_FAILED|dynamically imported/,
        prepare: (page) => page.route('**/assets/zh-cn-*.js', (route) => route.abort()),
      },
      async (page) => {
        await page.getByRole('alert').getByText('页面没有载入完整').waitFor();
      },
    ));
});

describe('code that does not come', () => {
  it('is said where a screen, a command or a language waits for it, and asked for again', () =>
    visit({ path: '#/overview', provoked: /ERR_FAILED|dynamically imported/ }, async (page) => {
      await page.locator('[data-first-view]').first().waitFor({ state: 'detached' });
      const code = '**/assets/*.js';
      await page.route(code, (route) => route.abort());
      const note = page.locator('[role="status"] .note');
      await page.getByRole('button', { name: zh.shell.language.switchTo }).click();
      await note.getByText(zh.shell.error.code).waitFor();
      await page.getByRole('link', { name: zh.shell.screens.trends }).click();
      const retry = page.locator('main').getByRole('button', { name: zh.shell.error.retry });
      await retry.waitFor();
      await page.unroute(code);
      await retry.click();
      await page.locator('main figure').first().waitFor();
    }));
});

describe('an engine that is damaged', () => {
  it.each([
    [
      'cut off',
      { contentType: 'application/wasm', body: Buffer.from('0061736d01000000ff', 'hex') },
    ],
    ['an error page', { contentType: 'text/html', body: '<!doctype html><p>Not found' }],
  ])('is noticed at once, and the chart says what to do: %s', (_, answer) =>
    visit(
      {
        provoked: /wasm|engine-guard/i,
        path: askedOfEngine,
        prepare: (page) => page.route(engine, (route) => route.fulfill(answer)),
      },
      async (page) => {
        await page.getByText(zh.shell.engine.failed).waitFor({ timeout: 10_000 });
        const [instruction] = zh.shell.engine.unavailable('').split('：');
        await rankedFigure(page).getByText(instruction!).waitFor();
        await page.unroute(engine);
        await retryButton(page).click();
        await label(rankedChart(page), '60.00%').waitFor();
      },
    ),
  );
});

describe('an engine that is slow', () => {
  const slowly = (page: Page) =>
    page.route(engine, async (route) => {
      await pause(3000);
      await route.continue();
    });

  it('can be waited for, stopped after a second, and asked again', () =>
    visit({ path: askedOfEngine, prepare: slowly }, async (page) => {
      const figure = rankedFigure(page);
      const cancel = figure.getByRole('button', { name: zh.ui.cancel() });
      await figure.getByRole('progressbar', { name: zh.shell.engine.starting }).waitFor();
      expect(await cancel.count()).toBe(0);
      await cancel.click();
      await figure.getByText(zh.compare.cancelled.title).waitFor();
      await retryButton(page).click();
      await label(rankedChart(page), '60.00%').waitFor();
    }));

  it('leaves the last figures in place, marked as about to change', () =>
    visit({ path: '#/compare', prepare: slowly }, async (page) => {
      await label(rankedChart(page), '99.91%').waitFor();
      await select(page, zh.shell.filters.level, zh.terms.areaLevel.county);
      await rankedFigure(page).getByRole('progressbar').waitFor();
      expect(await rankedFigure(page).locator('[aria-busy="true"]').count()).toBe(1);
      expect(await barLines(rankedChart(page))).toHaveLength(3);
      await eventually(() => barLines(rankedChart(page))).toHaveLength(1);
      await rankedFigure(page).locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    }));
});
