import type { AreaLevel } from './catalog';

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
