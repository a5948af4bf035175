import { findFact, hundredthsText, rateOf, rateText } from '../printed-report';
import { freeFact, scaledText, type Planting, type PlantingContext } from './planting';
import { brokenIdentities, rateSlack } from './rounding';

/** Parts that no metric uses, so that a change breaks their sum and nothing else. */
const leaves: readonly (readonly [itemId: string, stage: string])[] = [
  ['net_assets', 'final'],
  ['procurement.goods', 'final'],
  ['procurement.services', 'final'],
  ['three_public.reception', 'final'],
  ['three_public.reception', 'initial'],
  ['three_public.vehicle_operation', 'final'],
  ['expenditure.basic.subsidies', 'final'],
  ['expenditure.project.goods_services', 'final'],
  ['staff.retired', 'final'],
  ['rd_expenditure.services', 'final'],
  ['conference', 'final'],
  ['revenue', 'adjustment'],
  ['carryover.closing', 'final'],
];

const identityBreak: Planting = {
  ruleId: 'identity_break',
  apply: (context) => breakIdentity(context, 'identity_break'),
};

const stockFlow: Planting = {
  ruleId: 'stock_flow',
  apply: (context) => breakIdentity(context, 'stock_flow') ?? unbalanceProject(context),
};

function breakIdentity(context: PlantingContext, ruleId: string) {
  const { report, catalog, random, touched } = context;
  for (const [itemId, stage] of random.shuffled(leaves)) {
    const fact = freeFact(context, itemId, stage);
    if (fact === null || +fact.value < 2) continue;
    const printed = fact.value;
    const less = scaledText(printed, random.between(0.7, 0.93));
    fact.value = fact.unit === '人' && less === printed ? `${+printed - 1}` : less;
    const broken = brokenIdentities(catalog, report, itemId, stage);
    const own = broken.filter((identity) => catalog.identityRules.get(identity) === ruleId);
    const [subject] = own;
    if (subject === undefined) {
      fact.value = printed;
      continue;
    }
    // The sum can only be checked while all of it is printed.
    for (const identity of broken)
      for (const term of catalog.identityTerms.get(identity)!) touched.add(term.itemId);
    return {
      subject,
      what: `${itemId} ${stage}: ${printed} printed as ${fact.value}`,
      follows: broken
        .filter((identity) => identity !== subject)
        .map((identity) => [catalog.identityRules.get(identity)!, identity] as const),
    };
  }
  return null;
}

function unbalanceProject({ report, random, touched }: PlantingContext) {
  const index = random.integer(0, report.projects.length - 1);
  const project = report.projects[index]!;
  if (project.closing === null || touched.has('projects')) return null;
  const printed = project.closing;
  project.closing = (+printed + Math.max(1.6, +project.final * 0.05) + 0.01).toFixed(2);
  touched.add('projects');
  return {
    subject: `${index + 1}`,
    what: `closing balance ${printed} printed as ${project.closing}`,
  };
}

const partExceedsWhole: Planting = {
  ruleId: 'part_exceeds_whole',
  apply: (context) => {
    const { report, random, touched } = context;
    const canUse =
      report.template !== 'score_sheet' &&
      findFact(report, 'fixed_asset_utilization_rate', 'final') === undefined;
    const pairs = [
      ['revenue.fiscal_appropriation', 'revenue'],
      ...(canUse ? [['fixed_assets.in_use', 'fixed_assets'] as const] : []),
    ] as const;
    for (const [part, whole] of random.shuffled(pairs)) {
      const [fact, other] = [freeFact(context, part), freeFact(context, whole)];
      if (fact === null || other === null) continue;
      const printed = fact.value;
      fact.value = scaledText(other.value, random.between(1.02, 1.12));
      touched.add(part).add(whole);
      return { subject: part, what: `${printed} printed as ${fact.value}, above ${whole}` };
    }
    return null;
  },
};

const mentionConflict: Planting = {
  ruleId: 'mention_conflict',
  apply: ({ report, random, touched }) => {
    const fact = random
      .shuffled(report.facts)
      .find(({ mention, itemId }) => mention === 2 && !touched.has(itemId));
    if (fact === undefined) return null;
    const printed = fact.value;
    const canRound = fact.unit === '万元' && /\.\d[1-9]$/.test(printed);
    if (canRound && random.chance(0.25)) fact.value = (+printed).toFixed(1);
    else if (fact.unit === '人') fact.value = `${+printed + random.integer(1, 4)}`;
    else fact.value = scaledText(printed, random.between(1.012, 1.2));
    if (+fact.value === +printed) return null;
    touched.add(fact.itemId);
    return { subject: fact.itemId, what: `second mention ${printed} printed as ${fact.value}` };
  },
};

/** Rates stated once whose operands are printed and untouched, in a random order. */
function statedRates(context: PlantingContext) {
  const { report, catalog, random, touched } = context;
  return random.shuffled(report.facts).filter(({ itemId, measure, mention }) => {
    const terms = catalog.metricTerms.get(itemId);
    return (
      terms !== undefined &&
      measure === 'level' &&
      mention === 1 &&
      freeFact(context, itemId) !== null &&
      !terms.some((term) => touched.has(term.itemId)) &&
      rateOf(catalog, report, itemId) !== null
    );
  });
}

/** Without its operands a rate could no longer be checked. */
function touchRate({ catalog, touched }: PlantingContext, metricId: string): void {
  touched.add(metricId);
  for (const { itemId } of catalog.metricTerms.get(metricId)!) touched.add(itemId);
}

const rateMismatch: Planting = {
  ruleId: 'rate_mismatch',
  apply: (context) => {
    const { report, catalog, random, touched } = context;
    const change = report.facts.find(
      ({ measure, itemId }) => measure === 'change_pct' && !touched.has(itemId),
    );
    if (change !== undefined && random.chance(0.2)) {
      const printed = change.value;
      change.value = hundredthsText(Math.round(+printed * 100) + random.integer(150, 600));
      touched.add(change.itemId);
      return {
        subject: change.itemId,
        what: `change of ${printed} % printed as ${change.value} %`,
      };
    }
    for (const fact of statedRates(context)) {
      const rate = rateOf(catalog, report, fact.itemId)!;
      const slack = 2 * rateSlack(catalog, report, fact.itemId) + 0.0003;
      const fraction = (rate * 100) % 1;
      const isCut = rate > 0 && fraction / 100 > 0.0055 + slack && random.chance(0.4);
      const sign = random.pick([-1, 1]);
      const value = isCut
        ? `${Math.floor(rate * 100)}`
        : rateText(rate + sign * Math.max(random.between(0.011, 0.05), slack + 0.005));
      const isOther = catalog.bases.some((base) => {
        const other = rateOf(catalog, report, fact.itemId, base);
        if (other === null || other === rate) return false;
        const near = 2 * rateSlack(catalog, report, fact.itemId, base) + 0.01;
        return Math.abs(other - +value / 100) < near;
      });
      if (isOther && !isCut) continue;
      const printed = fact.value;
      fact.value = value;
      touchRate(context, fact.itemId);
      return { subject: fact.itemId, what: `${printed} % printed as ${value} %` };
    }
    return null;
  },
};

const wrongBase: Planting = {
  ruleId: 'wrong_base',
  apply: (context) => {
    const { report, catalog, random, touched } = context;
    for (const fact of statedRates(context)) {
      const terms = catalog.metricTerms.get(fact.itemId)!;
      const rate = rateOf(catalog, report, fact.itemId)!;
      const slack = rateSlack(catalog, report, fact.itemId);
      for (const base of random.shuffled(catalog.bases)) {
        const isUsed = terms.some(
          ({ itemId, stage }) => itemId === base.itemId && stage === base.stage,
        );
        const other = isUsed ? rateOf(catalog, report, fact.itemId, base) : null;
        if (other === null || touched.has(base.otherItemId)) continue;
        const far = 2 * (slack + rateSlack(catalog, report, fact.itemId, base)) + 0.012;
        if (Math.abs(other - rate) < far) continue;
        const printed = fact.value;
        fact.value = rateText(other);
        touchRate(context, fact.itemId);
        return {
          subject: fact.itemId,
          what: `${printed} % printed as ${fact.value} %, on ${base.otherItemId} ${base.otherStage}`,
        };
      }
    }
    return null;
  },
};

const sharedDenominator: Planting = {
  ruleId: 'shared_denominator',
  apply: (context) => {
    const { report, random, touched } = context;
    const pairs = [
      ['rd_intensity', 'rd_expenditure'],
      ['hightech_value_added_share', 'hightech_value_added'],
    ] as const;
    const facts = pairs.map(([rate]) => freeFact(context, rate));
    if (facts.includes(null) || findFact(report, 'gdp', 'final') !== undefined) return null;
    const changed = random.pick(facts)!;
    const printed = changed.value;
    changed.value = scaledText(printed, random.between(1.2, 1.6));
    const implied = pairs.map(
      ([, item], index) => +findFact(report, item, 'final')!.value / +facts[index]!.value,
    );
    for (const [rate, item] of pairs) touched.add(rate).add(item);
    return {
      subject: pairs[implied[0]! > implied[1]! ? 0 : 1][0],
      what: `${changed.itemId} ${printed} % printed as ${changed.value} %`,
    };
  },
};

const unitSuspect: Planting = {
  ruleId: 'unit_suspect',
  apply: (context) => {
    const { report, random, touched } = context;
    const second = report.facts.find(
      ({ mention, unit, itemId }) => mention === 2 && unit === '万元' && !touched.has(itemId),
    );
    const inYuan = (value: string) => `${Math.round(+value * 10000)}`;
    if (second !== undefined && +second.value > 1 && random.chance(0.4)) {
      const printed = second.value;
      second.value = inYuan(printed);
      touched.add(second.itemId);
      return {
        subject: second.id,
        what: `second mention ${printed} 万元 printed in 元 with the unit 万元`,
        follows: [['mention_conflict', second.itemId]],
      };
    }
    const assets = freeFact(context, 'net_assets');
    const debts = freeFact(context, 'liabilities');
    if (assets !== null && debts !== null && +debts.value > 2 && random.chance(0.4)) {
      const printed = assets.value;
      assets.value = inYuan(printed);
      touched.add('net_assets').add('liabilities').add('assets');
      return {
        subject: assets.id,
        what: `${printed} 万元 printed in 元 with the unit 万元`,
        follows: [['identity_break', 'net_assets']],
      };
    }
    const fact = random
      .shuffled(report.facts)
      .find(({ unit, itemId }) => unit === '万元' && !touched.has(itemId))!;
    fact.locator += random.pick(['（单位未印）', '「单位误印」']);
    touched.add(fact.itemId);
    return { subject: fact.id, what: 'the unit is missing or misprinted' };
  },
};

/** Anomalies of figures against figures: level A. */
export const arithmeticPlantings: readonly Planting[] = [
  identityBreak,
  stockFlow,
  partExceedsWhole,
  mentionConflict,
  rateMismatch,
  wrongBase,
  sharedDenominator,
  unitSuspect,
];
