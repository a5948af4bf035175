import type { Locale } from '../../core/locale';
import type { ChartStatus } from '../../ui/chart-status';
import type { DrawingFailure } from '../../ui/drawing-failure.svelte';
import type { Resource } from '../shell/chart-status';
import { figureStatusOf } from '../trends/figure-status';
import type { ReportViewModel } from './view-model.svelte';

/** What stands in the place of a section's tables: loading, an error, or nothing. */
export function sectionStatusOf(resource: Resource, locale: Locale): ChartStatus {
  return figureStatusOf(
    {
      resource,
      hasFigures: resource.status.kind === 'ready',
      emptyTitle: '',
      drawing: null,
      isTable: true,
    },
    locale,
  );
}

/** The same for a chart, which may fail to be drawn. */
export function chartSectionStatusOf(
  resource: Resource,
  model: ReportViewModel,
  drawing: DrawingFailure,
): ChartStatus {
  return figureStatusOf(
    {
      resource,
      hasFigures: resource.status.kind === 'ready',
      emptyTitle: '',
      drawing,
      isTable: model.isTable,
    },
    model.locale,
  );
}
