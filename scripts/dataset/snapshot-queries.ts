import type { NativeEngine } from '../../src/db/native';
import { buildSnapshot, type SnapshotParts } from '../../src/db/snapshot';
import type { ResultTable } from '../../src/db/decode';
import type { MetricDefinition } from '../../src/model/catalog';
import type { ItemRow, MetricRow } from '../../src/model/rows';
import {
  allDepartments,
  compareQuery,
  departmentsQuery,
  metricsQuery,
  type DepartmentFilter,
} from '../../src/sql/queries';
import {
  reportCountQuery,
  reportsOfDepartmentsQuery,
  selectedReportsQuery,
} from '../../src/sql/report-list-queries';
import { queryKey, sql, type Query } from '../../src/sql/sql';
import { defaultRoute, type Route, type WorkingRef } from '../../src/state/route';
import { startingFilter } from '../../src/state/starting-filter';
import { screenQueries } from '../../src/state/all-screen-queries';
import {
  auditScreenQueries,
  catalogQueries,
  departmentsOfPage,
  trendsScreenQueries,
} from '../../src/state/screen-queries';
import { workingQueries } from '../../src/state/working-queries';

/** Beyond this many reports the snapshot holds only what the screens first ask. */
const mostReports = 100;

/** A longer answer would cost more to load than the engine takes to start; it is left to the engine. */
const mostRows = 2000;

/** No screen can start without the catalog, so that a longer one is still worth it. */
const mostCatalogRows = 20_000;

/**
 * Answers at build time what the screens ask in their default state; of a small dataset for every metric that one can
 * pick there, every report, and the workings of the figures that the two default screens show. What the first view
 * asks is apart from the rest.
 */
export async function answerSnapshot(engine: NativeEngine): Promise<SnapshotParts> {
  const filter = startingFilter(await engine.query(departmentsQuery()));
  const ofFirstView = new Set(screenQueries({ ...defaultRoute, filter }).map(queryKey));
  const [counted] = await engine.query(reportCountQuery(allDepartments, null));
  const queries = counted!.reports > mostReports ? firstQueries(filter) : await allQueries(engine);
  const catalog = new Set(Object.values<Query>(catalogQueries).map(queryKey));
  const answers = new Map<string, readonly [Query, ResultTable]>();
  for (const query of queries) {
    const key = queryKey(query);
    if (answers.has(key)) continue;
    const most = catalog.has(key) ? mostCatalogRows : mostRows;
    if ((await countRows(engine, query)) > most) continue;
    answers.set(key, [query, await engine.queryTable(query)]);
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

function firstQueries(filter: DepartmentFilter): readonly Query[] {
  return (['overview', 'compare', 'trends', 'audit'] as const).flatMap((screen) =>
    screenQueries({ ...defaultRoute, screen, filter }),
  );
}

async function allQueries(engine: NativeEngine): Promise<readonly Query[]> {
  const everyReport = selectedReportsQuery(allDepartments, null);
  const reports = await engine.query(everyReport);
  const departments = await engine.query(departmentsQuery());
  const ids = departments.map(({ departmentId }) => departmentId);
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
    ...routes.flatMap(screenQueries),
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
    trendsScreenQueries({ ...defaultRoute, screen: 'trends' }).stageLevels,
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
