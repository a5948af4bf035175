import { pointsText, type SheetRow } from '../printed-report';
import { totalSheet } from '../sheet-totals';
import { freeRows, isFull, isJudged, type Planting, type PlantingContext } from './planting';

/** Rows that nobody but their author judges, until they carry `share` of the sheet's weight; null where they cannot. */
function rowsWorth(context: PlantingContext, share: number, fits: (row: SheetRow) => boolean) {
  const all = context.report.rows.reduce(
    (sum, { weight }) => (weight === null ? sum : sum + weight),
    0,
  );
  const chosen: (readonly [number, SheetRow])[] = [];
  let weight = 0;
  for (const [seq, row] of context.random.shuffled(freeRows(context, fits))) {
    if (all > 0 && weight >= all * share) break;
    chosen.push([seq, row]);
    weight += row.weight!;
  }
  return all > 0 && weight >= all * share ? chosen : null;
}

function reword(
  context: PlantingContext,
  share: number,
  actual: (row: SheetRow) => string | null,
  fits: (row: SheetRow) => boolean = isJudged,
) {
  const rows = rowsWorth(context, share, fits);
  if (rows === null) return null;
  for (const [seq, row] of rows) {
    row.actual = actual(row);
    context.touched.add(`row:${seq}`);
  }
  return {
    subject: '',
    what: `actual values of rows ${rows.map(([seq]) => seq).join(', ')} reworded`,
  };
}

/** A target that counts something: '12 项'. One that names a month is a date, of which more is no better. */
const counted = /^(\d+) (?!月)(\S+)$/;

const fullMarksUnfinished: Planting = {
  ruleId: 'full_marks_unfinished',
  apply: (context) => {
    const { random, touched } = context;
    const rows = freeRows(context, (row) => isJudged(row) && isFull(row));
    if (rows.length === 0) return null;
    const [seq, row] = random.pick(rows);
    const quantity = counted.exec(row.target ?? '');
    row.actual =
      quantity !== null && random.chance(0.5)
        ? `${Math.floor(+quantity[1]! * 0.8)} ${quantity[2]!}`
        : random.pick(['进行中', '正在推进中', '未完成']);
    touched.add(`row:${seq}`);
    return { subject: `${seq}`, what: `full marks for “${row.actual}”` };
  },
};

const softTarget: Planting = {
  ruleId: 'soft_target',
  apply: (context) => {
    const { random, touched } = context;
    const rows = freeRows(
      context,
      (row) => isJudged(row) && isFull(row) && counted.test(row.target ?? ''),
    );
    if (rows.length === 0) return null;
    const [seq, row] = random.pick(rows);
    const [target, unit] = row.target!.split(' ') as [string, string];
    row.actual = `${Math.ceil(+target * random.between(1.4, 2.5))} ${unit}`;
    touched.add(`row:${seq}`);
    return { subject: `${seq}`, what: `${row.actual} against a target of ${row.target}` };
  },
};

const unexplainedDeduction: Planting = {
  ruleId: 'unexplained_deduction',
  apply: (context) => {
    const { report, random, touched } = context;
    if (touched.has('totals')) return null;
    const rows = freeRows(context, (row) => isJudged(row) && isFull(row) && row.weight! >= 200);
    if (rows.length === 0) return null;
    const [seq, row] = random.pick(rows);
    row.score -= random.pick([50, 100, 150]);
    totalSheet(report);
    touched.add(`row:${seq}`);
    return {
      subject: `${seq}`,
      what: `${pointsText(row.score)} of ${pointsText(row.weight!)} points, no reason printed`,
    };
  },
};

const vagueEvidence: Planting = {
  ruleId: 'vague_evidence',
  apply: (context) =>
    reword(context, 0.06, () => context.random.pick(['已完成', '效果明显', '良好', '达标'])),
};

const targetEqualsActual: Planting = {
  ruleId: 'target_equals_actual',
  apply: (context) =>
    reword(
      context,
      0.2,
      (row) => row.target,
      (row) => isJudged(row) && row.target !== null,
    ),
};

const unverifiable: Planting = {
  ruleId: 'unverifiable',
  apply: (context) => reword(context, 0.06, () => null),
};

/** Anomalies of what a score sheet offers as evidence: level B. */
export const evidencePlantings: readonly Planting[] = [
  fullMarksUnfinished,
  softTarget,
  unexplainedDeduction,
  vagueEvidence,
  targetEqualsActual,
  unverifiable,
];
