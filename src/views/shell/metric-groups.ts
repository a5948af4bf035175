import type { Locale } from '../../core/locale';
import { messages, type Messages } from '../../core/messages';
import { nameOf, type MetricDefinition } from '../../model/catalog';
import type { Option, OptionGroup } from '../../ui/options';

type GroupName = keyof Messages['compare']['metricGroup'];

/** The metrics that leaders ask for first, in reading order. */
const quickMetricIds = [
  'budget_execution_rate',
  'three_public_control_rate',
  'rd_intensity',
  'score_rate',
] as const;

const groupOfMetric: Readonly<Record<string, GroupName>> = {
  budget_execution_rate: 'execution',
  initial_completion_rate: 'execution',
  budget_completion_rate: 'execution',
  basic_execution_rate: 'execution',
  project_execution_rate: 'execution',
  government_fund_execution_rate: 'execution',
  budget_adjustment_rate: 'execution',
  budget_control_rate: 'execution',
  carryover_rate: 'execution',
  three_public_control_rate: 'running',
  three_public_change_rate: 'running',
  three_public_final_change_rate: 'running',
  three_public_share: 'running',
  three_public_per_capita: 'running',
  public_expense_control_rate: 'running',
  public_expense_per_capita: 'running',
  personnel_share_of_basic: 'structure',
  public_share_of_basic: 'structure',
  basic_share: 'structure',
  project_share: 'structure',
  staff_control_rate: 'resources',
  procurement_execution_rate: 'resources',
  fixed_asset_utilization_rate: 'resources',
  debt_ratio: 'resources',
  rd_intensity: 'economy',
  science_share_of_public_budget: 'economy',
  hightech_value_added_share: 'economy',
  score_rate: 'outcome',
  satisfaction: 'outcome',
};

const groupOrder: readonly GroupName[] = [
  'execution',
  'running',
  'structure',
  'resources',
  'economy',
  'outcome',
  'other',
];

/** All metrics under headings; a metric that this build does not know stands under “other”. Empty groups are left out. */
export function metricOptions(
  metrics: readonly MetricDefinition[],
  locale: Locale,
): readonly OptionGroup[] {
  const labels = messages(locale).compare.metricGroup;
  return groupOrder
    .map((group) => ({
      label: labels[group],
      options: metrics
        .filter(({ metricId }) => (groupOfMetric[metricId] ?? 'other') === group)
        .map((metric) => ({ value: metric.metricId, label: nameOf(metric, locale) })),
    }))
    .filter(({ options }) => options.length > 0);
}

/** The quick picks that the catalog has, under short names. */
export function quickOptions(
  metrics: readonly MetricDefinition[],
  locale: Locale,
): readonly Option[] {
  const known = new Set(metrics.map(({ metricId }) => metricId));
  return quickMetricIds
    .filter((metricId) => known.has(metricId))
    .map((metricId) => ({ value: metricId, label: messages(locale).compare.quick[metricId] }));
}
