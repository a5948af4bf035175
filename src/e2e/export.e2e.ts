import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { unzipSync, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportMessages } from '../core/messages/export';
import { violationsOf } from './axe';
import { visit } from './harness';
import { eventually, figureWith, hasFocus, show, tabTo, textOf, zh } from './screen';

const words = exportMessages('zh-CN');
const dataset = words.dataset;

const exportOf = (within: Page | Locator) =>
  within.getByRole('button', { name: zh.ui.export(), exact: true }).first();
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What the page gives as a file when it is asked to. */
async function fileOf(page: Page, ask: () => Promise<unknown>): Promise<Buffer & { name: string }> {
  const downloading = page.waitForEvent('download');
  await ask();
  const download: Download = await downloading;
  const bytes = await readFile(await download.path());
  return Object.assign(bytes, { name: download.suggestedFilename() });
}

/** Width and height of a PNG in pixels, as its header says. */
function pixelsOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** What an SVG document is made of, read by the browser as any other would. */
function readSvg(page: Page, svg: string) {
  return page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: root.nodeName,
      size: [root.getAttribute('width'), root.getAttribute('height')].map((side) => Number(side)),
      text: (root.textContent ?? '').replaceAll(/\s+/g, ''),
      active: root.querySelectorAll('script, foreignObject, image, [onload]').length,
      texts: root.querySelectorAll('text').length,
    };
  }, svg);
}

describe('a figure', () => {
  it('is taken away as a picture with its words, as a drawing, and as data', () =>
    visit({ path: '#/compare', theme: 'dark' }, async (page) => {
      await show(page, '#/compare');
      const figure = page.getByRole('figure').first();
      const heading = (await textOf(figure.getByRole('heading', { level: 2 }))).replaceAll(' ', '');
      await exportOf(figure).click();
      const svg = await fileOf(page, () => item(page, words.svg).click());
      const drawn = await readSvg(page, svg.toString());
      expect([drawn.root, drawn.active]).toEqual(['svg', 0]);
      expect(drawn.text).toContain(heading);
      // The chart's own words, its remarks, and where the figures come from.
      expect(drawn.text).toContain('99.91%');
      expect(drawn.text).toContain('来源：');
      // Black on white, though the page is dark.
      expect(svg.toString()).not.toContain('#eeebe5');
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

      await exportOf(figure).click();
      const png = await fileOf(page, () => item(page, words.png).click());
      expect(pixelsOf(png)).toEqual(drawn.size.map((side) => 2 * side));
      // What is in it, as what, of which dataset, as of when.
      expect(png.name).toMatch(/^.+_图_真实报告_\d{4}-\d\d-\d\d\.png$/);
      const [subject = ''] = png.name.split('_');
      expect(heading.replaceAll(/\s/g, '').startsWith(subject.replaceAll(' ', ''))).toBe(true);

      await exportOf(figure).click();
      const csv = (await fileOf(page, () => item(page, words.csv).click())).toString();
      expect(csv).toMatch(/^\uFEFF地区,名次,预算执行率（%）,年度,分子（万元）/);
      // 1451.29 of 1452.61, with all digits that a spreadsheet keeps.
      expect(csv).toContain('芦淞区,2,99.9091290848886,2023,1451.29,1452.61');
      await page.getByText(words.saved('')).first().waitFor();
    }));

  it('that is markup is drawn as well, and a table of a report is data', () =>
    visit({ path: '#/compare?compare=many' }, async (page) => {
      await show(page, '#/compare?compare=many');
      await exportOf(page).click();
      const svg = await fileOf(page, () => item(page, words.svg).click());
      const drawn = await readSvg(page, svg.toString());
      expect(drawn.active).toBe(0);
      for (const text of ['芦淞区', '99.91%', '95.97%']) expect(drawn.text).toContain(text);

      await show(page, '#/report?report=430203-2023');
      const section = figureWith(page, zh.report.waterfall.eyebrow);
      await exportOf(section).click();
      const xlsx = await fileOf(page, () => item(page, words.xlsx).click());
      const sheets = unzipSync(new Uint8Array(xlsx));
      const sheet = Buffer.from(sheets['xl/worksheets/sheet1.xml']!).toString();
      // A number is a number, and the header stays in sight.
      expect(sheet).toContain('<v>1451.29</v>');
      expect(sheet).toContain('state="frozen"');
    }));

  it('is taken away by the keyboard alone, on a phone as well', () =>
    visit({ path: '#/trends', viewport: { width: 360, height: 800 } }, async (page) => {
      await show(page, '#/trends');
      const opener = exportOf(page.getByRole('figure').first());
      await tabTo(page, opener);
      await page.keyboard.press('ArrowDown');
      await eventually(() => hasFocus(item(page, words.png))).toBe(true);
      const menu = await page.getByRole('menu').boundingBox();
      expect(menu!.x).toBeGreaterThanOrEqual(0);
      expect(menu!.x + menu!.width).toBeLessThanOrEqual(360);
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('End');
      await eventually(() => hasFocus(item(page, words.copyTable))).toBe(true);
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(opener)).toBe(true);
      expect(await page.getByRole('menu').count()).toBe(0);
      await page.keyboard.press('Enter');
      await eventually(() => hasFocus(item(page, words.png))).toBe(true);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.getByText(words.copied, { exact: true }).first().waitFor();
      await eventually(() => hasFocus(opener)).toBe(true);
      await page.keyboard.press('Enter');
      await eventually(() => hasFocus(item(page, words.png))).toBe(true);
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
      const csv = await fileOf(page, () => page.keyboard.press('Enter'));
      expect(csv.toString()).toContain('芦淞区,2023,3.63');
    }));
});

/** The files of the only dataset that the browser keeps. */
async function keptFiles(page: Page): Promise<Unzipped> {
  const download = page.locator('#kept').getByRole('button', { name: zh.data.kept.download });
  return unzipSync(new Uint8Array(await fileOf(page, () => download.click())));
}

/** The rows of reports in their very text: 192.30 is not 192.3. */
function expectSameRows(kept: Unzipped, packed: Unzipped): void {
  const rowsOf = (files: Unzipped, name: string) => {
    const text = Buffer.from(files[name]!).toString();
    return text.trim().split(/\r?\n/).sort();
  };
  for (const name of ['projects.csv', 'indicators.csv', 'indicator_totals.csv', 'facts.csv'])
    expect([name, rowsOf(kept, name)]).toEqual([name, rowsOf(packed, name)]);
}

describe('the open dataset', () => {
  const { load, give } = zh.data;

  it('comes back the same from a file, in every format that can be imported', () =>
    visit({ browser: {}, path: '#/data' }, async (page) => {
      for (const format of ['package', 'xlsx', 'parquet'] as const) {
        const file = await fileOf(page, () => button(page, dataset.format[format]).click());
        expect(file.name).toMatch(/^真实报告_全部 6 份报告_\d{4}-\d\d-\d\d_/);
        await page.getByLabel(give.chooseFiles, { exact: true }).setInputFiles({
          name: file.name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(file),
        });
        await page.getByText(/^文件：/).waitFor();
        expect(await page.getByText(/^文件：/).textContent()).toMatch(
          /新增 0 行；\d{3,} 行与现有数据相同/,
        );
        await button(page, load.discard).click();
      }
      const link = page.getByRole('link', { name: dataset.format.duckdb });
      expect(await link.getAttribute('download')).toMatch(
        /^真实报告_全部 6 份报告_[\d-]+_数据库\.duckdb$/,
      );
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toMatch(/data\/real\/dataset\.\w+\.duckdb$/);
      // So does the file that the page itself reads: to the very text, on its own.
      const packed = unzipSync(
        new Uint8Array(await fileOf(page, () => button(page, dataset.format.package).click())),
      );
      const served = path.resolve('dist/data/real', path.basename(href));
      await page.getByLabel(give.chooseFiles, { exact: true }).setInputFiles(served);
      await page.getByText(load.own, { exact: true }).click();
      await eventually(() => button(page, load.load).isEnabled()).toBe(true);
      await button(page, load.load).click();
      expectSameRows(await keptFiles(page), packed);
    }));

  it('is exported as far as the filter goes, by the keyboard, as a database as well', () =>
    visit({ browser: {}, path: '#/data?level=district' }, async (page) => {
      await page.getByText(dataset.selection(3), { exact: true }).click();
      await page.getByText(dataset.filters('').slice(0, 5)).first().waitFor();
      await tabTo(page, button(page, dataset.format.package));
      const zip = await fileOf(page, () => page.keyboard.press('Enter'));
      expect(zip.name).toMatch(/^真实报告_筛选 3 份报告_[\d-]+_数据包\.zip$/);
      const entries = unzipSync(new Uint8Array(zip));
      const reports = Buffer.from(entries['reports.csv']!).toString().trim().split('\n');
      expect(reports).toHaveLength(1 + 3);
      await tabTo(page, button(page, dataset.format.duckdb));
      const database = await fileOf(page, () => page.keyboard.press('Enter'));
      expect(database.subarray(8, 12).toString()).toBe('DUCK');
      await page.getByLabel(give.chooseFiles, { exact: true }).setInputFiles({
        name: database.name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(database),
      });
      await page.getByText(/^文件：/).waitFor();
      expect(await page.getByText(/^文件：/).textContent()).toMatch(/新增 0 行；\d{3,} 行与现有/);
      // Kept on its own, its rows are those of the package in their very text: 192.30 is not 192.3.
      await page.getByText(load.own, { exact: true }).click();
      await eventually(() => button(page, load.load).isEnabled()).toBe(true);
      await button(page, load.load).click();
      expectSameRows(await keptFiles(page), entries);
    }));
});
