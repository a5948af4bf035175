import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { provinceSize } from '../../scripts/synthesis/dataset-size';
import { writePackage } from '../../scripts/synthesis/write-package';
import { exportMessages } from '../core/messages/export';
import { barLines, chartIn, label } from './drawn-chart';
import { visit } from './harness';
import {
  button,
  chooser,
  example,
  give,
  importExample,
  kept,
  own,
  table,
  workbook,
} from './import-steps';
import { eventually, hasFocus, tableRows, tabTo, zh } from './screen';

const words = zh.data;
const files = exportMessages('zh-CN');
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

const rankedFigure = (page: Page) => page.getByRole('figure').first();
const bars = (page: Page) => barLines(chartIn(rankedFigure(page)));

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

          // So many counties, with those of the open dataset, cannot be told apart: their prefectures stand for them.
          const { regions } = zh.trends.notice;
          await page.getByRole('link', { name: zh.shell.screens.trends, exact: true }).click();
          await page
            .getByText(regions('“三公”经费', 0, 220).split('“三公”')[0]!)
            .first()
            .waitFor();
          await page.getByRole('link', { name: zh.shell.screens.overview, exact: true }).click();
          await page.getByRole('heading', { name: /7 个市州的 228 个部门/ }).waitFor();

          await page.getByRole('link', { name: zh.shell.screens.data, exact: true }).click();
          // It is taken elsewhere whole, and another import joins it.
          const downloading = page.waitForEvent('download');
          await button(page, files.dataset.format.package).click();
          expect((await stat(await (await downloading).path())).size).toBeGreaterThan(1e6);
          const [, first = ''] = (
            await readFile(path.join(made.folder, 'reports.csv'), 'utf8')
          ).split('\n');
          const header =
            'report_id,item_id,fiscal_year,stage,measure,mention,value,unit,locator,excerpt';
          const fact = `${first.split(',')[0]},gdp,2009,final,level,1,1451.29,亿元,第1页,`;
          const buffer = Buffer.from(`${header}\n${fact}\n`);
          const more = { name: 'facts.csv', mimeType: 'text/csv', buffer };
          await chooser(page).setInputFiles(more);
          await page.getByText(words.check.outcome(1, 0, 0)).waitFor();
          await button(page, words.load.discard).click();
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
