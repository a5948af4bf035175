import { buildBrushCube, countInCube, type BrushCube } from '../../analysis/brush-cube';
import {
  buildBrushGrid,
  codesOf,
  codesWithin,
  countBins,
  type BrushRange,
} from '../../analysis/brush-grid';
import {
  countWithin,
  selectRows,
  type BrushColumn,
  type Brushes,
  type CrossCounts,
} from '../../analysis/cross-filter';
import { statedMedian } from '../../analysis/median';
import type { MetricDefinition } from '../../model/catalog';
import type { MetricBrush } from '../../state/route';
import { manyMetricIds, prefectureReportsQuery, showsAllYears } from '../../state/screen-queries';
import { reportIdColumn } from '../../sql/distribution-queries';
import { reportYearsQuery } from '../../sql/report-list-queries';
import { QueryResource } from '../../state/query-resource.svelte';
import { brushOfRange, rangeOfBrush } from './brush-units';
import type { CompareViewModel } from './view-model.svelte';

/** A metric over all reports, with what no brush changes. */
export interface LinkedMetric {
  readonly metric: MetricDefinition;
  readonly column: BrushColumn;
  /** Reports by bin. */
  readonly whole: Uint32Array;
  /** Reports without a figure. */
  readonly absent: number;
  /** Null with too few figures for one. */
  readonly median: number | null;
}

/** The reports within all brushes, once they stand. */
export interface Selection {
  readonly brushes: Brushes;
  /** Indexes of reports, in the order of the list. */
  readonly rows: Uint32Array;
  /** By metric, as the histograms. */
  readonly medians: readonly (number | null)[];
}

interface LiveBrush {
  readonly metricId: string;
  readonly range: BrushRange | null;
}

interface HeldCube {
  readonly columns: readonly BrushColumn[];
  readonly brushes: Brushes;
  readonly cube: BrushCube;
}

/** ms that a moving brush rests before the list and the medians follow it, and before keys have said their last. */
const restMs = 150;
const keyMs = 500;

/**
 * What linked distributions show. A brush that moves is kept here, and only counts follow it in every frame; when it is
 * let go it goes to the address, and the list of reports and the medians follow.
 */
export class DistributionsModel {
  readonly rowCount = $derived.by(() => {
    const { columns } = this.screen.distributions;
    return columns === null ? 0 : columns.rowCount;
  });
  /** In the order of the catalog; while others load, those that the last answer has. */
  readonly linked: readonly LinkedMetric[] = $derived.by(() => {
    const { catalog, route } = this.screen.dashboard;
    const chosen = new Set(manyMetricIds(route));
    const reals = this.screen.distributions.columns?.reals;
    const rows = Uint32Array.from({ length: this.rowCount }, (_, row) => row);
    return catalog.rows.metrics.flatMap((metric) => {
      const values = reals?.get(metric.metricId);
      if (!chosen.has(metric.metricId) || values === undefined) return [];
      const grid = buildBrushGrid(values, metric.unit);
      const codes = codesOf(values, grid);
      const whole = countBins(codes, grid);
      const absent = values.length - whole.reduce((sum, count) => sum + count, 0);
      return {
        metric,
        column: { values, grid, codes },
        whole,
        absent,
        median: statedMedian(values, rows),
      };
    });
  });
  readonly columns = $derived.by(() => this.linked.map(({ column }) => column));

  private live: LiveBrush | null = $state.raw(null);
  private paused: LiveBrush | null = $state.raw(null);
  private held: HeldCube | null = $state.raw(null);
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private keyTimer: ReturnType<typeof setTimeout> | undefined;

  /** As the address has them. */
  private readonly standing: Brushes = $derived.by(() => {
    const { brushes } = this.screen.dashboard.route;
    return this.linked.map(({ metric, column }) => {
      const brush = brushes.find(({ metricId }) => metricId === metric.metricId);
      return brush === undefined ? null : rangeOfBrush(brush, metric, column.grid);
    });
  });
  /** With the one that moves. */
  readonly brushes: Brushes = $derived.by(() => this.withLive(this.live));
  readonly hasBrush = $derived.by(() => this.brushes.some((brush) => brush !== null));
  readonly counts: CrossCounts = $derived.by(() => {
    const { held, columns, brushes } = this;
    if (held?.columns === columns && fits(held, brushes)) {
      const range = brushes[held.cube.active] ?? null;
      if (range === null || codesWithin(range, columns[held.cube.active]!.grid) !== null) {
        return countInCube(held.cube, columns, range);
      }
    }
    return countWithin(columns, brushes);
  });

  /** The brush that moves, as far as it has come to rest; the same one until it rests elsewhere. */
  private readonly rested = $derived.by(() => (this.live === null ? null : this.paused));
  readonly selection: Selection = $derived.by(() => {
    const brushes = this.withLive(this.rested);
    const rows = selectRows(this.columns, brushes);
    return {
      brushes,
      rows,
      medians: this.linked.map(({ column, median }) =>
        rows.length === this.rowCount ? median : statedMedian(column.values, rows),
      ),
    };
  });

  private readonly yearRows: QueryResource<{ readonly fiscalYear: number }>;
  /** Years that the reports are of, ascending. */
  readonly years = $derived.by(() => this.yearRows.rows.map(({ fiscalYear }) => fiscalYear));
  private readonly prefectureRows: QueryResource<{ readonly reports: number }>;
  /** Reports of departments of prefectures, which other screens keep apart from counties; null until they are counted. */
  readonly prefectureCount = $derived.by(() => this.prefectureRows.rows[0]?.reports ?? null);

  /** Make it while a component starts. */
  constructor(readonly screen: CompareViewModel) {
    const { dashboard } = screen;
    this.yearRows = new QueryResource(
      () => dashboard.engine,
      () => (showsAllYears(dashboard.route) ? reportYearsQuery(dashboard.route.filter) : null),
    );
    this.prefectureRows = new QueryResource(
      () => dashboard.engine,
      () => prefectureReportsQuery(dashboard.route),
    );
  }

  /** The report that a row is of. */
  reportId(row: number): string {
    return this.screen.distributions.columns?.texts.get(reportIdColumn)?.(row) ?? '';
  }

  /** Makes ready for moving the brush of a metric: call it before the first move, when there is a moment. */
  hold(index: number): void {
    const { columns, brushes, held } = this;
    if (held?.columns === columns && held.cube.active === index && fits(held, brushes)) return;
    this.held = { columns, brushes, cube: buildBrushCube(columns, brushes, index) };
  }

  /** Moves the brush of a metric, or takes it away with null. */
  move(index: number, range: BrushRange | null): void {
    const { metricId } = this.linked[index]!.metric;
    // Keys may have moved another brush a moment ago.
    if (this.live !== null && this.live.metricId !== metricId) this.release();
    this.hold(index);
    this.live = { metricId, range };
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => (this.paused = this.live), restMs);
  }

  /** As `move`, by a key: the address follows when no more keys come. */
  moveByKey(index: number, range: BrushRange | null): void {
    this.move(index, range);
    clearTimeout(this.keyTimer);
    this.keyTimer = setTimeout(() => this.release(), keyMs);
  }

  /** Lets the moved brush stand: the address holds it. */
  release(): void {
    const { live } = this;
    if (live === null) return;
    const at = this.linked.find(({ metric }) => metric.metricId === live.metricId);
    const moved = at && live.range && brushOfRange(live.range, at.metric, at.column.grid);
    this.choose([
      ...this.screen.dashboard.route.brushes.filter(({ metricId }) => metricId !== live.metricId),
      ...(moved ? [moved] : []),
    ]);
  }

  /** Takes the moving brush back to where it stood, also where a key has moved it a moment ago. */
  revert(): void {
    clearTimeout(this.restTimer);
    clearTimeout(this.keyTimer);
    this.live = null;
    this.paused = null;
  }

  clear(index: number): void {
    this.move(index, null);
    this.release();
  }

  clearAll(): void {
    this.choose([]);
  }

  private choose(brushes: readonly MetricBrush[]): void {
    this.revert();
    this.screen.dashboard.navigate({
      brushes: [...brushes].sort((a, b) => (a.metricId < b.metricId ? -1 : 1)),
    });
  }

  private withLive(live: LiveBrush | null): Brushes {
    return live === null
      ? this.standing
      : this.linked.map(({ metric }, index) =>
          metric.metricId === live.metricId ? live.range : (this.standing[index] ?? null),
        );
  }
}

/** Whether a cube was made with the brushes that stand beside the active one. */
function fits({ brushes, cube }: HeldCube, now: Brushes): boolean {
  return now.every((brush, index) => {
    const then = brushes[index] ?? null;
    if (index === cube.active || brush === then) return true;
    return brush !== null && then?.from === brush.from && then.to === brush.to;
  });
}
