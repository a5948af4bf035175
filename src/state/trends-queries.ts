import { areByRegion } from '../analysis/regions';
import type { CatalogRows, Department, ItemDefinition } from '../model/catalog';
import { figureFlagsQuery } from '../sql/audit-queries';
import { itemTrendQuery, metricTrendQuery } from '../sql/queries';
import { regionItemsQuery, regionYearsQuery } from '../sql/region-queries';
import type { Route } from './route';
import { selectedDepartments } from './selected-departments';

export const threePublicItemId = 'three_public';
/** “三公”经费 and its parts, for the composition by year. */
export const threePublicItems: readonly string[] = [
  threePublicItemId,
  'three_public.abroad',
  'three_public.vehicle',
  'three_public.vehicle_purchase',
  'three_public.vehicle_operation',
  'three_public.reception',
];

/** Which item's budget stages stand beside the lines of a metric. */
const stageItemOfMetrics = 'expenditure';

/** The item whose stages 年初 / 全年 / 决算 the trends screen shows: the measure itself where it is an item. */
export function stageItemId({ measure }: Route): string {
  return measure.kind === 'item' ? measure.id : stageItemOfMetrics;
}

/** Whether the trends are of each department that the filter lets through, or of regions of many. */
export interface TrendsScale {
  readonly departments: readonly Department[];
  /** Of the parts of “三公”经费. */
  readonly isByRegion: boolean;
  readonly hasRegionLines: boolean;
  readonly hasRegionStages: boolean;
}

/** `catalog`: all departments, items and terms of metrics that the dataset has. */
export function trendsScale(
  route: Route,
  catalog: Pick<CatalogRows, 'departments' | 'items' | 'terms'>,
): TrendsScale {
  const { measure, filter } = route;
  const departments = selectedDepartments(catalog.departments, filter);
  const isByRegion = areByRegion(departments);
  const stageItem = catalog.items.find(({ itemId }) => itemId === stageItemId(route));
  const hasRegionStages = isByRegion && stageItem !== undefined && canBeSummed(stageItem);
  const hasRegionLines =
    measure.kind === 'item'
      ? hasRegionStages
      : isByRegion && catalog.terms.some(({ metricId }) => metricId === measure.id);
  return { departments, isByRegion, hasRegionLines, hasRegionStages };
}

/** A county's GDP stands in the reports of several of its departments, and scores are of different scales. */
function canBeSummed({ scope, kind }: ItemDefinition): boolean {
  return scope === 'department' && kind !== 'score';
}

/** Trends show every year; the year filter does not narrow them. An item's lines are its levels at stage final. */
export function trendsScreenQueries(route: Route, scale: TrendsScale) {
  const { measure, filter } = route;
  const { isByRegion, hasRegionLines, hasRegionStages } = scale;
  const isMetric = measure.kind === 'metric';
  const stageItem = stageItemId(route);
  const ofDepartments = [
    ...(hasRegionLines ? [] : [measure.id]),
    ...(hasRegionStages ? [] : [stageItem]),
    ...(isByRegion ? [] : threePublicItems),
  ];
  return {
    metricLines: isMetric && !hasRegionLines ? metricTrendQuery(measure.id, filter) : null,
    regionYears: isMetric && hasRegionLines ? regionYearsQuery(measure.id, filter) : null,
    stageLevels: hasRegionStages ? null : itemTrendQuery([stageItem], filter),
    regionStages: hasRegionStages ? regionItemsQuery(stageItem, [], filter) : null,
    composition: isByRegion ? null : itemTrendQuery(threePublicItems, filter),
    regionComposition: isByRegion
      ? regionItemsQuery(threePublicItemId, threePublicItems, filter)
      : null,
    flags: ofDepartments.length === 0 ? null : figureFlagsQuery(ofDepartments, filter),
  };
}
