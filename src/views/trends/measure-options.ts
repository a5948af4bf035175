import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { nameOf, type CatalogRows, type ItemDefinition } from '../../model/catalog';
import type { TrendMeasure } from '../../state/route';
import type { Option, OptionGroup } from '../../ui/options';
import { metricOptions } from '../shell/metric-groups';

/** What leaders ask for first, in reading order. */
const quickMeasures: readonly TrendMeasure[] = [
  { kind: 'item', id: 'three_public' },
  { kind: 'item', id: 'expenditure' },
  { kind: 'metric', id: 'rd_intensity' },
  { kind: 'metric', id: 'budget_execution_rate' },
];

/** The value of a measure's option: 'item:three_public'. */
export function optionValueOf({ kind, id }: TrendMeasure): string {
  return `${kind}:${id}`;
}

/** The measure of an option's value; undefined for a text that is none. */
export function parseOptionValue(value: string): TrendMeasure | undefined {
  const at = value.indexOf(':');
  const [kind, id] = [value.slice(0, at), value.slice(at + 1)];
  return kind === 'item' || kind === 'metric' ? { kind, id } : undefined;
}

/** All measures under headings: the department's items, the area's, then the metrics in their groups. */
export function measureOptions(catalog: CatalogRows, locale: Locale): readonly OptionGroup[] {
  const text = messages(locale).trends.picker;
  const group = (label: string, belongs: (item: ItemDefinition) => boolean): OptionGroup => ({
    label,
    options: catalog.items.filter(belongs).map((item) => ({
      value: optionValueOf({ kind: 'item', id: item.itemId }),
      label: pathOf(item, catalog.items, locale),
    })),
  });
  const ofDepartment = ({ scope }: ItemDefinition) => scope === 'department';
  const items = [
    group(text.groups.amounts, (item) => ofDepartment(item) && item.kind === 'amount'),
    group(text.groups.counts, (item) => ofDepartment(item) && item.kind === 'count'),
    group(text.groups.economy, (item) => item.scope === 'area'),
    group(text.groups.scores, (item) => ofDepartment(item) && item.kind === 'score'),
  ];
  const metrics = metricOptions(catalog.metrics, locale).map(({ label, options }) => ({
    label: text.metricGroup(label),
    options: options.map((option) => ({
      ...option,
      value: optionValueOf({ kind: 'metric', id: option.value }),
    })),
  }));
  return [...items, ...metrics].filter(({ options }) => options.length > 0);
}

/** The quick picks that the catalog has, under its names. */
export function quickMeasureOptions(catalog: CatalogRows, locale: Locale): readonly Option[] {
  return quickMeasures.flatMap((measure) => {
    const found =
      measure.kind === 'item'
        ? catalog.items.find(({ itemId }) => itemId === measure.id)
        : catalog.metrics.find(({ metricId }) => metricId === measure.id);
    return found ? { value: optionValueOf(measure), label: nameOf(found, locale) } : [];
  });
}

/** An item's name, indented under the items that it is part of. */
function pathOf(item: ItemDefinition, items: readonly ItemDefinition[], locale: Locale): string {
  const depth = depthOf(item, items);
  return '\u3000'.repeat(depth) + localized(locale, item.nameZh, item.nameEn);
}

function depthOf(item: ItemDefinition, items: readonly ItemDefinition[]): number {
  const parent = items.find(({ itemId }) => itemId === item.parentId);
  return parent === undefined ? 0 : 1 + depthOf(parent, items);
}
