import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '../core/messages';
import { visit } from './harness';
import { eventually, hasFocus, tabTo, textOf, zh } from './screen';

const text = zh.commands;
const opener = (page: Page) => page.getByRole('button', { name: text.open });
const palette = (page: Page) => page.getByRole('dialog', { name: text.open });
const field = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');
const shortcuts = (page: Page) => page.getByRole('dialog', { name: text.list.title });
const note = (page: Page) => page.locator('[role="status"] .note');
const ready = (page: Page) => page.getByRole('application').first().waitFor();

/** The option that Enter would run, as assistive technology is told. */
async function activeOption(page: Page): Promise<string> {
  const id = await field(page).getAttribute('aria-activedescendant');
  // Reports come a moment after what is typed: until then there may be none.
  return id === null ? '' : textOf(page.locator(`[id="${id}"]`));
}

describe('the palette', () => {
  it('is opened, searched and used with the pointer', () =>
    visit({ path: '#/compare' }, async (page) => {
      await ready(page);
      await opener(page).click();
      await field(page).fill('研发');
      await options(page).getByText('研发投入强度', { exact: true }).click();
      await palette(page).waitFor({ state: 'detached' });
      await eventually(() => page.url()).toContain('metric=rd_intensity');
      await opener(page).click();
      await palette(page).waitFor();
      await page.mouse.click(4, 400);
      await palette(page).waitFor({ state: 'detached' });
    }));

  it('makes an area one’s own on any screen, by a press and by the keyboard, and says so', () =>
    visit({ path: '#/trends' }, async (page) => {
      await ready(page);
      await opener(page).click();
      await field(page).fill(zh.compare.standpoint.mine);
      await options(page).getByText(zh.compare.standpoint.pin('雁峰区'), { exact: true }).click();
      await eventually(() => page.url()).toContain('mine=430406');
      await note(page).getByText(text.mineNow('雁峰区')).waitFor();
      await page.keyboard.press('Control+k');
      await field(page).waitFor();
      await page.keyboard.type(text.noMine);
      await eventually(() => activeOption(page)).toBe(text.noMine);
      await page.keyboard.press('Enter');
      await eventually(() => page.url()).not.toContain('mine=');
    }));

  it('is opened, searched and used with the keyboard, and gives the focus back', () =>
    visit({ path: '#/compare' }, async (page) => {
      await ready(page);
      await tabTo(page, opener(page));
      await page.keyboard.press('Enter');
      await eventually(() => hasFocus(field(page))).toBe(true);
      await page.keyboard.type('yanfeng 2021');
      await eventually(() => activeOption(page)).toBe('雁峰区 2021 年');
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(opener(page))).toBe(true);

      await page.keyboard.press('Control+k');
      await field(page).waitFor();
      const first = await activeOption(page);
      await page.keyboard.press('ArrowDown');
      expect(await activeOption(page)).toContain(zh.shell.screenQuestions.compare);
      await page.keyboard.press('End');
      const last = await activeOption(page);
      await page.keyboard.press('ArrowDown');
      expect(await activeOption(page)).toBe(first);
      await page.keyboard.press('ArrowUp');
      expect(await activeOption(page)).toBe(last);
      await page.keyboard.press('Home');
      expect(await activeOption(page)).toBe(first);
      await page.keyboard.press('Enter');
      await eventually(() => page.url()).toMatch(/#\/overview$/);
      await palette(page).waitFor({ state: 'detached' });
    }));

  it('finds by both languages and by code, and says where nothing is found', () =>
    visit({ path: '#/compare' }, async (page) => {
      await ready(page);
      await page.keyboard.press('/');
      await field(page).fill('execution rate');
      await options(page).getByText('预算执行率', { exact: true }).waitFor();
      await field(page).fill('430203');
      await options(page).getByText(text.onlyArea('芦淞区'), { exact: true }).click();
      await eventually(() => page.url()).toContain('area=430203');
      await page.keyboard.press('Control+k');
      await field(page).fill('qqq');
      await palette(page).getByText(text.noMatch('qqq')).waitFor();
      await page.keyboard.press('Enter');
      await field(page).waitFor();
      await page.keyboard.press('Control+k');
      await palette(page).waitFor({ state: 'detached' });
    }));

  it('changes theme, language and patterns, and clears filters', () =>
    visit({ path: '#/compare?level=county' }, async (page) => {
      await ready(page);
      const run = async (name: string) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').getByRole('combobox').fill(name);
        await page.keyboard.press('Enter');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      };
      await run(zh.shell.filters.reset);
      await eventually(() => page.url()).not.toContain('level');
      await run(zh.shell.theme.toDark);
      await eventually(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
      await run(text.patternsOn);
      await eventually(() => page.getByRole('checkbox').last().isChecked()).toBe(true);
      await run(zh.shell.language.label);
      await page.getByRole('button', { name: messages('en').commands.open }).waitFor();
    }));

  it('copies the link, and says so to every reader', () =>
    visit({ path: '#/compare?metric=score_rate' }, async (page) => {
      await ready(page);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.keyboard.press('Control+k');
      await field(page).fill(text.copyAddress);
      await page.keyboard.press('Enter');
      await eventually(() => textOf(note(page))).toBe(text.copied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    }));

  it('prints the page without itself', () =>
    visit(
      {
        path: '#/compare',
        prepare: (page) =>
          page.addInitScript(() => {
            window.print = () => {
              document.title = `${document.querySelectorAll('dialog[open]').length} dialogs`;
            };
          }),
      },
      async (page) => {
        await ready(page);
        await page.keyboard.press('Control+k');
        await field(page).fill(text.print);
        await page.keyboard.press('Enter');
        await eventually(() => page.title()).toBe('0 dialogs');
      },
    ));

  it('fits a phone', () =>
    visit({ path: '#/compare', viewport: { width: 360, height: 740 } }, async (page) => {
      await ready(page);
      await opener(page).click();
      await options(page).first().waitFor();
      const box = await palette(page).boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(360);
      expect(box!.y + box!.height).toBeLessThanOrEqual(740);
    }));
});

describe('the shortcuts', () => {
  it('are listed under ?, and the list is closed by key and by pointer', () =>
    visit({ path: '#/compare' }, async (page) => {
      await ready(page);
      await page.keyboard.press('?');
      await shortcuts(page).getByText(text.nextArea, { exact: true }).waitFor();
      await shortcuts(page).getByText(text.list.chartKeys.open, { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await shortcuts(page).waitFor({ state: 'detached' });
      await page.keyboard.press('Shift+?');
      await shortcuts(page).getByRole('button', { name: zh.ui.close() }).click();
      await shortcuts(page).waitFor({ state: 'detached' });
    }));

  it('step through the areas, and say which', () =>
    visit({ path: '#/compare' }, async (page) => {
      await ready(page);
      await page.keyboard.press(']');
      await eventually(() => page.url()).toContain('area=430203');
      await eventually(() => textOf(note(page))).toBe(text.areaNow('芦淞区', 1, 5));
      await page.keyboard.press(']');
      await eventually(() => page.url()).toContain('area=430406');
      await page.keyboard.press('[');
      await page.keyboard.press('[');
      await eventually(() => textOf(note(page))).toBe(text.allAreasNow(5));
      await eventually(() => page.url()).not.toContain('area=');
    }));

  it('step through the reports on a report', () =>
    visit({ path: '#/report?report=430203-2023' }, async (page) => {
      await page.getByRole('heading', { level: 1 }).nth(1).waitFor();
      await page.keyboard.press(']');
      await eventually(() => page.url()).toContain('report=430406-2021');
      await eventually(() => textOf(note(page))).toBe(text.reportNow('雁峰区 2021 年'));
      await page.keyboard.press('[');
      await eventually(() => page.url()).toContain('report=430203-2023');
    }));

  it('do nothing in a field, nor while an input method composes', () =>
    visit({ path: '#/compare' }, async (page) => {
      await ready(page);
      await page.getByRole('button', { name: new RegExp(`^${zh.shell.filters.areas}`) }).click();
      const search = page.getByRole('combobox', { name: zh.ui.search() });
      await search.pressSequentially('[]/?');
      expect(await search.inputValue()).toBe('[]/?');
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: zh.shell.filters.year, exact: true }).focus();
      await page.keyboard.press(']');
      await page.keyboard.press('?');
      await page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
        const composed = { bubbles: true, isComposing: true };
        for (const key of [']', '?', '/']) {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ...composed }));
        }
        const ofMethod = { key: 'k', ctrlKey: true, keyCode: 229, bubbles: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', ofMethod));
      });
      await page.waitForTimeout(300);
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await eventually(() => page.url()).not.toContain('area=');
    }));

  it('do not run a half-typed word of an input method in the palette', () =>
    visit({ path: '#/compare' }, async (page) => {
      await ready(page);
      await page.keyboard.press('Control+k');
      await field(page).evaluate((input) => {
        const enter = { key: 'Enter', keyCode: 229, bubbles: true };
        input.dispatchEvent(new KeyboardEvent('keydown', enter));
      });
      await page.waitForTimeout(200);
      expect(await palette(page).count()).toBe(1);
    }));
});
