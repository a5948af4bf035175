import {
  findFact,
  hundredthsText,
  pointsText,
  type PrintedReport,
  type SheetRow,
} from './printed-report';

/** Sums the rows into group totals, grand total, self-score, grade and score fact. */
export function totalSheet(report: PrintedReport): void {
  const groups = new Map<string, SheetRow[]>();
  for (const row of report.rows) {
    const group = groups.get(row.level1);
    if (group === undefined) groups.set(row.level1, [row]);
    else group.push(row);
  }
  const sum = (numbers: readonly (number | null)[]): number | null =>
    numbers.reduce<number | null>(
      (total, number) => (total === null || number === null ? null : total + number),
      0,
    );
  const score = sum(report.rows.map((row) => row.score))!;
  report.totals.length = 0;
  for (const [level1, rows] of groups) {
    const weight = sum(rows.map((row) => row.weight));
    if (weight !== null)
      report.totals.push({ level1, weight, score: sum(rows.map((row) => row.score)) });
  }
  report.totals.push({ level1: null, weight: sum(report.rows.map((row) => row.weight)), score });
  report.score = score;
  if (report.grade !== null) report.grade = gradeOf(score, report.scale!);
  const fact = findFact(report, 'score', 'final');
  if (fact !== undefined) fact.value = hundredthsText(score);
}

function gradeOf(score: number, scale: number): string {
  const share = score / scale;
  return share >= 90 ? '优' : share >= 80 ? '良' : share >= 60 ? '中' : '差';
}

/** Points of a row as the sheet prints them. */
export const printedPoints = (hundredths: number | null): string =>
  hundredths === null ? '' : pointsText(hundredths);
