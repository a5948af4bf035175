import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../browser/launch-browser';
import { startServer } from '../serve/start-server';

/**
 * `npm run screenshots [-- folder]`: pictures of the built product for the README, or, with a folder, of every screen
 * in both languages, both themes and three widths, for looking at after a change.
 */
interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly locale: 'zh-CN' | 'en';
  readonly fullPage: boolean;
}

const screens = {
  overview: '#/overview',
  report: '#/report?report=430203-2023',
  'report-sparse': '#/report?report=431200-2022',
  'report-list': '#/report',
  compare: '#/compare',
  'compare-procurement':
    '#/compare?compare=two&metric=procurement_execution_rate&against=budget_execution_rate',
  'compare-mine': '#/compare?mine=430203',
  'compare-two': '#/compare?compare=two',
  'compare-many': '#/compare?compare=many',
  'compare-lines': '#/compare?compare=many&chart=lines&mine=430203',
  'compare-radar': '#/compare?compare=many&chart=radar',
  'compare-distributions':
    '#/compare?dataset=province&compare=many&chart=distributions&brush=budget_execution_rate:90..98',
  'compare-table': '#/compare?view=table',
  trends: '#/trends',
  'trends-metric': '#/trends?measure=metric:staff_control_rate',
  audit: '#/audit',
  'audit-table': '#/audit?view=table',
  finding:
    '#/audit?working=finding~431200-2021~identity_break~identity~personnel_parts~2021~final~level~',
  data: '#/data',
  present: '#/present',
  working: '#/compare?working=metric~430203-2023~budget_execution_rate~2023',
  'working-derived': '#/trends?working=item~431200-2021~three_public~final~2020',
} as const;

const readme: readonly Shot[] = (
  ['overview', 'compare', 'trends', 'audit', 'report', 'working'] as const
).map((name) => ({
  name,
  hash: screens[name],
  width: 1280,
  height: 860,
  theme: 'light',
  locale: 'zh-CN',
  fullPage: false,
}));

function everything(): readonly Shot[] {
  const widths = [1440, 1024, 360];
  return Object.entries(screens).flatMap(([name, hash]) =>
    widths.flatMap((width) =>
      (['light', 'dark'] as const).flatMap((theme) =>
        (['zh-CN', 'en'] as const).map((locale) => ({
          name: `${name}-${width}-${theme}-${locale}`,
          hash,
          width,
          height: width === 360 ? 740 : 900,
          theme,
          locale,
          fullPage: true,
        })),
      ),
    ),
  );
}

const folder = process.argv[2];
const target = path.resolve(folder ?? import.meta.dirname);
await mkdir(target, { recursive: true });
const server = await startServer({ root: path.resolve('dist') });
const browser = await launchBrowser();
for (const shot of folder === undefined ? readme : everything()) {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.theme,
    reducedMotion: 'reduce',
    deviceScaleFactor: folder === undefined ? 1.5 : 1,
  });
  await context.addInitScript((locale) => localStorage.setItem('locale', locale), shot.locale);
  const page = await context.newPage();
  await page.goto(server.url + shot.hash);
  await page.locator('main h2').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await page.waitForTimeout(600);
  await page.screenshot({ path: path.join(target, `${shot.name}.png`), fullPage: shot.fullPage });
  await context.close();
}
await browser.close();
await server.close();
