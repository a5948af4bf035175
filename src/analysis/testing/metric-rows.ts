import { decimal } from '../../core/decimal';
import type { AreaLevel, Department, MetricDefinition } from '../../model/catalog';
import type { AbsenceReason, MetricRow } from '../../model/rows';
import { Catalog } from '../../model/catalog';

/** The parts of a row that a test is about; operands and stated values as decimal text. */
export interface RowParts {
  readonly departmentId?: string;
  readonly metricId?: string;
  readonly fiscalYear?: number;
  readonly reportYear?: number;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly stated?: string;
  readonly lo?: number;
  readonly hi?: number;
  readonly derived?: boolean;
  readonly reason?: AbsenceReason;
}

/** A metric row: computed from operands, stated, or absent for a reason. */
export function metricRow(parts: RowParts): MetricRow {
  const { numerator, denominator, stated, fiscalYear = 2023, departmentId = 'a' } = parts;
  const isComputed = numerator !== undefined && denominator !== undefined && denominator !== '0';
  const exact = isComputed ? decimal(numerator).dividedBy(decimal(denominator)) : stated;
  return {
    metricId: parts.metricId ?? 'rate',
    departmentId,
    fiscalYear,
    reportId: `${departmentId}-${fiscalYear}`,
    reportYear: parts.reportYear ?? fiscalYear,
    value: exact === undefined ? null : decimal(exact.toString()).toNumber(),
    numerator: numerator === undefined ? null : decimal(numerator),
    denominator: denominator === undefined ? null : decimal(denominator),
    lo: parts.lo ?? null,
    hi: parts.hi ?? null,
    source: stated !== undefined ? 'stated' : isComputed ? 'computed' : null,
    derived: parts.derived ?? false,
    statedValue: stated === undefined ? null : decimal(stated),
    reason: parts.reason ?? null,
    missingItemId: null,
    missingStage: null,
    missingYear: null,
  };
}

export function metricDefinition(parts: Partial<MetricDefinition> = {}): MetricDefinition {
  return {
    metricId: 'rate',
    nameZh: '控制率',
    nameEn: 'Control rate',
    unit: '%',
    better: 'lower',
    target: null,
    decimals: 2,
    basisZh: '',
    basisEn: '',
    ...parts,
  };
}

export function department(
  departmentId: string,
  areaName: string,
  areaNameEn: string,
  areaLevel: AreaLevel = 'district',
): Department {
  return {
    departmentId,
    departmentName: areaName,
    function: 'science_industry',
    areaCode: departmentId,
    areaName,
    areaNameEn,
    areaLevel,
    parentCode: null,
    parentName: null,
    parentNameEn: null,
  };
}

/** Three counties a, b, c and a prefecture p. */
export const fourDepartments = new Catalog({
  metrics: [metricDefinition()],
  terms: [],
  items: [],
  departments: [
    department('a', '甲区', 'Jia'),
    department('b', '乙县', 'Yi', 'county'),
    department('c', '丙区', 'Bing'),
    department('p', '丁市', 'Ding', 'prefecture'),
  ],
  years: [],
  partialReportIds: [],
});

/** A computed row of `value` with denominator 1. */
export function valueRow(departmentId: string, value: string, parts: RowParts = {}): MetricRow {
  return metricRow({ departmentId, numerator: value, denominator: '1', ...parts });
}
