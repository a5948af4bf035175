import type { Locator, Page } from 'playwright-core';

/** What a chart shows, read from its drawing, and how a pointer meets its marks. */

/** The chart within a figure. */
export function chartIn(figure: Locator): Locator {
  return figure.getByRole('application');
}

/** A text of the drawing, whole. */
export function label(chart: Locator, text: string): Locator {
  return chart.locator('svg text').getByText(text, { exact: true });
}

/**
 * The texts of a chart line by line, from left to right, as the eye reads them: '1 雁峰区 100.00% 2021'. Texts whose
 * middles lie within a few pixels are of one line.
 */
export function chartLines(chart: Locator): Promise<string[]> {
  return chart.locator('svg text').evaluateAll((elements) => {
    const samePixels = 6;
    const texts = elements
      .map((element) => {
        const { left, top, bottom } = element.getBoundingClientRect();
        return { text: (element.textContent ?? '').trim(), left, middle: (top + bottom) / 2 };
      })
      .filter(({ text }) => text !== '')
      .sort((a, b) => a.middle - b.middle);
    const lines: (typeof texts)[] = [];
    for (const text of texts) {
      const line = lines[lines.length - 1];
      if (line && text.middle - line[0]!.middle < samePixels) line.push(text);
      else lines.push([text]);
    }
    return lines.map((line) =>
      line
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(' '),
    );
  });
}

/** The lines of a chart that are bars of a department in a year; not those of axes and groups. */
export async function barLines(chart: Locator): Promise<string[]> {
  const lines = await chartLines(chart);
  return lines.filter((line) => /\p{Script=Han}.* 20\d\d\b/u.test(line));
}

/** Clicks the bar that ends at this figure: a little to the left of it, at its height. */
export async function clickBar(page: Page, chart: Locator, figure: string): Promise<void> {
  const { x, y, height } = await boxOf(label(chart, figure));
  await page.mouse.click(x - 20, y + height / 2);
}

export interface DrawnPoint {
  x: number;
  y: number;
  fill: string;
  stroke: string;
}

/** The round mark nearest to a label of a chart of points or lines. */
export async function pointAt(chart: Locator, text: string): Promise<DrawnPoint> {
  const box = await boxOf(label(chart, text));
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const points = await chart.locator('svg path[d^="M1 0A1 1"]').evaluateAll((paths) =>
    paths.map((path): DrawnPoint => {
      const { left, top, width, height } = path.getBoundingClientRect();
      const [fill, stroke] = ['fill', 'stroke'].map((name) => path.getAttribute(name) ?? '');
      return { x: left + width / 2, y: top + height / 2, fill: fill!, stroke: stroke! };
    }),
  );
  const distance = ({ x, y }: DrawnPoint) => Math.hypot(x - middle.x, y - middle.y);
  const [nearest] = points.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) throw new Error('the chart has no points');
  return nearest;
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator.toString()} is not drawn`);
  return box;
}
