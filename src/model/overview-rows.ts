import type { Decimal } from '../core/decimal';
import type { AreaLevel, Stage } from './catalog';

/** How much one report lets one know; see coverageQuery. */
export interface CoverageRow {
  readonly departmentId: string;
  readonly fiscalYear: number;
  readonly reportId: string;
  readonly coverage: 'full' | 'partial';
  readonly knownMetrics: number;
  readonly allMetrics: number;
}

/** An area's square on the tile map; x grows to the east, y to the south. */
export interface TileRow {
  readonly areaCode: string;
  readonly areaName: string;
  readonly areaNameEn: string;
  readonly areaLevel: AreaLevel;
  readonly parentName: string | null;
  readonly parentNameEn: string | null;
  readonly tileX: number;
  readonly tileY: number;
}

/** Figures of departments added up whose latest are of one year and source; see sumsQuery. */
export interface SumRow {
  readonly metricId: string;
  /** Area code of what holds the departments' counties; null where all are added up. */
  readonly regionCode: string | null;
  readonly fiscalYear: number;
  readonly source: 'computed' | 'stated';
  /** Whether each of them has a computed figure of the year before. */
  readonly hasBefore: boolean;
  readonly departments: number;
  /** Sums in the base unit of the operands; null where reports state the metric alone. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  /** The ends of what the printed digits allow for the quotient, times the denominator; null where a figure has none. */
  readonly loWeighted: Decimal | null;
  readonly hiWeighted: Decimal | null;
  /** The same departments' sums of the year before; null where `hasBefore` is false. */
  readonly numeratorBefore: Decimal | null;
  readonly denominatorBefore: Decimal | null;
  readonly loWeightedBefore: Decimal | null;
  readonly hiWeightedBefore: Decimal | null;
  /** Findings of the audit that touch the figures. */
  readonly findings: number;
}

/** An item of all counties of a region for a year and stage; see regionItemsQuery. */
export interface RegionItem {
  readonly itemId: string;
  readonly regionCode: string;
  readonly fiscalYear: number;
  readonly stage: Stage;
  /** Those whose levels are added up. */
  readonly departments: number;
  /** Sum in the base unit of the item, and how far its printed digits let it be off. */
  readonly value: Decimal;
  readonly slack: Decimal;
}

/** A metric of all counties of a region for a year; see regionYearsQuery. */
export interface RegionYear {
  readonly metricId: string;
  readonly regionCode: string;
  readonly fiscalYear: number;
  readonly departments: number;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** How many reports there are of a region and year; see regionCoverageQuery. */
export interface CoverageSum {
  readonly regionCode: string;
  readonly fiscalYear: number;
  readonly reports: number;
  readonly partial: number;
}
