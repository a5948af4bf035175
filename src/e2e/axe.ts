import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A rule of accessibility that is broken, with the elements that it is broken at. */
export interface Violation {
  rule: string;
  at: string[];
}

/** What the rules find wrong with the page as it is. */
export async function violationsOf(page: Page): Promise<Violation[]> {
  // Colours on the way from one theme to the other are neither.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  // As text: the page's policy lets no further script in, the debugging protocol does. Half a megabyte, once a page.
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const result = await engine.run(document, { resultTypes: ['violations'] });
    return result.violations.map(({ id, nodes }) => ({
      rule: id,
      at: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    }));
  });
}
