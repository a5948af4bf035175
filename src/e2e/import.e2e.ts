import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { provinceSize } from '../../scripts/synthesis/dataset-size';
import { writePackage } from '../../scripts/synthesis/write-package';
import { violationsOf } from './axe';
import { barLines, chartIn, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, hasFocus, tableRows, tabTo, zh } from './screen';

const words = zh.data;
const example = (name: string) => path.resolve('dist/examples', name);
const workbook = example('example-district.xlsx');
const broken = example('example-district-with-faults.xlsx');
/** ms; the engine starts and computes three times. */
const patience = 120_000;
/** The function of the departments that are made. */
const madeFunction = 'science_industry';
/** Somewhat more facts than are computed at each opening. */
const largeSize = { ...provinceSize, prefectures: 4, counties: 220, functions: 1 };
const tableNames = [
  ...['areas', 'departments', 'reports', 'facts'],
  ...['indicators', 'indicator_totals', 'projects'],
];
/** Storage of its own: what is kept must not meet another visit. */
const own = { browser: {} };

const zone = (page: Page) => page.getByRole('group', { name: words.give.eyebrow });
/** Of this screen alone: until the script takes over, the page holds the first view, hidden, whose map takes a file, too. */
const chooser = (page: Page) => zone(page).getByLabel(words.give.chooseFiles, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const table = (page: Page, caption: string) => page.getByRole('table', { name: caption });
const kept = (page: Page) => table(page, words.kept.eyebrow);
const rankedFigure = (page: Page) => page.getByRole('figure').first();
const bars = (page: Page) => barLines(chartIn(rankedFigure(page)));

async function give(page: Page, ...files: readonly string[]): Promise<void> {
  await chooser(page).setInputFiles(files);
}

async function importExample(page: Page, title: string): Promise<void> {
  await give(page, workbook);
  await page.getByRole('heading', { name: words.check.ready(6, 30) }).waitFor();
  await page.getByLabel(words.load.title).fill(title);
  await button(page, words.load.load).click();
  await page.getByText(words.load.loaded(title)).first().waitFor();
}

/** The id of the only dataset that is kept. */
function keptId(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      (JSON.parse(localStorage.getItem('imported-datasets') ?? '[]') as { id: string }[])[0]!.id,
  );
}

/** The private files that hold what was computed of a dataset, with the times at which they were written. */
function computedFiles(page: Page, id: string): Promise<readonly string[]> {
  return page.evaluate(async (beginning) => {
    const root = await navigator.storage.getDirectory();
    const found: string[] = [];
    for await (const [name, handle] of root as unknown as AsyncIterable<
      [string, FileSystemFileHandle]
    >) {
      if (!name.startsWith(beginning)) continue;
      found.push(`${name} ${(await handle.getFile()).lastModified}`);
    }
    return found.sort();
  }, `${id}.`);
}

describe('an imported workbook', () => {
  it(
    'stands among its peers, survives a reload, is renamed and removed',
    () =>
      visit({ ...own, path: '#/data' }, async (page) => {
        await importExample(page, '含示例区');
        await page.getByRole('link', { name: words.load.open, exact: true }).click();
        // 1520 of 1600 万元 are 95 %; the reports that were there keep theirs.
        await label(chartIn(rankedFigure(page)), '95.00%').waitFor();
        await label(chartIn(rankedFigure(page)), '99.91%').waitFor();
        await eventually(async () => (await bars(page)).join()).toContain('示例区');
        await eventually(() => page.url()).toMatch(/dataset=import-[0-9a-f]{8}/);
        expect(await page.getByText(zh.shell.imported, { exact: true }).count()).toBeGreaterThan(0);
        await page.getByRole('contentinfo').getByText(zh.shell.footer.imported).waitFor();

        await page.reload();
        await label(chartIn(rankedFigure(page)), '95.00%').waitFor();
        await page.getByRole('link', { name: zh.shell.screens.data, exact: true }).click();
        await button(page, words.kept.renameOf('含示例区')).click();
        await page.getByLabel(words.kept.newName).fill('别的名字');
        await button(page, words.kept.cancel).click();
        await eventually(() => hasFocus(button(page, words.kept.renameOf('含示例区')))).toBe(true);
        await button(page, words.kept.renameOf('含示例区')).click();
        await page.getByLabel(words.kept.newName).fill('我的区');
        await page.keyboard.press('Enter');
        await eventually(async () => (await tableRows(kept(page)))[0]?.slice(0, 3)).toEqual([
          `我的区 ${words.kept.current}`,
          '7',
          '316',
        ]);
        await button(page, words.kept.removeOf('我的区')).click();
        await button(page, words.kept.confirmOf('我的区')).click();
        await page.getByRole('heading', { name: words.kept.none }).waitFor();
        await eventually(() => page.url()).not.toContain('dataset=');
      }),
    patience,
  );

  it('is imported by the keyboard alone', () =>
    visit({ ...own, path: '#/data' }, async (page) => {
      await chooser(page).waitFor({ state: 'attached' });
      // Listens from before the keys: the browser takes a moment to hand choosers over.
      const choosing = page.waitForEvent('filechooser');
      await tabTo(page, chooser(page));
      await page.keyboard.press('Space');
      await (await choosing).setFiles(workbook);
      await page.getByRole('heading', { name: words.check.ready(6, 30) }).waitFor();
      await tabTo(page, button(page, words.load.load));
      await page.keyboard.press('Enter');
      await kept(page).waitFor();
      const [row] = await tableRows(kept(page));
      const title = row?.[0] ?? '';
      await tabTo(page, button(page, words.kept.removeOf(title)));
      await page.keyboard.press('Enter');
      await eventually(() => hasFocus(button(page, words.kept.confirmOf(title)))).toBe(true);
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(button(page, words.kept.renameOf(title)))).toBe(true);
      await tabTo(page, button(page, words.kept.removeOf(title)));
      await page.keyboard.press('Enter');
      await eventually(() => hasFocus(button(page, words.kept.confirmOf(title)))).toBe(true);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: words.kept.none }).waitFor();
    }));

  it('that the browser has lost says so, and leads to where it can be removed', () =>
    visit({ ...own, path: '#/data' }, async (page) => {
      await importExample(page, '含示例区');
      await page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        await root.removeEntry('imported-datasets', { recursive: true });
      });
      await page.getByRole('link', { name: words.load.open, exact: true }).click();
      await page.getByText(zh.shell.error.kept('含示例区')).waitFor();
      await button(page, zh.shell.error.toData).click();
      await kept(page).waitFor();
    }));
});

describe('the form of basic data', () => {
  it('makes a report known by its figures alone, and stands among its peers', () =>
    visit({ ...own, path: '#/data' }, async (page) => {
      await give(page, example('example-base-form.xlsx'));
      await page.getByRole('heading', { name: words.check.ready(4, 32) }).waitFor();
      await page.getByLabel(words.load.title).fill('含示例县');
      await button(page, words.load.load).click();
      await page.getByRole('link', { name: words.load.open, exact: true }).waitFor();
      const [row] = await tableRows(kept(page));
      expect(row?.slice(1, 3)).toEqual(['7', '324']);
      const id = await keptId(page);
      await page.goto(
        page.url().replace(/#.*/, `#/compare?dataset=${id}&metric=three_public_control_rate`),
      );
      // 7.5 of 9 万元.
      await label(chartIn(rankedFigure(page)), '83.33%').waitFor();
      await eventually(async () => (await bars(page)).join()).toContain('示例县');
    }));
});

describe('a large dataset', () => {
  it(
    'is computed once, may be left meanwhile, and goes with all that was computed of it',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'large-'));
      const made = writePackage(largeSize, path.resolve('data'), folder);
      try {
        await visit({ ...own, path: '#/data' }, async (page) => {
          await give(page, ...tableNames.map((name) => path.join(made.folder, `${name}.csv`)));
          await table(page, words.check.tables).waitFor();
          await page.getByLabel(words.load.title).fill('大');
          await button(page, words.load.load).click();
          const open = page.getByRole('link', { name: words.load.open, exact: true });
          await open.waitFor();
          const id = await keptId(page);
          await open.click();
          await page.getByRole('button', { name: zh.ui.cancel(), exact: true }).click();
          await kept(page).waitFor();
          expect(page.url()).not.toContain('dataset=');
          await eventually(() => computedFiles(page, id)).toEqual([]);

          await page.getByRole('link', { name: words.kept.open('大') }).click();
          await rankedFigure(page).waitFor({ timeout: patience });
          await page.goto(page.url().replace(/function=\w+/, `function=${madeFunction}`));
          await eventually(() => bars(page)).toHaveLength(30);
          const computed = await computedFiles(page, id);
          expect(computed.some((file) => /\.whole \d+$/.test(file))).toBe(true);
          await page.reload();
          await eventually(() => bars(page)).toHaveLength(30);
          expect(await computedFiles(page, id)).toEqual(computed);

          await page.getByRole('link', { name: zh.shell.screens.data, exact: true }).click();
          await button(page, words.kept.removeOf('大')).click();
          await button(page, words.kept.confirmOf('大')).click();
          await page.getByRole('heading', { name: words.kept.none }).waitFor();
          await eventually(() => computedFiles(page, id)).toEqual([]);
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    patience * 2,
  );
});

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

describe('figures that contradict the open dataset', () => {
  it('wait for a decision, and what is doubtful to be accepted', () =>
    visit({ ...own, path: '#/data' }, async (page) => {
      const buffer = await readFile(example('example-facts.csv'));
      await chooser(page).setInputFiles([
        { name: 'facts.csv', mimeType: 'text/csv', buffer },
        { name: '说明.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\n1,2\n') },
      ]);
      await table(page, words.check.conflicts).waitFor();
      const choice = page.getByLabel(/取哪个$/);
      await choice.selectOption({ label: words.check.choice.both });
      // Two new facts: the one that is new, and the one kept as a further mention.
      await page.getByText(words.check.outcome(2, 0, 1)).waitFor();
      // A file that is no table of ours is worth a look, and no reason to refuse the other.
      expect(await button(page, words.load.load).isDisabled()).toBe(true);
      await page.getByLabel(words.load.accept(1)).check();
      await button(page, words.load.load).click();
      await page.getByRole('link', { name: words.load.open, exact: true }).waitFor();
      const [row] = await tableRows(kept(page));
      // 295 facts, one that is new, one as a second mention.
      expect(row?.slice(1, 3)).toEqual(['6', '297']);
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
