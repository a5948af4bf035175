import {
  computeManyTable,
  computeStandings,
  linesOf,
  type ManyLine,
} from '../../analysis/many-metrics';
import { mostRadarAreas } from '../../state/route';
import { manyMetricIds } from '../../state/screen-queries';
import type { CompareViewModel } from './view-model.svelte';

/** How many areas a radar proposes where the reader has chosen none. */
const proposedRadarAreas = 3;

/** What many metrics together show; follows the screen's own model. */
export class ManyModel {
  /** In the order of the catalog; a metric that the data do not know is left out. */
  readonly metrics = $derived.by(() => {
    const { catalog, route } = this.screen.dashboard;
    const chosen = new Set(manyMetricIds(route));
    return catalog.rows.metrics.filter(({ metricId }) => chosen.has(metricId));
  });
  readonly table = $derived.by(() =>
    computeManyTable(
      this.screen.many.rows,
      this.metrics,
      this.screen.departments,
      this.screen.standpoint,
    ),
  );
  readonly lines = $derived.by(() => linesOf(this.table));
  readonly standings = $derived.by(() => computeStandings(this.table));
  /** The lines that have a position on any metric: those that can be drawn. */
  readonly positioned: readonly ManyLine[] = $derived.by(() =>
    this.lines.filter(({ cells }) => cells.some(({ position }) => position !== null)),
  );
  readonly radarCodes: readonly string[] = $derived.by(() => {
    const { radarAreaCodes } = this.screen.dashboard.route;
    if (radarAreaCodes !== null) return radarAreaCodes;
    const codes = this.positioned.map(({ department }) => department.areaCode);
    return [...new Set(codes)].slice(0, proposedRadarAreas);
  });
  readonly radarLines = $derived.by(() =>
    this.positioned
      .filter(({ department }) => this.radarCodes.includes(department.areaCode))
      .slice(0, mostRadarAreas),
  );

  constructor(readonly screen: CompareViewModel) {}
}
