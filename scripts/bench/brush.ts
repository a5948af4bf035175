import type { Browser, CDPSession, Page } from 'playwright-core';
import { quantile } from './statistics';

/** ms from a move of the pointer to the end of the frame that shows it. */
export interface BrushFrames {
  readonly p50: number;
  readonly p95: number;
}

export interface BrushMeasure {
  /** Reports on the page. */
  readonly reports: number;
  readonly unthrottled: BrushFrames;
  /** With the processor throttled to a quarter. */
  readonly throttled: BrushFrames;
}

const throttling = 4;
/** Moves of the pointer over one histogram and back. */
const moves = 120;

/** Opens linked distributions at `hash` and draws and moves a brush on each of the first histograms. */
export async function measureBrush(
  browser: Browser,
  url: string,
  hash: string,
  histograms = 3,
): Promise<BrushMeasure> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  try {
    await page.goto(url + hash);
    const sliders = page.locator('[role="slider"]');
    await sliders.first().waitFor({ timeout: 120_000 });
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    const counted = await page.locator('[data-selection]').innerText();
    const reports = Math.max(...[...counted.replaceAll(',', '').matchAll(/\d+/g)].map(([n]) => +n));
    const session = await context.newCDPSession(page);
    const measureAt = async (rate: number): Promise<BrushFrames> => {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const frames: number[] = [];
      for (let index = 0; index < histograms; index += 1) {
        await sliders.nth(index).scrollIntoViewIfNeeded();
        frames.push(...(await framesOfDrag(page, session, index)));
      }
      return { p50: quantile(frames, 0.5), p95: quantile(frames, 0.95) };
    };
    // The first round lets the browser compile what it measures in the second.
    await measureAt(1);
    return { reports, unthrottled: await measureAt(1), throttled: await measureAt(throttling) };
  } finally {
    await context.close();
  }
}

/**
 * Draws a brush from one end of a histogram to the other and back. The pointer is moved by the protocol itself:
 * Playwright's own mouse runs a script in the page at each move, for drag and drop, which would be measured too.
 */
async function framesOfDrag(
  page: Page,
  session: CDPSession,
  index: number,
): Promise<readonly number[]> {
  const slider = page.locator('[role="slider"]').nth(index);
  const box = (await slider.boundingBox())!;
  const pointer = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', share: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + box.width * share,
      y: box.y + box.height / 3,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await session.send('Input.dispatchMouseEvent', {
    type: 'mouseMoved',
    x: box.x + 2,
    y: box.y + box.height / 3,
  });
  await pointer('mousePressed', 0.02);
  await slider.evaluate((element) => {
    const frames: number[] = [];
    Object.assign(window, { brushFrames: frames });
    element.addEventListener(
      'pointermove',
      () => {
        const started = performance.now();
        requestAnimationFrame(() => {
          // After the frame is painted.
          setTimeout(() => frames.push(performance.now() - started));
        });
      },
      { capture: true },
    );
  });
  for (let move = 1; move <= moves; move += 1) {
    await pointer('mouseMoved', 0.5 - 0.48 * Math.cos((move / moves) * 2 * Math.PI));
  }
  await pointer('mouseReleased', 0.02);
  return page.evaluate(() => (window as unknown as { brushFrames: number[] }).brushFrames);
}
