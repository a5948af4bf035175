import { isKnownFunction, type DepartmentFunction } from '../../department-functions';

/** Words of the field: stages, levels of area, functions, units, reasons for an absent figure. */
const functionNames: Readonly<Record<DepartmentFunction, string>> = {
  science_industry: '科技和工业信息化',
  industry_information: '工业和信息化',
  education: '教育',
  health: '卫生健康',
  transport: '交通运输',
  agriculture: '农业农村',
  civil_affairs: '民政',
  culture_tourism: '文化旅游',
  water: '水利',
};

export const terms = {
  stage: { initial: '年初预算', adjustment: '本年追加', adjusted: '全年预算', final: '决算' },
  areaLevel: {
    province: '省',
    prefecture: '地级市',
    county: '县',
    district: '区',
    county_city: '县级市',
  },
  areaLevelGroup: { prefecture: '市本级', county: '县（市、区）级' },
  departmentFunction: (code: string): string =>
    isKnownFunction(code) ? functionNames[code] : code,
  metricUnit: { '%': '%', '万元/人': '万元/人' },
  points: '分',
  better: {
    higher: '越高越好',
    lower: '越低越好',
    near_target: '越接近目标越好',
    neutral: '无优劣方向',
  },
  year: (year: number) => `${year} 年`,
  figure: (year: number, stage: string, item: string) =>
    stage === '' ? `${year} 年${item}` : `${year} 年${stage}·${item}`,
  reason: {
    not_reported: (missing: string) => `报告未列示：${missing}`,
    no_prior_year: (missing: string) => `缺少上年数：${missing}`,
    zero_denominator: '分母为零，无法计算',
    not_stated: '报告未说明',
  },
  /** The same where a report is on record in part: what it does not say is not known. */
  reasonOfPart: {
    not_reported: (missing: string) => `报告只收录了一部分，其中没有：${missing}`,
    not_stated: '报告只收录了一部分，其中没有此项',
  },
};
