import type { DepartmentFunction } from './functions';
import type { MadeArea } from './made-areas';
import { putAssets, putEconomy, putProcurement, type Put } from './other-levels';
import { below, printedStep, whole } from './printed-step';
import { projectFlows, type ProjectFlow } from './project-flows';
import type { Random } from './random';
import type { YearShape } from './year-shape';

/**
 * What truly happened in a department's year, before any report rounds it. Amounts are whole 元, so that all sums add up
 * exactly; persons and enterprises are counts.
 */
export interface YearLevels {
  readonly year: number;
  /** By `item|stage`. */
  readonly levels: ReadonlyMap<string, number>;
  readonly projects: readonly ProjectFlow[];
  /** Per mille. */
  readonly satisfaction: number;
}

export const levelKey = (itemId: string, stage: string): string => `${itemId}|${stage}`;

const levelFactors: Readonly<Record<MadeArea['level'], number>> = {
  province: 20,
  prefecture: 3.5,
  district: 1.2,
  county: 1,
  county_city: 1.3,
};

/** The history of one department, year after year: what is left of one year is carried into the next. */
export class DepartmentHistory {
  private readonly basicBudget: number;
  private readonly projectRatio: number;
  private readonly growth: number;
  private readonly staffCost: number;
  private readonly runningCost: number;
  private readonly fundShare: number;
  private readonly assetRatio: number;
  private readonly gdp: number;
  private readonly projectNames: readonly string[];
  private authorized: number;
  private threePublic: { reception: number; operation: number; abroad: number };
  private closing: number;
  /** “Three public” budget of the year before. */
  private threePublicBudget = 0;
  private elapsed = 0;

  constructor(
    private readonly random: Random,
    area: MadeArea,
    kind: DepartmentFunction,
  ) {
    const factor = levelFactors[area.level];
    this.authorized = Math.max(8, Math.round(random.logNormal(kind.posts * factor, 0.35)));
    this.projectRatio = Math.min(6, Math.max(0.45, random.logNormal(kind.projectRatio, 0.4)));
    this.staffCost = random.logNormal((kind.spending * 10000) / kind.posts / 3, 0.2);
    this.runningCost = random.logNormal(this.staffCost * 0.17, 0.3);
    this.basicBudget = this.authorized * (this.staffCost + this.runningCost);
    this.growth = 0.035 + 0.03 * random.normal();
    this.fundShare = random.chance(0.35) ? random.between(0.08, 0.4) : 0;
    this.assetRatio = random.logNormal(0.9, 0.4);
    this.gdp = random.logNormal(2.2e10 * factor, 0.6);
    this.projectNames = random.shuffled(kind.projects).slice(0, random.integer(2, 4));
    this.threePublic = {
      reception: Math.max(4000, this.authorized * random.logNormal(900, 0.5)),
      operation: Math.max(12000, this.authorized * random.logNormal(700, 0.4)),
      abroad: random.chance(0.06) ? random.between(20000, 90000) : 0,
    };
    this.closing = this.basicBudget * random.between(0.02, 0.1);
  }

  /** The next year. */
  next(year: number, shape: YearShape): YearLevels {
    const { random } = this;
    const { isStrained = false } = shape;
    const levels = new Map<string, number>();
    const put = (itemId: string, stage: string, value: number) =>
      levels.set(levelKey(itemId, stage), value);
    const drift = Math.exp(this.growth * this.elapsed + 0.03 * random.normal());
    this.elapsed += 1;

    // People.
    if (random.chance(0.15)) this.authorized = Math.max(6, this.authorized + random.integer(-1, 1));
    const most = Math.max(3, this.authorized);
    const onPost =
      shape.breach === 'staff'
        ? most + Math.max(1, Math.ceil(most * random.between(0.02, 0.09)))
        : Math.max(3, Math.floor(most * random.between(0.84, 1)));
    const retired = Math.round(onPost * random.between(0.2, 0.7)) + 1;
    put('staff.authorized', 'final', most);
    put('staff.on_post', 'final', onPost);
    put('staff.retired', 'final', retired);
    put('staff.total', 'final', onPost + retired);

    // Basic expenditure: initial, and what was spent of it.
    const breaksPublic = shape.breach === 'public';
    const wages = whole(this.authorized * this.staffCost * 0.88 * drift);
    const subsidies = whole(this.authorized * this.staffCost * random.between(0.06, 0.12) * drift);
    const running = whole(this.authorized * this.runningCost * drift);
    const wagesSpent = below(random, wages, 0.92, breaksPublic ? 0.94 : 0.995);
    const subsidiesSpent = below(random, subsidies, 0.9, breaksPublic ? 0.94 : 0.995);
    const runningSpent = breaksPublic
      ? whole(running * random.between(1.03, 1.15))
      : below(random, running, isStrained ? 0.99 : 0.8, 0.995);
    const basic = wages + subsidies + running;
    const basicSpent = wagesSpent + subsidiesSpent + runningSpent;
    put('expenditure.basic', 'initial', basic);
    put('expenditure.basic.public', 'initial', running);
    put('expenditure.basic.personnel', 'initial', wages + subsidies);
    put('expenditure.basic', 'final', basicSpent);
    put('expenditure.basic.personnel', 'final', wagesSpent + subsidiesSpent);
    put('expenditure.basic.wages', 'final', wagesSpent);
    put('expenditure.basic.subsidies', 'final', subsidiesSpent);
    put('expenditure.basic.public', 'final', runningSpent);
    put('expenditure.basic.goods_services', 'final', runningSpent);

    // The whole budget.
    const opening = this.closing;
    const project = whole(basic * this.projectRatio * random.logNormal(1, 0.12));
    const initial = basic + project;
    const band = [0.1, 0.2, 0.3].find((share) => share > opening / initial + 0.005);
    const usual = (median: number, strained: number) =>
      isStrained ? random.logNormal(strained, 0.05) : random.logNormal(median, 0.8);
    const adjustment =
      shape.isHairAbove === true && band !== undefined
        ? Math.round(initial * (band + 0.00003)) - opening
        : whole(initial * Math.min(0.6, 0.004 + usual(0.07, 0.26)));
    const adjusted = initial + adjustment + opening;
    const basicAdjusted = Math.round(basic * (1 + random.between(0, 0.03)));
    let closing = whole(adjusted * Math.min(0.17, 0.001 + usual(0.03, 0.12)));
    // Spending that equals its budget to the cent would be a finding, even by chance.
    const left = adjusted - basicSpent;
    const budgets = [project, adjusted - basicAdjusted, initial - basicSpent];
    while (budgets.some((sum) => looksEqual(left - closing, sum))) closing += 3 * printedStep;
    const spent = adjusted - closing;
    const projectSpent = left - closing;
    put('expenditure', 'initial', initial);
    put('expenditure', 'adjustment', adjustment);
    put('expenditure', 'adjusted', adjusted);
    put('expenditure', 'final', spent);
    put('expenditure.basic', 'adjusted', basicAdjusted);
    put('expenditure.project', 'initial', project);
    put('expenditure.project', 'adjusted', adjusted - basicAdjusted);
    put('expenditure.project', 'final', projectSpent);
    put('revenue', 'initial', initial);
    put('revenue', 'adjustment', adjustment);
    put('revenue', 'final', initial + adjustment);
    put(
      'revenue.fiscal_appropriation',
      'final',
      Math.round((initial + adjustment) * random.between(0.93, 0.999)),
    );
    put('carryover.opening', 'final', opening);
    put('carryover.closing', 'final', closing);
    this.closing = closing;

    const capital = Math.round(projectSpent * random.between(0.1, 0.5));
    const projectSubsidies = random.chance(0.6)
      ? Math.round(projectSpent * random.between(0.02, 0.25))
      : 0;
    put('expenditure.project.capital', 'final', capital);
    put('expenditure.project.subsidies', 'final', projectSubsidies);
    put('expenditure.project.goods_services', 'final', projectSpent - capital - projectSubsidies);
    const fund = Math.round(project * this.fundShare);
    const fundSpent = fund === 0 ? 0 : below(random, Math.min(fund, projectSpent), 0.75, 0.99);
    put('expenditure.government_fund', 'initial', fund);
    put('expenditure.government_fund', 'final', fundSpent);
    put('expenditure.general_public', 'initial', initial - fund);
    put('expenditure.general_public', 'final', spent - fundSpent);

    this.putThreePublic(put, shape);
    putProcurement(random, put, initial, shape);
    putAssets(random, put, basic * this.assetRatio, isStrained);
    putEconomy(random, put, this.gdp * Math.exp(0.055 * this.elapsed + 0.01 * random.normal()));

    return {
      year,
      levels,
      projects: projectFlows(random, this.projectNames, {
        budget: project,
        spent: projectSpent,
        opening,
      }),
      satisfaction: isStrained ? random.integer(860, 871) : random.integer(872, 996),
    };
  }

  private putThreePublic(put: Put, shape: YearShape): void {
    const { random } = this;
    // Most budgets shrink; where one grows, it grows by a step that a score sheet deducts for.
    const change = random.chance(0.12) ? random.between(1.02, 1.06) : random.between(0.91, 0.995);
    const held = this.threePublic;
    this.threePublic = {
      reception: Math.max(3000, held.reception * change),
      operation: Math.max(8000, held.operation * change),
      abroad: held.abroad * change,
    };
    const purchased = random.chance(0.03) ? random.between(1.2e5, 1.8e5) : 0;
    const { reception, operation, abroad } = this.threePublic;
    // A rise of less than a step of the score sheet's rule would be a breach that no row deducts for.
    const budget = reception + operation + abroad + purchased;
    if (budget > this.threePublicBudget && budget < this.threePublicBudget * 1.02)
      this.threePublic.reception += this.threePublicBudget * 1.03 - budget;
    this.threePublicBudget = this.threePublic.reception + operation + abroad + purchased;
    const times = shape.isOutlier === true ? 14 : 1;
    const total = { initial: 0, final: 0 };
    const both = (itemId: string, planned: number): readonly [number, number] => {
      const initial = planned === 0 ? 0 : whole(planned * times);
      const final =
        initial === 0
          ? 0
          : shape.breach === 'three_public'
            ? whole(initial * random.between(1.06, 1.3))
            : below(random, initial, shape.isStrained === true ? 0.975 : 0.55, 0.98);
      put(`three_public.${itemId}`, 'initial', initial);
      put(`three_public.${itemId}`, 'final', final);
      total.initial += initial;
      total.final += final;
      return [initial, final];
    };
    both('abroad', abroad);
    const purchase = both('vehicle_purchase', purchased);
    const running = both('vehicle_operation', operation);
    both('reception', this.threePublic.reception);
    put('three_public.vehicle', 'initial', purchase[0] + running[0]);
    put('three_public.vehicle', 'final', purchase[1] + running[1]);
    put('three_public', 'initial', total.initial);
    put('three_public', 'final', total.final);
    const conference = whole(this.authorized * random.logNormal(400, 0.5) + 500);
    const training = whole(this.authorized * random.logNormal(600, 0.5) + 500);
    put('conference', 'final', conference);
    put('training', 'final', training);
    put('conference_training', 'final', conference + training);
  }
}

function looksEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < 2 * printedStep;
}
