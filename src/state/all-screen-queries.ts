import type { Query } from '../sql/sql';
import type { Route, ScreenName } from './route';
import {
  auditScreenQueries,
  catalogQueries,
  compareScreenQueries,
  overviewScreenQueries,
  reportScreenQueries,
  trendsScreenQueries,
} from './screen-queries';

/** All queries of a screen in a state, for the build. */
export function screenQueries(route: Route): readonly Query[] {
  const ofScreen: Readonly<Record<ScreenName, () => object | null>> = {
    overview: () => overviewScreenQueries(route),
    compare: () => compareScreenQueries(route),
    trends: () => trendsScreenQueries(route),
    audit: () => auditScreenQueries(route),
    report: () =>
      route.reportId === null ? null : reportScreenQueries({ ...route, reportId: route.reportId }),
    // What it lists comes with the page.
    data: () => null,
    // What it shows was pinned before.
    present: () => null,
  };
  const queries = Object.values(ofScreen[route.screen]() ?? {}) as (Query | null)[];
  return [...Object.values<Query>(catalogQueries), ...queries.filter((query) => query !== null)];
}
