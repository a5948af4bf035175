import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barLines, chartIn, chartLines, clickBar, label, pointAt } from './drawn-chart';
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

const rankedFigure = (page: Page) => page.getByRole('figure').first();
const rankedChart = (page: Page) => chartIn(rankedFigure(page));
const scatterFigure = (page: Page) => figureWith(page, zh.compare.scatter.eyebrow);
const { group, origin, verdict } = zh.compare.ranked;
const { notice, picker } = zh.compare;
const sameKind = zh.compare.standpoint.rules.kind;
const titleOf = (area: string, year: number) => zh.working.title(area, year, '预算执行率');

describe('the comparison, as it opens', () => {
  it('ranks the counties best first, each with its figure and year', () =>
    visit({ path: '#/compare' }, async (page) => {
      await label(rankedChart(page), '99.91%').waitFor();
      expect(await barLines(rankedChart(page))).toEqual([
        '1 雁峰区 100.00% 2021 ⚑ 2 条发现',
        `2 芦淞区 99.91% 2023 ⚑ 2 条发现 ${verdict.underTarget}`,
        `3 衡阳县 95.97% 2024 ⚑ 4 条发现 ${verdict.underTarget}`,
      ]);
    }));

  it('lists the departments without a figure, each with its reason', () =>
    visit({ path: '#/compare' }, async (page) => {
      const absent = await textOf(rankedFigure(page).locator('dl'));
      const reason = zh.terms.reason.not_reported;
      expect(absent).toContain(`岳阳楼区 — ${reason('2021 年全年预算·支出合计')}`);
      const ofPart = zh.terms.reasonOfPart.not_reported('2022 年决算·支出合计');
      expect(absent).toContain(`怀化市 — ${ofPart}`);
    }));

  it('says that the years differ and the peers are too few', () =>
    visit({ path: '#/compare' }, async (page) => {
      const notices = await textOf(rankedFigure(page).locator('figcaption'));
      expect(notices).toContain(notice.yearsDiffer('2021、2023、2024'));
      expect(notices).toContain(notice.fewPeers(sameKind, 2));
    }));
});

describe('the quick picks', () => {
  it('rank by “三公”, with the prefecture apart and without a rank', () =>
    visit({ path: '#/compare' }, async (page) => {
      await choose(page, picker.quick, zh.compare.quick.three_public_control_rate);
      await label(rankedChart(page), '60.00%').waitFor();
      const counties = [
        '1 雁峰区 60.00% 2021 ⚑ 1 条发现',
        `2 衡阳县 68.59% 2024 ${verdict.underLimit}`,
        '3 芦淞区 100.00% 2023',
      ];
      const prefecture = `怀化市 54.53% 2021 ${verdict.underLimit}`;
      expect(await barLines(rankedChart(page))).toEqual([...counties, prefecture]);
      const lines = await chartLines(rankedChart(page));
      const apart = lines.indexOf(group.prefecture);
      expect(lines.indexOf(counties[2]!)).toBeLessThan(apart);
      expect(lines.indexOf(prefecture)).toBeGreaterThan(apart);
      await page.getByText(notice.notRanked('怀化市')).waitFor();
    }));

  it('rank by research and development, marked as stated', () =>
    visit({ path: '#/compare' }, async (page) => {
      await choose(page, picker.quick, zh.compare.quick.rd_intensity);
      await label(rankedChart(page), '6.2%').waitFor();
      expect(await barLines(rankedChart(page))).toEqual([
        `1 芦淞区 6.2% 2023 ${origin.stated}`,
        `2 衡阳县 1.95% 2024 ${origin.stated}  ⚑ 1 条发现`,
      ]);
    }));

  it('come back to the execution rate', () =>
    visit({ path: '#/compare?metric=rd_intensity' }, async (page) => {
      await label(rankedChart(page), '6.2%').waitFor();
      await choose(page, picker.quick, zh.compare.quick.budget_execution_rate);
      await label(rankedChart(page), '95.97%').waitFor();
    }));
});

describe('the working of a figure', () => {
  const title = titleOf('芦淞区', 2023);
  const parts = [
    '支出合计（决算） ÷ 支出合计（全年预算）',
    '1,451.29 ÷ 1,452.61（万元） ＝ 99.91%',
    '《2023年度株洲市芦淞区科技和工业信息化局整体支出绩效自评报告》附件3 自评表·年度资金总额·全年执行数',
    '「年度资金总额 1451.29」',
    '「年度资金总额 1452.61」',
  ];

  it('opens from its bar, is held by the address, and gives the focus back', () =>
    visit({ path: '#/compare' }, async (page) => {
      const chart = rankedChart(page);
      await label(chart, '99.91%').waitFor();
      await clickBar(page, chart, '99.91%');
      const panel = workingPanel(page, title);
      await panel.getByText(parts[1]!).waitFor();
      const shown = await textOf(panel);
      for (const part of parts) expect(shown).toContain(part);

      await eventually(() => page.url()).toContain(
        'working=metric~430203-2023~budget_execution_rate~2023',
      );
      await page.reload();
      await panel.getByText(parts[1]!).waitFor();
      expect(await textOf(panel)).toBe(shown);
    }));

  it('is closed by Escape, which gives the focus back to the chart', () =>
    visit({ path: '#/compare' }, async (page) => {
      const chart = rankedChart(page);
      await label(chart, '95.97%').waitFor();
      await clickBar(page, chart, '95.97%');
      await workingPanel(page, titleOf('衡阳县', 2024)).waitFor();
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      await eventually(() => page.url()).not.toContain('working');
      expect(await hasFocus(chart)).toBe(true);
    }));

  it('opens by the keyboard alone', () =>
    visit({ path: '#/compare' }, async (page) => {
      const chart = rankedChart(page);
      await label(chart, '99.91%').waitFor();
      await tabTo(page, chart);
      await page.keyboard.press('ArrowDown');
      const spoken = rankedFigure(page).getByRole('status');
      await eventually(() => textOf(spoken)).toBe('1 雁峰区 100.00% 2021 ⚑ 2 条发现');
      await page.keyboard.press('ArrowDown');
      await eventually(() => textOf(spoken)).toBe(
        `2 芦淞区 99.91% 2023 ⚑ 2 条发现 ${verdict.underTarget}`,
      );
      await page.keyboard.press('Enter');
      const heading = workingPanel(page, title).getByRole('heading', { name: title });
      await heading.waitFor();
      await eventually(() => hasFocus(heading)).toBe(true);
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      expect(await hasFocus(chart)).toBe(true);
    }));

  it('opens for a figure that is absent, and says why it is', () =>
    visit({ path: '#/compare' }, async (page) => {
      await page.getByRole('button', { name: /^岳阳楼区 2021 .*预算执行率/ }).click();
      const panel = workingPanel(page, titleOf('岳阳楼区', 2021));
      await panel.getByText(zh.terms.reason.not_reported('2021 年全年预算·支出合计')).waitFor();
      expect(await textOf(panel)).toContain('792.52 ÷ —');
    }));

  it('opens from a point of the scatter', () =>
    visit({ path: '#/compare?compare=two' }, async (page) => {
      const chart = chartIn(scatterFigure(page));
      await label(chart, '衡阳县 2024 ⚑').waitFor();
      const { x, y } = await pointAt(chart, '衡阳县 2024 ⚑');
      await page.mouse.click(x, y);
      await workingPanel(page, titleOf('衡阳县', 2024)).waitFor();
    }));
});

describe('the tables', () => {
  const areas = async (page: Page) =>
    (await tableRows(page.getByRole('table').first())).map(([area]) => area);

  it('hold the figures of the charts', () =>
    visit({ path: '#/compare' }, async (page) => {
      await choose(page, zh.ui.viewAs(), zh.ui.table());
      const [ranked, spread] = [page.getByRole('table').first(), page.getByRole('table').nth(1)];
      await spread.waitFor();
      expect((await tableRows(ranked)).map((cells) => cells.slice(0, 4))).toEqual([
        ['雁峰区', '1', '⚑ 100.00%', '2021'],
        ['芦淞区', '2', '⚑ 99.91%', '2023'],
        ['衡阳县', '3', '⚑ 95.97%', '2024'],
        ['岳阳楼区', '—', '—', '2021'],
        ['怀化市', '—', '—', '2022'],
      ]);
      const { row, tooFew } = zh.compare.strip;
      expect(await tableRows(spread)).toEqual([
        [row.low, '95.97%', '衡阳县'],
        [row.p25, '—', tooFew],
        [row.median, '—', tooFew],
        [row.p75, '—', tooFew],
        [row.high, '100.00%', '雁峰区'],
        [row.target, '100.00%', ''],
      ]);
      await choose(page, zh.compare.question.label, zh.compare.question.two);
      const pairs = figureWith(page, zh.compare.scatter.eyebrow).getByRole('table');
      await pairs.waitFor();
      expect((await tableRows(pairs)).map((cells) => cells.slice(0, 4))).toEqual([
        ['芦淞区', '2023', '95.00%', '⚑ 99.91%'],
        ['雁峰区', '2021', '99.00%', '⚑ 100.00%'],
        ['衡阳县', '2024', '98.76%', '⚑ 95.97%'],
      ]);
    }));

  it('sort by their headers, with what is absent at the end both ways', () =>
    visit({ path: '#/compare?view=table' }, async (page) => {
      const header = page.getByRole('columnheader', { name: '预算执行率' }).first();
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect(await areas(page)).toEqual(['雁峰区', '芦淞区', '衡阳县', '岳阳楼区', '怀化市']);
      await header.getByRole('button').press('Enter');
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      expect(await areas(page)).toEqual(['衡阳县', '芦淞区', '雁峰区', '岳阳楼区', '怀化市']);
    }));

  it('open the working from a cell, and take the focus back', () =>
    visit({ path: '#/compare?view=table' }, async (page) => {
      const cell = page.getByRole('button', { name: /芦淞区 2023 .*预算执行率.*99\.91%/ }).first();
      await cell.press('Enter');
      await workingPanel(page, titleOf('芦淞区', 2023)).waitFor();
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      expect(await hasFocus(cell)).toBe(true);
    }));

  it('give the prefecture no rank', () =>
    visit({ path: '#/compare?view=table&metric=three_public_control_rate' }, async (page) => {
      const table = page.getByRole('table').first();
      await table.waitFor();
      const rows = await tableRows(table);
      expect(rows.find(([area]) => area === '怀化市')?.slice(0, 4)).toEqual([
        '怀化市',
        '—',
        '54.53%',
        '2021',
      ]);
    }));
});

describe('two metrics against each other', () => {
  it('say so where both are the same', () =>
    visit({ path: '#/compare?compare=two' }, async (page) => {
      await select(page, picker.against, '预算执行率');
      await page.getByText(zh.compare.scatter.same.title).waitFor();
      await select(page, picker.against, '自评得分率');
      await label(chartIn(scatterFigure(page)), '衡阳县 2024 ⚑').waitFor();
    }));

  it('draw no quadrants among few, and name who is left out', () =>
    visit({ path: '#/compare?compare=two' }, async (page) => {
      const notices = await textOf(scatterFigure(page).locator('figcaption'));
      expect(notices).toContain(notice.fewPairs(sameKind, 3));
      expect(notices).toContain(notice.unpaired('岳阳楼区、怀化市'));
    }));

  it('give the figures of a lone pair in words instead of an empty plane', () =>
    visit({ path: '#/compare?compare=two&against=debt_ratio' }, async (page) => {
      await page.getByText(zh.compare.scatter.onlyOne).waitFor();
      const figure = scatterFigure(page);
      expect((await tableRows(figure.getByRole('table')))[0]?.slice(0, 4)).toEqual([
        '衡阳县',
        '2024',
        '44.31%',
        '⚑ 95.97%',
      ]);
      expect(await chartIn(figure).count()).toBe(0);
    }));
});
