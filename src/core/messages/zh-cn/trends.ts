import { listNames } from './list';

/** What a line is of: a department, or a region with the departments of its counties added up. */
const lineOf = { department: '部门', region: '市州' };
export type LineOf = keyof typeof lineOf;

/** The trends screen: lines over years, stages of a budget, parts of “三公”经费, yearly changes. */
export const trends = {
  percentagePoints: '个百分点',
  list: listNames,
  yearRange: (first: number, last: number) =>
    first === last ? `${first} 年` : `${first}—${last} 年`,
  areaYear: (area: string, year: number) => `${area} ${year} 年`,
  picker: {
    label: '看什么',
    quick: '常用',
    groups: {
      amounts: '部门收支与资产',
      counts: '人员编制',
      scores: '自评得分',
      economy: '地区经济与科技',
    },
    metricGroup: (name: string) => `指标 · ${name}`,
  },
  mark: {
    derived: '推算',
    baseDerived: '上年数为推算',
    stated: '原文',
    otherReport: (year: number) => `据 ${year} 年度报告`,
  },
  column: {
    area: '地区',
    level: '层级',
    year: '年度',
    value: '数值',
    source: '出处',
    stage: '阶段',
    total: '合计',
    unlisted: '未列明',
    ratio: '决算 ÷ 年初',
    base: '上年数',
    change: '比上年增减',
    changePercent: '增减幅度',
    note: '说明',
  },
  /** A stage as the head of a column. */
  stageColumn: (stage: string) => stage,
  sourceReport: (year: number) => `${year} 年度报告`,
  status: {
    empty: (measure: string, of: LineOf) =>
      of === 'region'
        ? `没有部门历年都有${measure}的数字，市州合计无从比较`
        : `所选部门的报告都没有${measure}的数字`,
    emptyHint: '换一个指标，或放宽地区、层级、职能的筛选。',
  },
  change: {
    /** After a figure: how it differs from the year before. */
    rise: (size: string) => `比上年增加 ${size}`,
    fall: (size: string) => `比上年减少 ${size}`,
    rateRise: (size: string) => `比上年上升 ${size}`,
    rateFall: (size: string) => `比上年下降 ${size}`,
    same: '与上年持平',
  },
  lines: {
    eyebrow: '历年走势',
    lead: (area: string, measure: string, year: number, level: string, change: string) =>
      `${area}${measure} ${year} 年 ${level}，${change}`,
    also: (area: string, year: number, level: string, change: string) =>
      `；${area} ${year} 年 ${level}，${change}`,
    counts: (n: number, measure: string, year: number, up: number, down: number, of: LineOf) =>
      `${year} 年 ${n} 个${lineOf[of]}${measure}有上年数可比，${up} 个上升、${down} 个下降；`,
    /** At the end: who has no change of the year spoken of. */
    earlier: (n: number, of: LineOf) => `；另有 ${n} 个${lineOf[of]}只有更早年度可比`,
    noneComparable: (measure: string, n: number, of: LineOf) =>
      `${n} 个${lineOf[of]}的${measure}都没有相邻两年的数据，看不出走势`,
    onlyOne: (area: string, measure: string, year: number, level: string) =>
      `${area}${measure} ${year} 年 ${level}；只有一年数据，不成趋势`,
    description: (
      measure: string,
      unit: string,
      years: string,
      areas: number,
      figures: number,
      of: LineOf,
      kind: 'item' | 'metric',
    ) =>
      `${measure}，单位：${unit}；${years}；${areas} 个${lineOf[of]}，${figures} 个数据。` +
      (of === 'region'
        ? `每个市州为所属各县级部门合计${kind === 'metric' ? '：分子之和 ÷ 分母之和' : ''}。`
        : ''),
    ends: {
      department: '每条线末端标部门所在地区。',
      region: '点一条线，看该市州的各县（市、区）。',
    },
    marked: (year: number) => `底色标出所选的 ${year} 年。`,
    singles: (n: number, of: LineOf) => `只有一年数据的 ${n} 个${lineOf[of]}，不成趋势`,
    singlesAria: (measure: string, n: number, of: LineOf) =>
      `点图：${measure}，只有一年数据的 ${n} 个${lineOf[of]}`,
    finalLevel: (measure: string) => `${measure}（决算数）`,
    tableCaption: (measure: string) => `${measure}历年数`,
    aria: (heading: string) => `折线图：${heading}`,
  },
  stages: {
    eyebrow: '年初 · 全年 · 决算',
    short: { initial: '年初', adjusted: '全年', final: '决算' },
    lead: (area: string, item: string, year: number, final: string, relation: string) =>
      `${area} ${year} 年${item}决算 ${final}，${relation}`,
    times: (initial: string, times: string) => `是年初预算 ${initial}的 ${times} 倍`,
    percent: (initial: string, percent: string) => `为年初预算 ${initial}的 ${percent}`,
    equal: (item: string, n: number, of: LineOf) =>
      n === 1
        ? `${item}决算与年初预算相等`
        : `${n} 个${lineOf[of]}年度的${item}决算都与年初预算相等`,
    none: (item: string, of: LineOf) =>
      of === 'region'
        ? `没有部门历年都列示${item}的年初预算和决算，市州合计无从对照`
        : `没有部门同时列示${item}的年初预算和决算，无法对照`,
    missingInitial: (n: number, of: LineOf) => `；${n} 个${lineOf[of]}未列示年初预算`,
    description: (item: string, unit: string, years: string, areas: number, of: LineOf) =>
      `${item}，单位：${unit}；${years}；${areas} 个${lineOf[of]}。`,
    hint: {
      department: '每个部门一格，颜色越实，阶段越靠后。',
      region: '每个市州一格，颜色越实，阶段越靠后；点一条，看该市州的各县（市、区）。',
    },
    absent: '— 未列示',
    tableCaption: (item: string) => `${item}各阶段数`,
    aria: (heading: string) => `分面条形图：${heading}`,
    besideMetric: (item: string) => `所选是比率指标，没有预算阶段；这里列${item}，供对照。`,
  },
  composition: {
    eyebrow: '“三公”经费构成',
    part: {
      'three_public.reception': '公务接待',
      'three_public.vehicle_operation': '公车运维',
      'three_public.vehicle_purchase': '公车购置',
      'three_public.vehicle': '公车购置及运行（未分列）',
      'three_public.abroad': '因公出国（境）',
      unlisted: '未列明分项',
    },
    stage: { initial: '年初', final: '决算' },
    allLedBy: (n: number, part: string, of: LineOf) =>
      n === 1
        ? `列明分项的 1 个${lineOf[of]}中，${part}是最大的一项`
        : `列明分项的 ${n} 个${lineOf[of]}中，最大的一项都是${part}`,
    ledBy: (n: number, led: number, part: string, of: LineOf) =>
      `列明分项的 ${n} 个${lineOf[of]}中，${led} 个以${part}为最大的一项`,
    noneListed: (n: number, of: LineOf) =>
      n === 1
        ? `这个${lineOf[of]}没有列明“三公”经费的分项`
        : `${n} 个${lineOf[of]}都没有列明“三公”经费的分项`,
    unlisted: (n: number, of: LineOf) => `；${n} 个${lineOf[of]}只报合计，未列明分项`,
    description: (unit: string, years: string, areas: number, of: LineOf) =>
      `出国（境）、购车、运维、接待四项，单位：${unit}；${years}；${areas} 个${lineOf[of]}。`,
    hint: {
      department: '条末为合计，虚线框为合计中未列明的部分。',
      region: '条末为合计，虚线框为合计中未列明的部分；点一条，看该市州的各县（市、区）。',
    },
    empty: {
      department: '所选部门的报告都没有“三公”经费的数字',
      region: '没有部门历年都有“三公”经费的预算和决算，市州合计无从比较',
    },
    tableCaption: '“三公”经费及其分项',
    aria: (heading: string) => `分面堆积条形图：${heading}`,
    rounding: (where: string, sum: string, total: string) =>
      `${where}分项之和 ${sum}，合计 ${total}，相差在四舍五入之内。`,
    excess: (where: string, sum: string, total: string) =>
      `${where}分项之和 ${sum}，超过合计 ${total}：报告前后不一，照录。`,
  },
  scale: {
    label: '刻度',
    common: '同一刻度',
    own: '各自刻度',
    differ:
      '最大的一格是最小的 20 倍以上，所以各格刻度不同：条的长短只能在同一格内比较，各格之间看条末的数。',
    wide: '最大的一格是最小的 20 倍以上，小的条在同一刻度下难以看清，请看条末的数。',
  },
  changes: {
    eyebrow: '逐年增减',
    heading: (n: number, up: number, down: number, same: number) =>
      n === 1
        ? `只有 1 个数据能与上年比较，${up > 0 ? '上升' : down > 0 ? '下降' : '持平'}`
        : `能与上年比较的 ${n} 个数据中，${up} 个上升、${down} 个下降${same > 0 ? `、${same} 个持平` : ''}`,
    none: (measure: string) => `${measure}没有相邻两年的数据，无法计算增减`,
    description: (measure: string, total: number, isRate: boolean) =>
      `${measure}，${total} 个数据；增减 = 当年 − 上年，${isRate ? '以百分点计' : '幅度 = 增减 ÷ 上年'}，由精确数算出后四舍五入。`,
    absence: {
      no_prior_year: '没有上年数',
      zero_base: '上年为零，不算幅度',
      negative_base: '上年为负，不算幅度',
    },
  },
  extreme: {
    yearBefore: '上年',
    initial: '年初预算',
    final: (where: string) => `${where}决算`,
    rise: (where: string, level: string, baseName: string, base: string, times: string) =>
      `${where} ${level}，是${baseName} ${base}的 ${times} 倍：变化异常，先核对基数的单位、口径和范围，再作判断。`,
    fall: (where: string, level: string, baseName: string, base: string, percent: string) =>
      `${where} ${level}，只有${baseName} ${base}的 ${percent}：变化异常，先核对基数的单位、口径和范围，再作判断。`,
  },
  notice: {
    regions: (item: string, counted: number, all: number) =>
      `每个市州为所属县级部门合计。为使各年可比，只计历年都有${item}数的 ${counted} 个部门，共 ${all} 个。`,
    derived: (places: string) => `${places}由报告所述“比上年增减”倒推，图中为空心、虚线。`,
    /** Where nothing is drawn hollow. */
    derivedAlone: (places: string) => `${places}由报告所述“比上年增减”倒推。`,
    stated: (places: string) => `${places}为报告原文的比率，报告未列全其分子分母，未能复算。`,
    otherReport: (places: string) => `数取自其他年度报告：${places}。`,
    otherReportPlace: (area: string, year: number, reportYear: number) =>
      `${area} ${year} 年（${reportYear} 年度报告）`,
    gaps: (places: string) => `中间缺年，线断开，不作推测：${places}。`,
    absent: (areas: string) => `没有这项数据：${areas}。`,
    absentWith: (area: string, reason: string) => `${area}（${reason}）`,
    floatingAxis: (from: string) => `纵轴从 ${from} 起，不从零起。`,
    sampled: (drawn: number, n: number, of: LineOf) =>
      `${lineOf[of]}多于 8 个，只给最近数最大的 8 个着色；其余 ${n} 个按最近数从大到小均匀抽取 ${drawn} 个画灰线，逐个数字见表。`,
    context: (n: number, of: LineOf) =>
      `${lineOf[of]}多于 8 个，只给最近数最大的 8 个着色，其余 ${n} 个为灰线；逐个数字见表。`,
  },
};
