import { below, whole } from './printed-step';
import type { Random } from './random';
import type { YearShape } from './year-shape';

/** Sets the level of an item at a stage: whole 元, or a count. */
export type Put = (itemId: string, stage: string, value: number) => void;

/** What is bought of an initial budget of `initial` 元. */
export function putProcurement(random: Random, put: Put, initial: number, shape: YearShape): void {
  const budget = whole(initial * random.between(0.05, 0.14) * (shape.isJump === true ? 4 : 1));
  const bought =
    shape.breach === 'procurement'
      ? whole(budget * random.between(1.04, 1.3))
      : below(random, budget, 0.7, shape.isStrained === true ? 0.71 : 0.995);
  const goods = Math.round(bought * random.between(0.15, 0.6));
  const works = random.chance(0.4) ? Math.round(bought * random.between(0.05, 0.3)) : 0;
  put('procurement', 'initial', budget);
  put('procurement', 'final', bought);
  put('procurement.goods', 'final', goods);
  put('procurement.works', 'final', works);
  put('procurement.services', 'final', bought - goods - works);
}

/** What a department that has about `usual` 元 of assets owns and owes. */
export function putAssets(random: Random, put: Put, usual: number, isStrained: boolean): void {
  const assets = whole(usual * random.between(0.95, 1.05));
  const liabilities = Math.round(assets * random.between(isStrained ? 0.29 : 0.03, 0.3));
  const fixed = Math.round(assets * random.between(0.35, 0.7));
  put('assets', 'final', assets);
  put('liabilities', 'final', liabilities);
  put('net_assets', 'final', assets - liabilities);
  put('fixed_assets', 'final', fixed);
  put(
    'fixed_assets.in_use',
    'final',
    !isStrained && random.chance(0.6) ? fixed : Math.round(fixed * random.between(0.955, 0.999)),
  );
}

/** The economy of an area whose product is `product` 元. */
export function putEconomy(random: Random, put: Put, product: number): void {
  const gdp = Math.round(product);
  const research = Math.round(gdp * random.between(0.012, 0.034));
  const industry = Math.round(research * random.between(0.65, 0.85));
  const construction = Math.round(research * random.between(0.02, 0.1));
  put('gdp', 'final', gdp);
  put('rd_expenditure', 'final', research);
  put('rd_expenditure.industry', 'final', industry);
  put('rd_expenditure.construction', 'final', construction);
  put('rd_expenditure.services', 'final', research - industry - construction);
  put('hightech_value_added', 'final', Math.round(gdp * random.between(0.05, 0.16)));
  put('hightech_enterprises', 'final', random.integer(20, 180));
  put('tech_smes', 'final', random.integer(40, 400));
}
