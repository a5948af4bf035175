import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sqlMessages } from '../core/messages/sql';
import { visit } from './harness';
import { button, example, give, own, workbook } from './import-steps';
import { eventually, tableRows, zh } from './screen';

const words = zh.data;
const text = sqlMessages('zh-CN');
/** ms; the engine starts twice. */
const patience = 90_000;
const facts = example('example-facts.csv');

const console = (page: Page) => page.locator('#sql');
const editor = (page: Page) => console(page).locator('.cm-content');
const link = (page: Page, screen: keyof typeof zh.shell.screens) =>
  page.getByRole('navigation').getByRole('link', { name: zh.shell.screens[screen], exact: true });

async function leaveAndReturn(page: Page): Promise<void> {
  await link(page, 'compare').click();
  await page.getByRole('figure').first().waitFor();
  await link(page, 'data').click();
  await page.getByRole('heading', { name: words.give.heading }).waitFor();
}

describe('the data screen', () => {
  it(
    'is found again as it was left: an import that is checked, a statement and its answer',
    () =>
      visit({ ...own, path: '#/data' }, async (page) => {
        await give(page, facts);
        const heading = page.getByRole('heading', { name: words.check.ready(1, 3) });
        await heading.waitFor();
        const choice = page.getByRole('combobox', { name: /“三公”经费/ });
        await choice.selectOption('take');
        await eventually(() => choice.isEnabled()).toBe(true);
        await page.getByLabel(words.load.title).fill('改过的名称');

        await editor(page).waitFor();
        await editor(page).fill("SELECT name FROM areas WHERE area_code = '430203'");
        await page.keyboard.press('Control+Enter');
        const answer = console(page).getByRole('table', { name: text.answer });
        await eventually(() => tableRows(answer)).toEqual([['1', '芦淞区', '']]);
        await editor(page).fill('SELECT 2 -- not run yet');

        await leaveAndReturn(page);
        await heading.waitFor();
        expect(await choice.inputValue()).toBe('take');
        expect(await page.getByLabel(words.load.title).inputValue()).toBe('改过的名称');
        await eventually(() => editor(page).innerText()).toContain('SELECT 2 -- not run yet');
        await eventually(() => tableRows(answer)).toEqual([['1', '芦淞区', '']]);

        // Nor does Back, to an address that names the statement that was run.
        await link(page, 'compare').click();
        await page.getByRole('figure').first().waitFor();
        await page.goBack();
        await eventually(() => editor(page).innerText()).toContain('SELECT 2 -- not run yet');
        await heading.waitFor();

        await button(page, words.load.load).click();
        await page.getByText(words.load.loaded('改过的名称')).first().waitFor();
      }),
    patience,
  );

  it(
    'goes on reading while the reader is elsewhere, and leads to the check once',
    () =>
      visit({ ...own, path: '#/data' }, async (page) => {
        await give(page, workbook);
        await leaveAndReturn(page);
        await page.getByRole('heading', { name: words.check.ready(6, 30) }).waitFor();
        await leaveAndReturn(page);
        await page.getByRole('heading', { name: words.check.ready(6, 30) }).waitFor();
        expect(await page.evaluate(() => document.activeElement?.className ?? '')).not.toMatch(
          /\bcheck\b/,
        );
      }),
    patience,
  );
});
