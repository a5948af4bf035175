import { pointsText, rateOf, type SheetRow } from '../printed-report';
import { rulePoints } from '../scoring';
import { totalSheet } from '../sheet-totals';
import { freeRows, isFull, isJudged, type Planting, type PlantingContext } from './planting';
import { rateSlack } from './rounding';

const reason = '按实际完成情况酌情扣分';

/** Prints other points in a row, and sums the sheet anew as its author would. */
function changePoints({ report, touched }: PlantingContext, seq: number, score: number): string {
  const row = report.rows[seq - 1]!;
  const printed = row.score;
  row.score = score;
  if (row.weight !== null && score < row.weight) row.reason ??= reason;
  totalSheet(report);
  touched.add(`row:${seq}`);
  return `${pointsText(printed)} points printed as ${pointsText(score)}`;
}

const ruleReexecution: Planting = {
  ruleId: 'rule_reexecution',
  apply: (context) => {
    const { catalog, random, touched } = context;
    if (touched.has('totals')) return null;
    const rows = freeRows(
      context,
      // A breach that its row no longer deducts for would be another finding.
      (row) => row.isExecuted && (isFull(row) || row.metricId !== 'three_public_change_rate'),
    );
    for (const [seq, row] of random.shuffled(rows)) {
      const rule = catalog.scoringRules.get(row.ruleId!)!;
      const full = row.weight!;
      let score: number | null = null;
      if (rule.kind === 'proportional') {
        score =
          full - row.score >= 20 && random.chance(0.6) ? full : row.score - random.integer(30, 100);
      } else if (rule.kind === 'bands') {
        const others = rule.bands.map(({ points }) => Math.round(points * 100));
        score = random.pick(others.filter((points) => points !== row.score));
      } else {
        const step = Math.round(rule.pointsPerStep * 100);
        score = full - row.score >= 2 * step ? full : row.score - 3 * step;
      }
      if (score < 0 || isWithinRounding(context, row, score)) continue;
      return { subject: `${seq}`, what: changePoints(context, seq, score) };
    }
    return null;
  },
};

/** Whether the rounding of the printed figures lets a row's rate give these points, by whole steps or by parts of one. */
function isWithinRounding(
  { report, catalog }: PlantingContext,
  row: SheetRow,
  score: number,
): boolean {
  const rate = row.metricId === null ? null : rateOf(catalog, report, row.metricId);
  if (rate === null) return false;
  const rule = catalog.scoringRules.get(row.ruleId!)!;
  const slack = 1.1 * rateSlack(catalog, report, row.metricId!);
  const points = [rate - slack, rate, rate + slack]
    .map((edge) => rulePoints(rule, edge * 100))
    .filter((edge) => edge !== null);
  const step = rule.kind === 'per_step' ? rule.pointsPerStep * 100 : 0;
  return score >= Math.min(...points) - step && score <= Math.max(...points) + step;
}

const unreachableScore: Planting = {
  ruleId: 'unreachable_score',
  apply: (context) => {
    const { catalog, random, touched } = context;
    if (touched.has('totals')) return null;
    const rows = freeRows(context, (row) => {
      const kind = row.ruleId === null ? null : catalog.scoringRules.get(row.ruleId)!.kind;
      return (kind === 'bands' || kind === 'checklist') && row.score >= 100;
    }).filter(([, row]) => isFull(row) || row.metricId !== 'three_public_change_rate');
    if (rows.length === 0) return null;
    const [seq, row] = random.pick(rows);
    // Bands and checklists give whole and half points: two tenths less is none of them.
    return { subject: `${seq}`, what: changePoints(context, seq, row.score - 20) };
  },
};

const thresholdShaving: Planting = {
  ruleId: 'threshold_shaving',
  shape: (template) => (template === 'score_sheet' ? { isHairAbove: true } : null),
  apply: (context) => {
    const { report, catalog, touched } = context;
    if (touched.has('totals')) return null;
    const [found] = freeRows(context, ({ metricId }) => metricId === 'budget_adjustment_rate');
    const rate = rateOf(catalog, report, 'budget_adjustment_rate');
    if (found === undefined || rate === null) return null;
    const [seq, row] = found;
    const above = rate * 100 - Math.round(rate * 100);
    const slack = 110 * rateSlack(catalog, report, 'budget_adjustment_rate');
    if (above < 0.001 + slack || above > 0.0045) return null;
    const { bands } = catalog.scoringRules.get(row.ruleId!)!;
    const better = bands.find(({ upper }) => upper === Math.round(rate * 100))!;
    const what = changePoints(context, seq, Math.round(better.points * 100));
    return {
      subject: `${seq}`,
      what: `${what}: ${(rate * 100).toFixed(4)} % taken as ${rate.toFixed(4)}`,
    };
  },
};

const scoreSum: Planting = {
  ruleId: 'score_sum',
  apply: (context) => {
    const { report, random, touched } = context;
    if (touched.has('totals')) return null;
    const groups = report.totals.filter(({ level1 }) => level1 !== null);
    const whole = report.totals.find(({ level1 }) => level1 === null)!;
    const variant = random.pick([
      'group_weight',
      'group_score',
      'total_weight',
      'total_score',
      'above_weight',
      'grade',
    ]);
    touched.add('totals');
    if (variant === 'grade' && report.grade !== null) {
      report.grade = report.grade === '良' ? '优' : '良';
      return { subject: report.grade, what: `the score is called ${report.grade}` };
    }
    if (variant === 'above_weight') {
      const rows = freeRows(context, (row) => isJudged(row) && isFull(row));
      const first = random.pick(rows);
      const second = rows.find(
        ([seq, row]) => seq !== first?.[0] && row.level1 === first?.[1].level1,
      );
      if (first !== undefined && second !== undefined) {
        first[1].score += 50;
        second[1].score -= 50;
        second[1].reason = reason;
        touched.add(`row:${first[0]}`).add(`row:${second[0]}`);
        return {
          subject: `${first[0]}`,
          what: 'half a point above the weight, taken from another row',
        };
      }
    }
    if (groups.length > 0 && variant === 'group_weight') {
      const group = random.pick(groups);
      group.weight! += 500;
      return { subject: group.level1!, what: 'weight of the group printed 5 points too high' };
    }
    if (groups.length > 0 && variant === 'group_score') {
      const group = random.pick(groups);
      group.score! -= 50;
      return { subject: group.level1!, what: 'points of the group printed half a point too low' };
    }
    if (groups.length > 0 && variant === 'total_weight') {
      whole.weight! -= groups[0]!.weight!;
      return { subject: '', what: 'the total weight leaves a group out' };
    }
    whole.score! += random.pick([-60, 40, 100]);
    return { subject: '', what: 'the total row does not add up' };
  },
};

/** Anomalies of points: level A. */
export const scorePlantings: readonly Planting[] = [
  ruleReexecution,
  unreachableScore,
  thresholdShaving,
  scoreSum,
];
