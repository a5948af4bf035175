import type {
  AuditRule,
  AuditRuleId,
  FindingCount,
  FindingTotal,
  Severity,
} from '../model/audit-rows';

/** What one rule found in one report; severity is the gravest of them. */
export interface MatrixCell {
  readonly count: number;
  readonly severity: Severity;
}

export interface MatrixRow {
  readonly rule: AuditRule;
  readonly total: number;
  /** By report id; reports without a finding of the rule have no entry. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const ranks: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** Rules × reports: only rules that found something, in the order of the catalog. */
export function buildFindingMatrix(
  counts: readonly FindingCount[],
  rules: readonly AuditRule[],
): readonly MatrixRow[] {
  const byRule = new Map<AuditRuleId, Map<string, MatrixCell>>();
  for (const { ruleId, reportId, severity, findings } of counts) {
    const cells = byRule.get(ruleId) ?? new Map<string, MatrixCell>();
    const known = cells.get(reportId);
    cells.set(reportId, {
      count: findings + (known === undefined ? 0 : known.count),
      severity:
        known !== undefined && ranks[known.severity] < ranks[severity] ? known.severity : severity,
    });
    byRule.set(ruleId, cells);
  }
  return rules.flatMap((rule) => {
    const cells = byRule.get(rule.ruleId);
    if (cells === undefined) return [];
    const total = [...cells.values()].reduce((sum, { count }) => sum + count, 0);
    return [{ rule, total, cells }];
  });
}

/** How many findings there are in all. */
export function countFindings(counts: readonly FindingTotal[]): number {
  return counts.reduce((sum, { findings }) => sum + findings, 0);
}

/** How many of them are grave. */
export function countHigh(counts: readonly FindingTotal[]): number {
  return countFindings(counts.filter(({ severity }) => severity === 'high'));
}
