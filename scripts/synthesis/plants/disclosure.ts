import { findFact, isOperand, pointsText, rateOf } from '../printed-report';
import { totalSheet } from '../sheet-totals';
import { freeFact, freeRows, isFull, isJudged, type Planting } from './planting';
import { rateSlack } from './rounding';

const breaches = {
  public: 'public_expense_control_rate',
  three_public: 'three_public_control_rate',
  procurement: 'procurement_execution_rate',
  staff: 'staff_control_rate',
} as const;

const unscoredBreach: Planting = {
  ruleId: 'unscored_breach',
  shape: (template, random) => {
    if (template === 'two_part') return null;
    // The score sheet has rows that deduct for the other three.
    if (template === 'score_sheet') return { breach: 'public' };
    return { breach: random.pick(['public', 'three_public', 'procurement', 'staff']) };
  },
  apply: ({ report, catalog, touched }) => {
    const metricId = Object.values(breaches).find((metric) => {
      const rate = rateOf(catalog, report, metric);
      return rate !== null && rate - 2 * rateSlack(catalog, report, metric) > 1.001;
    });
    if (metricId === undefined) return null;
    for (const term of catalog.metricTerms.get(metricId)!) touched.add(term.itemId);
    return { subject: metricId, what: 'the limit of 100 % is exceeded and no row deducts for it' };
  },
};

const emptyBase: Planting = {
  ruleId: 'empty_base',
  apply: (context) => {
    const { report, touched } = context;
    for (const [metricId, itemId] of [
      ['procurement_execution_rate', 'procurement'],
      ['public_expense_control_rate', 'expenditure.basic.public'],
    ] as const) {
      const [found] = freeRows(context, (row) => row.metricId === metricId && row.score > 0);
      const fact = freeFact(context, itemId, 'initial');
      const isStated = findFact(report, metricId, 'final') !== undefined;
      if (found === undefined || fact === null || isStated) continue;
      const printed = fact.value;
      fact.value = '0';
      touched.add(itemId).add(`row:${found[0]}`);
      return { subject: `${found[0]}`, what: `${itemId} initial: ${printed} printed as 0` };
    }
    return null;
  },
};

const budgetEqualsFinal: Planting = {
  ruleId: 'budget_equals_final',
  apply: (context) => {
    const { report, touched } = context;
    const isRated =
      report.template === 'score_sheet' ||
      findFact(report, 'procurement_execution_rate', 'final') !== undefined;
    const initial = freeFact(context, 'procurement', 'initial');
    const final = freeFact(context, 'procurement');
    if (isRated || initial === null || final === null) return null;
    // “To the cent” needs figures that show it.
    if (report.decimals < 2) return null;
    const printed = initial.value;
    initial.value = final.value;
    touched.add('procurement');
    return { subject: 'procurement', what: `initial budget ${printed} printed as ${final.value}` };
  },
};

const missingDisclosure: Planting = {
  ruleId: 'missing_disclosure',
  apply: ({ report, catalog, random, touched }) => {
    for (const { itemId, stage, orStage } of random.shuffled(catalog.disclosures)) {
      const isScored = report.rows.some(
        ({ metricId }) =>
          metricId !== null && isOperand(catalog.metricTerms.get(metricId) ?? [], itemId),
      );
      if (isScored || touched.has(itemId)) continue;
      report.facts = report.facts.filter(
        (fact) =>
          fact.itemId !== itemId ||
          fact.year !== report.year ||
          (fact.stage !== stage && fact.stage !== orStage),
      );
      touched.add(itemId);
      return { subject: itemId, what: `${itemId} ${stage} left out` };
    }
    return null;
  },
};

const unexplainedSpending: Planting = {
  ruleId: 'unexplained_spending',
  apply: ({ report, touched }) => {
    const spent = findFact(report, 'expenditure.project', 'final');
    if (spent === undefined || touched.has('projects')) return null;
    const largest = report.projects.reduce((most, project) =>
      +project.final > +most.final ? project : most,
    );
    if (+largest.final < +spent.value * 0.08) return null;
    report.projects = report.projects.filter((project) => project !== largest);
    touched.add('projects').add('expenditure.project');
    return {
      subject: 'expenditure.project',
      what: `the project of ${largest.final} 万元 left out`,
    };
  },
};

const peerOutlier: Planting = {
  ruleId: 'peer_outlier',
  shape: () => ({ isOutlier: true }),
  apply: ({ touched }) => {
    touched.add('three_public');
    return {
      subject: 'three_public_share',
      what: '“three public” expenses fourteen times as high',
    };
  },
};

const yearJump: Planting = {
  ruleId: 'yoy_jump',
  needsPriorYear: true,
  shape: () => ({ isJump: true }),
  apply: ({ before, touched }) => {
    // Four times as high as the year before, which printed its procurement and did not jump itself.
    if (before === null || before.touched.has('procurement')) return null;
    touched.add('procurement');
    return { subject: 'procurement', what: 'procurement four times as high' };
  },
};

/** The score rises though most rates are worse: the year before was scored with more severity. */
const scoreAgainstInputs: Planting = {
  ruleId: 'score_against_inputs',
  needsPriorYear: true,
  shape: () => ({ isStrained: true }),
  apply: ({ report, before, touched }) => {
    if (before === null || touched.has('totals') || before.touched.has('totals')) return null;
    const [score, scoreBefore] = [report.score!, before.report.score!];
    let excess = scoreBefore - score + 10;
    const severe = freeRows(before, (row) => isJudged(row) && isFull(row)).map(([, row]) => {
      const less = Math.max(0, Math.min(excess, Math.floor(row.weight! / 2)));
      excess -= less;
      return [row, less] as const;
    });
    if (excess > 0) return null;
    for (const [row, less] of severe.filter(([, points]) => points > 0)) {
      row.score -= less;
      row.reason = '按实际完成情况酌情扣分';
    }
    totalSheet(before.report);
    touched.add('totals');
    const earlier = pointsText(before.report.score!);
    return {
      subject: 'score_rate',
      what: `scored ${pointsText(score)} after ${earlier}, with worse rates`,
    };
  },
};

/** Anomalies of what is disclosed and spent (level B), and against peers and years (level C). */
export const disclosurePlantings: readonly Planting[] = [
  unscoredBreach,
  emptyBase,
  budgetEqualsFinal,
  missingDisclosure,
  unexplainedSpending,
  peerOutlier,
  yearJump,
  scoreAgainstInputs,
];
