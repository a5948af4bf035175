import type { Browser, BrowserContext } from 'playwright-core';
import { applyProfile, type Profile } from './profiles';

/** One load of a page. ms since the navigation began; bytes as they came over the wire. */
export interface PageLoad {
  readonly firstPaint: number;
  /** When a chart that ECharts has drawn was on the page; null where the page is not to have one. */
  readonly firstLiveChart: number | null;
  readonly bytesToPaint: number;
  readonly bytesToLiveChart: number;
}

/** ms after which a new window of the browser has done what it does by itself; it would be measured with the page. */
const windowStart = 600;

/** What marks a chart that lives: an SVG that ECharts has put into its place. */
const liveChart = '[role="application"] svg, [data-floor] svg';

/**
 * Loads `url` once in a context; the second time in the same context is a warm load. `sentBytes` gives the size of the
 * answer to a URL as the product's server sends it: browsers take Brotli over https alone, and this is plain http.
 */
async function loadPage(
  context: BrowserContext,
  url: string,
  profile: Profile,
  sentBytes: (url: string) => number,
  hasChart: boolean,
): Promise<PageLoad> {
  const page = await context.newPage();
  try {
    const session = await applyProfile(context, page, profile);
    const received: { readonly at: number; readonly bytes: number }[] = [];
    let origin: number | null = null;
    const urls = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ timestamp, type, requestId, request }) => {
      if (type === 'Document') origin ??= timestamp;
      urls.set(requestId, request.url);
    });
    session.on('Network.loadingFinished', ({ timestamp, requestId, encodedDataLength }) => {
      const requested = urls.get(requestId);
      // Nothing came over the wire for what the cache had.
      if (requested === undefined || encodedDataLength === 0) return;
      received.push({ at: timestamp, bytes: sentBytes(requested) });
    });
    await page.addInitScript((selector) => {
      const marks = window as unknown as { liveChartAt: number | null };
      marks.liveChartAt = null;
      const look = () => {
        if (marks.liveChartAt !== null || document.querySelector(selector) === null) return;
        // When it is painted, not when it is made.
        requestAnimationFrame(() => {
          marks.liveChartAt ??= performance.now();
        });
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    }, liveChart);
    await page.waitForTimeout(windowStart);
    await page.goto(url);
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    if (hasChart) {
      await page.waitForFunction(
        () => (window as unknown as { liveChartAt: number | null }).liveChartAt !== null,
      );
    }
    const { paint, live } = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      live: (window as unknown as { liveChartAt: number | null }).liveChartAt,
    }));
    const bytesUntil = (ms: number) =>
      received
        .filter(({ at }) => origin !== null && (at - origin) * 1000 <= ms)
        .reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      firstPaint: paint,
      firstLiveChart: hasChart ? live : null,
      bytesToPaint: bytesUntil(paint),
      bytesToLiveChart: live === null ? 0 : bytesUntil(live),
    };
  } finally {
    await page.close();
  }
}

/** A page that is loaded, and how. */
export interface LoadedPage {
  readonly url: string;
  readonly sentBytes: (url: string) => number;
  readonly hasChart: boolean;
}

export interface RepeatedLoads {
  readonly cold: readonly PageLoad[];
  readonly warm: readonly PageLoad[];
}

/**
 * Cold and warm loads of pages, each run in a context of its own, without a service worker. The pages take turns, so that
 * what else the machine does meets all of them alike.
 */
export async function loadInTurns<Name extends string>(
  browser: Browser,
  pages: Readonly<Record<Name, LoadedPage>>,
  profile: Profile,
  runs: number,
): Promise<Readonly<Record<Name, RepeatedLoads>>> {
  const names = Object.keys(pages) as Name[];
  const loads = Object.fromEntries(
    names.map((name) => [name, { cold: [], warm: [] }]),
  ) as unknown as Record<Name, { cold: PageLoad[]; warm: PageLoad[] }>;
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) {
      const { url, sentBytes, hasChart } = pages[name];
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
      });
      loads[name].cold.push(await loadPage(context, url, profile, sentBytes, hasChart));
      loads[name].warm.push(await loadPage(context, url, profile, sentBytes, hasChart));
      await context.close();
    }
  }
  return loads;
}
