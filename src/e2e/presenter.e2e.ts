import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { button, cards, pinOf, text, toDeck } from './deck-steps';
import { visit } from './harness';
import { eventually, figureWith, hasFocus } from './screen';

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

describe('the keyboard of the show', () => {
  it('turns pages, toggles full screen and notes, and gives the focus back', () =>
    visit({ path: '#/present' }, async (page, { expectClean }) => {
      const slides = ['一', '二', '三'].map((title, index) => ({
        id: `000000000000000${index}`,
        title,
        note: index === 1 ? '慢慢讲' : '',
        content: { kind: 'text', body: title },
        origin: null,
      }));
      const deck = { format: 'budget-performance-deck', version: 1, slides };
      await page.locator('input[type="file"]').setInputFiles({
        name: 'a.deck.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(deck)),
      });
      await eventually(() => cards(page).count()).toBe(3);
      const opener = page.getByRole('button', { name: text.presentFrom(2) });
      await opener.focus();
      await page.keyboard.press('Enter');
      const stage = page.getByRole('dialog', { name: text.show.label });
      await eventually(() => hasFocus(stage)).toBe(true);
      const isAt = (number: number) =>
        eventually(() => page.url()).toMatch(new RegExp(`#/present\\?page=${number}$`));
      const press = async (keys: readonly (readonly [key: string, number: number])[]) => {
        for (const [key, number] of keys) {
          await page.keyboard.press(key);
          await isAt(number);
        }
      };
      await isAt(2);
      await press([
        ['ArrowDown', 3],
        ['ArrowRight', 3],
        ['PageUp', 2],
        ['ArrowUp', 1],
        ['ArrowLeft', 1],
        ['End', 3],
        ['Home', 1],
        ['Enter', 2],
        ['Backspace', 1],
        ['PageDown', 2],
      ]);

      const isWhole = () => page.evaluate(() => document.fullscreenElement !== null);
      await eventually(isWhole).toBe(true);
      await page.keyboard.press('f');
      await eventually(isWhole).toBe(false);
      expect(await stage.count()).toBe(1);
      await page.keyboard.press('F');
      await eventually(isWhole).toBe(true);

      const notes = stage.getByRole('region', { name: text.show.notes });
      await page.keyboard.press('n');
      await notes.getByText('慢慢讲').waitFor();
      await page.keyboard.press('ArrowRight');
      await notes.getByText(text.show.noNote).waitFor();
      await page.keyboard.press('N');
      await eventually(() => notes.count()).toBe(0);

      // What lies behind is out of reach, and the keys go on from every button of the show.
      for (let tab = 0; tab < 9; tab += 1) {
        await page.keyboard.press('Tab');
        expect(await stage.evaluate((node) => node.contains(document.activeElement))).toBe(true);
      }
      await press([['Home', 1]]);

      await page.keyboard.press('Escape');
      await eventually(() => stage.count()).toBe(0);
      await eventually(isWhole).toBe(false);
      await eventually(() => hasFocus(opener)).toBe(true);
      await page.keyboard.press('End');
      expect(page.url()).toMatch(/#\/present$/);
      expectClean();
    }));
});
