import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { visit } from './harness';
import { eventually, hasFocus, tabTo, workingPanel, zh } from './screen';

const text = zh.working;
const execution = {
  path: '#/compare?level=district&working=metric~430203-2023~budget_execution_rate~2023',
};

describe('a working', () => {
  it('is copied as text with its source', () =>
    visit(execution, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const button = workingPanel(page).getByRole('button', { name: text.copy.button });
      await button.click();
      await workingPanel(page).getByRole('status').getByText(text.copy.done).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('芦淞区 2023 年预算执行率：99.91%');
      expect(copied).toContain('1,451.29 ÷ 1,452.61');
      expect(copied).toContain('附件3 自评表·年度资金总额·全年执行数');
      expect(copied).toContain(page.url());
    }));

  it('is copied by the keyboard where the page has no clipboard of its own', () =>
    visit(
      {
        ...execution,
        prepare: (page) =>
          page.addInitScript(() => {
            Object.defineProperty(navigator, 'clipboard', { value: undefined });
            document.addEventListener('copy', () => {
              document.documentElement.dataset['copied'] = String(getSelection()?.toString() ?? '');
            });
          }),
      },
      async (page) => {
        const button = workingPanel(page).getByRole('button', { name: text.copy.button });
        await button.waitFor();
        await tabTo(page, button);
        await page.keyboard.press('Enter');
        await workingPanel(page).getByRole('status').getByText(text.copy.done).waitFor();
        expect(await hasFocus(button)).toBe(true);
      },
    ));

  it('is shown selected where nothing may be copied', () =>
    visit(
      {
        ...execution,
        prepare: (page) =>
          page.addInitScript(() => {
            Object.defineProperty(navigator, 'clipboard', { value: undefined });
            document.execCommand = () => false;
          }),
      },
      async (page) => {
        await workingPanel(page).getByRole('button', { name: text.copy.button }).click();
        const box = page.getByRole('textbox', { name: text.copy.text });
        await eventually(() =>
          box.evaluate((each) => {
            const { selectionStart, selectionEnd, value } = each as HTMLTextAreaElement;
            return selectionStart === 0 && selectionEnd === value.length && value !== '';
          }),
        ).toBe(true);
        expect(await box.inputValue()).toContain('99.91%');
        expect(await violationsOf(page)).toEqual([]);
      },
    ));

  it('leads to the screens that use its figure, with the filter kept', () =>
    visit(execution, async (page) => {
      const panel = workingPanel(page);
      await panel.getByRole('link', { name: /^总览：.*方格地图/ }).waitFor();
      await panel.getByRole('link', { name: /^趋势：/ }).click();
      await eventually(() => page.url()).toContain('#/trends?level=district');
      await eventually(() => page.url()).toContain('measure=metric:budget_execution_rate');
      await panel.waitFor({ state: 'hidden' });
    }));

  it('leads on by the keyboard', () =>
    visit(execution, async (page) => {
      const link = workingPanel(page).getByRole('link', { name: /^报告：/ });
      await link.waitFor();
      await tabTo(page, link);
      await page.keyboard.press('Enter');
      await eventually(() => page.url()).toContain('#/report?level=district&report=430203-2023');
    }));

  it('opens by a tap on a phone', () =>
    visit({ path: '#/overview', viewport: { width: 360, height: 740 } }, async (page) => {
      await page.getByRole('button', { name: /^预算执行率.*99\.05%/ }).click();
      const panel = workingPanel(page, text.sum.title('预算执行率', 3));
      await panel.getByRole('button', { name: /芦淞区/ }).click();
      const working = workingPanel(page, '芦淞区 2023 年预算执行率');
      await working.waitFor();
      expect(await violationsOf(page)).toEqual([]);
      // The back gesture of a phone asks a dialog to close.
      await working.evaluate((dialog) =>
        dialog.dispatchEvent(new Event('cancel', { cancelable: true })),
      );
      await working.waitFor({ state: 'hidden' });
      expect(page.url()).not.toContain('working=');
    }));

  it('that the data do not have says so', () =>
    visit({ path: '#/overview?working=project~430203-2023~999' }, async (page) => {
      await workingPanel(page).getByText(text.notFound).waitFor();
    }));
});
