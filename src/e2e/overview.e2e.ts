import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartIn, label } from './drawn-chart';
import { visit } from './harness';
import {
  choose,
  eventually,
  figureWith,
  hasFocus,
  select,
  tableRows,
  tabTo,
  textOf,
  workingPanel,
  zh,
} from './screen';

const text = zh.overview;
const mapFigure = (page: Page) => page.getByRole('figure').first();
const square = (page: Page, name: RegExp) => mapFigure(page).getByRole('button', { name });
const keyFigures = (page: Page) => page.getByRole('region', { name: /关键指标/ });
describe('the key figures', () => {
  it('are ratios of sums, and open how each department adds to them', () =>
    visit({}, async (page) => {
      // (1451.29 + 22927.99 + 7206.67) / (1452.61 + 22927.99 + 7509.24)
      const figure = keyFigures(page).getByRole('button', { name: /^预算执行率.*99\.05%/ });
      await figure.click();
      await eventually(() => page.url()).toContain('working=sum~budget_execution_rate');
      const panel = workingPanel(page, zh.working.sum.title('预算执行率', 3));
      await panel.getByText('31,585.95 万元 ÷ 31,889.84 万元').waitFor();
      expect(await textOf(panel)).toContain('1,451.29 万元 ÷ 1,452.61 万元');
      await panel.getByRole('button', { name: /芦淞区.*99\.91%/ }).click();
      await workingPanel(page, '芦淞区 2023 年预算执行率').locator('blockquote').first().waitFor();
      await page.goBack();
      await panel.waitFor();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
    }));

  it('open by the keyboard and give the focus back', () =>
    visit({}, async (page) => {
      const figure = keyFigures(page).getByRole('button').first();
      await figure.waitFor();
      await tabTo(page, figure);
      await page.keyboard.press('Enter');
      await workingPanel(page).waitFor();
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(figure)).toBe(true);
    }));

  it('say where one department stands among those of its level', () =>
    visit({ path: '#/overview?area=430203' }, async (page) => {
      const order = text.key.order.near_target;
      // Distances from 100 %: 雁峰区 0, 芦淞区 0.09, 衡阳县 4.03.
      await page.getByText(text.key.rank(2, 1, 3, text.key.group.county, order)).waitFor();
    }));

  it('lead to the comparison of their metric', () =>
    visit({}, async (page) => {
      await keyFigures(page).getByRole('link', { name: '在职人员控制率' }).click();
      await eventually(() => page.url()).toContain('#/compare?metric=staff_control_rate');
    }));
});

describe('the year', () => {
  it('narrows findings and is marked in the trend', () =>
    visit({ path: '#/overview?metric=three_public_final_change_rate' }, async (page) => {
      const reports = page.getByRole('link', { name: /(县|区|市) \d{4} 年$/ });
      await page.getByText(text.attention.heading(78, 8)).waitFor();
      await select(page, zh.shell.filters.year, '2023 年');
      await eventually(async () => new Set(await reports.allTextContents())).toEqual(
        new Set(['芦淞区 2023 年']),
      );
      await page.locator('.description').getByText(zh.trends.lines.marked(2023)).waitFor();
    }));
});

describe('the map of squares', () => {
  it('opens a working by pointer and by arrow keys', () =>
    visit({}, async (page) => {
      await square(page, /芦淞区.*99\.91%/).click();
      await workingPanel(page, '芦淞区 2023 年预算执行率').locator('blockquote').first().waitFor();
      await page.keyboard.press('Escape');
      await square(page, /衡阳县.*95\.97%/).focus();
      await page.keyboard.press('ArrowRight');
      expect(await hasFocus(square(page, /南岳区/))).toBe(true);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await workingPanel(page, '衡阳县 2024 年预算执行率').waitFor();
    }));

  it('changes metric and level, both in the address', () =>
    visit({}, async (page) => {
      await choose(page, zh.compare.picker.quick, zh.compare.quick.rd_intensity);
      await mapFigure(page)
        .getByRole('heading', { name: /研发投入强度/ })
        .waitFor();
      await choose(mapFigure(page), text.tiles.level, text.tiles.levels.prefecture);
      await square(page, /怀化市/).waitFor();
      await eventually(() => page.url()).toContain('metric=rd_intensity');
      await eventually(() => page.url()).toContain('map=prefecture');
      await page.goBack();
      await square(page, /芦淞区/).waitFor();
      await select(page, zh.compare.picker.metric, '在职人员控制率');
      await eventually(() => page.url()).toContain('metric=staff_control_rate');
    }));

  it('has a table with the same figures, each with its working', () =>
    visit({ path: '#/overview?view=table' }, async (page) => {
      const table = page.getByRole('table', { name: text.tiles.caption('预算执行率') });
      await table.waitFor();
      const rows = await tableRows(table);
      expect(rows.map((row) => row.slice(0, 2))).toContainEqual(['雁峰区', '⚑ 100.00%']);
      await table.getByRole('button', { name: /雁峰区/ }).click();
      await workingPanel(page, '雁峰区 2021 年预算执行率').waitFor();
    }));
});

describe('the other parts', () => {
  it('draw the trend of the metric, whose points open their working', () =>
    visit({}, async (page) => {
      const chart = chartIn(figureWith(page, zh.trends.lines.eyebrow));
      await label(chart, '95.97% ⚑').waitFor();
      await chart.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await workingPanel(page, '雁峰区 2021 年预算执行率').waitFor();
    }));

  it('show every year of the coverage on a phone', () =>
    visit({ viewport: { width: 360, height: 800 } }, async (page) => {
      const { overview, ui } = zh;
      const region = page.getByRole('region', {
        name: ui.scrollableTable(overview.coverage.caption),
      });
      await region.getByRole('link').first().waitFor();
      const { clientWidth, scrollWidth } = await region.evaluate((place) => ({
        clientWidth: place.clientWidth,
        scrollWidth: place.scrollWidth,
      }));
      expect(scrollWidth).toBe(clientWidth);
    }));

  it('lead from the coverage and from a finding to the report', () =>
    visit({}, async (page) => {
      await page.getByRole('link', { name: /芦淞区 2023 年：有报告/ }).click();
      await page.getByRole('heading', { name: /芦淞区科技和工业信息化局/ }).waitFor();
      await eventually(() => page.url()).toContain('area=430203');
      await page.goBack();
      await page.getByRole('link', { name: '雁峰区 2021 年', exact: true }).first().click();
      await page.getByRole('heading', { name: /雁峰区科技和工业信息化局/ }).waitFor();
    }));

  it('open the working of a finding, and lead to all of them', () =>
    visit({}, async (page) => {
      await page.getByRole('button', { name: /人员经费 = 工资福利/ }).click();
      await workingPanel(page, '怀化市 2021 年：勾稽不平').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: text.attention.all(78) }).click();
      await eventually(() => page.url()).toContain('#/audit');
    }));
});

describe('on paper', () => {
  it('charts are drawn, dark on white whatever the screen', () =>
    visit({ theme: 'dark' }, async (page) => {
      const chart = chartIn(figureWith(page, zh.trends.lines.eyebrow));
      const figure = label(chart, '95.97% ⚑');
      await figure.waitFor();
      await page.emulateMedia({ media: 'print' });
      await eventually(() => figure.getAttribute('fill')).toBe('#1d1b18');
      expect((await chart.locator('svg').boundingBox())?.height).toBeGreaterThan(60);
    }));
});
