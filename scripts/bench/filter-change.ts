import type { Browser } from 'playwright-core';
import { tabBytes } from './process-memory';

/** ms from a change of the address to the frame that shows its answer. */
export type Repaints = readonly number[];

/**
 * Goes through `hashes` on one page whose engine runs, and measures each change: until the new answer is drawn, which is
 * the first frame after the figures of the new state are on the page and none is waited for. `warming` are gone through
 * before; a state that stands in both would be measured without the engine, since the page keeps its answer.
 */
export async function measureRepaints(
  browser: Browser,
  url: string,
  warming: readonly string[],
  hashes: readonly string[],
): Promise<{
  readonly repaints: Repaints;
  readonly heapBytes: number;
  /** All that the page's process holds; null where the system does not tell. */
  readonly processBytes: number | null;
}> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  try {
    await page.goto(url + warming[0]);
    // The first view that came with the page has given way, and the dataset of the address is open.
    await page.waitForFunction(
      () =>
        document.querySelector('[data-first-view]') === null &&
        document.querySelector('main figure') !== null &&
        document.querySelector('main [aria-busy="true"]') === null,
      null,
      { timeout: 60_000 },
    );
    const repaints: number[] = [];
    // The first round starts the engine, reads what it then has in memory, and lets the browser compile the page.
    for (const round of [warming.slice(1), hashes]) {
      for (const hash of round) {
        const ms = await page.evaluate(async (to) => {
          const main = document.querySelector('main')!;
          const frame = () =>
            new Promise<number>((resolve) => {
              requestAnimationFrame(() => {
                setTimeout(() => {
                  resolve(performance.now());
                });
              });
            });
          const started = performance.now();
          let changed = false;
          const observer = new MutationObserver(() => {
            changed = true;
          });
          observer.observe(main, { childList: true, subtree: true, characterData: true });
          location.hash = to;
          for (;;) {
            const now = await frame();
            const isBusy = main.querySelector('[aria-busy="true"]') !== null;
            if (changed && !isBusy) {
              observer.disconnect();
              return now - started;
            }
            if (now - started > 60_000) throw new Error(`no answer to ${to}`);
          }
        }, hash);
        if (round === hashes) repaints.push(ms);
      }
    }
    const heapBytes = await page.evaluate(
      () =>
        (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory
          ?.usedJSHeapSize ?? NaN,
    );
    return { repaints, heapBytes, processBytes: await tabBytes(browser) };
  } finally {
    await context.close();
  }
}
