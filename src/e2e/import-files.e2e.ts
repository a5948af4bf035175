import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { visit } from './harness';
import { broken, button, chooser, give, importExample, own, table, zone } from './import-steps';
import { eventually, hasFocus, tableRows, zh } from './screen';

const words = zh.data;

describe('a workbook with faults', () => {
  it('is refused whole, every fault named by sheet, row, column and value', () =>
    visit({ ...own, path: '#/data' }, async (page) => {
      await give(page, broken);
      await page.getByRole('heading', { name: words.check.refused(10) }).waitFor();
      const rows = await tableRows(table(page, words.check.problems));
      expect(rows.map((cells) => cells.slice(0, 5).join(' '))).toEqual([
        '事实 3 单位 万 错误',
        '事实 4 数值 约1600 错误',
        '事实 6 项目 expenditure.basics 错误',
        '事实 8 阶段 finall 错误',
        '事实 10 所属年度 2024 错误',
        '事实 12 第几次出现 3 错误',
        '事实 14 数值  错误',
        '事实 19 位置 139****78 错误',
        '自评报告 2 等次 优秀 错误',
        '项目资金 1 年末结转（平方米） 年末结转（平方米） 错误',
        '绩效指标 3 得分 55 留意',
      ]);
      expect(await button(page, words.load.load).count()).toBe(0);
      const downloading = page.waitForEvent('download');
      await button(page, words.check.download).click();
      expect((await downloading).suggestedFilename()).toBe(words.check.problemsFile);
      await button(page, words.load.discard).click();
      await page.getByRole('heading', { name: words.kept.none }).waitFor();
    }));
});

describe('what the reader gives', () => {
  it('may be pasted, dropped, or stopped', () =>
    visit({ ...own, path: '#/data' }, async (page) => {
      await page.getByText(words.give.paste, { exact: true }).click();
      await page
        .getByLabel(words.give.pasteField)
        .fill(
          '报告编号\t项目\t所属年度\t阶段\t度量\t第几次出现\t金额（亿元）\t位置\n' +
            '430203-2023\tindustrial_output\t2022\tfinal\tlevel\t1\t118.8\t粘贴\n',
        );
      await button(page, words.give.readPasted).click();
      await page.getByRole('heading', { name: words.check.ready(1, 1) }).waitFor();
      await button(page, words.load.discard).click();
      expect(await page.getByLabel(words.give.pasteField).inputValue()).toContain('118.8');

      const transfer = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(['<b>x</b>,__proto__,constructor\n1,2,3\n'], 'x.csv'));
        return data;
      });
      await zone(page).dispatchEvent('drop', { dataTransfer: transfer });
      await page.getByRole('heading', { name: words.check.refused(1) }).waitFor();
      await page.getByText('<b>x</b>, __proto__, constructor').waitFor();
    }));

  it('leaves the page responsive while a large file is read, and can be stopped', () =>
    visit({ ...own, path: '#/data' }, async (page) => {
      const header =
        'report_id,item_id,fiscal_year,stage,measure,mention,value,unit,locator,excerpt';
      const rows = 150_000;
      const lines = Array.from(
        { length: rows },
        (_, index) => `430203-2023,gdp,2019,final,level,${index + 1},1451.29,亿元,x,`,
      );
      const large = Buffer.from([header, ...lines].join('\n'));
      await chooser(page).setInputFiles({ name: 'facts.csv', mimeType: 'text/csv', buffer: large });
      const gaps = page.evaluate(
        (result) =>
          new Promise<number>((resolve) => {
            let longest = 0;
            let last = performance.now();
            const step = () => {
              const now = performance.now();
              longest = Math.max(longest, now - last);
              last = now;
              const headings = [...document.querySelectorAll('.check h2, .check h3')];
              if (headings.some(({ textContent }) => textContent === result)) resolve(longest);
              else setTimeout(step, 10);
            };
            step();
          }),
        words.check.ready(1, rows),
      );
      expect(await gaps).toBeLessThan(500);
      await page.getByRole('heading', { name: words.check.ready(1, rows) }).waitFor();
      await button(page, words.load.discard).click();
      await chooser(page).setInputFiles({ name: 'facts.csv', mimeType: 'text/csv', buffer: large });
      await button(page, words.give.cancel).click();
      await page.getByText(words.give.cancelled).waitFor({ state: 'attached' });
      // The pressed button is gone; the next key goes on from where it stood.
      await eventually(() => hasFocus(zone(page))).toBe(true);
    }));
});

describe('the data screen', () => {
  it.each([
    ['light', 1440],
    ['dark', 360],
  ] as const)('keeps the rules of accessibility, %s at %i px', (theme, width) =>
    visit({ ...own, path: '#/data', theme, viewport: { width, height: 900 } }, async (page) => {
      await importExample(page, '含示例区');
      await give(page, broken);
      await table(page, words.check.problems).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBe(0);
    }),
  );

  it('says that an imported dataset does not travel with a link', () =>
    visit({ ...own, path: '#/compare?dataset=import-01234567' }, async (page) => {
      const used = zh.shell.filters.datasetOption('real', '');
      await page.getByText(zh.shell.address.importedElsewhere(used)).waitFor();
    }));
});
