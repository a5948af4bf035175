import type { KnownIds } from '../address-fields';
import { parseRoute } from '../url-codec';

/** Some ids of a dataset, for addresses that name them. */
export const metricIds = ['budget_execution_rate', 'score_rate', 'three_public_change_rate'];
export const itemIds = ['three_public', 'three_public.reception', 'expenditure.basic.public'];
export const areaCodes = ['430203', '430406', '430421', '430602', '431200', '431300'];
export const areaLevels = ['county', 'county_city', 'district', 'prefecture', 'province'];
export const functions = ['industry_information', 'science_industry'];
export const reportIds = ['430203-2023', '431200-2021'];
export const stages = ['initial', 'adjustment', 'adjusted', 'final'];
export const years = [2021, 2022, 2023, 2024];
export const datasetIds = ['real', 'province'];

const known: KnownIds = {
  datasetIds: new Set(datasetIds),
  metricIds: new Set(metricIds),
  itemIds: new Set(itemIds),
  areaCodes: new Set(areaCodes),
  functions: new Set(functions),
  reportIds: new Set(reportIds),
  years: new Set(years),
};

export const parse = (hash: string) => parseRoute(hash, known);
export const problemsOf = (hash: string) => parse(hash).problems;
