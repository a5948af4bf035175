import type { Engine, EngineStatus } from '../db/engine';
import type { Catalog } from '../model/catalog';
import type { Preferences } from './preferences.svelte';
import type { Route, WorkingRef } from './route';
import { formatRoute, parseRoute, type AddressProblem, type KnownIds } from './url-codec';

/**
 * What all screens share: the catalog, the engine, and the route that the address holds. The address is the one
 * truth: a change of route writes the address, and the address (typed, linked, Back, Forward) sets the route.
 */
export class Dashboard {
  route: Route = $state.raw()!;
  addressProblems: readonly AddressProblem[] = $state.raw([]);
  engineStatus: EngineStatus = $state.raw({ kind: 'idle' });
  private readonly known: KnownIds;

  constructor(
    readonly catalog: Catalog,
    readonly engine: Engine,
    readonly preferences: Preferences,
    private readonly address: Pick<Location, 'hash'>,
  ) {
    const { metrics, items, departments, reports } = catalog.rows;
    this.known = {
      metricIds: new Set(metrics.map((metric) => metric.metricId)),
      itemIds: new Set(items.map((item) => item.itemId)),
      areaCodes: new Set(departments.map((department) => department.areaCode)),
      functions: new Set(departments.map((department) => department.function)),
      reportIds: new Set(reports.map((report) => report.reportId)),
      years: new Set(catalog.years),
    };
    this.readAddress();
  }

  /** Call on every hashchange. */
  readAddress(): void {
    const { route, problems } = parseRoute(this.address.hash, this.known);
    this.route = route;
    this.addressProblems = problems;
  }

  /** Changes part of the route; what the reader did becomes a step for Back. */
  navigate(change: Partial<Route>): void {
    const route = { ...this.route, ...change };
    this.route = route;
    this.addressProblems = [];
    this.address.hash = formatRoute(route);
  }

  /** The address of the route with a change, for links. */
  href(change: Partial<Route>): string {
    return formatRoute({ ...this.route, working: null, ...change });
  }

  openWorking(working: WorkingRef): void {
    this.navigate({ working });
  }

  closeWorking(): void {
    this.navigate({ working: null });
  }
}
