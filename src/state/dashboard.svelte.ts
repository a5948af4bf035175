import type { Engine, EngineStatus } from '../db/engine';
import type { FindingPlace } from '../model/audit-rows';
import type { Catalog } from '../model/catalog';
import type { Preferences } from './preferences.svelte';
import { ReviewMarks } from './review-marks.svelte';
import { findingPlaces } from './screen-queries';
import type { Route, WorkingRef } from './route';
import type { KnownIds } from './address-fields';
import { formatRoute, parseRoute, type AddressProblem } from './url-codec';

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
    /** Puts a hash in place of the present one, without a step for Back. */
    private readonly replaceHash: (hash: string) => void,
    readonly reviewMarks: ReviewMarks = new ReviewMarks(null),
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
    const { mineCode } = this.preferences;
    this.addressProblems = problems;
    if (route.mineCode !== null || mineCode === null || !this.known.areaCodes.has(mineCode)) {
      this.route = route;
      return;
    }
    this.route = { ...route, mineCode };
    // A copied link shows the recipient the same figures. A bad address stays as it is: it is being spoken of.
    if (problems.length === 0) this.replaceHash(formatRoute(this.route));
  }

  /** Makes an area the reader's own, now and for later visits; null for none. */
  chooseMine(mineCode: string | null): void {
    this.preferences.chooseMine(mineCode);
    this.navigate({ mineCode });
  }

  /** Changes part of the route; what the reader did becomes a step for Back. */
  navigate(change: Partial<Route>): void {
    const route = { ...this.route, ...change };
    this.route = route;
    this.addressProblems = [];
    this.address.hash = formatRoute(route);
  }

  /** As `navigate`, but for what is typed letter by letter: Back leaves all of it at once. */
  refine(change: Partial<Route>): void {
    this.route = { ...this.route, ...change };
    this.addressProblems = [];
    this.replaceHash(formatRoute(this.route));
  }

  /** The address of the route with a change, for links. */
  href(change: Partial<Route>): string {
    return formatRoute({ ...this.route, working: null, ...change });
  }

  openWorking(working: WorkingRef): void {
    this.navigate({ working });
  }

  /** Where the figures behind the findings of the present filter are printed. */
  findingPlaces(): Promise<readonly FindingPlace[]> {
    return this.engine.query(findingPlaces(this.route));
  }

  closeWorking(): void {
    this.navigate({ working: null });
  }
}
