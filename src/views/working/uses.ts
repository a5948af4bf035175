import type { Catalog, ItemDefinition, MetricDefinition } from '../../model/catalog';
import type { Messages } from '../../core/messages';
import type { Route, ScreenName, WorkingRef } from '../../state/route';
import { headlineMetricIds } from '../../state/overview-queries';
import { threePublicItems } from '../../state/trends-queries';

type FigureName = keyof Messages['working']['uses']['figure'];

/** What a working is about; what does not apply is null. */
interface Subject {
  readonly metric: MetricDefinition | null;
  readonly item: ItemDefinition | null;
  readonly reportId: string | null;
}

/** Where figures of a kind are shown, and the state of the screen that shows this one. */
interface UseRule {
  readonly screen: ScreenName;
  readonly figure: FigureName;
  /** Null where the figure does not show the subject. */
  readonly state: (subject: Subject) => Partial<Route> | null;
}

/** Figures of one screen that one link leads to. */
export interface ScreenUse {
  readonly screen: ScreenName;
  readonly figures: readonly FigureName[];
  readonly change: Partial<Route>;
}

const ofMetric =
  (
    state: (metric: MetricDefinition) => Partial<Route>,
    admits: (metric: MetricDefinition) => boolean = () => true,
  ): UseRule['state'] =>
  ({ metric }) =>
    metric !== null && admits(metric) ? state(metric) : null;

const ofItem =
  (
    state: (item: ItemDefinition) => Partial<Route>,
    admits: (item: ItemDefinition) => boolean,
  ): UseRule['state'] =>
  ({ item }) =>
    item !== null && admits(item) ? state(item) : null;

const inReport =
  (admits: (subject: Subject) => boolean): UseRule['state'] =>
  (subject) =>
    subject.reportId !== null && admits(subject) ? { reportId: subject.reportId } : null;

const measureOf = ({ metric, item }: Subject): Partial<Route> | null => {
  if (metric !== null) return { measure: { kind: 'metric', id: metric.metricId } };
  return item === null ? null : { measure: { kind: 'item', id: item.itemId } };
};
const asMeasure = ({ itemId }: ItemDefinition): Partial<Route> => ({
  measure: { kind: 'item', id: itemId },
});
const shownMetric = ({ metricId }: MetricDefinition): Partial<Route> => ({ metricId });
const isUnder = (item: ItemDefinition | null, root: string) =>
  item !== null && (item.itemId === root || item.itemId.startsWith(`${root}.`));

/** The one place that says which figures show a metric or an item; a new figure gets a line here. */
const rules: readonly UseRule[] = [
  {
    screen: 'overview',
    figure: 'keyFigures',
    state: ofMetric(shownMetric, ({ metricId }) => headlineMetricIds.includes(metricId)),
  },
  { screen: 'overview', figure: 'map', state: ofMetric(shownMetric) },
  { screen: 'overview', figure: 'overviewLines', state: ofMetric(shownMetric) },
  { screen: 'compare', figure: 'ranked', state: ofMetric(shownMetric) },
  { screen: 'trends', figure: 'lines', state: measureOf },
  { screen: 'trends', figure: 'changes', state: measureOf },
  { screen: 'trends', figure: 'stages', state: ofItem(asMeasure, ({ budgeted }) => budgeted) },
  {
    screen: 'trends',
    figure: 'composition',
    state: ofItem(asMeasure, ({ itemId }) => threePublicItems.includes(itemId)),
  },
  {
    screen: 'report',
    figure: 'waterfall',
    state: inReport(({ item }) => item?.itemId === 'expenditure' || isUnder(item, 'carryover')),
  },
  { screen: 'report', figure: 'flow', state: inReport(({ item }) => isUnder(item, 'expenditure')) },
  { screen: 'report', figure: 'metrics', state: inReport(({ metric }) => metric !== null) },
  { screen: 'report', figure: 'facts', state: inReport(() => true) },
];

/** The screens that show the figure whose working is open, with the state of each that shows it. */
export function usesOf(ref: WorkingRef, catalog: Catalog): readonly ScreenUse[] {
  const subject: Subject = {
    metric: 'metricId' in ref ? (catalog.findMetric(ref.metricId) ?? null) : null,
    item: 'itemId' in ref ? (catalog.findItem(ref.itemId) ?? null) : null,
    reportId: 'reportId' in ref ? ref.reportId : null,
  };
  const uses: { screen: ScreenName; figures: FigureName[]; change: Partial<Route> }[] = [];
  const own: readonly UseRule[] =
    ref.kind === 'indicator' || ref.kind === 'project' || ref.kind === 'finding'
      ? [{ screen: 'report', figure: `${ref.kind}s`, state: inReport(() => true) }]
      : rules;
  for (const { screen, figure, state } of own) {
    const change = state(subject);
    if (change === null) continue;
    const known = uses.find((use) => use.screen === screen);
    if (known === undefined)
      uses.push({ screen, figures: [figure], change: { ...change, screen } });
    else known.figures.push(figure);
  }
  return uses;
}
