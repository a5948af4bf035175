import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { barLines, chartIn, chartLines, label } from './drawn-chart';
import { closeBrowser, visit } from './harness';
import {
  choose,
  eventually,
  figureWith,
  hasFocus,
  select,
  show,
  tableRows,
  tabTo,
  textOf,
  workingPanel,
  zh,
} from './screen';

afterAll(closeBrowser);

const { compare, many } = zh;
const { question, standpoint, ranked, strip, mine, notice } = compare;
const rankedFigure = (page: Page) => page.getByRole('figure').first();
const rankedChart = (page: Page) => chartIn(rankedFigure(page));
const manyFigure = (page: Page) => figureWith(page, many.eyebrow);
const headingOf = (page: Page) => textOf(rankedFigure(page).getByRole('heading').first());
const titleOf = (area: string, year: number, metric = '预算执行率') =>
  zh.working.title(area, year, metric);
/** The radio of a group that is chosen. */
const chosen = (page: Page, group: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { checked: true });

describe('the three questions', () => {
  it('are changed by a press and held by the address', () =>
    visit({ path: '#/compare' }, async (page) => {
      await choose(page, question.label, question.two);
      await figureWith(page, compare.scatter.eyebrow).waitFor();
      expect(page.url()).toContain('compare=two');
      await choose(page, question.label, question.many);
      await page.getByRole('grid').waitFor();
      expect(page.url()).toContain('compare=many');
      await choose(page, question.label, question.one);
      await label(rankedChart(page), '99.91%').waitFor();
      expect(page.url()).not.toContain('compare=');
      await page.goBack();
      await page.getByRole('grid').waitFor();
    }));

  it('are changed by the keyboard', () =>
    visit({ path: '#/compare' }, async (page) => {
      await tabTo(page, chosen(page, question.label));
      await page.keyboard.press('ArrowRight');
      await figureWith(page, compare.scatter.eyebrow).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('grid').waitFor();
    }));
});

describe('the own area', () => {
  const heading = mine.rank('芦淞区', '预算执行率', '99.91%', 3, 2, false);

  it('is chosen from the list, leads the heading, is remembered, and is given up again', () =>
    visit({ path: '#/compare' }, async (page) => {
      await select(page, standpoint.mine, '芦淞区');
      await eventually(() => headingOf(page)).toContain(heading);
      await label(rankedChart(page), '★ 芦淞区').waitFor();
      expect(page.url()).toContain('mine=430203');

      // A new visit, with an address that names none; then one with an address that names another.
      await page.goto('about:blank');
      await page.goBack();
      await show(page, '#/trends');
      await show(page, '#/compare');
      await eventually(() => page.url()).toContain('mine=430203');
      await eventually(() => headingOf(page)).toContain(heading);
      await show(page, '#/compare?mine=430421');
      await label(rankedChart(page), '★ 衡阳县').waitFor();

      await select(page, standpoint.mine, standpoint.none);
      await eventually(() => page.url()).not.toContain('mine=');
      await page.reload();
      await label(rankedChart(page), '芦淞区').waitFor();
      expect(page.url()).not.toContain('mine=');
    }));

  it('is chosen by a press on its name in the chart', () =>
    visit({ path: '#/compare' }, async (page) => {
      await label(rankedChart(page), '芦淞区').click();
      await eventually(() => headingOf(page)).toContain(heading);
      await label(rankedChart(page), '★ 芦淞区').click();
      await eventually(() => page.url()).not.toContain('mine=');
    }));

  it('is chosen by the keyboard in the chart', () =>
    visit({ path: '#/compare' }, async (page) => {
      await label(rankedChart(page), '99.91%').waitFor();
      await tabTo(page, rankedChart(page));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('p');
      await eventually(() => page.url()).toContain('mine=430203');
      await eventually(() => headingOf(page)).toContain(heading);
      expect(await hasFocus(rankedChart(page))).toBe(true);
    }));

  it('is chosen from a row of the table, by a press and by Enter', () =>
    visit({ path: '#/compare?view=table' }, async (page) => {
      const table = page.getByRole('table').first();
      await table.getByRole('button', { name: standpoint.pin('芦淞区') }).click();
      await eventually(async () => (await tableRows(table))[1]?.[0]).toBe('★ 芦淞区');
      const other = table.getByRole('button', { name: standpoint.pin('衡阳县') });
      await tabTo(page, other);
      await page.keyboard.press('Enter');
      await eventually(() => page.url()).toContain('mine=430421');
    }));

  it('says so where it has no figure or no rank', () =>
    visit({ path: '#/compare?mine=430602' }, async (page) => {
      await eventually(() => headingOf(page)).toMatch(/^岳阳楼区没有这项数据；/);
      await show(page, '#/compare?mine=431200&metric=three_public_control_rate');
      await eventually(() => headingOf(page)).toMatch(/^怀化市.* 54\.53%，不参与排名；/);
    }));
});

describe('the rule of peers', () => {
  it('groups and ranks by prefecture, the own one first', () =>
    visit({ path: '#/compare?mine=430406' }, async (page) => {
      await select(page, standpoint.rule, standpoint.rules.prefecture);
      const { set, prefectureSet } = ranked.group;
      await label(rankedChart(page), set(prefectureSet('衡阳市'))).waitFor();
      const lines = await barLines(rankedChart(page));
      expect(lines.map((line) => line.slice(0, 7).trim())).toEqual([
        '1 ★ 雁峰区',
        '2 衡阳县 9',
        '1 芦淞区 9',
      ]);
      expect(page.url()).toContain('peers=prefecture');
      expect(await textOf(rankedFigure(page).locator('figcaption'))).toContain(
        notice.fewPeers(standpoint.rules.prefecture, 1),
      );
    }));

  it('takes peers by hand, with the keyboard', () =>
    visit({ path: '#/compare?mine=430203' }, async (page) => {
      await select(page, standpoint.rule, standpoint.rules.chosen);
      await page.getByText(notice.noneChosen).waitFor();
      const button = page.getByRole('button', { name: new RegExp(`^${standpoint.chosen}`) });
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await page.keyboard.type('yanfeng');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(button)).toBe(true);
      await eventually(() => page.url()).toContain('peers=chosen&peerAreas=430406');
      await label(rankedChart(page), ranked.group.apart).waitFor();
      await page.getByText(notice.notCompared('衡阳县')).waitFor();
      expect(await headingOf(page)).toContain('在 2 个有数据的同类部门中第 2');
    }));
});

describe('the order of the bars', () => {
  const group = compare.picker.order;

  it('is held by the address, by a press and by the keyboard', () =>
    visit({ path: '#/compare?mine=430203' }, async (page) => {
      await choose(page, group, compare.order.name);
      await eventually(() => page.url()).toContain('order=name');
      await page.reload();
      await eventually(async () => (await barLines(rankedChart(page)))[0]).toContain('衡阳县');
      await tabTo(page, chosen(page, group));
      await page.keyboard.press('ArrowLeft');
      await eventually(() => page.url()).toContain('order=value');
      await eventually(async () => (await barLines(rankedChart(page)))[0]).toContain('雁峰区');
    }));
});

describe('the distribution', () => {
  const spread = (page: Page) => figureWith(page, strip.eyebrow);

  it('shows a dot for each county, and opens its working by a press', () =>
    visit({ path: '#/compare?mine=430421' }, async (page) => {
      const chart = chartIn(spread(page));
      const text = label(chart, '★ 衡阳县 95.97%');
      await text.waitFor();
      expect((await chartLines(chart)).join()).toContain('雁峰区 100.00%');
      const { x, y, height } = (await text.boundingBox())!;
      await page.mouse.click(x - 9, y + height / 2);
      await workingPanel(page, titleOf('衡阳县', 2024)).waitFor();
    }));

  it('is walked by the keyboard', () =>
    visit({ path: '#/compare' }, async (page) => {
      const chart = chartIn(spread(page));
      await label(chart, '衡阳县 95.97%').waitFor();
      await tabTo(page, chart);
      await page.keyboard.press('ArrowRight');
      await eventually(() => textOf(spread(page).getByRole('status'))).toBe('衡阳县 95.97%');
      await page.keyboard.press('Enter');
      await workingPanel(page, titleOf('衡阳县', 2024)).waitFor();
    }));

  it('is left out where only one county has a figure', () =>
    visit({ path: '#/compare?metric=procurement_execution_rate' }, async (page) => {
      await label(rankedChart(page), '1,149.18%').waitFor();
      expect(await page.getByRole('figure').count()).toBe(1);
    }));
});

describe('the heat map', () => {
  const cell = (page: Page, name: RegExp) => page.getByRole('grid').getByRole('button', { name });

  it('opens with a proposal, and prints figure, place and rule', () =>
    visit({ path: '#/compare?compare=many' }, async (page) => {
      await page.getByRole('grid').waitFor();
      expect(await page.getByRole('columnheader').count()).toBe(9);
      await cell(page, /^芦淞区 2023 年预算执行率 99\.91%，在 3 个同类中第 2/).waitFor();
      const shown = await textOf(cell(page, /^芦淞区 2023 年预算执行率/));
      expect(shown).toContain('99.91% 2/3');
      await page.getByText(many.rule(standpoint.rules.kind, '3–4')).waitFor();
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
      expect(page.url()).not.toContain('metrics=');
    }));

  it('has a table of the same figures', () =>
    visit({ path: '#/compare?compare=many&view=table&mine=430203' }, async (page) => {
      const table = page.getByRole('table');
      await table.waitFor();
      const rows = await tableRows(table);
      expect(rows[0]).toEqual(['★ 芦淞区', '预算执行率', '99.91%', '2/3', '2023', '区']);
      expect(rows).toHaveLength(5 * 8);
    }));
});

describe('parallel axes and radar', () => {
  it('are chosen by a press, and their marks open workings', () =>
    visit({ path: '#/compare?compare=many&mine=430203' }, async (page) => {
      await choose(page, many.picker.chart, many.chart.lines);
      const chart = chartIn(manyFigure(page));
      await label(chart, '★ 芦淞区').waitFor();
      expect(page.url()).toContain('chart=lines');
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
        '雁峰区 2021 年预算执行率 100.00%，在 3 个同类中第 1',
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
      expect(page.url()).toContain('radar=');
    }));

  it('need peers: without any they say what to do', () =>
    visit({ path: '#/compare?compare=many&chart=lines&area=430203' }, async (page) => {
      await page.getByText(many.empty.positions.title).waitFor();
    }));
});

/** Answers of the build with six more counties in them: copies of one. */
async function manyCounties(page: Page): Promise<void> {
  await page.route('**/snapshot.*.json', async (route) => {
    const response = await route.fetch();
    const snapshot = (await response.json()) as Record<
      string,
      { columns: { name: string }[]; rows: unknown[][] }
    >;
    for (const [key, { columns, rows }] of Object.entries(snapshot)) {
      const at = columns.findIndex(({ name }) => name === 'department_id');
      const isDepartments = key.startsWith('SELECT d.department_id');
      if (!isDepartments && !key.includes('PARTITION BY department_id, metric_id')) continue;
      const originals = rows.filter((row) => String(row[at]).startsWith('430203'));
      for (let index = 1; index <= 6; index++) {
        for (const row of originals) {
          const copy = row.map((value, column) => (column === at ? `copy-${index}` : value));
          if (isDepartments) {
            copy[columns.findIndex(({ name }) => name === 'area_code')] = `43990${index}`;
            copy[columns.findIndex(({ name }) => name === 'area_name')] = `副本${index}区`;
          }
          rows.push(copy);
        }
      }
    }
    await route.fulfill({ json: snapshot });
  });
}
