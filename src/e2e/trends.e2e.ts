import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartIn, chartLines, label, pointAt } from './drawn-chart';
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

const text = zh.trends;
const trends = { path: '#/trends' };
const linesFigure = (page: Page) => figureWith(page, text.lines.eyebrow);
const stagesFigure = (page: Page) => figureWith(page, text.stages.eyebrow);
const compositionFigure = (page: Page) => figureWith(page, text.composition.eyebrow);
const changesTable = (page: Page) => page.getByRole('table', { name: text.changes.eyebrow });
const derivedTitle = zh.working.titleOfStage('怀化市', 2020, '“三公”经费', zh.terms.stage.final);

describe('the trends of “三公”, as they open', () => {
  it('draw a derived point hollow and the printed ones full, and say which is derived', () =>
    visit(trends, async (page) => {
      const chart = chartIn(linesFigure(page)).first();
      await label(chart, '41.73').waitFor();
      const derived = await pointAt(chart, '41.73');
      const printed = await pointAt(chart, '2.56');
      expect(derived.fill).not.toBe(derived.stroke);
      expect(printed.fill).toBe(printed.stroke);
      await linesFigure(page)
        .getByText(text.notice.derived(text.areaYear('怀化市', 2020)))
        .waitFor();
      await label(chartIn(stagesFigure(page)), `41.73 ${text.mark.derived}`).waitFor();
    }));

  it('show how a derived point follows from the level and the change', () =>
    visit(trends, async (page) => {
      const chart = chartIn(linesFigure(page)).first();
      await label(chart, '41.73').waitFor();
      const { x, y } = await pointAt(chart, '41.73');
      await page.mouse.click(x, y);
      const panel = workingPanel(page, derivedTitle);
      await panel.getByText('40.90 万元 − (−0.83 万元) ＝ 41.73 万元').waitFor();
      const shown = await textOf(panel);
      expect(shown).toContain('「“三公经费”总体支出比上年减少0.83万元」');
      expect(shown).toContain('「“三公经费”实际支出数为40.90万元」');
      expect(shown).toContain('《2021年度怀化市工业和信息化局整体支出绩效自评报告》五(三)7');
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      expect(await hasFocus(chart)).toBe(true);
    }));

  it('give every change with its base', () =>
    visit(trends, async (page) => {
      await changesTable(page).waitFor();
      const rows = await tableRows(changesTable(page));
      expect(rows).toContainEqual([
        '芦淞区',
        '2023',
        '3.63 万元',
        '2.56 万元',
        '+1.07 万元',
        '+41.80%',
        '',
      ]);
      expect(rows).toContainEqual([
        '怀化市',
        '2021',
        '40.90 万元',
        '41.73 万元',
        '−0.83 万元',
        '−1.99%',
        text.mark.baseDerived,
      ]);
      expect(rows).toContainEqual([
        '衡阳县',
        '2024',
        '5.59 万元',
        '—',
        '—',
        '—',
        text.changes.absence.no_prior_year,
      ]);
    }));

  it('open a working by the keyboard alone', () =>
    visit(trends, async (page) => {
      const chart = chartIn(linesFigure(page)).first();
      await label(chart, '41.73').waitFor();
      await tabTo(page, chart);
      const spoken = linesFigure(page).getByRole('status').first();
      await page.keyboard.press('ArrowRight');
      await eventually(() => textOf(spoken)).toContain('芦淞区 2022');
      // One area after another downwards; the prefecture is the second that has two years.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Home');
      await eventually(() => textOf(spoken)).toMatch(/怀化市 2020.*41\.73 万元/);
      await page.keyboard.press('Enter');
      await workingPanel(page, derivedTitle).waitFor();
      await page.keyboard.press('Escape');
      await workingPanel(page).waitFor({ state: 'hidden' });
      expect(await hasFocus(chart)).toBe(true);
    }));
});

describe('single years', () => {
  it('stand apart as dots, which open their working by pointer and by keyboard', () =>
    visit(trends, async (page) => {
      const figure = linesFigure(page);
      await figure.getByText(text.lines.singles(3, 'department'), { exact: true }).waitFor();
      const dots = chartIn(figure).nth(1);
      await label(dots, '5.59').waitFor();
      const { x, y } = await pointAt(dots, '5.59');
      await page.mouse.click(x, y);
      const title = zh.working.titleOfStage('衡阳县', 2024, '“三公”经费', zh.terms.stage.final);
      await workingPanel(page, title).waitFor();
      await page.keyboard.press('Escape');
      await dots.focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      const second = zh.working.titleOfStage('岳阳楼区', 2021, '“三公”经费', zh.terms.stage.final);
      await workingPanel(page, second).waitFor();
    }));

  it('of every department leave no empty axes', () =>
    visit({ path: '#/trends?measure=item:expenditure' }, async (page) => {
      await label(chartIn(linesFigure(page)), '7,206.67 ⚑').waitFor();
      expect(await chartIn(linesFigure(page)).count()).toBe(1);
      // 7206.67 ÷ 308.65
      await stagesFigure(page).getByText('是年初预算 308.65 万元的 23.35 倍：变化异常').waitFor();
    }));

  it('leave room for every name on a phone', () =>
    visit({ ...trends, viewport: { width: 360, height: 740 } }, async (page) => {
      const chart = chartIn(linesFigure(page)).first();
      await label(chart, '41.73').waitFor();
      const boxes = await chart.locator('svg text').evaluateAll((texts) =>
        texts.map((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const covering = boxes.filter((a, index) =>
        boxes
          .slice(index + 1)
          .some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6,
          ),
      );
      expect(covering).toEqual([]);
    }));
});

describe('the panels', () => {
  it('have a scale each where small ones would vanish, and one on request, in the address', () =>
    visit(trends, async (page) => {
      const figure = stagesFigure(page);
      const lengths = () =>
        chartIn(figure)
          .locator('svg path')
          .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
      await label(chartIn(figure), '75.00').waitFor();
      const onOwnScales = await lengths();
      await figure.getByText(text.scale.differ).waitFor();
      await choose(figure, text.scale.label, text.scale.common);
      await figure.getByText(text.scale.wide).waitFor();
      await eventually(lengths).not.toEqual(onOwnScales);
      await eventually(() => page.url()).toContain('scale=common');
      // Both figures of the screen follow.
      await compositionFigure(page).getByText(text.scale.wide).waitFor();
      await page.goBack();
      await eventually(lengths).toEqual(onOwnScales);
    }));

  it('show the parts of the total, and where the report does not add up', () =>
    visit(trends, async (page) => {
      const notices = await textOf(compositionFigure(page).locator('figcaption'));
      expect(notices).toContain(
        text.composition.rounding(`${text.areaYear('衡阳县', 2024)}年初`, '8.16 万元', '8.15 万元'),
      );
    }));
});

describe('the tables', () => {
  it('hold the figures of the charts', () =>
    visit({ path: '#/trends?view=table' }, async (page) => {
      const table = (name: string) => page.getByRole('table', { name });
      await table(text.composition.tableCaption).waitFor();
      expect(
        await tableRows(table(text.lines.tableCaption(text.lines.finalLevel('“三公”经费')))),
      ).toEqual([
        ['芦淞区', '2022', '2.56 万元', text.sourceReport(2023), '', '区'],
        ['芦淞区', '2023', '3.63 万元', text.sourceReport(2023), '', '区'],
        ['雁峰区', '2021', '⚑ 0.60 万元', text.sourceReport(2021), '', '区'],
        ['衡阳县', '2024', '5.59 万元', text.sourceReport(2024), '', '县'],
        ['岳阳楼区', '2021', '2.50 万元', text.sourceReport(2021), '', '区'],
        ['怀化市', '2020', '41.73 万元', text.sourceReport(2021), text.mark.derived, '地级市'],
        ['怀化市', '2021', '40.90 万元', text.sourceReport(2021), '', '地级市'],
      ]);
      expect(await tableRows(table(text.stages.tableCaption('“三公”经费')))).toContainEqual([
        '怀化市',
        '2020',
        '73.34 万元',
        '—',
        `${text.mark.derived} 41.73 万元`,
        '56.90%',
      ]);
      expect(await tableRows(table(text.composition.tableCaption))).toContainEqual([
        '衡阳县',
        '2024',
        '决算',
        '5.59 万元',
        '3.71 万元',
        '1.88 万元',
        '—',
        '—',
        '0.00 万元',
        '—',
      ]);
    }));

  it('sort by their headers', () =>
    visit(trends, async (page) => {
      const header = changesTable(page).getByRole('columnheader', { name: text.column.change });
      await header.getByRole('button').click();
      const [first, second] = await tableRows(changesTable(page));
      expect([first?.[4], second?.[4]]).toEqual(['+1.07 万元', '−0.83 万元']);
    }));
});

describe('other measures', () => {
  it('show the changes of a rate in percentage points', () =>
    visit({ path: '#/trends?measure=metric:three_public_control_rate' }, async (page) => {
      await changesTable(page).waitFor();
      // 40.90 ÷ 75.00 less 41.73 ÷ 73.34: 54.533 % − 56.899 %.
      expect(await tableRows(changesTable(page))).toContainEqual([
        '怀化市',
        '2021',
        '54.53%',
        '56.90%',
        `−2.37 ${text.percentagePoints}`,
        text.mark.baseDerived,
      ]);
      const headers = changesTable(page).getByRole('columnheader');
      expect((await headers.allTextContents()).join(' ')).not.toContain(text.column.changePercent);
    }));

  it('say that a single year is no trend', () =>
    visit({ path: '#/trends?area=430421' }, async (page) => {
      await linesFigure(page)
        .getByText(text.lines.onlyOne('衡阳县', '“三公”经费', 2024, '5.59 万元'))
        .waitFor();
      await label(chartIn(linesFigure(page)), '5.59').waitFor();
      await eventually(() => chartLines(chartIn(linesFigure(page)))).toContain('衡阳县 2024 5.59');
    }));

  it('are chosen by quick pick and from the list', () =>
    visit(trends, async (page) => {
      await choose(page, text.picker.quick, '研发投入强度');
      await eventually(() => page.url()).toContain('measure=metric:rd_intensity');
      await linesFigure(page)
        .getByRole('heading', { name: /研发投入强度/ })
        .waitFor();
      await select(page, text.picker.label, '会议费');
      await eventually(() => page.url()).toContain('measure=item:');
      await linesFigure(page)
        .getByRole('heading', { name: /会议费/ })
        .waitFor();
    }));
});
