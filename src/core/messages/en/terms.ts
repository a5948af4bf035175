import { isKnownFunction, type DepartmentFunction } from '../../department-functions';
import type { terms as zhTerms } from '../zh-cn/terms';

const functionNames: Readonly<Record<DepartmentFunction, string>> = {
  science_industry: 'Science and industry',
  industry_information: 'Industry and information',
  education: 'Education',
  health: 'Health',
  transport: 'Transport',
  agriculture: 'Agriculture',
  civil_affairs: 'Civil affairs',
  culture_tourism: 'Culture and tourism',
  water: 'Water',
};

export const terms: typeof zhTerms = {
  stage: {
    initial: 'initial budget',
    adjustment: 'added in the year',
    adjusted: 'full-year budget',
    final: 'final accounts',
  },
  areaLevel: {
    province: 'Province',
    prefecture: 'Prefecture city',
    county: 'County',
    district: 'District',
    county_city: 'County city',
  },
  areaLevelGroup: { prefecture: 'Prefecture level', county: 'County level' },
  departmentFunction: (code) => (isKnownFunction(code) ? functionNames[code] : code),
  metricUnit: { '%': '%', '万元/人': 'wan yuan per person' },
  points: 'points',
  better: {
    higher: 'higher is better',
    lower: 'lower is better',
    near_target: 'nearer to the target is better',
    neutral: 'neither is better',
  },
  year: (year) => `${year}`,
  figure: (year, stage, item) => (stage === '' ? `${item} ${year}` : `${item}, ${stage} ${year}`),
  reason: {
    not_reported: (missing) => `Not in the report: ${missing}`,
    no_prior_year: (missing) => `No figure for the year before: ${missing}`,
    zero_denominator: 'The denominator is zero, so there is no rate',
    not_stated: 'Not stated in the report',
  },
  reasonOfPart: {
    not_reported: (missing) => `Not in the part of the report known here: ${missing}`,
    not_stated: 'Not in the part of the report known here',
  },
};
