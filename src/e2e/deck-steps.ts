import type { Locator, Page } from 'playwright-core';
import { presentMessages } from '../core/messages/present';
import { zh } from './screen';

/** What tests of the deck have in common. */
export const text = presentMessages('zh-CN');
export const pinOf = (figure: Locator) =>
  figure.getByRole('button', { name: zh.ui.pin(), exact: true });
export const cards = (page: Page) => page.getByRole('article');
export const button = (page: Page | Locator, name: string) =>
  page.getByRole('button', { name, exact: true });

export async function toDeck(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/present'));
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}
