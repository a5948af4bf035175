import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '../core/messages';

/** What a reader does on the screens and sees there, by the roles and names that the page gives. */

/** The texts that the page shows at first. What they say is tested beside them; here, that they are shown. */
export const zh = messages('zh-CN');

/** Expects of a value what it comes to in time: a chart is drawn, the engine starts, focus moves. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 20_000 });
}

/** The figure with this text anywhere in it, such as its eyebrow. */
export function figureWith(page: Page, text: string | RegExp): Locator {
  return page.getByRole('figure').filter({ hasText: text });
}

/** The working of a figure, by its title. */
export function workingPanel(page: Page, title?: string): Locator {
  return page.getByRole('dialog', title === undefined ? {} : { name: title, exact: true });
}

/** Goes to a state of the page that is open, and waits for all that it shows. */
export async function show(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<unknown>((resolve) => {
        if (location.hash === hash) resolve(null);
        addEventListener('hashchange', resolve, { once: true });
        location.hash = hash;
      }),
    path,
  );
  // A report known only in part has tables alone, and the heat map is one.
  const isHeatMap = path.includes('compare=many') && !path.includes('chart=');
  const isTable = path.includes('view=table') || path.startsWith('#/report') || isHeatMap;
  const figures = isTable ? 'main table' : 'main figure [role="application"] svg text';
  await page.locator(figures).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  if (path.includes('working=')) await workingPanel(page).locator('blockquote').first().waitFor();
  // Colours on the way from one theme to the other are neither.
  await page.waitForFunction(() => document.getAnimations().length === 0);
}

/** Chooses an option of a group of radios by its words. */
export async function choose(within: Page | Locator, group: string, option: string): Promise<void> {
  const options = within.getByRole('group', { name: group, exact: true }).first();
  await options.getByText(option, { exact: true }).click();
}

/** Chooses an option of a select by its words. */
export async function select(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
}

/** Text as it is read: runs of space are one. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replaceAll(/\s+/g, ' ').trim();
}

/** The cells of each row of a table's body; a figure and its unit, which stand apart, with a space between. */
export function tableRows(table: Locator): Promise<string[][]> {
  return table.locator('tbody tr').evaluateAll((rows) => {
    function textOfCell(cell: Element): string {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
      return texts.join(' ').replaceAll(/\s+/g, ' ').replaceAll(' %', '%').trim();
    }
    return rows.map((row) => [...row.children].map(textOfCell));
  });
}

/** Presses Tab until `target` has the focus, as a reader without a pointer does. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const mostStops = 60;
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${mostStops} tab stops lead nowhere near ${target.toString()}`);
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
