import type { Decimal } from '../core/decimal';
import type { Measure, Stage } from './catalog';
import type { StatementRow } from './rows';

/** Rows of the audit's queries; see the views finding, finding_fact and report_audit. */

export type Severity = 'high' | 'medium' | 'low';
export type Certainty = 'certain' | 'possible';
export type AuditLevel = 'A' | 'B' | 'C';

/** A relation between items that the audit checks, as the catalog words it. */
export interface IdentityDefinition {
  readonly identityId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly basisZh: string;
  readonly basisEn: string;
}

/** A rule of the audit, as the catalog words it. */
export interface AuditRuleDefinition {
  readonly ruleId: string;
  readonly level: AuditLevel;
  readonly severity: Severity;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly meaningZh: string;
  readonly meaningEn: string;
}

export const auditRuleIds = [
  'identity_break',
  'part_exceeds_whole',
  'rate_mismatch',
  'mention_conflict',
  'wrong_base',
  'score_sum',
  'rule_reexecution',
  'unreachable_score',
  'threshold_shaving',
  'shared_denominator',
  'stock_flow',
  'scale',
  'unit_suspect',
  'unscored_breach',
  'full_marks_unfinished',
  'vague_evidence',
  'target_equals_actual',
  'soft_target',
  'unexplained_deduction',
  'empty_base',
  'budget_equals_final',
  'unverifiable',
  'missing_disclosure',
  'unexplained_spending',
  'peer_outlier',
  'yoy_jump',
  'score_against_inputs',
] as const;

export type AuditRuleId = (typeof auditRuleIds)[number];

export type SubjectKind =
  'identity' | 'item' | 'metric' | 'indicator' | 'project' | 'sheet' | 'fact' | 'report';

/** What stated, expected, lo and hi of a finding are: 万元, a count, a ratio, points, or a figure as printed. */
export type FindingQuantity = 'amount' | 'count' | 'rate' | 'points' | 'number';

/** A rule of the audit: a row of the catalog table audit_rules. */
export interface AuditRule {
  readonly ruleId: AuditRuleId;
  readonly level: AuditLevel;
  readonly severity: Severity;
  readonly threshold: Decimal | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly meaningZh: string;
  readonly meaningEn: string;
}

export interface IdentityTerm {
  readonly identityId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly basisZh: string;
  readonly basisEn: string;
  readonly seq: number;
  readonly itemId: string;
  readonly coefficient: Decimal;
}

/** One finding; the subject's own name comes along where the catalog does not have it. */
export interface FindingRow {
  readonly findingId: string;
  readonly reportId: string;
  readonly departmentId: string;
  readonly reportYear: number;
  readonly ruleId: AuditRuleId;
  readonly level: AuditLevel;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** Name of the score row or project; null for other subjects. */
  readonly subjectName: string | null;
  /** What the score row prints as its actual value. */
  readonly actual: string | null;
  readonly fiscalYear: number;
  readonly stage: Stage;
  readonly measure: Measure;
  readonly variant: string | null;
  readonly quantity: FindingQuantity | 'score';
  readonly stated: Decimal | null;
  readonly expected: Decimal | null;
  readonly lo: Decimal | null;
  readonly hi: Decimal | null;
  readonly size: number | null;
  readonly pointsAtRisk: Decimal | null;
  readonly otherId: string | null;
  readonly otherValue: Decimal | null;
}

/** A figure that a finding rests on, as the report prints it and in its base unit. */
export interface FindingFactRow extends StatementRow {
  readonly seq: number;
  /** Of an identity's term; null elsewhere. */
  readonly coefficient: Decimal | null;
  readonly value: Decimal;
}

/** A row of a score sheet that a finding counts, for findings that speak of a share. */
export interface FlaggedRow {
  readonly ruleId: AuditRuleId;
  readonly seq: number;
  readonly level1: string | null;
  readonly level3: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

/** The four summary figures of a report; points on its own scale. */
export interface ReportAuditRow {
  readonly reportId: string;
  readonly departmentId: string;
  readonly fiscalYear: number;
  readonly selfScore: Decimal | null;
  readonly scoreScale: Decimal | null;
  readonly reexecutedScore: Decimal | null;
  readonly replacedRows: number;
  readonly pointsAtRisk: Decimal | null;
  readonly verifiableWeight: Decimal | null;
  readonly sheetWeight: Decimal | null;
  readonly checksRun: number;
  readonly checksPassed: number;
}

/** One place where a figure behind a finding is printed. */
export interface FindingPlace {
  readonly findingId: string;
  readonly locator: string;
  readonly excerpt: string;
}

/** The printed rule of a score row, once per outcome of a banded or checklist rule, else once. */
export interface ScoringRuleRow {
  readonly ruleId: string;
  readonly kind: 'proportional' | 'per_step' | 'bands' | 'checklist';
  readonly fullMarks: Decimal;
  readonly threshold: Decimal | null;
  readonly direction: 'above' | 'below' | null;
  readonly step: Decimal | null;
  readonly pointsPerStep: Decimal | null;
  /** The least points that the rule gives; null for none said, which is zero. */
  readonly floor: Decimal | null;
  readonly unit: string | null;
  readonly basisZh: string;
  readonly basisEn: string;
  readonly lower: Decimal | null;
  readonly lowerInclusive: boolean | null;
  readonly upper: Decimal | null;
  readonly upperInclusive: boolean | null;
  readonly conditionZh: string | null;
  readonly conditionEn: string | null;
  readonly points: Decimal | null;
}

/** How many findings of arithmetic or rules touch a figure; see figure_flag. */
export interface FigureFlag {
  readonly reportId: string;
  /** A metric or an item. */
  readonly figureId: string;
  readonly fiscalYear: number;
  /** Empty for a metric. */
  readonly stage: Stage | '';
  readonly findings: number;
}

/** How many findings of one kind a report has. */
export interface FindingCount {
  readonly reportId: string;
  readonly ruleId: AuditRuleId;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly findings: number;
}

/** How many findings of a selection have a severity. */
export interface FindingTotal {
  readonly severity: Severity;
  readonly findings: number;
}

/** How many printed amounts begin with these two digits. */
export interface LeadingDigitsRow {
  /** 10 to 99. */
  readonly digits: number;
  readonly amounts: number;
}
