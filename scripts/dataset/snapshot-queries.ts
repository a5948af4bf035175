import type { NativeEngine } from '../../src/db/native';
import { buildSnapshot, type Snapshot } from '../../src/db/snapshot';
import type { ResultTable } from '../../src/db/decode';
import type { MetricDefinition } from '../../src/model/catalog';
import type { ItemRow, MetricRow } from '../../src/model/rows';
import { compareQuery, metricsQuery, reportsQuery } from '../../src/sql/queries';
import { queryKey, type Query } from '../../src/sql/sql';
import { defaultRoute, type Route, type WorkingRef } from '../../src/state/route';
import {
  auditScreenQueries,
  screenQueries,
  trendsScreenQueries,
  workingQueries,
} from '../../src/state/screen-queries';

/**
 * Answers at build time what the screens ask in their default state, for every metric that one can pick there, with
 * the workings of the figures that the two default screens show.
 */
export async function answerSnapshot(engine: NativeEngine): Promise<Snapshot> {
  const answers = new Map<string, readonly [Query, ResultTable]>();
  for (const query of await snapshotQueries(engine)) {
    const key = queryKey(query);
    if (!answers.has(key)) answers.set(key, [query, await engine.queryTable(query)]);
  }
  return buildSnapshot([...answers.values()]);
}

async function snapshotQueries(engine: NativeEngine): Promise<readonly Query[]> {
  const reports = await engine.query(reportsQuery());
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
