import type { Browser, BrowserContext } from 'playwright-core';

/** A state that no prepared answer holds. */
const asked = '#/compare?year=2021&metric=three_public_control_rate&area=430406,431200';

/** ms from opening the page until the engine has answered, each run in a context of its own: once cold, then warm. */
export async function measureEngineStart(
  browser: Browser,
  url: string,
  runs: number,
): Promise<{ readonly cold: readonly number[]; readonly warm: readonly number[] }> {
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    cold.push(await answerTime(context, url));
    warm.push(await answerTime(context, url));
    await context.close();
  }
  return { cold, warm };
}

async function answerTime(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(url + asked);
    await page.locator('main figure [role="application"] svg').first().waitFor();
    return await page.evaluate(() => performance.now());
  } finally {
    await page.close();
  }
}
