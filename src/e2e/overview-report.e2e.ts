import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, visit } from './harness';
import { textOf, workingPanel } from './screen';

afterAll(closeBrowser);

describe('the overview', () => {
  it('opens first, with sums of the counties that are ratios of sums', () =>
    visit({}, async (page) => {
      // (1451.29 + 22927.99 + 7206.67) / (1452.61 + 22927.99 + 7509.24)
      await page.getByText('99.05').first().waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('总览');
    }));

  it('opens the working of a county from its square', () =>
    visit({}, async (page) => {
      await page
        .getByRole('button', { name: /芦淞区.*99\.91%/ })
        .first()
        .click();
      await workingPanel(page).locator('blockquote').first().waitFor();
      expect(await textOf(workingPanel(page))).toContain('1,451.29 ÷ 1,452.61');
    }));

  it('leads from a breach to its report', () =>
    visit({}, async (page) => {
      await page.getByRole('link', { name: '看报告' }).first().click();
      await page.getByRole('heading', { name: /怀化市工业和信息化局/ }).waitFor();
    }));
});

describe('a report', () => {
  it('is taken apart to every printed figure', () =>
    visit({ path: '#/report?report=430203-2023' }, async (page) => {
      await page.getByText('1,143.51').first().waitFor();
      const main = await textOf(page.locator('main'));
      expect(main).toContain('1,451.29');
      expect(main).toContain('经济下行压力依旧严峻');
    }));

  it('known only in part says what is not disclosed', () =>
    visit({ path: '#/report?report=431200-2022' }, async (page) => {
      await page.getByText('109').first().waitFor();
      const main = await textOf(page.locator('main'));
      expect(main).toContain('报告没有披露年初预算');
      expect(main).not.toContain('NaN');
    }));

  it('is chosen from a list where the address names none', () =>
    visit({ path: '#/report' }, async (page) => {
      await page
        .getByRole('link', { name: /雁峰区/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /雁峰区科技和工业信息化局/ }).waitFor();
      expect(page.url()).toContain('report=430406-2021');
    }));
});
