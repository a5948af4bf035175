import type { Locale } from '../../core/locale';
import type { ResourceStatus } from '../../state/query-resource.svelte';
import type { ChartStatus } from '../../ui/chart-status';
import { figureStatusOf } from '../trends/figure-status';
import type { ReportViewModel } from './view-model.svelte';

interface Resource {
  readonly status: ResourceStatus;
  retry(): void;
}

/** Several queries as one: an error of any, else loading while any loads. */
export function together(resources: readonly Resource[]): Resource {
  const worst =
    resources.find(({ status }) => status.kind === 'error') ??
    resources.find(({ status }) => status.kind === 'loading');
  return {
    status: worst?.status ?? { kind: 'ready' },
    retry: () => resources.forEach((resource) => resource.retry()),
  };
}

/** What stands in the place of a section's tables: loading, an error, or nothing. */
export function sectionStatusOf(resource: Resource, locale: Locale): ChartStatus {
  return figureStatusOf(
    {
      resource,
      hasFigures: resource.status.kind === 'ready',
      emptyTitle: '',
      isDrawingFailed: false,
      isTable: true,
      showTable: () => undefined,
    },
    locale,
  );
}

/** The same for a chart, which may fail to be drawn; then the table is offered. */
export function chartSectionStatusOf(
  resource: Resource,
  model: ReportViewModel,
  isDrawingFailed: boolean,
): ChartStatus {
  return figureStatusOf(
    {
      resource,
      hasFigures: resource.status.kind === 'ready',
      emptyTitle: '',
      isDrawingFailed,
      isTable: model.isTable,
      showTable: () => model.showTable(),
    },
    model.locale,
  );
}
