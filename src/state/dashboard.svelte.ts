import type { Engine, EngineStatus, OpenConsole } from '../db/engine';
import type { FindingPlace, FindingRow } from '../model/audit-rows';
import type { Catalog, Report } from '../model/catalog';
import type { DatasetEntry, DatasetListing } from '../model/manifest';
import type { DepartmentFilter } from '../sql/queries';
import { reportsByIdQuery, reportsOfDepartmentsQuery } from '../sql/report-list-queries';
import type { DatasetFiles } from './dataset-files';
import type { ImportedDatasets } from './imported-datasets.svelte';
import { LastingModels } from './lasting-models.svelte';
import type { Preferences } from './preferences.svelte';
import type { ReviewMarks } from './review-marks.svelte';
import { findingPlaces, listedFindings } from './screen-queries';
import { defaultRoute, type Route, type WorkingRef } from './route';
import { functionsOf, startingFilter } from './starting-filter';
import type { KnownIds } from './address-fields';
import { formatRoute, parseRoute, type AddressProblem } from './url-codec';

/** What an import is read against: the catalog, the areas and, to merge with, the rows of a dataset, as a package. */
export interface BasePackage {
  readonly zip: Uint8Array;
  /** Whether rows may join those of the open dataset; it may be too large for that. */
  readonly isOpenDataset: boolean;
}

export interface DashboardParts {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly preferences: Preferences;
  readonly reviewMarks: ReviewMarks;
  /** The listing grows and shrinks with what the reader imports and removes. */
  readonly datasets: { readonly listing: DatasetListing; readonly open: DatasetEntry };
  readonly imported: ImportedDatasets;
  readonly loadBasePackage: () => Promise<BasePackage>;
  readonly openConsole: OpenConsole;
  readonly files: DatasetFiles;
  readonly address: Pick<Location, 'hash'>;
  /** Puts a hash in place of the present one, without a step for Back. */
  readonly replaceHash: (hash: string) => void;
}

/** As the schema of the data package has it. */
const reportIdForm = /^\d{6}-\d{4}(-[a-z0-9]+)*$/;

/**
 * What all screens share: the catalog, the engine, and the route that the address holds. The address is the one
 * truth: a change of route writes the address, and the address (typed, linked, Back, Forward) sets the route.
 * One dashboard is of one dataset: an address of another needs another dashboard.
 */
export class Dashboard {
  route: Route = $state.raw()!;
  addressProblems: readonly AddressProblem[] = $state.raw([]);
  engineStatus: EngineStatus = $state.raw({ kind: 'idle' });
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly preferences: Preferences;
  readonly reviewMarks: ReviewMarks;
  readonly datasets: DashboardParts['datasets'];
  readonly imported: ImportedDatasets;
  /** Rejects where the server does not give it. */
  readonly loadBasePackage: DashboardParts['loadBasePackage'];
  /** Rejects where its code cannot be loaded. */
  readonly openConsole: OpenConsole;
  readonly files: DatasetFiles;
  /** What screens are at while the reader is at another one. */
  readonly lasting = new LastingModels<Dashboard>(this);
  /** The selection without any choice of the reader. */
  readonly startingFilter: DepartmentFilter;
  private readonly address: DashboardParts['address'];
  private readonly replaceHash: DashboardParts['replaceHash'];
  private readonly known: Omit<KnownIds, 'datasetIds' | 'reportIds'>;
  /** Ids of reports that addresses have named: null while the dataset is asked, then whether it has them. */
  private readonly namedReports = new Map<string, boolean | null>();

  constructor(parts: DashboardParts) {
    this.catalog = parts.catalog;
    this.engine = parts.engine;
    this.preferences = parts.preferences;
    this.reviewMarks = parts.reviewMarks;
    this.datasets = parts.datasets;
    this.imported = parts.imported;
    this.loadBasePackage = parts.loadBasePackage;
    this.openConsole = parts.openConsole;
    this.files = parts.files;
    this.address = parts.address;
    this.replaceHash = parts.replaceHash;
    const { metrics, items, departments } = parts.catalog.rows;
    this.startingFilter = startingFilter(departments);
    this.known = {
      metricIds: new Set(metrics.map((metric) => metric.metricId)),
      itemIds: new Set(items.map((item) => item.itemId)),
      areaCodes: new Set(departments.map((department) => department.areaCode)),
      functions: new Set(functionsOf(departments)),
      years: new Set(parts.catalog.years),
    };
    this.readAddress();
  }

  /** Call on every hashchange. */
  readAddress(): void {
    const datasetIds = new Set(this.datasets.listing.map(({ id }) => id));
    const unheard = new Set<string>();
    // Taken for known until the dataset has been asked; then the address is read again where it has them not.
    const reportIds = {
      has: (id: string) => {
        if (!reportIdForm.test(id)) return false;
        if (!this.namedReports.has(id)) unheard.add(id);
        return this.namedReports.get(id) !== false;
      },
    };
    const { hash } = this.address;
    const { route, problems } = parseRoute(hash, { ...this.known, datasetIds, reportIds });
    void this.hearOf([...unheard]);
    this.addressProblems = problems;
    this.route = this.withOwnArea(this.withFunction(route));
    // A copied link shows the recipient the same figures. A bad address stays as it is: it is being spoken of.
    if (problems.length === 0 && this.route !== route) this.replaceHash(formatRoute(this.route));
  }

  /** Asks the dataset which of these reports it has, and reads the address again where that is not all. */
  private async hearOf(reportIds: readonly string[]): Promise<void> {
    if (reportIds.length === 0) return;
    for (const id of reportIds) this.namedReports.set(id, null);
    try {
      const reports = await this.engine.query(reportsByIdQuery(reportIds));
      const found = new Set(reports.map(({ reportId }) => reportId));
      for (const id of reportIds) this.namedReports.set(id, found.has(id));
      if (found.size < reportIds.length) this.readAddress();
    } catch {
      // The screen asks for the same reports and says what is wrong; another address is another attempt.
      for (const id of reportIds) this.namedReports.delete(id);
    }
  }

  /** A new visit starts with the area that the reader has chosen before. */
  private withOwnArea(route: Route): Route {
    const { mineCode } = this.preferences;
    const isChosen = route.mineCode === null && mineCode !== null;
    return isChosen && this.known.areaCodes.has(mineCode) ? { ...route, mineCode } : route;
  }

  /** Of a large dataset one function is shown at a time. */
  private withFunction(route: Route): Route {
    const { functions } = this.startingFilter;
    if (route.filter.functions.length > 0 || functions.length === 0) return route;
    return { ...route, filter: { ...route.filter, functions } };
  }

  /** Makes an area the reader's own, now and for later visits; null for none. */
  chooseMine(mineCode: string | null): void {
    this.preferences.chooseMine(mineCode);
    this.navigate({ mineCode });
  }

  /** Changes part of the route; what the reader did becomes a step for Back. */
  navigate(change: Partial<Route>): void {
    const route = this.withFunction({ ...this.route, ...change });
    this.route = route;
    this.addressProblems = [];
    this.address.hash = formatRoute(route);
  }

  /** Goes to another dataset, with what means the same there; whoever listens to the address opens it. */
  chooseDataset(id: string): void {
    const { screen, comparison, metricId, againstId, metricIds, measure, presentation } =
      this.route;
    const isFirst = id === this.datasets.listing[0].id;
    this.address.hash = formatRoute({
      ...defaultRoute,
      ...{ screen, comparison, metricId, againstId, metricIds, measure, presentation },
      datasetId: isFirst ? null : id,
    });
  }

  /** As `navigate`, but for what is typed letter by letter: Back leaves all of it at once. */
  refine(change: Partial<Route>): void {
    this.route = { ...this.route, ...change };
    this.addressProblems = [];
    this.replaceHash(formatRoute(this.route));
  }

  /** The address of the route with a change, for links. */
  href(change: Partial<Route>): string {
    return formatRoute(this.withFunction({ ...this.route, working: null, ...change }));
  }

  openWorking(working: WorkingRef): void {
    this.navigate({ working });
  }

  /** A report by its id; null where there is none. */
  async findReport(reportId: string): Promise<Report | null> {
    const [report] = await this.engine.query(reportsByIdQuery([reportId]));
    return report ?? null;
  }

  /** The reports of a department, the latest first. */
  reportsOf(departmentId: string): Promise<readonly Report[]> {
    return this.engine.query(reportsOfDepartmentsQuery([departmentId]));
  }

  /** The findings that the audit lists, all of them. */
  listedFindings(): Promise<readonly FindingRow[]> {
    return this.engine.query(listedFindings(this.route));
  }

  /** Where the figures behind the findings of the present filter are printed. */
  findingPlaces(): Promise<readonly FindingPlace[]> {
    return this.engine.query(findingPlaces(this.route));
  }

  closeWorking(): void {
    this.navigate({ working: null });
  }
}
