import { otherThan } from '../../core/locale';
import { nameOf } from '../../model/catalog';
import type { CommandContext, CommandDraft, CommandHost } from './command';

/** A metric is shown on the screen that is open; where that shows no single one, it leads to Compare. */
export function metricCommands({
  catalog,
  route,
  locale,
}: CommandContext): readonly CommandDraft[] {
  const { screen, comparison, measure } = route;
  const isShown = screen === 'overview' || (screen === 'compare' && comparison !== 'many');
  return catalog.rows.metrics.map((metric) => {
    const { metricId } = metric;
    const isMeasure = measure.kind === 'metric' && measure.id === metricId;
    return {
      id: `metric:${metricId}`,
      name: nameOf(metric, locale),
      keywords: `${nameOf(metric, otherThan(locale))} ${metricId}`,
      isCurrent: screen === 'trends' ? isMeasure : isShown && route.metricId === metricId,
      run: (host: CommandHost) =>
        host.navigate({
          ...(screen === 'trends'
            ? { measure: { kind: 'metric' as const, id: metricId } }
            : isShown
              ? { metricId }
              : { metricId, screen: 'compare' as const, comparison: 'one' as const }),
          working: null,
        }),
    };
  });
}

export function itemCommands({ catalog, route, locale }: CommandContext): readonly CommandDraft[] {
  const { screen, measure } = route;
  return catalog.rows.items.map((item) => ({
    id: `item:${item.itemId}`,
    name: nameOf(item, locale),
    keywords: `${nameOf(item, otherThan(locale))} ${item.itemId}`,
    isCurrent: screen === 'trends' && measure.kind === 'item' && measure.id === item.itemId,
    run: (host) =>
      host.navigate({
        screen: 'trends',
        measure: { kind: 'item', id: item.itemId },
        working: null,
      }),
  }));
}
