import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { chartIn, clickBar, label } from './drawn-chart';
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

const text = zh.report;
const lusong = { path: '#/report?report=430203-2023' };
const waterfall = (page: Page) => chartIn(figureWith(page, text.waterfall.eyebrow));
const rings = (page: Page) => chartIn(figureWith(page, text.indicators.eyebrow));
const factsTable = (page: Page) => page.getByRole('table', { name: text.facts.caption });
const itemTitle = (item: string, stage: keyof typeof zh.terms.stage) =>
  zh.working.titleOfStage('芦淞区', 2023, item, zh.terms.stage[stage]);

describe('choosing a report', () => {
  it('from the list, then from the select', () =>
    visit({ path: '#/report' }, async (page) => {
      await page
        .getByRole('link', { name: /雁峰区/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /雁峰区科技和工业信息化局/ }).waitFor();
      await eventually(() => page.url()).toContain('report=430406-2021');
      await select(page, text.picker.label, text.optionOf('衡阳县', 2024, false));
      await page.getByRole('heading', { name: /衡阳县科技和工业信息化局/ }).waitFor();
    }));

  it('by the links to other years and to peers, with the filter kept', () =>
    visit({ path: '#/report?report=431200-2021&level=prefecture' }, async (page) => {
      await page.getByRole('link', { name: text.optionOf('怀化市', 2022, true) }).click();
      await eventually(() => page.url()).toContain('report=431200-2022');
      await eventually(() => page.url()).toContain('level=prefecture');
      await page.getByRole('link', { name: text.optionOf('怀化市', 2021, false) }).click();
      await eventually(() => page.url()).toContain('report=431200-2021');
      await page.goto(page.url().replace('431200-2021', '430203-2023'));
      await page.getByRole('link', { name: text.optionOf('岳阳楼区', 2021, false) }).click();
      await page.getByRole('heading', { name: /岳阳楼区科技和工业信息化局/ }).waitFor();
    }));
});

describe('a long report', () => {
  const hengyang = { path: '#/report?report=430421-2024' };

  it('lists its gravest findings, the others on request', () =>
    visit(hengyang, async (page) => {
      const found = page.getByRole('region', { name: /19 条发现/ }).getByRole('listitem');
      await eventually(() => found.count()).toBe(8);
      await page.getByRole('button', { name: zh.audit.list.more(11) }).click();
      await eventually(() => found.count()).toBe(19);
    }));

  it('says on request what its metrics lack, each open to its working', () =>
    visit(hengyang, async (page) => {
      const missing = page.getByRole('table', { name: text.metrics.missingCaption });
      await page.getByRole('button', { name: text.metrics.showMissing(12) }).click();
      expect((await tableRows(missing)).length).toBe(12);
      await missing.getByRole('button', { name: /在职人员控制率/ }).click();
      await workingPanel(page, '衡阳县 2024 年在职人员控制率').waitFor();
    }));

  it('leads to its parts, and the keyboard goes on from there', () =>
    visit(hengyang, async (page) => {
      const parts = page.getByRole('navigation', { name: text.parts });
      await parts.getByRole('button', { name: text.items.eyebrow }).click();
      await eventually(() => hasFocus(page.locator('#report-items'))).toBe(true);
    }));
});

describe('the waterfall', () => {
  it('opens its steps by pointer and by keyboard', () =>
    visit(lusong, async (page) => {
      await label(waterfall(page), '192.31').waitFor();
      await tabTo(page, waterfall(page));
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      // The second step is printed nowhere: the total after it explains it.
      await workingPanel(page, itemTitle('支出合计', 'adjusted')).waitFor();
      await page.keyboard.press('Escape');
      await clickBar(page, waterfall(page), '192.31');
      await workingPanel(page, itemTitle('支出合计', 'initial')).waitFor();
    }));

  it('keeps bars, labels and axis together while the window changes, with motion', () =>
    visit(
      { ...lusong, prepare: (page) => page.emulateMedia({ reducedMotion: 'no-preference' }) },
      async (page) => {
        await label(waterfall(page), '1,451.29 ⚑').waitFor();
        await page.waitForFunction(() => document.getAnimations().length === 0);
        await page.setViewportSize({ width: 1024, height: 900 });
        await eventually(() => endsOf(page).then(({ width }) => width)).toBeLessThan(1000);
        const { axis, bar, text: figure } = await endsOf(page);
        expect(Math.abs(bar - axis)).toBeLessThan(2);
        expect(Math.abs(figure - bar)).toBeLessThan(10);
      },
    ));
});

/** px where the final accounts end: by the axis, by the bar, by the label; and how wide the drawing is. */
function endsOf(page: Page) {
  return waterfall(page)
    .locator('svg')
    .evaluate((svg) => {
      const boxOf = (words: string) => {
        const texts = [...svg.querySelectorAll('text')];
        return texts.find((each) => each.textContent === words)!.getBoundingClientRect();
      };
      const middle = ({ left, right }: DOMRect) => (left + right) / 2;
      const [zero, thousand] = [middle(boxOf('0')), middle(boxOf('1,000'))];
      const bars = [...svg.querySelectorAll('path')]
        .filter((path) => /l[\d.]+ 0l0 24/.test(path.getAttribute('d') ?? ''))
        .map((path) => path.getBoundingClientRect());
      return {
        width: svg.getBoundingClientRect().width,
        axis: zero + ((thousand - zero) * 1451.29) / 1000,
        bar: bars[bars.length - 1]!.right,
        text: boxOf('1,451.29 ⚑').left,
      };
    });
}

describe('the score table', () => {
  it('opens the working of a metric or the row itself, by pointer', () =>
    visit(lusong, async (page) => {
      const name = rings(page).locator('svg text', { hasText: '产出指标' });
      await name.waitFor();
      await name.scrollIntoViewIfNeeded();
      const box = (await name.boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await workingPanel(page).waitFor();
      await eventually(() => page.url()).toMatch(/working=(indicator|metric)~430203-2023/);
    }));

  it('is read and opened by the keyboard', () =>
    visit(lusong, async (page) => {
      await rings(page).locator('svg text').first().waitFor();
      await rings(page).focus();
      const spoken = figureWith(page, text.indicators.eyebrow).getByRole('status');
      await page.keyboard.press('ArrowRight');
      await eventually(() => textOf(spoken)).toMatch(/分值 \d+/);
      await page.keyboard.press('Enter');
      await workingPanel(page).waitFor();
    }));

  it('opens the rows that lost points', () =>
    visit(lusong, async (page) => {
      await page.getByRole('button', { name: /规模工业总产值同比增长.*失 2 分/ }).click();
      const panel = workingPanel(
        page,
        zh.working.indicator.title('芦淞区', 2023, '规模工业总产值同比增长'),
      );
      await panel.getByText('经济下行压力依旧严峻', { exact: false }).waitFor();
    }));
});

describe('the tables', () => {
  it('open amounts of items, funds and metrics', () =>
    visit(lusong, async (page) => {
      const open = async (table: string, figure: RegExp, title: string) => {
        await page
          .getByRole('table', { name: table })
          .getByRole('button', { name: figure })
          .first()
          .click();
        await workingPanel(page, title).waitFor();
      };
      await open(
        text.projects.caption,
        /产业发展资金 决算：16\.84/,
        zh.working.project.title('芦淞区', 2023, '产业发展资金'),
      );
      await open(text.metrics.caption, /预算执行率：99\.91%/, '芦淞区 2023 年预算执行率');
      await open(
        text.items.caption(text.items.group.staff),
        /编制数：16/,
        zh.working.titleOfStage('芦淞区', 2023, '编制数', ''),
      );
      await page.getByRole('button', { name: /自评得分：95/ }).click();
      await workingPanel(page, zh.working.titleOfStage('芦淞区', 2023, '自评得分', '')).waitFor();
    }));
});

describe('the printed figures', () => {
  it('are found by name, year and value, and counted aloud', () =>
    visit(lusong, async (page) => {
      const all = 47;
      await page.getByText(text.facts.found(all, all)).first().waitFor();
      const search = page.getByRole('searchbox', { name: text.facts.search });
      await tabTo(page, search).catch(() => search.focus());
      await page.keyboard.type('公务接待');
      await eventually(async () => (await tableRows(factsTable(page))).length).toBe(3);
      await search.fill('不存在的数');
      await page.getByText(text.facts.nothing('不存在的数')).first().waitFor();
      await search.fill('');
      await eventually(async () => (await tableRows(factsTable(page))).length).toBe(all);
    }));

  it('are narrowed to those that differ, whose every mention opens', () =>
    visit(lusong, async (page) => {
      await factsTable(page).waitFor();
      await choose(page, text.facts.kindLabel, text.facts.kind.differing);
      await eventually(async () => (await tableRows(factsTable(page))).length).toBe(4);
      await factsTable(page)
        .getByRole('button', { name: /192\.31/ })
        .click();
      await workingPanel(page, itemTitle('支出合计', 'adjusted')).waitFor();
    }));
});

describe('a link to some of the printed figures', () => {
  it('shows the recipient the same rows, and Back undoes the search at once', () =>
    visit({ path: `${lusong.path}&find=支出合计&facts=differing` }, async (page) => {
      const search = page.getByRole('searchbox', { name: text.facts.search });
      await eventually(async () => (await tableRows(factsTable(page))).length).toBe(1);
      expect(await search.inputValue()).toBe('支出合计');
      await choose(page, text.facts.kindLabel, text.facts.kind.all);
      await search.fill('公务接待');
      await eventually(async () => (await tableRows(factsTable(page))).length).toBe(3);
      expect(decodeURIComponent(page.url())).toMatch(/find=公务接待$/);
      await page.goBack();
      await eventually(() => search.inputValue()).toBe('支出合计');
      await eventually(async () => (await tableRows(factsTable(page))).length).toBe(1);
    }));
});

describe('a report known only in part', () => {
  it('claims nothing of the rest, and has no broken figure', () =>
    visit({ path: '#/report?report=431200-2022' }, async (page) => {
      await page.getByText('109').first().waitFor();
      const main = await textOf(page.locator('main'));
      expect(main).toContain(text.waterfall.absent.partial);
      expect(main).not.toMatch(/报告(没有(披露|列示|公开)|未)/);
      expect(main).toContain(text.head.partialNotice);
      expect(main).not.toContain('NaN');
      expect(main).not.toContain('undefined');
    }));
});

describe('the screen', () => {
  it('breaks no rule of accessibility with workings of its own kinds open, in light and dark', () =>
    visit({ path: `${lusong.path}&working=indicator~430203-2023~3` }, async (page) => {
      await workingPanel(page).locator('dl').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: zh.shell.theme.toDark }).click();
      await page.goto(page.url().replace('indicator~430203-2023~3', 'project~430203-2023~3'));
      await workingPanel(page).locator('dl').first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
    }));
});
