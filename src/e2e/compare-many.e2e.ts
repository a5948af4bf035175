import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartIn, chartLines, label } from './drawn-chart';
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

const { compare, many } = zh;
const { standpoint } = compare;
const manyFigure = (page: Page) => figureWith(page, many.eyebrow);
const titleOf = (area: string, year: number, metric = '预算执行率') =>
  zh.working.title(area, year, metric);
/** The radio of a group that is chosen. */
const chosen = (page: Page, group: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { checked: true });

describe('the heat map', () => {
  const cell = (page: Page, name: RegExp) => page.getByRole('grid').getByRole('button', { name });

  it('opens with a proposal, and prints figure, place and rule', () =>
    visit({ path: '#/compare?compare=many' }, async (page) => {
      await page.getByRole('grid').waitFor();
      expect(await page.getByRole('columnheader').count()).toBe(9);
      await cell(page, /^芦淞区 2023 年预算执行率 99\.91%，在 3 个同类中第 2/).waitFor();
      const shown = await textOf(cell(page, /^芦淞区 2023 年预算执行率/));
      expect(shown).toContain('99.91% 2/3');
      await page.getByText(many.rule(standpoint.rules.kind, '3～4')).waitFor();
      await page.getByText(many.unpositioned('怀化市')).waitFor();
    }));

  it('opens a working by a press, and gives the focus back', () =>
    visit({ path: '#/compare?compare=many' }, async (page) => {
      const button = cell(page, /^芦淞区 2023 年预算执行率/);
      await button.click();
      await workingPanel(page, titleOf('芦淞区', 2023)).waitFor();
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      expect(await hasFocus(button)).toBe(true);
    }));

  it('is one stop of Tab; arrows move, Enter opens, P makes the area one’s own', () =>
    visit({ path: '#/compare?compare=many' }, async (page) => {
      await tabTo(page, cell(page, /^芦淞区 2023 年预算执行率/));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      const below = cell(page, /^雁峰区 2021 年基本支出完成率/);
      await eventually(() => hasFocus(below)).toBe(true);
      await page.keyboard.press('Enter');
      await workingPanel(page, titleOf('雁峰区', 2021, '基本支出完成率')).waitFor();
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      await page.keyboard.press('p');
      await eventually(() => page.url()).toContain('mine=430406');
      await eventually(() => textOf(manyFigure(page).getByRole('heading').first())).toContain(
        '雁峰区有 7 项可与同类相比',
      );
    }));

  it('takes the metrics that the reader chooses, by a press and by the keyboard', () =>
    visit({ path: '#/compare?compare=many' }, async (page) => {
      const picker = page.getByRole('button', { name: new RegExp(`^${many.picker.metrics}`) });
      await picker.click();
      await page.getByRole('button', { name: zh.ui.selectNone() }).click();
      await page.getByText(many.empty.metrics.title).waitFor();
      await page.getByRole('option', { name: '研发投入强度' }).click();
      const search = page.getByRole('combobox', { name: zh.ui.search() });
      await search.fill('自评得分率');
      await search.press('ArrowDown');
      await search.press('Enter');
      await search.press('Escape');
      await eventually(() => page.url()).toContain('metrics=rd_intensity,score_rate');
      await eventually(() => page.getByRole('columnheader').count()).toBe(3);
      await cell(page, /^芦淞区 2023 年研发投入强度 6\.2%/).waitFor();
      await page.getByRole('button', { name: many.picker.reset }).click();
      await eventually(() => page.getByRole('columnheader').count()).toBe(9);
      await eventually(() => page.url()).not.toContain('metrics=');
    }));

  it('has a table of the same figures', () =>
    visit({ path: '#/compare?compare=many&view=table&mine=430203' }, async (page) => {
      const table = page.getByRole('table');
      await table.waitFor();
      const rows = await tableRows(table);
      expect(rows[0]).toEqual(['★ 芦淞区', '预算执行率', '⚑ 99.91%', '2/3', '2023', '区']);
      expect(rows).toHaveLength(5 * 8);
    }));
});

describe('parallel axes and radar', () => {
  it('are chosen by a press, and their marks open workings', () =>
    visit({ path: '#/compare?compare=many&mine=430203' }, async (page) => {
      await choose(page, many.picker.chart, many.chart.lines);
      const chart = chartIn(manyFigure(page));
      await label(chart, '★ 芦淞区').waitFor();
      await eventually(() => page.url()).toContain('chart=lines');
      const lines = await chartLines(chart);
      expect(lines.join()).toContain(many.axis.better);
      expect(lines.join()).toContain('116.62%');
      await choose(page, many.picker.chart, many.chart.radar);
      await eventually(() => page.url()).toContain('chart=radar');
      await label(chart, '预算执行率').waitFor();
    }));

  it('are walked by the keyboard, line by line and metric by metric', () =>
    visit({ path: '#/compare?compare=many&mine=430203' }, async (page) => {
      await page.getByRole('grid').waitFor();
      await tabTo(page, chosen(page, many.picker.chart));
      await page.keyboard.press('ArrowRight');
      const chart = chartIn(manyFigure(page));
      await label(chart, '★ 芦淞区').waitFor();
      await tabTo(page, chart);
      await page.keyboard.press('ArrowRight');
      const spoken = manyFigure(page).getByRole('status');
      await eventually(() => textOf(spoken)).toBe(
        '雁峰区 2021 年预算执行率 100.00%，在 3 个同类中第 1，⚑ 2 条发现',
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await eventually(() => textOf(spoken)).toMatch(/^衡阳县 2024 年基本支出完成率/);
      await page.keyboard.press('Enter');
      await workingPanel(page, titleOf('衡阳县', 2024, '基本支出完成率')).waitFor();
    }));

  it('take the areas of the radar from a list, which refuses the sixth and says why', () =>
    visit({ path: '#/compare?compare=many&chart=radar', prepare: manyCounties }, async (page) => {
      await label(chartIn(manyFigure(page)), '预算执行率').waitFor();
      const picker = page.getByRole('button', { name: new RegExp(`^${many.picker.radar}`) });
      await tabTo(page, picker);
      await page.keyboard.press('Enter');
      const search = page.getByRole('combobox', { name: zh.ui.search() });
      await search.waitFor();
      const list = page.getByRole('listbox');
      const options = list.getByRole('option', { selected: false });
      await options.first().click();
      await options.first().click();
      await eventually(() => list.getByRole('option', { selected: true }).count()).toBe(5);
      await search.press('PageDown');
      await search.press('Enter');
      await page.getByRole('alert').getByText(many.picker.radarRefusal).waitFor();
      expect(await list.getByRole('option', { selected: true }).count()).toBe(5);
      await search.press('Escape');
      await eventually(() => hasFocus(picker)).toBe(true);
      await eventually(() => page.url()).toContain('radar=');
    }));

  it('need peers: without any they say what to do', () =>
    visit({ path: '#/compare?compare=many&chart=lines&area=430203' }, async (page) => {
      await page.getByText(many.empty.positions.title).waitFor();
    }));
});

/** Answers of the build with six more counties in them: copies of one. */
async function manyCounties(page: Page): Promise<void> {
  await page.route('**/{first,snapshot}.*.json', async (route) => {
    const response = await route.fetch();
    const snapshot = (await response.json()) as Record<
      string,
      { columns: { name: string; cells: unknown[] }[] }
    >;
    for (const [key, { columns }] of Object.entries(snapshot)) {
      const isDepartments = key.startsWith('SELECT d.department_id');
      if (!isDepartments && !key.includes('PARTITION BY department_id, metric_id')) continue;
      const ids = columns.find(({ name }) => name === 'department_id')!.cells;
      const originals = [...ids.keys()].filter((row) => String(ids[row]).startsWith('430203'));
      for (const { name, cells } of columns) {
        const copies = [1, 2, 3, 4, 5, 6].flatMap((index) =>
          originals.map((row) => {
            if (name === 'department_id') return `copy-${index}`;
            if (isDepartments && name === 'area_code') return `43990${index}`;
            if (isDepartments && name === 'area_name') return `副本${index}区`;
            return cells[row];
          }),
        );
        cells.push(...copies);
      }
    }
    await route.fulfill({ json: snapshot });
  });
}
