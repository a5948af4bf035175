import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '../core/messages';
import { chartIn, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, show, zh } from './screen';

const en = messages('en');

/** What stays Chinese in English: names that exist in no other language, and the way back. */
const properNames: readonly string[] = [
  ...column('data/departments.csv', 'name'),
  ...column('data/reports.csv', 'title'),
  '财预〔2013〕53号',
  en.shell.language.switchTo,
];
const isProperName = (text: string) => properNames.some((name) => text.includes(name));
/** Rows of score sheets, which stand in quotation marks. */
const sheetRows: ReadonlySet<string> = new Set([
  ...['level1', 'level2', 'level3'].flatMap((level) => column('data/indicators.csv', level)),
  ...column('data/projects.csv', 'name'),
]);
/** A figure with its unit as the report prints it. */
const asPrinted = /^−?[\d,.]+ \p{Script=Han}{1,2}$/u;

const states = [
  '#/compare',
  '#/compare?compare=two&metric=three_public_control_rate&against=rd_intensity',
  '#/compare?mine=430203&peers=prefecture',
  '#/compare?compare=many',
  '#/compare?compare=many&chart=lines&mine=431200',
  '#/compare?compare=many&chart=radar',
  '#/compare?compare=many&view=table',
  '#/compare?view=table',
  '#/compare?year=1999&metric=rd_intensity',
  '#/trends',
  '#/trends?view=table',
  '#/trends?measure=metric:rd_intensity',
  '#/compare?working=metric~430203-2023~budget_execution_rate~2023',
  '#/trends?working=item~431200-2021~three_public~final~2020',
];

describe('the language', () => {
  it('is Chinese at first, changes everywhere at once, and is remembered', () =>
    visit({ path: '#/compare' }, async (page) => {
      await page.getByRole('heading', { name: /衡阳县.*95\.97%/ }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      await page.getByRole('button', { name: zh.shell.language.switchTo }).click();
      await page.getByRole('heading', { name: /Hengyang County.*95\.97%/ }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.title()).toBe(`${en.shell.screens.compare} · ${en.shell.product}`);
      await page.reload();
      await page.getByRole('heading', { name: /Hengyang County.*95\.97%/ }).waitFor();
      await page.getByRole('button', { name: en.shell.language.switchTo }).click();
      await page.getByRole('heading', { name: /衡阳县.*95\.97%/ }).waitFor();
    }));

  it('leaves nothing Chinese in English but names and quotations', () =>
    visit({ locale: 'en', path: '#/compare' }, async (page) => {
      const left: Record<string, string[]> = {};
      for (const path of states) {
        await show(page, path);
        const texts = await chineseTexts(page);
        left[path] = texts.filter(
          (text) =>
            !asPrinted.test(text) &&
            !isProperName(text) &&
            // Excerpts stand as printed between corner brackets, names of rows in quotation marks.
            /\p{Script=Han}/u.test(
              text
                .replace(/「[^」]*」/gu, '')
                .replace(/“([^“”]*)”/gu, (quoted, name: string) =>
                  sheetRows.has(name) ? '' : quoted,
                ),
            ),
        );
      }
      expect(left).toEqual(Object.fromEntries(states.map((path) => [path, []])));
    }));
});

describe('the theme', () => {
  it('changes page and charts, and is remembered', () =>
    visit({ path: '#/compare' }, async (page) => {
      const figure = label(chartIn(page.getByRole('figure').first()), '99.91%');
      const colours = async () => [
        await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        await figure.evaluate((text) => getComputedStyle(text).fill),
      ];
      await figure.waitFor();
      const light = await colours();
      await page.getByRole('button', { name: zh.shell.theme.toDark }).click();
      await eventually(async () => (await colours())[1]).not.toBe(light[1]);
      const dark = await colours();
      expect(dark[0]).not.toBe(light[0]);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

      await page.reload();
      await figure.waitFor();
      expect(await colours()).toEqual(dark);
      await page.getByRole('button', { name: zh.shell.theme.toLight }).click();
      await eventually(colours).toEqual(light);
    }));

  it('follows the system until the reader chooses', () =>
    visit({ prepare: (page) => page.emulateMedia({ colorScheme: 'dark' }) }, async (page) => {
      await page.getByRole('button', { name: zh.shell.theme.toLight }).waitFor();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    }));
});

describe('patterns in charts', () => {
  const patterns = (page: Page) => page.locator('main figure svg pattern');
  const box = (page: Page) => page.getByRole('checkbox', { name: zh.shell.display.patterns });

  it('are drawn where the reader asks for them, in chart and legend, and are remembered', () =>
    visit({ path: '#/trends' }, async (page) => {
      await show(page, '#/trends');
      expect(await patterns(page).count()).toBe(0);
      await box(page).check();
      await eventually(() => patterns(page).count()).toBeGreaterThan(0);
      const legend = page.locator('figure ul span[style*="background-image"]');
      expect(await legend.count()).toBeGreaterThan(0);
      await page.reload();
      await show(page, '#/trends');
      await eventually(() => patterns(page).count()).toBeGreaterThan(0);
      await box(page).focus();
      await page.keyboard.press('Space');
      await eventually(() => patterns(page).count()).toBe(0);
    }));

  it('leave a computed bar plain and a stated one hatched as it is', () =>
    visit({ path: '#/compare?metric=rd_intensity' }, async (page) => {
      await show(page, '#/compare?metric=rd_intensity');
      const before = await patterns(page).count();
      expect(before).toBeGreaterThan(0);
      await box(page).check();
      await page.waitForTimeout(300);
      expect(await patterns(page).count()).toBe(before);
    }));
});

/** All texts with a Chinese character that the page shows or speaks, quotations of reports left out. */
function chineseTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && !node.parentElement?.closest('blockquote, noscript'))
        texts.push(node.data);
      if (!(node instanceof Element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        texts.push(node.getAttribute(name) ?? '');
      }
    }
    return texts.map((text) => text.trim()).filter((text) => /\p{Script=Han}/u.test(text));
  });
}

function column(file: string, name: string): string[] {
  const text = readFileSync(file, 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => row[name] ?? '').filter((cell) => cell !== '');
}
