import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { measureCompilation } from '../engine-floors';
import { measureEngineStart } from '../engine-start';
import { kilobytes, ms, ratio, table } from '../markdown';
import { loadInTurns, type PageLoad } from '../page-load';
import { officePc, unthrottled, type Profile } from '../profiles';
import { median } from '../statistics';

export interface StartUpSites {
  /** Folder of the built product. */
  readonly dist: string;
  /** Addresses, ending in '/'. */
  readonly app: string;
  readonly floors: string;
}

const of = (loads: readonly PageLoad[], what: keyof PageLoad) =>
  median(loads.map((load) => load[what] ?? NaN));

/** First paint and first live chart of the product beside their floors, the bytes until each, and the engine's start. */
export async function startUp(
  browser: Browser,
  sites: StartUpSites,
  runs: number,
): Promise<readonly string[]> {
  const fast = await measureStart(browser, sites, unthrottled, runs);
  const slow = await measureStart(browser, sites, officePc, runs);
  const engine = await measureEngineStart(browser, sites.app, runs);
  return [
    ...fast.lines,
    ...slow.lines,
    '### Bytes, Brotli',
    '',
    table(
      ['until', 'KB'],
      [
        ['first chart is painted', kilobytes(of(fast.cold, 'bytesToPaint'))],
        ['first live chart', kilobytes(of(fast.cold, 'bytesToLiveChart'))],
      ],
    ),
    '',
    '### Engine',
    '',
    table(
      ['', 'ms'],
      [
        ['page opened until DuckDB has answered its first question, cold', ms(median(engine.cold))],
        ['the same, warm', ms(median(engine.warm))],
        [
          'floor: its WebAssembly compiled, nothing else',
          ms(median(await measureCompilation(runs))),
        ],
      ],
    ),
    '',
  ];
}

async function measureStart(
  browser: Browser,
  { dist, app, floors }: StartUpSites,
  profile: Profile,
  runs: number,
) {
  const { empty, bare, page } = await loadInTurns(
    browser,
    {
      empty: { url: `${floors}empty/`, sentBytes: () => 0, hasChart: false },
      bare: { url: `${floors}echarts/`, sentBytes: () => 0, hasChart: true },
      page: { url: app, sentBytes: (url) => sentBytes(dist, url), hasChart: true },
    },
    profile,
    runs,
  );
  const rows = (['cold', 'warm'] as const).flatMap((state) => {
    const [paint, chart] = [of(empty[state], 'firstPaint'), of(bare[state], 'firstLiveChart')];
    const [ownPaint, ownChart] = [of(page[state], 'firstPaint'), of(page[state], 'firstLiveChart')];
    return [
      [`empty page, ${state}`, ms(paint), '1', '', ''],
      [`ECharts from inline JSON, ${state}`, ms(of(bare[state], 'firstPaint')), '', ms(chart), '1'],
      [
        `**the dashboard, ${state}**`,
        ms(ownPaint),
        ratio(ownPaint, paint),
        ms(ownChart),
        ratio(ownChart, chart),
      ],
    ];
  });
  const head = [
    'page',
    'first chart painted, ms',
    '÷ empty page',
    'first live chart, ms',
    '÷ bare ECharts',
  ];
  return { cold: page.cold, lines: [`### Start, ${profile.name}`, '', table(head, rows), ''] };
}

/** Bytes of a file as a server with Brotli sends it. */
function sentBytes(dist: string, url: string): number {
  const file = path.join(dist, decodeURIComponent(new URL(url).pathname));
  const page = statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
  return statSync(existsSync(`${page}.br`) ? `${page}.br` : page).size;
}
