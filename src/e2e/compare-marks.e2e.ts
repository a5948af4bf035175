import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { chartIn, label, pointAt } from './drawn-chart';
import { visit } from './harness';
import { figureWith, workingPanel, zh } from './screen';

const chartOf = (page: Page) => chartIn(figureWith(page, zh.many.eyebrow));

/** Presses the round mark nearest to a text of the chart: of the areas that are drawn, the first has round ones. */
async function pressMarkAt(page: Page, text: string): Promise<void> {
  await label(chartOf(page), text).waitFor();
  const { x, y } = await pointAt(chartOf(page), text);
  await page.mouse.click(x, y);
}

const opened = (page: Page, metric: string) =>
  workingPanel(page, zh.working.title('芦淞区', 2023, metric)).waitFor();

describe('a mark of many metrics opens its working by a press', () => {
  it('on parallel axes beside each other', () =>
    visit({ path: '#/compare?compare=many&chart=lines&mine=430203' }, async (page) => {
      // The worst self-score, below its axis, is that of the own area.
      await pressMarkAt(page, '95.00%');
      await opened(page, '自评得分率');
    }));

  it('on parallel axes below each other', () =>
    visit(
      {
        path: '#/compare?compare=many&chart=lines&mine=430203',
        viewport: { width: 360, height: 740 },
      },
      async (page) => {
        await pressMarkAt(page, '140.24%');
        await opened(page, '基本支出完成率');
      },
    ));

  it('on the radar', () =>
    visit({ path: '#/compare?compare=many&chart=radar&mine=430203' }, async (page) => {
      await pressMarkAt(page, '预算执行率');
      await opened(page, '预算执行率');
    }));
});
