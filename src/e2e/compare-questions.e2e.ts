import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barLines, chartIn, chartLines, label } from './drawn-chart';
import { visit } from './harness';
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

const { compare } = zh;
const { question, standpoint, ranked, strip, mine, notice } = compare;
const rankedFigure = (page: Page) => page.getByRole('figure').first();
const rankedChart = (page: Page) => chartIn(rankedFigure(page));
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
      await eventually(() => page.url()).toContain('compare=two');
      await choose(page, question.label, question.many);
      await page.getByRole('grid').waitFor();
      await eventually(() => page.url()).toContain('compare=many');
      await choose(page, question.label, question.one);
      await label(rankedChart(page), '99.91%').waitFor();
      await eventually(() => page.url()).not.toContain('compare=');
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
      await eventually(() => page.url()).toContain('mine=430203');

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
      await eventually(() => page.url()).not.toContain('mine=');
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
      await eventually(() => page.url()).toContain('peers=prefecture');
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
      const text = label(chart, '★ 衡阳县 95.97% ⚑');
      await text.waitFor();
      expect((await chartLines(chart)).join()).toContain('雁峰区 100.00%');
      const { x, y, height } = (await text.boundingBox())!;
      await page.mouse.click(x - 9, y + height / 2);
      await workingPanel(page, titleOf('衡阳县', 2024)).waitFor();
    }));

  it('is walked by the keyboard', () =>
    visit({ path: '#/compare' }, async (page) => {
      const chart = chartIn(spread(page));
      await label(chart, '衡阳县 95.97% ⚑').waitFor();
      await tabTo(page, chart);
      await page.keyboard.press('ArrowRight');
      await eventually(() => textOf(spread(page).getByRole('status'))).toBe(
        '衡阳县 95.97% ⚑ 4 条发现',
      );
      await page.keyboard.press('Enter');
      await workingPanel(page, titleOf('衡阳县', 2024)).waitFor();
    }));

  it('is left out where only one county has a figure', () =>
    visit({ path: '#/compare?metric=procurement_execution_rate' }, async (page) => {
      await label(rankedChart(page), '1,149.18%').waitFor();
      expect(await page.getByRole('figure').count()).toBe(1);
    }));
});
