import { brotliCompressSync, constants } from 'node:zlib';
import type { NativeEngine } from '../../src/db/native';
import { buildSnapshot, type SnapshotParts } from '../../src/db/snapshot';
import type { ResultTable } from '../../src/db/result-table';
import { encodeResult } from '../../src/db/stored-result';
import type { CatalogRows, MetricDefinition } from '../../src/model/catalog';
import type { ItemRow, MetricRow } from '../../src/model/rows';
import {
  allDepartments,
  compareQuery,
  departmentsQuery,
  itemsQuery,
  itemTrendQuery,
  metricsQuery,
  metricTermsQuery,
  type DepartmentFilter,
} from '../../src/sql/queries';
import {
  reportCountQuery,
  reportsOfDepartmentsQuery,
  selectedReportsQuery,
} from '../../src/sql/report-list-queries';
import { queryKey, sql, type Query } from '../../src/sql/sql';
import { defaultRoute, type Route, type WorkingRef } from '../../src/state/route';
import { screenQueries } from '../../src/state/all-screen-queries';
import { startingFilter } from '../../src/state/starting-filter';
import {
  auditScreenQueries,
  catalogQueries,
  departmentsOfPage,
} from '../../src/state/screen-queries';
import { stageItemId } from '../../src/state/trends-queries';
import { workingQueries } from '../../src/state/working-queries';

/** Beyond this many reports the snapshot holds only what the screens first ask. */
const mostReports = 100;

/**
 * A larger answer, as Brotli sends it, is left to the engine: starting it costs 7 MB, but only those who ask this question
 * would pay for that, and all readers for this.
 */
const mostBytes = 200 * 1024;

/** No answer of more rows is that small: only counting them is quick. */
const mostRows = 50_000;

/**
 * Answers at build time what the screens ask in their default state; of a small dataset for every metric that one can
 * pick there, every report, and the workings of the figures that the two default screens show. What the first view
 * asks is apart from the rest.
 */
export async function answerSnapshot(engine: NativeEngine): Promise<SnapshotParts> {
  const catalog = {
    departments: await engine.query(departmentsQuery()),
    items: await engine.query(itemsQuery()),
    terms: await engine.query(metricTermsQuery()),
  };
  const filter = startingFilter(catalog.departments);
  const ofFirstView = new Set(screenQueries({ ...defaultRoute, filter }, catalog).map(queryKey));
  const [counted] = await engine.query(reportCountQuery(allDepartments, null));
  const queries =
    counted!.reports > mostReports
      ? firstQueries(filter, catalog)
      : await allQueries(engine, catalog);
  // No screen can start without the catalog, whatever its size.
  const needed = new Set(Object.values<Query>(catalogQueries).map(queryKey));
  const answers = new Map<string, readonly [Query, ResultTable]>();
  for (const query of queries) {
    const key = queryKey(query);
    if (answers.has(key)) continue;
    if (!needed.has(key) && (await countRows(engine, query)) > mostRows) continue;
    const answer = await engine.queryTable(query);
    if (!needed.has(key) && sentBytes(answer) > mostBytes) continue;
    answers.set(key, [query, answer]);
  }
  const partOf = (isFirst: boolean) =>
    buildSnapshot(
      [...answers].filter(([key]) => ofFirstView.has(key) === isFirst).map(([, answer]) => answer),
    );
  return { first: partOf(true), rest: partOf(false) };
}

async function countRows(engine: NativeEngine, query: Query): Promise<number> {
  const [row] = await engine.query(
    sql<{ rows: number }>`SELECT COUNT(*) AS rows FROM (${query}) AS answer`,
  );
  return row!.rows;
}

function sentBytes(answer: ResultTable): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(JSON.stringify(encodeResult(answer)), { params }).length;
}

type Known = Pick<CatalogRows, 'departments' | 'items' | 'terms'>;

function firstQueries(filter: DepartmentFilter, catalog: Known): readonly Query[] {
  return (['overview', 'compare', 'trends', 'audit'] as const).flatMap((screen) =>
    screenQueries({ ...defaultRoute, screen, filter }, catalog),
  );
}

async function allQueries(engine: NativeEngine, catalog: Known): Promise<readonly Query[]> {
  const everyReport = selectedReportsQuery(allDepartments, null);
  const reports = await engine.query(everyReport);
  const ids = catalog.departments.map(({ departmentId }) => departmentId);
  const metrics = await engine.query<MetricDefinition>(metricsQuery());
  const routes: Route[] = [
    { ...defaultRoute, screen: 'compare' },
    { ...defaultRoute, screen: 'trends' },
    ...reports.map(({ reportId }): Route => ({ ...defaultRoute, screen: 'report', reportId })),
    ...metrics.map(({ metricId }): Route => ({ ...defaultRoute, screen: 'overview', metricId })),
    ...metrics.flatMap(({ metricId }): readonly Route[] =>
      (['one', 'two'] as const).map((comparison) => ({
        ...defaultRoute,
        screen: 'compare',
        comparison,
        metricId,
      })),
    ),
    { ...defaultRoute, screen: 'compare', comparison: 'many' },
    { ...defaultRoute, screen: 'audit' },
  ];
  const workings = await defaultWorkings(engine);
  const findings = await engine.query(auditScreenQueries(defaultRoute).findings);
  const ofFindings = findings
    .filter(({ severity }) => severity === 'high')
    .map(({ reportId, findingId }): WorkingRef => ({ kind: 'finding', reportId, findingId }));
  return [
    ...routes.flatMap((route) => screenQueries(route, catalog)),
    everyReport,
    reportCountQuery(allDepartments, null),
    reportsOfDepartmentsQuery(ids.slice(0, departmentsOfPage)),
    ...ids.map((id) => reportsOfDepartmentsQuery([id])),
    ...[...workings, ...ofFindings].flatMap(workingQueryList),
  ];
}

async function defaultWorkings(engine: NativeEngine): Promise<readonly WorkingRef[]> {
  const bars = await engine.query<MetricRow>(
    compareQuery(defaultRoute.metricId, null, defaultRoute.filter),
  );
  const points = await engine.query<ItemRow>(
    itemTrendQuery([stageItemId(defaultRoute)], defaultRoute.filter),
  );
  return [
    ...bars.map(({ reportId, metricId, fiscalYear }): WorkingRef => ({
      kind: 'metric',
      reportId,
      metricId,
      year: fiscalYear,
    })),
    ...points.map(({ reportId, itemId, stage, fiscalYear }): WorkingRef => ({
      kind: 'item',
      reportId,
      itemId,
      stage,
      year: fiscalYear,
    })),
  ];
}

function workingQueryList(ref: WorkingRef): readonly Query[] {
  const queries: readonly (Query | null)[] = Object.values(workingQueries(ref));
  return queries.filter((query) => query !== null);
}
