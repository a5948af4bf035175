import type { CatalogRows } from '../model/catalog';
import type { Query } from '../sql/sql';
import { overviewScale, overviewScreenQueries } from './overview-queries';
import type { Route, ScreenName } from './route';
import {
  auditScreenQueries,
  catalogQueries,
  compareScreenQueries,
  reportScreenQueries,
} from './screen-queries';
import { trendsScale, trendsScreenQueries } from './trends-queries';

/** All queries of a screen in a state, for the build. `catalog`: all departments, items and terms of metrics of the dataset. */
export function screenQueries(
  route: Route,
  catalog: Pick<CatalogRows, 'departments' | 'items' | 'terms'>,
): readonly Query[] {
  const ofScreen: Readonly<Record<ScreenName, () => object | null>> = {
    overview: () => overviewScreenQueries(route, overviewScale(route, catalog)),
    compare: () => compareScreenQueries(route),
    trends: () => trendsScreenQueries(route, trendsScale(route, catalog)),
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
