import { messages } from '../../core/messages';
import type { Locale } from '../../core/locale';
import type { ResourceStatus } from '../../state/query-resource.svelte';
import type { ChartStatus } from '../../ui/chart-status';
import type { DrawingFailure } from '../../ui/drawing-failure.svelte';
import { chartStatusOf, drawnStatusOf } from '../shell/chart-status';

interface FigureState {
  readonly resource: { readonly status: ResourceStatus; retry(): void };
  /** Whether the rows at hand give anything to show. */
  readonly hasFigures: boolean;
  /** Title of the empty state. */
  readonly emptyTitle: string;
  /** Null where nothing is drawn. */
  readonly drawing: DrawingFailure | null;
  readonly isTable: boolean;
}

/** What a frame of this screen shows in the place of its chart. */
export function figureStatusOf(state: FigureState, locale: Locale): ChartStatus {
  const text = messages(locale);
  const ready = (): ChartStatus => {
    if (!state.hasFigures) {
      return { kind: 'empty', title: state.emptyTitle, hint: text.trends.status.emptyHint };
    }
    if (state.drawing === null) return { kind: 'ready' };
    return drawnStatusOf(state.drawing, state.isTable, locale);
  };
  return chartStatusOf(state.resource, state.hasFigures, ready, locale);
}
