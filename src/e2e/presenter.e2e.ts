import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { button, cards, pinOf, text, toDeck } from './deck-steps';
import { visit } from './harness';
import { eventually, figureWith } from './screen';

describe('the presenter’s window', () => {
  /** A deck of a figure with a note and a text page, shown from its first page. */
  async function startShow(page: Page): Promise<Locator> {
    const ranked = figureWith(page, '按优劣');
    await ranked.locator('svg text').first().waitFor();
    await pinOf(ranked).click();
    await eventually(() => page.getByText(text.pin.done(1)).count()).toBe(1);
    await toDeck(page);
    await page.getByRole('textbox', { name: text.field.note, exact: true }).fill('慢慢讲');
    await button(page, text.addText).click();
    await eventually(() => cards(page).count()).toBe(2);
    await button(page, text.present).click();
    return page.getByRole('dialog', { name: text.show.label });
  }

  it('has the notes and the next page, and turns what the audience sees alone', () =>
    visit({ browser: {}, path: '#/compare' }, async (page) => {
      const stage = await startShow(page);
      expect(await stage.getByText('慢慢讲').count()).toBe(0);
      const [view] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
      await view.getByText('慢慢讲').waitFor();
      const next = view.getByRole('region', { name: text.show.next });
      await next.getByText(text.newText).waitFor();
      expect(await violationsOf(view)).toEqual([]);
      expect(await stage.getByText('慢慢讲').count()).toBe(0);
      // The bar stands back, not the show.
      const bar = stage.locator('.bar');
      await eventually(() => bar.evaluate((node) => getComputedStyle(node).opacity)).toBe('0');
      await view.keyboard.press('ArrowRight');
      await eventually(() => page.url()).toMatch(/page=2$/);
      await view.getByText(text.show.last).waitFor();
      await view.getByRole('button', { name: text.show.previous }).click();
      await eventually(() => page.url()).toMatch(/page=1$/);
      await view.close();
      await eventually(() => bar.evaluate((node) => getComputedStyle(node).opacity)).toBe('1');
      const [again] = await Promise.all([
        page.waitForEvent('popup'),
        stage.getByRole('button', { name: text.show.presenter }).click(),
      ]);
      await again.getByRole('button', { name: text.show.end }).click();
      await eventually(() => stage.count()).toBe(0);
      await eventually(() => again.isClosed()).toBe(true);
    }));

  it('gives way to notes below the page where the browser opens none', () =>
    visit(
      {
        path: '#/compare',
        prepare: (page) => page.addInitScript(() => (window.open = () => null)),
      },
      async (page) => {
        const stage = await startShow(page);
        await page.keyboard.press('s');
        await stage.getByText(text.show.noWindow).waitFor();
        await stage.getByText('慢慢讲').waitFor();
      },
    ));
});
