import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartIn } from './drawn-chart';
import { visit } from './harness';
import { eventually, figureWith, textOf, workingPanel, zh } from './screen';

const text = zh.report;
const lusong = { path: '#/report?report=430203-2023' };
const flow = (page: Page) => chartIn(figureWith(page, text.flow.eyebrow));
const itemTitle = (item: string, stage: keyof typeof zh.terms.stage) =>
  zh.working.titleOfStage('芦淞区', 2023, item, zh.terms.stage[stage]);

describe('the flow of money', () => {
  it('opens items and funds by pointer', () =>
    visit(lusong, async (page) => {
      const name = flow(page).locator('svg text', { hasText: '225.24' });
      await name.waitFor();
      await name.scrollIntoViewIfNeeded();
      const box = (await name.boundingBox())!;
      // The node stands left of its label.
      await page.mouse.click(box.x - 12, box.y + 6);
      await workingPanel(page, itemTitle('人员经费', 'final')).waitFor();
    }));

  it('is read and opened by the keyboard', () =>
    visit(lusong, async (page) => {
      await flow(page).locator('svg text').first().waitFor();
      await flow(page).focus();
      const spoken = figureWith(page, text.flow.eyebrow).getByRole('status');
      await page.keyboard.press('ArrowRight');
      await eventually(() => textOf(spoken)).toContain('支出合计 1,451.29 万元');
      await page.keyboard.press('End');
      await eventually(() => textOf(spoken)).toContain('项目支出 → 科技专家服务团 10.00 万元');
      await page.keyboard.press('Enter');
      const panel = workingPanel(page, zh.working.project.title('芦淞区', 2023, '科技专家服务团'));
      await panel.getByText('10.00 万元').first().waitFor();
    }));

  it('is bars on a phone, which open what they stand for and fit', () =>
    visit({ ...lusong, viewport: { width: 360, height: 740 } }, async (page) => {
      const figure = figureWith(page, text.flow.eyebrow);
      const bar = (name: RegExp) => figure.getByRole('button', { name });
      await bar(/^人员经费 225\.24 万元/).waitFor();
      const [whole, part] = await Promise.all(
        [bar(/^支出合计/), bar(/^基本支出/)].map((each) =>
          each.evaluate((button) => button.lastElementChild!.getBoundingClientRect().width),
        ),
      );
      // 257.08 of 1,451.29 万元.
      expect(part! / whole!).toBeCloseTo(0.177, 2);
      const { scrollWidth, clientWidth } = await figure.evaluate((place) => ({
        scrollWidth: place.scrollWidth,
        clientWidth: place.clientWidth,
      }));
      expect(scrollWidth).toBe(clientWidth);
      await bar(/^人员经费/).click();
      await workingPanel(page, itemTitle('人员经费', 'final')).waitFor();
    }));

  it('has a table whose figures all open', () =>
    visit({ path: `${lusong.path}&view=table` }, async (page) => {
      const table = page.getByRole('table', { name: text.flow.tableCaption });
      await table.getByRole('button', { name: /1,143\.51/ }).click();
      await workingPanel(page, zh.working.project.title('芦淞区', 2023, '上级专项')).waitFor();
      const steps = page.getByRole('table', { name: text.waterfall.tableCaption });
      await steps.getByRole('button', { name: /1,260\.30/ }).click();
      await workingPanel(page, itemTitle('支出合计', 'adjusted')).waitFor();
    }));
});
