import path from 'node:path';
import type { Page } from 'playwright-core';
import { zh } from './screen';

/** What a reader does on the data screen to bring reports along, and what is found there. */

const words = zh.data;

/** An example file of the built product. */
export const example = (name: string) => path.resolve('dist/examples', name);
export const workbook = example('example-district.xlsx');
export const broken = example('example-district-with-faults.xlsx');
/** Storage of its own: what is kept must not meet another visit. */
export const own = { browser: {} };

export const zone = (page: Page) => page.getByRole('group', { name: words.give.eyebrow });
/** Of this screen alone: until the script takes over, the page holds the first view, hidden, whose map takes a file, too. */
export const chooser = (page: Page) =>
  zone(page).getByLabel(words.give.chooseFiles, { exact: true });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const table = (page: Page, caption: string) => page.getByRole('table', { name: caption });
export const kept = (page: Page) => table(page, words.kept.eyebrow);

export async function give(page: Page, ...files: readonly string[]): Promise<void> {
  await chooser(page).setInputFiles(files);
}

export async function importExample(page: Page, title: string): Promise<void> {
  await give(page, workbook);
  await page.getByRole('heading', { name: words.check.ready(6, 30) }).waitFor();
  await page.getByLabel(words.load.title).fill(title);
  await button(page, words.load.load).click();
  await page.getByText(words.load.loaded(title)).first().waitFor();
}
