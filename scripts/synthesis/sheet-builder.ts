import type { CatalogTables } from './catalog-tables';
import type { DepartmentFunction } from './functions';
import { findFact, hundredthsText, rateOf, rateText, type PrintedReport } from './printed-report';
import type { Random } from './random';
import { rulePoints } from './scoring';

const reasons = [
  '受年中政策调整影响',
  '部分项目进度滞后',
  '前期论证不充分',
  '资金到位较晚',
  '基层填报口径不一',
];

const effects = [
  ['公共服务水平', '持续提升', '服务事项较上年增加 {n} 项'],
  ['群众办事便利度', '有所提高', '平均办理时间缩短 {n} 天'],
  ['行业发展带动', '稳步推进', '带动投入 {n} 万元'],
  ['安全形势', '保持稳定', '较大事故 0 起，隐患整改 {n} 处'],
] as const;

/** Adds rows to a report's score sheet, group by group. */
export class SheetBuilder {
  private level1 = '';
  private level2: string | null = null;

  constructor(
    private readonly report: PrintedReport,
    private readonly kind: DepartmentFunction,
    private readonly catalog: CatalogTables,
    private readonly random: Random,
  ) {}

  enter(level1: string, level2: string | null): void {
    this.level1 = level1;
    this.level2 = level2;
  }

  /** A row whose figure is one of our metrics; by its rule, else full marks. */
  metric(
    name: string,
    weight: number,
    metricId: string,
    of: { rule?: string; target?: string },
  ): void {
    const rate = rateOf(this.catalog, this.report, metricId);
    if (rate === null) throw new Error(`${this.report.id}: ${metricId} cannot be computed`);
    const points = of.rule === undefined ? null : this.points(of.rule, rate * 100);
    this.row(name, weight, of.target ?? null, `${rateText(rate)}%`, points, {
      metricId,
      ruleId: of.rule ?? null,
      isExecuted: of.rule !== undefined,
    });
  }

  /** A row whose printed rule applies to its own printed figure. */
  ruled(
    name: string,
    weight: number,
    ruleId: string,
    target: string,
    figure: string,
    unit: string,
  ): void {
    this.row(
      name,
      weight,
      target,
      unit === '%' ? `${figure}%` : `${figure} ${unit}`,
      this.points(ruleId, +figure),
      { ruleId, isExecuted: true },
    );
  }

  /** A row whose rule is words, which give one of its points. */
  conditional(
    name: string,
    weight: number,
    ruleId: string,
    target: string,
    actual: string,
    points: number,
  ): void {
    this.row(name, weight, target, actual, points * 100, { ruleId });
  }

  text(name: string, weight: number, target: string, actual: string): void {
    this.row(name, weight, target, actual, null);
  }

  quantities(count: number, weight: number): void {
    for (const [name, unit] of this.random.shuffled(this.kind.quantities).slice(0, count)) {
      const target = this.random.integer(12, 240);
      const isShort = this.random.chance(0.08);
      const actual = isShort
        ? Math.floor(target * this.random.between(0.8, 0.97))
        : target + 1 + Math.floor(target * this.random.between(0, 0.18));
      const points = isShort ? Math.round((weight * 10 * actual) / target) * 10 : null;
      this.row(name, weight, `${target} ${unit}`, `${actual} ${unit}`, points);
    }
  }

  share(name: string, weight: number): void {
    const target = this.random.integer(90, 96);
    this.row(name, weight, `≥${target}%`, `${this.percent(target * 100 + 10, 9990)}%`, null);
  }

  effects(count: number, weight: number): void {
    for (const [name, target, actual] of this.random.shuffled(effects).slice(0, count)) {
      this.row(name, weight, target, actual.replace('{n}', `${this.random.integer(3, 60)}`), null);
    }
  }

  satisfaction(weight: number, ruleId: string | null): void {
    const rate = findFact(this.report, 'satisfaction', 'final')!.value;
    const points =
      ruleId !== null ? this.points(ruleId, +rate) : +rate >= 90 ? null : weight * 100 - 200;
    this.row('社会公众或服务对象满意度', weight, '≥90%', `${rate}%`, points, {
      metricId: 'satisfaction',
      ruleId,
      isExecuted: ruleId !== null,
    });
  }

  part(actual: string): void {
    this.row(null, null, null, actual, this.random.integer(8600, 9950));
  }

  count(least: number, most: number): string {
    return `${this.random.integer(least, most)}`;
  }

  /** A figure with two decimals between two bounds in hundredths. */
  percent(least: number, most: number): string {
    return hundredthsText(this.random.integer(least, most));
  }

  private points(ruleId: string, figure: number): number {
    const points = rulePoints(this.catalog.scoringRules.get(ruleId)!, figure);
    if (points === null)
      throw new Error(`${this.report.id}: ${ruleId} gives nothing for ${figure}`);
    return points;
  }

  /** Points null: full marks. */
  private row(
    level3: string | null,
    weight: number | null,
    target: string | null,
    actual: string,
    points: number | null,
    ids: { metricId?: string; ruleId?: string | null; isExecuted?: boolean } = {},
  ): void {
    const full = weight === null ? null : weight * 100;
    const score = points ?? full!;
    this.report.rows.push({
      level1: this.level1,
      level2: this.level2,
      level3,
      target,
      actual,
      weight: full,
      score,
      reason: full !== null && score < full ? this.random.pick(reasons) : null,
      metricId: ids.metricId ?? null,
      ruleId: ids.ruleId ?? null,
      isExecuted: ids.isExecuted ?? false,
    });
  }
}
