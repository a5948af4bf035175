import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { Certainty, Severity } from '../model/audit-rows';
import { figure, head, text, type WorkbookSheet } from './workbook';

/** What a reviewer made of a finding; status null: not reviewed yet. */
export interface ReviewMark {
  readonly status: 'confirmed' | 'explained' | 'dismissed' | null;
  readonly note: string;
}

/** One line of the review list. Points are exact decimals as text, or empty. */
export interface ReviewLine {
  readonly area: string;
  readonly department: string;
  readonly year: number;
  readonly level: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly sentence: string;
  /** Points at risk; null where the finding puts none at risk. */
  readonly points: number | null;
  /** Where the report prints the figures, one place a line. */
  readonly places: string;
  readonly mark: ReviewMark;
}

/** One report's summary figures as the workbook shows them; null where the report gives none. */
export interface ReviewSummaryLine {
  readonly area: string;
  readonly year: number;
  readonly scale: number | null;
  readonly selfScore: number | null;
  readonly reexecutedScore: number | null;
  readonly pointsAtRisk: number | null;
  /** 0–1 */
  readonly verifiable: number | null;
  /** 0–1 */
  readonly passed: number | null;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

export interface ReviewList {
  readonly lines: readonly ReviewLine[];
  readonly summary: readonly ReviewSummaryLine[];
  /** Where the data come from: title, version, date, hash, the filters in words. */
  readonly source: readonly (readonly [name: string, value: string])[];
}

/** The review list 复核清单 as three sheets: findings with the reviewer's marks, summary per report, source. */
export function buildReviewSheets(list: ReviewList, locale: Locale): readonly WorkbookSheet[] {
  const words = messages(locale).audit;
  const { column, sheet } = words.workbook;
  return [
    {
      sheet: sheet.findings,
      stickyRowsCount: 1,
      columns: [5, 12, 30, 8, 14, 16, 8, 12, 60, 10, 50, 12, 30].map((width) => ({ width })),
      data: [
        column.findings.map(head),
        ...list.lines.map((line, index) => [
          figure(index + 1),
          text(line.area),
          text(line.department),
          figure(line.year, '0'),
          text(line.level),
          text(line.rule),
          text(words.severity[line.severity]),
          text(words.certainty[line.certainty]),
          text(line.sentence),
          figure(line.points, '0.##'),
          text(line.places),
          text(line.mark.status === null ? '' : words.review[line.mark.status]),
          text(line.mark.note),
        ]),
      ],
    },
    {
      sheet: sheet.summary,
      stickyRowsCount: 1,
      columns: [12, 8, 8, 10, 10, 10, 10, 10, 8, 8, 8].map((width) => ({ width })),
      data: [
        column.summary.map(head),
        ...list.summary.map((line) => [
          text(line.area),
          figure(line.year, '0'),
          figure(line.scale, '0.##'),
          figure(line.selfScore, '0.00'),
          figure(line.reexecutedScore, '0.00'),
          figure(line.pointsAtRisk, '0.##'),
          figure(line.verifiable, '0.0%'),
          figure(line.passed, '0.0%'),
          figure(line.high, '0'),
          figure(line.medium, '0'),
          figure(line.low, '0'),
        ]),
      ],
    },
    {
      sheet: sheet.source,
      stickyRowsCount: 0,
      columns: [18, 80].map((width) => ({ width })),
      data: list.source.map(([name, value]) => [head(name), text(value)]),
    },
  ];
}
