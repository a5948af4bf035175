import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NativeEngine } from '../db/native';
import { parseDatasetListing } from '../model/manifest';
import { violationsOf } from './axe';
import { visit } from './harness';
import {
  choose,
  eventually,
  figureWith,
  hasFocus,
  tableRows,
  tabTo,
  textOf,
  workingPanel,
  zh,
} from './screen';

const text = zh.distributions;
const dist = path.resolve(import.meta.dirname, '../../dist/data');
const chart =
  '#/compare?dataset=province&function=agriculture&compare=many&chart=distributions&metrics=budget_execution_rate,project_share,score_rate';
const [execution, project, score] = ['预算执行率', '项目支出占比', '自评得分率'] as const;

let engine: NativeEngine;

beforeAll(async () => {
  const listing = parseDatasetListing(
    JSON.parse(readFileSync(path.join(dist, 'datasets.json'), 'utf8')),
  );
  const province = listing.find(({ id }) => id === 'province')!;
  engine = await NativeEngine.open();
  const file = path.join(dist, province.path, province.database.path);
  await engine.run(`ATTACH '${file}' AS province (READ_ONLY)`);
  await engine.run('USE province');
});
afterAll(async () => {
  engine.close();
});

/** Reports of agriculture departments whose figures of their own year lie within the brushes of an address, by SQL. */
async function counted(address: string): Promise<number> {
  const brush = new URLSearchParams(address.slice(address.indexOf('?'))).get('brush') ?? '';
  const conditions = brush
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [metric = '', range = ''] = part.split(':');
      const [from = '', to = ''] = range.split('..');
      // Exact: as doubles, 93.6 points of 100 are less than 93.6 %.
      const end = (limit: string, sign: '>=' | '<=') => {
        const exact = `CAST('${limit}' AS DECIMAL(10, 4))`;
        return limit === ''
          ? ''
          : `AND CASE source WHEN 'stated' THEN stated_value * 100 ${sign} ${exact}
              ELSE numerator * 100 ${sign} ${exact} * denominator END`;
      };
      const within = `${end(from, '>=')} ${end(to, '<=')}`;
      return `AND EXISTS (SELECT 1 FROM department_metric m WHERE m.department_id = r.department_id
        AND m.fiscal_year = r.fiscal_year AND metric_id = '${metric}' AND value IS NOT NULL ${within})`;
    });
  const statement = `SELECT COUNT(*) AS n FROM reports r INNER JOIN departments d ON d.department_id = r.department_id
    WHERE d.function = 'agriculture' ${conditions.join(' ')}`;
  const { rows } = await engine.queryTable({ pieces: [statement], params: [] });
  return rows[0]![0] as number;
}

const figure = (page: Page) => figureWith(page, zh.many.eyebrow);
const slider = (page: Page, metric: string) =>
  page.getByRole('slider', { name: text.slider(metric), exact: true });
const counter = (page: Page) => page.locator('[data-selection]');
const whole = 804;

/** Expects the page to count what the database does for the address, of all reports. */
async function expectCounted(page: Page): Promise<void> {
  const n = await counted(page.url());
  await eventually(() => textOf(counter(page))).toBe(text.count(String(n), String(whole)));
  await page.getByRole('heading', { name: text.list.title(String(n)) }).waitFor();
}

/** Drags over an element, from and to a share of its width. */
async function drag(page: Page, element: Locator, from: number, to: number): Promise<void> {
  const box = (await element.boundingBox())!;
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y);
  await page.mouse.move(box.x + box.width * to, y);
  await page.mouse.up();
}

const ready = async (page: Page) => {
  await slider(page, execution).waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
};

describe('linked distributions', () => {
  it('are chosen by a press, and show every report of all years', () =>
    visit({ path: chart.replace('&chart=distributions', '') }, async (page) => {
      await page.getByRole('grid').waitFor();
      await choose(page, zh.many.picker.chart, zh.many.chart.distributions);
      await ready(page);
      await eventually(() => page.url()).toContain('chart=distributions');
      expect(await counted(page.url())).toBe(whole);
      expect(await textOf(counter(page))).toBe(text.countAll(String(whole)));
      expect(await page.getByRole('slider').count()).toBe(3);
      const years = page.getByRole('combobox', { name: zh.shell.filters.year });
      expect(await years.locator('option:checked').innerText()).toBe(zh.shell.filters.allYears);
    }));

  it('are filtered by a drag, whose end and middle can be dragged on; a press beside clears', () =>
    visit({ path: chart }, async (page) => {
      await ready(page);
      const bar = slider(page, execution);
      await drag(page, bar, 0.5, 0.8);
      await eventually(() => page.url()).toContain('brush=budget_execution_rate:');
      await expectCounted(page);
      const drawn = page.url();
      const places = () => bar.getAttribute('aria-valuetext');
      const before = await places();
      await drag(page, bar, 0.8, 0.9);
      await eventually(places).not.toBe(before);
      await eventually(() => page.url()).not.toBe(drawn);
      await expectCounted(page);
      const resized = page.url();
      await drag(page, bar, 0.7, 0.5);
      await eventually(() => page.url()).not.toBe(resized);
      await expectCounted(page);
      // A second histogram narrows further.
      await drag(page, slider(page, score), 0.6, 0.9);
      await eventually(() => page.url()).toContain(',score_rate:');
      await expectCounted(page);
      const box = (await bar.boundingBox())!;
      await page.mouse.click(box.x + box.width * 0.98, box.y + 20);
      await eventually(() => page.url()).not.toContain('budget_execution_rate:');
      await expectCounted(page);
      await page.goBack();
      await eventually(() => page.url()).toContain('brush=budget_execution_rate:');
      await expectCounted(page);
      await page.getByRole('button', { name: text.clearAll }).click();
      await eventually(() => textOf(counter(page))).toBe(text.countAll(String(whole)));
    }));

  it('are filtered by keys: arrows begin and move, Shift stretches, Escape clears', () =>
    visit({ path: chart }, async (page) => {
      await ready(page);
      const bar = slider(page, execution);
      await tabTo(page, bar);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+End');
      await eventually(() => page.url()).toMatch(/brush=budget_execution_rate:[\d.]+\.\.(&|$)/);
      await expectCounted(page);
      expect(await bar.getAttribute('aria-valuetext')).toMatch(/^≥ [\d.]+%$/);
      const spoken = text.spoken(String(await counted(page.url())), String(whole));
      await eventually(() =>
        page.getByRole('status').filter({ hasText: spoken }).count(),
      ).toBeGreaterThan(0);
      expect(await hasFocus(bar)).toBe(true);
      await page.keyboard.press('Escape');
      await eventually(() => page.url()).not.toContain('brush=');
      expect(await hasFocus(bar)).toBe(true);
      // What keys moved a moment ago is not lost when another is moved.
      await page.keyboard.press('ArrowRight');
      await tabTo(page, slider(page, project));
      await page.keyboard.press('ArrowRight');
      await eventually(() => page.url()).toMatch(/budget_execution_rate:.*,project_share:/);
      await expectCounted(page);
      await tabTo(page, page.getByRole('button', { name: text.clearOf(project) }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await eventually(() => page.url()).not.toContain('project_share:');
    }));

  it('show the same to whoever opens the link, and list the reports with their figures', () =>
    visit(
      { path: `${chart}&brush=budget_execution_rate:90.55..98,score_rate:..96.6` },
      async (page) => {
        await ready(page);
        await expectCounted(page);
        const table = page.getByRole('table');
        await eventually(async () =>
          (await tableRows(table)).flat().includes(text.list.waiting),
        ).toBe(false);
        const rows = await tableRows(table);
        expect(rows).toHaveLength(15);
        for (const [, , rate = '', , points = ''] of rows) {
          const [percent, share] = [rate, points].map((cell) => +/[\d.]+(?=%)/.exec(cell)![0]);
          expect(percent).toBeGreaterThanOrEqual(90.55);
          expect(percent).toBeLessThanOrEqual(98);
          expect(share).toBeLessThanOrEqual(96.6);
        }
        const first = await textOf(table.getByRole('rowheader').first());
        await page.getByRole('button', { name: zh.ui.nextPage() }).click();
        await eventually(() => textOf(table.getByRole('rowheader').first())).not.toBe(first);
        await table.getByRole('button', { name: execution }).first().click();
        await workingPanel(page).waitFor();
        await page.keyboard.press('Escape');
        await table.getByRole('link').first().click();
        await eventually(() => page.url()).toContain('#/report?');
      },
    ));

  it('count reports that stand exactly at an end, whatever double their quotient is', () =>
    visit({ path: `${chart}&brush=score_rate:93.6..98.4` }, async (page) => {
      await ready(page);
      await expectCounted(page);
    }));

  it('say so where the ranges leave nothing', () =>
    visit({ path: `${chart}&brush=budget_execution_rate:..0` }, async (page) => {
      await ready(page);
      await page.getByText(text.list.none).waitFor();
      await figure(page)
        .getByRole('heading', { name: `${execution} ≤ 0%` })
        .waitFor();
    }));

  it('have a table of the same bars', () =>
    visit({ path: `${chart}&brush=budget_execution_rate:90..98&view=table` }, async (page) => {
      const table = page.getByRole('table');
      await table.waitFor();
      const rows = await tableRows(table);
      const ofExecution = rows.filter(([metric]) => metric === execution);
      const sum = (column: number) =>
        ofExecution.reduce((total, cells) => total + +cells[column]!, 0);
      expect([sum(2), sum(3)]).toEqual([whole, await counted(page.url())]);
    }));

  it.each([
    { theme: 'light', width: 1440 },
    { theme: 'dark', width: 360 },
  ] as const)('break no rule of accessibility, $theme at $width px', ({ theme, width }) =>
    visit(
      {
        path: `${chart}&brush=budget_execution_rate:90..98`,
        theme,
        viewport: { width, height: 900 },
      },
      async (page) => {
        await ready(page);
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      },
    ),
  );
});
