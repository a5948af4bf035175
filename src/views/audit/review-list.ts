import { countFindings } from '../../analysis/finding-matrix';
import { findingText } from '../../analysis/finding-text';
import { messages } from '../../core/messages';
import { localized } from '../../core/locale';
import type { ReviewLine, ReviewList, ReviewSummaryLine } from '../../exchange/review-workbook';
import type { AuditScores } from '../../analysis/audit-scores';
import type { FindingPlace, FindingRow } from '../../model/audit-rows';
import { areaNameOf } from '../../model/catalog';
import type { AuditViewModel } from './view-model.svelte';

/** The findings as the screen lists them, with the marks and the places, and the summary of every report. */
export async function buildReviewList(model: AuditViewModel): Promise<ReviewList> {
  const { dashboard, locale } = model;
  const { catalog } = dashboard;
  const text = messages(locale).audit;
  const listed = await dashboard.listedFindings();
  const placesOf = groupPlaces(await dashboard.findingPlaces(), text.workbook.place);
  const rules = new Map(model.rules.rows.map((rule) => [rule.ruleId, rule]));

  const line = (finding: FindingRow): ReviewLine => {
    const department = catalog.department(finding.departmentId);
    const rule = rules.get(finding.ruleId);
    return {
      area: areaNameOf(department, locale),
      department: department.departmentName,
      year: finding.reportYear,
      level: text.level[finding.level],
      rule: rule === undefined ? finding.ruleId : localized(locale, rule.nameZh, rule.nameEn),
      severity: finding.severity,
      certainty: finding.certainty,
      sentence: findingText(finding, model.catalog, locale),
      points: finding.pointsAtRisk?.toNumber() ?? null,
      places: (placesOf.get(finding.findingId) ?? []).join('\n'),
      mark: dashboard.reviewMarks.get(finding.findingId),
    };
  };
  const summary = (entry: AuditScores): ReviewSummaryLine => {
    const { row } = entry;
    const found = model.countsByReport.get(row.reportId) ?? [];
    const count = (severity: FindingRow['severity']) =>
      countFindings(found.filter((counted) => counted.severity === severity));
    return {
      area: areaNameOf(catalog.department(row.departmentId), locale),
      year: row.fiscalYear,
      scale: row.scoreScale?.toNumber() ?? null,
      selfScore: row.selfScore?.toNumber() ?? null,
      reexecutedScore: row.reexecutedScore?.toNumber() ?? null,
      pointsAtRisk: row.pointsAtRisk?.toNumber() ?? null,
      verifiable: entry.verifiable?.toNumber() ?? null,
      passed: entry.passed?.toNumber() ?? null,
      high: count('high'),
      medium: count('medium'),
      low: count('low'),
    };
  };
  return {
    lines: listed.map(line),
    summary: model.scores.map(summary),
    source: [
      [text.workbook.source.product, messages(locale).shell.product],
      [text.workbook.source.address, globalThis.location.href],
      [text.workbook.source.listed, String(listed.length)],
    ],
  };
}

function groupPlaces(
  places: readonly FindingPlace[],
  write: (locator: string, excerpt: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { findingId, locator, excerpt } of places) {
    const group = groups.get(findingId) ?? [];
    group.push(write(locator, excerpt));
    groups.set(findingId, group);
  }
  return groups;
}
