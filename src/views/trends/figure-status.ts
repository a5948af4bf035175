import { messages } from '../../core/messages';
import type { Locale } from '../../core/locale';
import type { ResourceStatus } from '../../state/query-resource.svelte';
import type { ChartStatus } from '../../ui/chart-status';
import { chartStatusOf } from '../shell/chart-status';

interface FigureState {
  readonly resource: { readonly status: ResourceStatus; retry(): void };
  /** Whether the rows at hand give anything to show. */
  readonly hasFigures: boolean;
  /** Title of the empty state. */
  readonly emptyTitle: string;
  /** The drawing engine failed; the table does not need it. */
  readonly isDrawingFailed: boolean;
  readonly isTable: boolean;
  readonly showTable: () => void;
}

/** What a frame of this screen shows in the place of its chart. */
export function figureStatusOf(state: FigureState, locale: Locale): ChartStatus {
  const text = messages(locale);
  const ready = (): ChartStatus => {
    if (!state.hasFigures) {
      return { kind: 'empty', title: state.emptyTitle, hint: text.trends.status.emptyHint };
    }
    if (!state.isDrawingFailed || state.isTable) return { kind: 'ready' };
    const { title, detail, action } = text.compare.drawing;
    return { kind: 'error', title, detail, action: { label: action, run: state.showTable } };
  };
  return chartStatusOf(state.resource, state.hasFigures, ready, locale);
}
