import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe';
import { chartIn, chartLines, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, tabTo, textOf, workingPanel, zh } from './screen';

const text = zh.overview;
const mapFigure = (page: Page) => page.getByRole('figure').first();
const square = (page: Page, name: RegExp) => mapFigure(page).getByRole('button', { name });
/** Once the page is live: the first view as the build has drawn it hears nothing. */
const fileInput = (page: Page) =>
  page.locator('#app:not(:has([data-first-view])) input[type="file"]');

/** An outline around the square whose south-west corner is given in degrees. */
const outline = (name: string, west: number) => ({
  type: 'Feature',
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 27],
        [west + 1, 27],
        [west + 1, 28],
        [west, 28],
        [west, 27],
      ],
    ],
  },
});
const geojson = (name: string, content: object | string) => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const twoAreas = {
  type: 'FeatureCollection',
  features: [outline('芦淞区', 113), outline('雁峰区', 112), outline('西湖区', 120)],
};

describe('own outlines', () => {
  it('take the place of the squares, stay for the next visit, and can be removed', () =>
    visit({}, async (page) => {
      await page.getByText(text.ownMap.title, { exact: true }).click();
      await fileInput(page).setInputFiles(geojson('hunan.geojson', twoAreas));
      const chart = chartIn(mapFigure(page));
      await label(chart, '芦淞区').waitFor();
      expect((await chartLines(chart)).join(' ')).toContain('100.00%');
      const figure = await textOf(mapFigure(page));
      expect(figure).toContain(text.ownMap.used('hunan.geojson', 2, 122));
      expect(figure).toContain(text.ownMap.strangers(1, ['#3 西湖区']));
      expect(figure).toContain('衡阳县');
      await label(chart, '芦淞区').click();
      await workingPanel(page, '芦淞区 2023 年预算执行率').waitFor();

      // Another file of the same areas is drawn as it is, not as the first one was.
      const westOf = async (area: string) => (await label(chart, area).boundingBox())!.x;
      expect(await westOf('雁峰区')).toBeLessThan(await westOf('芦淞区'));
      await page.keyboard.press('Escape');
      const swapped = {
        type: 'FeatureCollection',
        features: [outline('芦淞区', 112), outline('雁峰区', 113)],
      };
      await fileInput(page).setInputFiles(geojson('other.geojson', swapped));
      await eventually(async () => (await westOf('芦淞区')) < (await westOf('雁峰区'))).toBe(true);

      await page.reload();
      await label(chart, '芦淞区').waitFor();
      await page.getByText(text.ownMap.titleUsed('other.geojson')).click();
      await page.getByRole('button', { name: text.ownMap.remove }).click();
      await square(page, /芦淞区/).waitFor();
      await page.reload();
      await square(page, /芦淞区/).waitFor();
      expect(await chart.count()).toBe(0);
    }));

  it('are walked by the keyboard', () =>
    visit({}, async (page) => {
      await page.getByText(text.ownMap.title, { exact: true }).click();
      await tabTo(page, fileInput(page));
      await fileInput(page).setInputFiles(geojson('a.json', twoAreas));
      const chart = chartIn(mapFigure(page));
      await chart.waitFor();
      await chart.focus();
      await label(chart, '雁峰区').waitFor();
      await page.keyboard.press('ArrowRight');
      await eventually(() => mapFigure(page).getByRole('status').allInnerTexts()).toContainEqual(
        expect.stringContaining('芦淞区（株洲市）：99.91%'),
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await workingPanel(page, '雁峰区 2021 年预算执行率').waitFor();
    }));

  it.each([
    ['no JSON', '{"type":', /不是有效的 JSON/],
    ['another format', { type: 'Topology' }, /最外层的 type 是“Topology”/],
    [
      'coordinates in metres',
      {
        type: 'FeatureCollection',
        features: [outline('芦淞区', 397_000)],
      },
      /要素 #1 芦淞区 的坐标 \[397000,27\] 不是经纬度/,
    ],
    [
      'a tag for a name',
      { type: 'FeatureCollection', features: [outline('<img src=x onerror=alert(1)>', 113)] },
      /第 1 个要素的属性 name 含有标签/,
    ],
    ['a prototype', '{"type":"FeatureCollection","__proto__":{},"features":[1]}', /“__proto__”/],
    [
      'no area of ours',
      { type: 'FeatureCollection', features: [outline('西湖区', 120)] },
      /name=西湖区/,
    ],
  ])('with %s are refused with the reason, and the squares stay', (_, content, reason) =>
    visit({}, async (page) => {
      await page.getByText(text.ownMap.title, { exact: true }).click();
      await fileInput(page).setInputFiles(geojson('坏.geojson', content));
      const refusal = mapFigure(page).locator('p').filter({ hasText: reason });
      await refusal.waitFor();
      expect(await textOf(refusal)).toContain('“坏.geojson”没有采用');
      await square(page, /芦淞区/).waitFor();
    }),
  );

  it('break no rule of accessibility, in light and dark', () =>
    visit({}, async (page) => {
      await page.getByText(text.ownMap.title, { exact: true }).click();
      await fileInput(page).setInputFiles(geojson('a.json', twoAreas));
      await label(chartIn(mapFigure(page)), '芦淞区').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: zh.shell.theme.toDark }).click();
      await fileInput(page).setInputFiles(geojson('b.json', '{'));
      await mapFigure(page)
        .getByText(/不是有效的 JSON/)
        .first()
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
    }));
});
