import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { NativeEngine } from '../../src/db/native';
import { sql } from '../../src/sql/sql';

/** How well the audit does at one rule. */
export interface RuleScore {
  readonly ruleId: string;
  readonly level: string;
  readonly planted: number;
  readonly findings: number;
  /** Share of what was planted that is found; null where nothing was planted. */
  readonly recall: number | null;
  /**
   * Share of findings that are recorded as true; null without findings, and for rules of level C: they say that a figure
   * stands out among its peers or years, which honest figures do, too, so that a finding is never an error.
   */
  readonly precision: number | null;
  /** Share of the reports without such an anomaly that have a finding of the rule; what honest reports must expect. */
  readonly honestFlagged: number;
}

/** An anomaly that was not found, or a finding that is not recorded: for looking into. */
export interface Miss {
  readonly reportId: string;
  readonly ruleId: string;
  readonly subject: string;
  readonly kind: 'missed' | 'false alarm';
}

interface AnomalyRow {
  readonly report_id: string;
  readonly rule_id: string;
  readonly subject: string;
  readonly role: string;
}

/**
 * Judges the `finding` view against the list of planted anomalies. A finding is true where report, rule and subject are
 * recorded, planted or following from what was planted; recall asks for what was planted alone. A change on the year
 * before counts from the rule's threshold on.
 */
export async function evaluateAudit(
  engine: NativeEngine,
  anomaliesPath: string,
): Promise<{ readonly scores: readonly RuleScore[]; readonly misses: readonly Miss[] }> {
  const anomalies = Papa.parse<AnomalyRow>(readFileSync(anomaliesPath, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const rules = await engine.query<{ ruleId: string; level: string }>(
    sql`SELECT rule_id, level FROM audit_rules ORDER BY rowid`,
  );
  const findings = await engine.query<{ reportId: string; ruleId: string; subject: string }>(
    sql`SELECT f.report_id, f.rule_id, f.subject_id AS subject
      FROM finding AS f
      INNER JOIN audit_rules AS r ON r.rule_id = f.rule_id
      WHERE f.rule_id <> 'yoy_jump' OR f.size >= CAST(r.threshold AS DOUBLE)
      ORDER BY f.finding_id`,
  );
  const key = (...parts: readonly string[]) => parts.join('\u0000');
  const recorded = new Set(
    anomalies.map(({ report_id, rule_id, subject }) => key(report_id, rule_id, subject)),
  );
  const found = new Set(
    findings.map(({ reportId, ruleId, subject }) => key(reportId, ruleId, subject)),
  );
  const [{ reports }] = (await engine.query<{ reports: number }>(
    sql`SELECT CAST(COUNT(*) AS INTEGER) AS reports FROM reports`,
  )) as [{ reports: number }];
  const shareOfHonest = (ruleId: string, alarms: readonly { readonly reportId: string }[]) => {
    const anomalous = new Set(
      anomalies.filter(({ rule_id }) => rule_id === ruleId).map(({ report_id }) => report_id),
    );
    const flagged = new Set(
      alarms.map(({ reportId }) => reportId).filter((reportId) => !anomalous.has(reportId)),
    );
    return flagged.size / (reports - anomalous.size);
  };
  const misses: Miss[] = [];
  const scores = rules.map(({ ruleId, level }): RuleScore => {
    const planted = anomalies.filter(
      ({ rule_id, role }) => rule_id === ruleId && role === 'planted',
    );
    const missed = planted.filter(
      ({ report_id, subject }) => !found.has(key(report_id, ruleId, subject)),
    );
    const own = findings.filter((finding) => finding.ruleId === ruleId);
    const alarms = own.filter(
      ({ reportId, subject }) => !recorded.has(key(reportId, ruleId, subject)),
    );
    misses.push(
      ...missed.map(({ report_id: reportId, subject }): Miss => ({
        reportId,
        ruleId,
        subject,
        kind: 'missed',
      })),
    );
    if (level !== 'C')
      misses.push(
        ...alarms.map(({ reportId, subject }): Miss => ({
          reportId,
          ruleId,
          subject,
          kind: 'false alarm',
        })),
      );
    return {
      ruleId,
      level,
      planted: planted.length,
      findings: own.length,
      recall: planted.length === 0 ? null : 1 - missed.length / planted.length,
      precision: level === 'C' || own.length === 0 ? null : 1 - alarms.length / own.length,
      honestFlagged: shareOfHonest(ruleId, alarms),
    };
  });
  return { scores, misses };
}
