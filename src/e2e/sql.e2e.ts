import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportMessages } from '../core/messages/export';
import { presentMessages } from '../core/messages/present';
import { sqlMessages } from '../core/messages/sql';
import { violationsOf } from './axe';
import { visit } from './harness';
import { eventually, hasFocus, tabTo, tableRows, zh } from './screen';

const text = sqlMessages('zh-CN');
const en = sqlMessages('en');
const files = exportMessages('zh-CN');
/** ms; the engine starts twice. */
const patience = 90_000;

const section = (page: Page) => page.locator('#sql');
const editor = (page: Page, label = text.editor) =>
  section(page).getByRole('textbox', { name: label, exact: true });
const button = (page: Page, name: string) =>
  section(page).getByRole('button', { name, exact: true });
const answer = (page: Page) => section(page).getByRole('table', { name: text.answer });
const count = (page: Page, words: RegExp) => section(page).getByText(words).first();

/** The editor once its code is there, in place of the plain field that holds its place. */
async function ready(page: Page, label = text.editor): Promise<Locator> {
  await section(page).locator('.cm-content').waitFor();
  return editor(page, label);
}

/** Writes a statement in the place of what stands there, and runs it by the keyboard. */
async function runByKey(page: Page, statement: string): Promise<void> {
  await (await ready(page)).fill(statement);
  await page.keyboard.press('Control+Enter');
}

describe('the SQL console', () => {
  it(
    'is used by the keyboard alone: complete, run, read, draw',
    () =>
      visit({ path: '#/data' }, async (page) => {
        const field = await ready(page);
        await tabTo(page, field);
        // Within quotes the ids of the catalog are offered, with what they mean.
        await field.fill('');
        await page.keyboard.type(
          "SELECT fiscal_y FROM department_metric WHERE metric_id = 'score_r",
        );
        const offered = page.getByRole('listbox').getByRole('option');
        await eventually(() => offered.first().innerText()).toContain('得分率');
        await page.keyboard.press('Escape');
        // Tab leads out of the editor, to the button that runs.
        await page.keyboard.press('Tab');
        expect(await hasFocus(button(page, text.run))).toBe(true);
        await page.keyboard.press('Shift+Tab');

        const statement = `SELECT a.name AS area, 100.50 + length(a.name) AS amount, NULL AS nothing
          FROM areas a WHERE a.name IN ('芦淞区', '衡阳县') ORDER BY a.area_code`;
        await runByKey(page, statement);
        await count(page, /^2 行，3 列，用时 [\d.]+ 秒$/).waitFor();
        expect(await tableRows(answer(page))).toEqual([
          ['1', '芦淞区', '103.50', '—', ''],
          ['2', '衡阳县', '103.50', '—', ''],
        ]);
        // The address brings the statement along.
        await eventually(() => new URLSearchParams(page.url().split('?')[1]).get('sql')).toBe(
          statement,
        );
        await tabTo(page, section(page).getByRole('radio', { name: text.table }));
        await page.keyboard.press('ArrowRight');
        await section(page).getByRole('application').locator('svg').getByText('芦淞区').waitFor();
        await eventually(() => page.url()).toContain('answer=chart');
        expect(await violationsOf(page)).toEqual([]);
        // An answer is a figure as any other: it goes to the deck with its chart.
        await button(page, zh.ui.pin()).click();
        await page.getByText(presentMessages('zh-CN').pin.done(1)).first().waitFor();
        await page.evaluate(() => (location.hash = '#/present'));
        const title = page.getByRole('textbox', { name: presentMessages('zh-CN').field.title });
        await eventually(() => title.inputValue()).toBe(text.answer);
        await page.locator('.about').getByText('SQL：SELECT a.name AS area').first().waitFor();
      }),
    patience,
  );

  it(
    'says in the reader’s language what is wrong and what to do, at the place',
    () =>
      visit({ path: '#/data', locale: 'en' }, async (page) => {
        const field = await ready(page, en.editor);
        const run = async (statement: string) => {
          await field.fill(statement);
          await button(page, en.run).click();
        };
        await run('SELECT *\nFROM nowhere');
        await section(page)
          .getByText(`${en.atLine(2)}${en.refused.unknown_name}`)
          .first()
          .waitFor();
        await section(page).getByText('Table with name nowhere does not exist').waitFor();
        await eventually(() => section(page).locator('.cm-lintRange-error').innerText()).toBe(
          'nowhere',
        );
        for (const [statement, reason] of [
          ['DROP TABLE facts', 'not_one_select'],
          ["SELECT * FROM read_csv('https://example.com/x.csv')", 'outside'],
          ['SELECT * FROM enable_logging()', 'changes'],
        ] as const) {
          await run(statement);
          await section(page)
            .getByText(`${en.refused[reason]} ${en.remedy[reason]}`)
            .first()
            .waitFor();
        }
        // Where the engine names no place, none is said to be marked.
        await run('SELECT 1 UNION ALL SELECT 1, 2');
        const unplaced = `${en.refused.unknown_name} ${en.remedy.unknown_name}`;
        await section(page).getByText(unplaced, { exact: true }).first().waitFor();
        expect(await section(page).getByText(en.marked).count()).toBe(0);
        await run('SELECT count(*) AS n FROM facts');
        await section(page)
          .getByText(/^Rows: 1, columns: 1/)
          .first()
          .waitFor();
      }),
    patience,
  );

  it(
    'stops an endless query while the other screens answer',
    () =>
      visit({ path: '#/data' }, async (page) => {
        await runByKey(page, 'SELECT count(*) FROM range(1000000000000) a, range(10) b');
        await section(page).getByRole('progressbar').waitFor();
        await eventually(() =>
          section(page)
            .getByText(/^[1-9]\.\d 秒$/)
            .count(),
        ).toBe(1);
        // The screens' engine answers what the snapshot cannot.
        await page
          .getByRole('group', { name: text.catalog.kind })
          .getByText(text.catalog.rules)
          .click();
        await page.getByRole('cell', { name: 'identity_break', exact: true }).waitFor();
        await button(page, text.stop).click();
        await section(page)
          .getByText(/^已停止（运行了 [\d.]+ 秒）。$/)
          .first()
          .waitFor();
        await runByKey(page, 'SELECT 1 AS one');
        await count(page, /^1 行，1 列/).waitFor();

        // So does leaving the screen: nothing of it goes on behind the others.
        await runByKey(page, 'SELECT count(*) FROM range(1000000000000) a, range(10) b');
        await section(page).getByRole('progressbar').waitFor();
        await page.getByRole('link', { name: zh.shell.screens.compare, exact: true }).click();
        await page.locator('figure').first().waitFor();
        await eventually(() => page.url()).not.toContain('sql=');
        await page.getByRole('link', { name: zh.shell.screens.data, exact: true }).click();
        await eventually(async () => (await ready(page)).innerText()).toContain('1000000000000');
        expect(await button(page, text.run).isEnabled()).toBe(true);
      }),
    patience,
  );

  it(
    'fills in the statement of a link and runs nothing by itself; thousands of rows are scrolled and taken along',
    () => {
      const statement = "SELECT range AS n, '=1+1' AS text FROM range(10001)";
      const path = `#/data?sql=${encodeURIComponent(statement)}`;
      return visit({ path, viewport: { width: 360, height: 740 } }, async (page) => {
        const field = await ready(page);
        expect(await field.innerText()).toBe(statement);
        expect(await answer(page).count()).toBe(0);
        await button(page, text.run).click();
        await section(page).getByText(text.cut('10,000')).waitFor();
        expect(await answer(page).getAttribute('aria-rowcount')).toBe('10001');
        expect(await answer(page).locator('tbody .row').count()).toBeLessThan(60);
        await tabTo(page, section(page).getByRole('region', { name: text.answer }));
        await page.keyboard.press('End');
        await answer(page).getByRole('cell', { name: '9999', exact: true }).waitFor();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(360);

        const downloading = page.waitForEvent('download');
        await button(page, zh.ui.export()).click();
        await section(page).getByRole('menuitem', { name: files.csv, exact: true }).click();
        const csv = await readFile(await (await downloading).path(), 'utf8');
        expect(csv.startsWith("\uFEFFn,text\r\n0,'=1+1\r\n1,'=1+1\r\n")).toBe(true);
        expect(csv.split('\r\n')).toHaveLength(10_002);
      });
    },
    patience,
  );

  it(
    'keeps what ran and what was saved under a name, and offers examples and tables',
    () =>
      visit({ browser: {}, path: '#/data' }, async (page) => {
        const lists = section(page).getByRole('group', { name: text.lists.label });
        const field = await ready(page);
        await button(page, text.examples.findings).click();
        await eventually(() => field.innerText()).toContain('audit_rules');
        await lists.getByText(text.lists.saved, { exact: true }).click();
        await section(page).getByLabel(text.saveName).fill('发现');
        await page.keyboard.press('Enter');
        await section(page).getByText(text.saved('发现')).first().waitFor();
        await lists.getByText(text.lists.tables, { exact: true }).click();
        await section(page).getByLabel(text.findTable).fill('摘录');
        await field.fill('SELECT * FROM ');
        await button(page, text.insert('indicator_totals')).click();
        expect(await field.innerText()).toBe('SELECT * FROM indicator_totals');
        await page.keyboard.press('Control+Enter');
        await count(page, /^\d+ 行，8 列/).waitFor();
        await field.fill('select 1 as one');
        await button(page, text.format).click();
        await eventually(() => field.innerText()).toBe('SELECT\n  1 AS one');

        await button(page, text.copyLink).click();
        await section(page).getByText(text.linkCopied).first().waitFor();
        await field.fill(`SELECT '${'x'.repeat(1500)}'`);
        await button(page, text.copyLink).click();
        await section(page).getByText(text.linkTooLong(1500)).first().waitFor();

        await page.reload();
        await eventually(async () => (await ready(page)).innerText()).toContain('indicator_totals');
        await lists.getByText(text.lists.history, { exact: true }).click();
        await button(page, 'SELECT * FROM indicator_totals').waitFor();
        await lists.getByText(text.lists.saved, { exact: true }).click();
        await button(page, text.rename('发现')).click();
        await section(page).getByLabel(text.newName).fill('规则');
        await page.keyboard.press('Enter');
        await button(page, '规则').click();
        await eventually(async () => (await ready(page)).innerText()).toContain('audit_rules');
        await button(page, text.remove('规则')).click();
        await button(page, text.confirmRemove('规则')).click();
        await section(page).getByText(text.noSaved).waitFor();
      }),
    patience,
  );
});
