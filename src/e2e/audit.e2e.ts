import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { messages } from '../core/messages';
import { violationsOf } from './axe';
import { chartIn, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, hasFocus, select, textOf, workingPanel, zh } from './screen';

const text = zh.audit;
const list = (page: Page) => page.getByRole('region', { name: /条发现/ });
const sentences = (page: Page) =>
  page.locator('main li button').evaluateAll((buttons) => buttons.map((b) => b.textContent.trim()));
const scores = (page: Page) => page.getByRole('figure', { name: /按所列标准逐行复算/ });

describe('the scores', () => {
  it('show self-score and re-executed score from the snapshot, before the engine', () =>
    visit(
      {
        path: '#/audit',
        prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()),
      },
      async (page) => {
        await label(chartIn(scores(page)), '95 → 95.99（+0.99）').waitFor();
        await label(chartIn(scores(page)), '98.76 → 97.7（−1.06）').waitFor();
        await page.getByText('4 份自评按所列标准逐行复算：2 份少计、1 份多计').waitFor();
      },
    ));

  it('say that there is nothing to audit where no report could be, and not that all is well', () =>
    visit({ path: '#/audit?year=2022' }, async (page) => {
      await eventually(() => page.getByText(text.nothing.title).count()).toBe(3);
      const words = await textOf(page.getByRole('main'));
      expect(words).not.toContain(text.list.none.title);
      expect(words).not.toContain(text.matrix.none(27));
    }));

  it('narrow the findings to a report by keyboard', () =>
    visit({ path: '#/audit' }, async (page) => {
      const chart = chartIn(scores(page));
      await label(chart, '95 → 95.99（+0.99）').waitFor();
      await chart.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await eventually(() => page.url()).toContain('of=430421-2024');
    }));

  it('stand in a table whose figures open to their findings', () =>
    visit({ path: '#/audit?view=table' }, async (page) => {
      const table = page.getByRole('table', { name: text.scores.caption });
      const row = table.getByRole('row', { name: /怀化市 2021 年/ });
      expect(await textOf(row)).toMatch(/94\.05.*—.*100.*0\.0%.*81\.5%.*44 \/ 54/s);
      await row.getByRole('button', { name: /81\.5%|看 10 条发现/ }).click();
      await eventually(() => page.url()).toContain('of=431200-2021');
      expect((await sentences(page)).every((sentence) => !sentence.includes('应披露'))).toBe(true);
      // Points at risk lead to the findings on rows of the score sheet.
      const risk = table
        .getByRole('row', { name: /衡阳县 2024 年/ })
        .getByText('76', { exact: true });
      await risk.click();
      await eventually(() => page.url()).toMatch(/rule=[^&]*vague_evidence/);
      await eventually(() => page.url()).toContain('of=430421-2024');
      // Without a finding, a figure leads to the score sheet that it is made of.
      const sound = table.getByRole('row', { name: /芦淞区 2023 年/ });
      await sound.getByRole('link', { name: /%，芦淞区 2023 年：没有相关发现/ }).click();
      await eventually(() => page.url()).toMatch(/#\/report\?.*report=430203-2023/);
    }));
});

describe('the matrix', () => {
  it('leads from a cell to its findings, by mouse and by keyboard', () =>
    visit({ path: '#/audit' }, async (page) => {
      const cell = page.getByRole('button', { name: '怀化市 2021 年，勾稽不平：4 条，最重为重要' });
      await cell.click();
      await eventually(async () => (await sentences(page)).length).toBe(4);
      expect(await cell.getAttribute('aria-pressed')).toBe('true');
      // The cell leads there: what it found is in sight, and the keyboard goes on from it.
      const found = page.getByRole('group', { name: text.list.eyebrow, exact: true });
      await eventually(() => hasFocus(found)).toBe(true);
      const top = await found.evaluate((list) => list.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(300);
      const other = page.getByRole('button', { name: /衡阳县 2024 年，分母不一：1 条/ });
      await other.focus();
      await page.keyboard.press('Enter');
      await eventually(() => sentences(page)).toEqual([
        '由“研发投入强度”反推的地区生产总值为 710.77 亿元，由“高新技术增加值占 GDP”反推的为 483.85 亿元',
      ]);
    }));
});

describe('the list', () => {
  it('is filtered in the address, and cleared', () =>
    visit({ path: '#/audit?severity=high,medium' }, async (page) => {
      const severity = page.getByRole('combobox', { name: text.list.severity, exact: true });
      const chosen = () => severity.locator('option:checked').innerText();
      await eventually(chosen).toBe('重要、一般');
      await select(page, text.list.severity, text.severity.high);
      await eventually(async () => (await sentences(page)).length).toBe(8);
      await select(page, text.list.certainty, text.certainty.possible);
      await page.getByText(text.list.empty.title).waitFor();
      await page.getByRole('button', { name: text.list.clear }).last().click();
      await page.getByText(text.list.heading(78, 8)).first().waitFor();
      await page.getByRole('button', { name: text.list.more(28) }).click();
      await eventually(async () => (await sentences(page)).length).toBe(78);
      // The button is gone with the last of them; the keyboard goes on at the first of those that it brought.
      await eventually(() => hasFocus(page.locator('main li button').nth(50))).toBe(true);
    }));

  it('takes the threshold of a jump from the reader', () =>
    visit({ path: '#/audit?rule=yoy_jump' }, async (page) => {
      await eventually(async () => (await sentences(page)).length).toBe(1);
      await select(page, text.list.jump, text.list.jumpOption(20));
      await eventually(async () => (await sentences(page)).length).toBe(5);
      await eventually(() => page.url()).toContain('jump=20');
    }));

  it('narrows by rule', () =>
    visit({ path: '#/audit' }, async (page) => {
      await page.getByRole('button', { name: new RegExp(`^${text.list.rule}`) }).click();
      await page.getByRole('option', { name: /分制/ }).click();
      await eventually(() => sentences(page)).toEqual(['满分 200 分，折合百分制 94.05 分']);
    }));
});

describe('a finding', () => {
  const path =
    '#/audit?working=finding~431200-2021~identity_break~identity~personnel_parts~2021~final~level~';

  it('shows its working with the numbers in place and where each is printed', () =>
    visit({ path }, async (page) => {
      const panel = workingPanel(page, '怀化市 2021 年：勾稽不平');
      await panel.getByText('1,207.66 万元 ≠ 1,190.80 + 111.86 = 1,302.66 万元').waitFor();
      await panel.getByText(text.panel.within('0.015 万元')).waitFor();
      expect(await panel.locator('blockquote').count()).toBe(3);
    }));

  it('opens from the list by keyboard, and gives the focus back', () =>
    visit({ path: '#/audit?severity=high' }, async (page) => {
      const item = page.getByRole('button', { name: /“三公”经费控制率一处为 60%/ });
      await item.focus();
      await page.keyboard.press('Enter');
      await workingPanel(page, '雁峰区 2021 年：前后不一').waitFor();
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(item)).toBe(true);
    }));

  it('keeps the reviewer’s mark through a reload, and writes it into the workbook', () =>
    visit({ path }, async (page) => {
      const panel = workingPanel(page, '怀化市 2021 年：勾稽不平');
      await panel.getByText(text.review.confirmed, { exact: true }).click();
      await panel.getByLabel(text.panel.note).fill('=1+1 已核对');
      // Escape leaves the field without a change event.
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await page.goBack();
      await eventually(() => panel.getByLabel(text.panel.note).inputValue()).toBe('=1+1 已核对');
      await page.reload();
      await eventually(() => panel.getByLabel(text.panel.note).inputValue()).toBe('=1+1 已核对');
      await page.keyboard.press('Escape');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: text.list.export }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^复核清单_真实报告_\d{4}-\d\d-\d\d\.xlsx$/);
      const file = await readFile(await download.path());
      const sheets = (await readXlsxFile(new Uint8Array(file).buffer)) as readonly {
        readonly sheet: string;
        readonly data: readonly (readonly unknown[])[];
      }[];
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['复核清单', '审核汇总', '来源']);
      const rows = sheets[0]!.data;
      expect(rows).toHaveLength(79);
      const marked = rows.filter((row) => row[11] === '属实');
      expect(marked.map((row) => row[12])).toEqual(['=1+1 已核对']);
      expect(marked[0]?.[10]).toContain('二(一)1：「人员经费1207.66万元」');
    }));
});

describe('the screen', () => {
  it('breaks no rule of accessibility, with a finding open, in both themes and languages', () =>
    visit(
      {
        path: '#/audit?working=finding~430421-2024~shared_denominator~metric~rd_intensity~2024~final~level~',
      },
      async (page) => {
        await workingPanel(page).locator('blockquote').first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: zh.shell.theme.toDark }).click();
        expect(await violationsOf(page)).toEqual([]);
        await page.getByRole('button', { name: zh.shell.language.switchTo }).click();
        await page.getByText(messages('en').audit.list.heading(78, 8)).first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
      },
    ));

  it('fits a phone, which lists the gravest first and the rest on request', () =>
    visit({ path: '#/audit', viewport: { width: 360, height: 780 } }, async (page) => {
      await list(page).first().waitFor();
      const items = page.getByRole('region', { name: /78 条发现/ }).getByRole('listitem');
      await eventually(() => items.count()).toBe(8);
      await page.getByRole('button', { name: text.list.more(42), exact: true }).click();
      await eventually(() => items.count()).toBe(50);
      expect(await hasFocus(items.nth(8).getByRole('button'))).toBe(true);
      await page.getByRole('button', { name: text.list.more(28), exact: true }).click();
      await eventually(() => items.count()).toBe(78);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
    }));
});
