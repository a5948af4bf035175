import { lostPoints, indicatorName, type IndicatorTree } from '../../analysis/indicator-tree';
import type { MoneyFlow } from '../../analysis/money-flow';
import type { Waterfall, WaterfallStep } from '../../analysis/waterfall';
import { zero } from '../../core/decimal';
import { formatCount } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { nameOf, type Catalog, type Report } from '../../model/catalog';
import { percentText, wanText } from '../../analysis/report-amounts';
import { nodeName } from './flow-words';
import type { ProjectLine } from './project-rows';
import { isPriced, largestProject } from './project-rows';

/** From the initial budget to the accounts; what is printed decides what can be said. Null: no step is. */
export function waterfallHeading(
  waterfall: Waterfall | null,
  coverage: Report['coverage'],
  locale: Locale,
): string {
  const text = messages(locale).report.waterfall;
  const steps = waterfall?.steps ?? [];
  const find = (id: WaterfallStep['id']) => steps.find((step) => step.id === id)?.value ?? null;
  const [initial, adjusted, final] = [find('initial'), find('adjusted'), find('final')];
  if (final !== null) {
    const ofInitial = initial && percentText(final, initial);
    if (initial && ofInitial !== null) {
      return text.grown(wanText(final, locale), wanText(initial, locale), ofInitial);
    }
    const ofAdjusted = adjusted && percentText(final, adjusted);
    if (adjusted && ofAdjusted !== null) {
      return text.executed(wanText(final, locale), wanText(adjusted, locale), ofAdjusted);
    }
  }
  const only = steps.find(({ id }) => id === 'final') ?? steps[steps.length - 1];
  return only === undefined
    ? text.absent[coverage]
    : text.only(stepName(only, locale), wanText(only.value, locale));
}

/** The name of a step; money left over and money overspent are told apart. */
export function stepName({ id, value }: WaterfallStep, locale: Locale): string {
  const { step } = messages(locale).report.waterfall;
  return id === 'unspent' && value.greaterThan(0) ? step.overspent : step[id];
}

/** The largest kind of expenditure, or how much is of no kind where that is more. */
export function flowHeading(flow: MoneyFlow, catalog: Catalog, locale: Locale): string {
  const { report } = messages(locale);
  const total = flow.total;
  const whole = figureNameOfWhole(flow, catalog, locale);
  const uses = flow.nodes.filter(({ depth }) => depth === 2);
  const [largest] = [...uses].sort((a, b) => b.value.comparedTo(a.value));
  const share = largest && percentText(largest.value, total);
  const amount = wanText(total, locale);
  if (!largest || share === null || share === undefined) return `${whole} ${amount}`;
  return largest.subject.kind === 'unlisted'
    ? report.flow.mostlyUnlisted(amount, whole, wanText(largest.value, locale), share)
    : report.flow.largest(amount, whole, nodeName(largest, catalog, locale), share);
}

function figureNameOfWhole({ stage }: MoneyFlow, catalog: Catalog, locale: Locale): string {
  const whole = catalog.item('expenditure');
  const { terms } = messages(locale);
  return terms.stage[stage] + (locale === 'zh-CN' ? nameOf(whole, locale) : '');
}

/** Where the most points were lost. */
export function indicatorsHeading(
  tree: IndicatorTree,
  count: number,
  coverage: Report['coverage'],
  locale: Locale,
): string {
  const text = messages(locale).report.indicators;
  if (count === 0) return text.absent[coverage];
  if (tree.nodes.length === 0) return text.noWeights(count);
  const weight = formatCount(tree.weight);
  const [worst] = tree.costly;
  if (worst === undefined) return text.noLoss(count - tree.unweighted.length, weight);
  const lost = tree.costly.reduce((sum, entry) => sum.plus(lostPoints(entry)), zero);
  const most = lostPoints(worst);
  const tied = tree.costly.filter((entry) => lostPoints(entry).equals(most));
  const figures = [weight, formatCount(tree.score), formatCount(lost)] as const;
  return tied.length > 1
    ? text.tie(...figures, tied.length, formatCount(most))
    : text.lost(...figures, indicatorName(worst.row), formatCount(most));
}

export function projectsHeading(
  lines: readonly ProjectLine[],
  coverage: Report['coverage'],
  locale: Locale,
): string {
  const text = messages(locale).report.projects;
  const firsts = lines.filter(({ isRepeat }) => !isRepeat);
  if (firsts.length === 0) return text.absent[coverage];
  const priced = firsts.filter(({ project }) => isPriced(project)).length;
  const largest = largestProject(lines);
  const tail =
    largest?.final?.greaterThan(zero) && firsts.length > 1
      ? text.largest(largest.name, wanText(largest.final, locale))
      : '';
  return text.heading(firsts.length, priced) + tail;
}
