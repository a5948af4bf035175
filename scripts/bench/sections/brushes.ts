import type { Browser } from 'playwright-core';
import type { BuiltEntry } from '../../../src/model/manifest';
import { measureBrush } from '../brush';
import { ms, table } from '../markdown';

/** Six metrics over every year and the functions that all simulated datasets have: up to 150,000 reports. */
function distributionsHash({ id }: BuiltEntry): string {
  const metrics =
    'basic_execution_rate,budget_execution_rate,project_share,public_expense_per_capita,satisfaction,score_rate';
  const functions = 'science_industry,education,health,transport,agriculture';
  return `#/compare?dataset=${id}&compare=many&chart=distributions&metrics=${metrics}&function=${functions}`;
}

/** From a move of the pointer to the frame that shows it, on each simulated dataset that is built. */
export async function brushes(
  browser: Browser,
  app: string,
  entries: readonly BuiltEntry[],
): Promise<readonly string[]> {
  const rows = [];
  for (const entry of entries) {
    const { reports, unthrottled, throttled } = await measureBrush(
      browser,
      app,
      distributionsHash(entry),
    );
    const frames = [unthrottled, throttled].flatMap(({ p50, p95 }) => [ms(p50), ms(p95)]);
    rows.push([entry.id, reports.toLocaleString('en'), ...frames]);
  }
  const head = ['dataset', 'reports', 'p50, ms', 'p95, ms', '4× CPU p50, ms', '4× CPU p95, ms'];
  return [
    '### Move of a brush until its frame is painted, six linked histograms',
    '',
    table(head, rows),
    '',
  ];
}
