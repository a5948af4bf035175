import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { presentMessages } from '../core/messages/present';
import { violationsOf } from './axe';
import { button, cards, pinOf, text, toDeck } from './deck-steps';
import { visit } from './harness';
import { eventually, figureWith, hasFocus, show, tabTo, zh } from './screen';

const titles = (page: Page) =>
  page
    .getByRole('textbox', { name: text.field.title, exact: true })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

/** The titles as this browser has stored them, in any order. */
function storedTitles(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('deck', 1);
        opening.onerror = () => reject(new Error('no deck'));
        opening.onsuccess = () => {
          const asking = opening.result.transaction('slides').objectStore('slides').getAll();
          asking.onsuccess = () => {
            resolve(
              (asking.result as { slide: { title: string } }[]).map(({ slide }) => slide.title),
            );
            opening.result.close();
          };
        };
      }),
  );
}

async function downloaded(page: Page, act: () => Promise<unknown>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return new Uint8Array(await readFile(await download.path()));
}

describe('the deck', () => {
  it('takes figures of any screen, is put in order, shown, written, printed and shared', async () => {
    await visit({ browser: {}, path: '#/compare' }, async (page, { expectClean }) => {
      // Pinned by mouse, by keyboard, and a table.
      const ranked = figureWith(page, '按优劣');
      await ranked.locator('svg text').first().waitFor();
      const rankedTitle = await ranked.getByRole('heading').first().innerText();
      await pinOf(ranked).click();
      await eventually(() => page.getByText(text.pin.done(1)).count()).toBe(1);
      await show(page, '#/trends');
      const lines = figureWith(page, zh.trends.lines.eyebrow);
      const linesTitle = await lines.getByRole('heading').first().innerText();
      await lines.getByRole('radio', { name: zh.ui.chart() }).focus();
      await tabTo(page, pinOf(lines));
      await page.keyboard.press('Enter');
      await eventually(() => page.getByText(text.pin.done(2)).count()).toBe(1);
      await show(page, '#/audit?view=table');
      await pinOf(page.getByRole('figure').first()).click();
      await eventually(() => page.getByText(text.pin.done(3)).count()).toBe(1);

      // In order: by button, by keys from a field, by dragging.
      await toDeck(page);
      await eventually(() => cards(page).count()).toBe(3);
      const [first, second, third] = await titles(page);
      expect([first, second]).toEqual([rankedTitle, linesTitle]);
      await button(cards(page).nth(0), text.action.down).click();
      await eventually(() => titles(page)).toEqual([second, first, third]);
      await page.getByRole('textbox', { name: text.field.title, exact: true }).nth(0).focus();
      await page.keyboard.press('Alt+ArrowDown');
      await eventually(() => titles(page)).toEqual([first, second, third]);
      expect(
        await hasFocus(page.getByRole('textbox', { name: text.field.title, exact: true }).nth(1)),
      ).toBe(true);
      await cards(page)
        .nth(2)
        .locator('.thumb')
        .dragTo(cards(page).nth(0), { targetPosition: { x: 60, y: 5 } });
      await eventually(() => titles(page)).toEqual([third, first, second]);

      // Copied, removed, put back, written on; all of it is there after a reload.
      await button(cards(page).nth(1), text.action.duplicate).click();
      await eventually(() => titles(page)).toEqual([third, first, first, second]);
      await button(cards(page).nth(2), text.action.remove).click();
      await eventually(() => titles(page)).toEqual([third, first, second]);
      await button(page, text.action.undo).click();
      await eventually(() => titles(page)).toEqual([third, first, first, second]);
      await button(cards(page).nth(2), text.action.remove).click();
      await eventually(() => hasFocus(button(cards(page).nth(2), text.action.remove))).toBe(true);
      await button(page, text.addCover).click();
      await eventually(() => titles(page)).toEqual([text.newCover, third, first, second]);
      // The new slide waits for its words.
      const titleFields = page.getByRole('textbox', { name: text.field.title, exact: true });
      await eventually(() => hasFocus(titleFields.nth(0))).toBe(true);
      await page.getByRole('textbox', { name: text.field.note, exact: true }).nth(2).fill('慢慢讲');
      await page
        .getByRole('textbox', { name: text.field.title, exact: true })
        .nth(0)
        .fill('年度汇报');
      await eventually(() => storedTitles(page)).toContain('年度汇报');
      await page.reload();
      await eventually(() => titles(page)).toEqual(['年度汇报', third, first, second]);
      await eventually(() =>
        page
          .locator('.picture img')
          .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth)),
      ).toEqual([1184, 1184]);
      expect(await violationsOf(page)).toEqual([]);

      // Shown by the keyboard alone, with notes; the address says which page.
      const start = button(page, text.present);
      await start.focus();
      await page.keyboard.press('Enter');
      const stage = page.getByRole('dialog', { name: text.show.label });
      await eventually(() => hasFocus(stage)).toBe(true);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('n');
      await eventually(() => stage.getByText('慢慢讲').count()).toBe(1);
      expect(await violationsOf(page)).toEqual([]);
      await eventually(() => page.url()).toMatch(/#\/present\?page=\d+$/);
      // On the last page the button has nowhere to lead; the keys go on all the same.
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await stage.getByRole('button', { name: text.show.next }).click();
      await eventually(() =>
        stage.getByRole('button', { name: text.show.next }).getAttribute('aria-disabled'),
      ).toBe('true');
      await page.keyboard.press('Home');
      await page.keyboard.press('Space');
      await eventually(() => page.url()).toMatch(/#\/present\?page=2$/);
      await stage.getByRole('button', { name: text.show.next }).click();
      await eventually(() => page.url()).toMatch(/#\/present\?page=3$/);
      await page.keyboard.press('Escape');
      await eventually(() => page.url()).toMatch(/#\/present$/);
      await eventually(() => hasFocus(start)).toBe(true);
      await page.keyboard.press('p');
      await eventually(() => stage.count()).toBe(1);
      await stage.getByRole('button', { name: text.show.end }).click();
      await eventually(() => stage.count()).toBe(0);

      // As a presentation file, with charts of figures and the notes.
      const pptx = unzipSync(await downloaded(page, () => button(page, text.pptx).click()));
      const parts = Object.entries(pptx).map(([path, part]) => [path, strFromU8(part)] as const);
      const of = (pattern: RegExp) => parts.filter(([path]) => pattern.test(path));
      expect(of(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(2);
      const sheets = of(/^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => xml);
      expect(sheets.filter((xml) => xml.includes('年度汇报'))).toHaveLength(1);
      expect(sheets.filter((xml) => xml.includes('<a:tbl>')).length).toBeGreaterThan(0);
      expect(of(/notesSlide\d+\.xml$/).some(([, xml]) => xml.includes('慢慢讲'))).toBe(true);
      expect(of(/chart\d+\.xml$/).some(([, xml]) => xml.includes('<c:v>0.9990'))).toBe(true);

      // On paper a page for each.
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const paper = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
      expect(paper).toBe(sheets.length);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 1280, height: 720 });
      const sides = () =>
        page
          .locator('.printed .slide')
          .first()
          .evaluate((slide) => {
            const { left, right } = slide.getBoundingClientRect();
            return [left, right];
          });
      await eventually(sides).toEqual([0, 1280]);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1440, height: 900 });

      // Shared as a file: what is no deck is refused whole, what is comes behind the rest.
      const shared = await downloaded(page, () => button(page, text.save).click());
      const open = page.locator('input[type="file"]');
      const file = (name: string, buffer: Buffer) => ({
        name,
        mimeType: 'application/json',
        buffer,
      });
      const hostile = strFromU8(shared).replace('"#/compare', '"javascript:alert(1)//');
      await open.setInputFiles(file('a.deck.json', Buffer.from(hostile)));
      await eventually(() =>
        page.getByText(text.fileProblem.bad_slide(3, 'origin.address')).count(),
      ).toBe(1);
      expect(await cards(page).count()).toBe(4);
      await open.setInputFiles(file('b.deck.json', Buffer.from(shared)));
      await eventually(() => titles(page)).toEqual([
        ...['年度汇报', third, first, second],
        ...['年度汇报', third, first, second],
      ]);

      // Back to the live figure.
      await cards(page).nth(2).getByRole('link', { name: text.action.live }).click();
      await eventually(() => page.url()).toMatch(/#\/compare$/);
      await ranked.locator('svg text').first().waitFor();
      expectClean();
    });
  });

  it('takes a table under what its section says of it, without what holds on the page alone', async () => {
    await visit({ path: '#/trends' }, async (page) => {
      const changes = page.locator('section', { hasText: zh.trends.changes.eyebrow }).last();
      const finding = await changes.getByRole('heading').innerText();
      await pinOf(changes).click();
      await eventually(() => page.getByText(text.pin.done(1)).count()).toBe(1);
      await show(page, '#/report?report=430203-2023');
      const metrics = page.locator('section', { hasText: zh.report.metrics.description }).last();
      await pinOf(metrics).click();
      // The metrics that are known take two pages.
      await eventually(() => page.getByText(text.pin.done(3)).count()).toBe(1);
      await toDeck(page);
      await eventually(() => titles(page)).toEqual([
        finding,
        expect.stringMatching(/^\d+ 个指标/) as string,
      ]);
      const described = await page.locator('.about').allInnerTexts();
      expect(described[0]).toContain('增减 = 当年 − 上年');
      expect(described[1]).not.toContain(zh.report.metrics.description);
    });
  });

  it('keeps a page in the language in which it was pinned when the reader changes theirs', async () => {
    await visit({ browser: {}, path: '#/compare' }, async (page) => {
      const ranked = figureWith(page, '按优劣');
      await ranked.locator('svg text').first().waitFor();
      await pinOf(ranked).click();
      await eventually(() => page.getByText(text.pin.done(1)).count()).toBe(1);
      await toDeck(page);
      const foot = page.locator('article .foot');
      await foot.waitFor();
      const before = await foot.innerText();
      expect(before).toContain('来源：');
      await page.getByRole('button', { name: zh.shell.language.switchTo, exact: true }).click();
      const en = presentMessages('en');
      await page.getByRole('heading', { name: en.heading(1) }).waitFor();
      expect(await foot.innerText()).toBe(before);
      expect(await page.locator('article .slide').getAttribute('lang')).toBe('zh-CN');
      // What the presenter writes is in the presenter's language.
      await button(page, en.addText).click();
      await eventually(() =>
        page
          .locator('article .slide')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).lang)),
      ).toEqual(['zh-CN', 'en']);
    });
  });

  it('says how to begin, in English and on a phone', async () => {
    await visit(
      { path: '#/present', locale: 'en', theme: 'dark', viewport: { width: 360, height: 740 } },
      async (page) => {
        const en = presentMessages('en');
        await page.getByRole('heading', { name: en.empty.title }).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        ).toBe(true);
        await button(page, en.empty.toCompare).click();
        await eventually(() => page.url()).toMatch(/#\/compare$/);
      },
    );
  });
});
