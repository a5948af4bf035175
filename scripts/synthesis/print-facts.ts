import type { CatalogTables } from './catalog-tables';
import {
  amountText,
  findFact,
  rateOf,
  rateText,
  type PrintedFact,
  type PrintedReport,
} from './printed-report';
import type { Random } from './random';
import { levelKey, type YearLevels } from './year-levels';

/** Where a figure stands in a report, by the first part of its item. */
const places: Readonly<Record<string, string>> = {
  revenue: '二(一) 收入情况',
  expenditure: '二(一) 支出情况',
  carryover: '二(一) 结转结余情况',
  three_public: '附件 2 基础数据表·“三公”经费',
  conference: '附件 2 基础数据表·会议费',
  training: '附件 2 基础数据表·培训费',
  conference_training: '附件 2 基础数据表·会议费、培训费',
  procurement: '附件 2 基础数据表·政府采购',
  assets: '四 资产情况',
  liabilities: '四 资产情况',
  net_assets: '四 资产情况',
  fixed_assets: '四 资产情况',
  staff: '附件 2 基础数据表·财政供养人员',
  score: '附件 3 自评表·总分',
};
const elsewhere = '五(一) 绩效目标完成情况';

/** Which templates print a row that needs the budget of the year before or the use of fixed assets. */
const isScoreSheet = (report: PrintedReport) => report.template === 'score_sheet';

/**
 * Prints a year's figures as facts of the report: always those that the common indicators need, others by chance, each
 * rounded as the report rounds, to one, two or four decimals. A sum is printed with all its parts or with none, as a clerk
 * copies whole tables.
 */
export function printFacts(
  report: PrintedReport,
  now: YearLevels,
  before: YearLevels,
  catalog: CatalogTables,
  random: Random,
  hasEconomy: boolean,
): void {
  const printer = new FactPrinter(report, now, catalog);
  if (!report.isFull) {
    printer.levels(['staff.authorized', 'staff.on_post'], 'final');
    if (random.chance(0.5)) printer.levels(['expenditure'], 'final');
    return;
  }
  const hasFlow = random.chance(0.6);
  printer.levels(['expenditure'], 'initial');
  if (hasFlow) printer.levels(['expenditure'], 'adjustment');
  printer.levels(['expenditure'], 'adjusted');
  printer.levels(['expenditure', 'expenditure.basic'], 'final');
  printer.levels(['expenditure.basic', 'expenditure.basic.public'], 'initial');
  printer.levels(['expenditure.basic.personnel', 'expenditure.basic.public'], 'final');
  printer.levels(['expenditure.project'], 'initial');
  printer.levels(['expenditure.project'], 'final');
  printer.levels(['three_public', 'procurement'], 'initial');
  printer.levels(['three_public', 'procurement'], 'final');
  printer.levels(['staff.authorized', 'staff.on_post'], 'final');

  if (hasFlow || random.chance(0.3)) {
    printer.levels(['carryover.opening', 'carryover.closing'], 'final');
    if (random.chance(0.7)) {
      printer.levels(['revenue'], 'final');
      if (hasFlow && random.chance(0.6)) {
        printer.levels(['revenue'], 'initial');
        printer.levels(['revenue'], 'adjustment');
      }
      if (random.chance(0.6)) printer.levels(['revenue.fiscal_appropriation'], 'final');
    }
  }
  if (random.chance(0.35)) printer.levels(['expenditure.basic', 'expenditure.project'], 'adjusted');
  if (random.chance(0.4)) {
    const classes = ['wages', 'subsidies', 'goods_services'];
    printer.levels(
      classes.map((name) => `expenditure.basic.${name}`),
      'final',
    );
  }
  if (random.chance(0.3)) {
    const classes = ['goods_services', 'subsidies', 'capital'];
    printer.levels(
      classes.map((name) => `expenditure.project.${name}`),
      'final',
    );
  }
  if (random.chance(0.35)) {
    for (const stage of ['initial', 'final']) {
      printer.levels(['expenditure.general_public', 'expenditure.government_fund'], stage);
    }
  }
  if (random.chance(0.55)) printThreePublicParts(printer, random);
  if (isScoreSheet(report) || random.chance(0.45)) {
    printer.levels(['three_public'], 'initial', before);
    printer.levels(['three_public'], 'final', before);
  }
  if (random.chance(0.4)) {
    const kinds = ['goods', 'works', 'services'];
    printer.levels(
      kinds.map((name) => `procurement.${name}`),
      'final',
    );
  }
  if (random.chance(0.25))
    printer.levels(['conference', 'training', 'conference_training'], 'final');
  if (random.chance(0.45)) printer.levels(['assets', 'liabilities', 'net_assets'], 'final');
  if (isScoreSheet(report) || random.chance(0.3))
    printer.levels(['fixed_assets', 'fixed_assets.in_use'], 'final');
  if (random.chance(0.35)) printer.levels(['staff.retired', 'staff.total'], 'final');
  if (random.chance(0.25)) printer.change('staff.on_post', before);
  if (random.chance(0.2)) printer.change('expenditure', before);
  if (hasEconomy) {
    const isStated = random.chance(0.5);
    if (isStated) printer.levels(['gdp'], 'final');
    const sectors = ['industry', 'construction', 'services'];
    printer.levels(['rd_expenditure', 'hightech_value_added'], 'final');
    if (random.chance(0.6))
      printer.levels(
        sectors.map((name) => `rd_expenditure.${name}`),
        'final',
      );
    printer.levels(['hightech_enterprises', 'tech_smes'], 'final');
    printer.share('rd_intensity', 'rd_expenditure', 'gdp');
    printer.share('hightech_value_added_share', 'hightech_value_added', 'gdp');
  }
  // totalSheet puts the points.
  printer.fact('score', 'final', '0', '分');
  printer.fact('satisfaction', 'final', `${now.satisfaction / 10}`, '%');
  printRates(printer, random);
  for (const [itemId, chance] of [
    ['expenditure', 0.5],
    ['expenditure.project', 0.2],
    ['three_public', 0.25],
    ['staff.on_post', 0.35],
    ['budget_execution_rate', 0.3],
  ] as const) {
    if (random.chance(chance)) printer.again(itemId);
  }
}

function printThreePublicParts(printer: FactPrinter, random: Random): void {
  const form = random.pick(['sum', 'detailed', 'both']);
  const parts = [
    'three_public.abroad',
    ...(form === 'detailed' ? [] : ['three_public.vehicle']),
    ...(form === 'sum' ? [] : ['three_public.vehicle_purchase', 'three_public.vehicle_operation']),
    'three_public.reception',
  ];
  printer.levels(parts, 'initial');
  printer.levels(parts, 'final');
}

/** Rates that reports of all kinds state, with how often. */
const statedRates: readonly (readonly [metricId: string, chance: number])[] = [
  ['budget_execution_rate', 0.75],
  ['basic_execution_rate', 0.25],
  ['project_execution_rate', 0.2],
  ['government_fund_execution_rate', 0.5],
  ['budget_adjustment_rate', 0.15],
  ['budget_control_rate', 0.2],
  ['three_public_control_rate', 0.35],
  ['three_public_change_rate', 0.25],
  ['three_public_final_change_rate', 0.2],
  ['public_expense_control_rate', 0.25],
  ['personnel_share_of_basic', 0.2],
  ['basic_share', 0.25],
  ['project_share', 0.25],
  ['staff_control_rate', 0.4],
  ['procurement_execution_rate', 0.25],
  ['fixed_asset_utilization_rate', 0.5],
  ['debt_ratio', 0.25],
];

function printRates(printer: FactPrinter, random: Random): void {
  for (const [metricId, chance] of statedRates) {
    if (random.chance(chance)) printer.rate(metricId);
  }
}

class FactPrinter {
  constructor(
    private readonly report: PrintedReport,
    private readonly now: YearLevels,
    private readonly catalog: CatalogTables,
  ) {}

  fact(
    itemId: string,
    stage: string,
    value: string,
    unit: string,
    more: Partial<PrintedFact> = {},
  ) {
    const { facts, id, year } = this.report;
    const place = places[itemId.split('.')[0]!] ?? elsewhere;
    facts.push({
      id: `${id}-${`${facts.length + 1}`.padStart(3, '0')}`,
      itemId,
      year,
      stage,
      measure: 'level',
      mention: 1,
      value,
      unit,
      locator: place,
      ...more,
    });
  }

  /** Prints items at a stage, each with the unit of its kind; those of another year with that year. */
  levels(itemIds: readonly string[], stage: string, of: YearLevels = this.now): void {
    for (const itemId of itemIds) {
      const value = of.levels.get(levelKey(itemId, stage))!;
      const unit = unitOf(itemId);
      const text =
        unit === '万元'
          ? amountText(value, this.report.decimals)
          : unit === '亿元'
            ? amountText(value, 2, 100_000_000)
            : `${value}`;
      this.fact(itemId, stage, text, unit, { year: of.year });
    }
  }

  /** The change on the year before, and the same in per cent of that year. */
  change(itemId: string, before: YearLevels): void {
    const key = levelKey(itemId, 'final');
    const [value, earlier] = [this.now.levels.get(key)!, before.levels.get(key)!];
    const unit = unitOf(itemId);
    const difference = value - earlier;
    const text = unit === '万元' ? amountText(difference, this.report.decimals) : `${difference}`;
    this.fact(itemId, 'final', text, unit, { measure: 'change' });
    this.fact(itemId, 'final', this.rateText(difference / earlier), '%', { measure: 'change_pct' });
  }

  /** A rate as the printed figures give it; nothing where one of them is missing. */
  rate(metricId: string): void {
    const rate = rateOf(this.catalog, this.report, metricId);
    if (rate !== null) this.fact(metricId, 'final', this.rateText(rate), '%');
  }

  /** A rate from the true figures: its denominator need not be printed. */
  share(metricId: string, numerator: string, denominator: string): void {
    const { levels } = this.now;
    const share =
      levels.get(levelKey(numerator, 'final'))! / levels.get(levelKey(denominator, 'final'))!;
    this.fact(metricId, 'final', rateText(share), '%');
  }

  private rateText(ratio: number): string {
    const text = rateText(ratio, this.report.rateDecimals);
    // A bare 0 would say that there is nothing, not that there is little.
    return text === '0' ? rateText(ratio) : text;
  }

  /** States a final figure a second time, in the text. */
  again(itemId: string): void {
    const first = findFact(this.report, itemId, 'final');
    if (first !== undefined)
      this.fact(itemId, 'final', first.value, first.unit, {
        mention: 2,
        locator: '六 综合评价结论',
      });
  }
}

/** Area totals are printed in 亿元, counts in persons or enterprises, all else in 万元. */
function unitOf(itemId: string): string {
  if (itemId.startsWith('staff.')) return '人';
  if (itemId === 'hightech_enterprises' || itemId === 'tech_smes') return '家';
  return /^(gdp|rd_expenditure|hightech_value_added)/.test(itemId) ? '亿元' : '万元';
}
