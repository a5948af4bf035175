import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { BuiltEntry } from '../../../src/model/manifest';
import { compareQuery } from '../../../src/sql/queries';
import { measureNative } from '../engine-floors';
import { measureRepaints } from '../filter-change';
import { megabytes, ms, table } from '../markdown';
import { quantile } from '../statistics';

const metrics = [
  'budget_execution_rate',
  'three_public_control_rate',
  'public_expense_control_rate',
  'project_share',
  'debt_ratio',
  'staff_control_rate',
  'score_rate',
  'procurement_execution_rate',
  'carryover_rate',
  'basic_share',
];
const functions = ['science_industry', 'education', 'health'];
/** That is measured, and that goes before it: other states of the same metrics and functions. */
const [year, yearBefore] = [2023, 2022];

/** From the change of a filter to the frame that shows its answer, on each simulated dataset that is built. */
export async function filterChanges(
  browser: Browser,
  dist: string,
  app: string,
  entries: readonly BuiltEntry[],
): Promise<readonly string[]> {
  const rows = [];
  for (const entry of entries) rows.push(await measure(browser, dist, app, entry));
  const head = [
    'dataset',
    'reports',
    'facts',
    'file, MB',
    'p50, ms',
    'p95, ms',
    'native DuckDB p50, ms',
    'JS heap, MB',
    'tab, MB',
  ];
  return ['### Filter change until repaint, Compare, engine warm', '', table(head, rows), ''];
}

async function measure(
  browser: Browser,
  dist: string,
  app: string,
  entry: BuiltEntry,
): Promise<readonly string[]> {
  const changes = metrics.flatMap((metric) => functions.map((each) => ({ metric, each })));
  const hashesOf = (shown: number) =>
    changes.map(
      ({ metric, each }) =>
        `#/compare?dataset=${entry.id}&function=${each}&year=${shown}&metric=${metric}`,
    );
  const { repaints, heapBytes, processBytes } = await measureRepaints(
    browser,
    app,
    hashesOf(yearBefore),
    hashesOf(year),
  );
  const queries = changes.map(({ metric, each }) =>
    compareQuery(metric, year, { areaCodes: [], areaLevels: [], functions: [each] }),
  );
  const file = path.join(dist, 'data', entry.path, entry.database.path);
  const native = await measureNative(file, queries);
  return [
    entry.id,
    entry.reports.toLocaleString('en'),
    entry.facts.toLocaleString('en'),
    megabytes(entry.database.bytes),
    ms(quantile(repaints, 0.5)),
    ms(quantile(repaints, 0.95)),
    quantile(native, 0.5).toFixed(1),
    megabytes(heapBytes),
    processBytes === null ? '' : megabytes(processBytes),
  ];
}
