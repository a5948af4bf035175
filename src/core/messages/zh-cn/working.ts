/** The panel that shows how a figure came about. */
export const working = {
  title: (area: string, year: number, name: string) => `${area} ${year} 年${name}`,
  titleOfStage: (area: string, year: number, item: string, stage: string) =>
    `${area} ${year} 年 ${item}${stage === '' ? '' : `（${stage}）`}`,
  computed: '按原文数字计算',
  stated: '报告自述，分子分母未披露',
  derived: '推算',
  derivedMeaning: '由本年数减去较上年增减额得出，并非原文直接列示',
  otherReport: '取自该部门当年报告',
  definition: '口径',
  formula: '公式',
  withNumbers: '代入数字',
  equals: '＝',
  divide: '÷',
  plus: '＋',
  minus: '−',
  times: (coefficient: string) => `${coefficient} ×`,
  operand: (item: string, stage: string, year: number) =>
    `${item}${stage === '' ? '' : `·${stage}`} ${year} 年`,
  stagedTerm: (item: string, stage: string, yearOffset: number) => {
    const when = yearOffset === 0 ? '' : yearOffset === -1 ? '上年' : `前 ${-yearOffset} 年`;
    return `${when}${item}${stage === '' ? '' : `（${stage}）`}`;
  },
  allInUnit: (formula: string, unit: string) => `${formula}（${unit}）`,
  interval: '舍入区间',
  intervalText: (range: string) => `原文数字四舍五入，实际结果在 ${range} 之间`,
  range: (lo: string, hi: string) => `${lo} 至 ${hi}`,
  exact: '计数或“无”，没有舍入',
  intervalUnbounded: '分母的舍入区间含零，结果没有上下界',
  sources: '数字出处',
  page: (report: string, locator: string) => `《${report}》${locator}`,
  excerpt: (text: string) => `「${text}」`,
  noLocator: '报告基本信息',
  scoreScale: '自评表满分',
  /** The unit of a printed figure inside a formula, which keeps to one language; quotations keep the report's own. */
  unitName: (unit: string) => unit,
  printed: (value: string, unit: string) =>
    `${value.replace('-', '−')}${unit === '%' ? '' : ' '}${unit}`,
  change: { level: '本年数', change: '较上年增减', change_pct: '较上年增减 %' },
  derivation: (level: string, change: string, result: string) =>
    `${level} − (${change}) ＝ ${result}`,
  otherMentions: (count: number) => `报告中另有 ${count} 处提到这一数字`,
  disagree: '各处数字不一致，计算采用第一处',
  agree: '各处数字一致',
  statedRate: '报告自述的比率',
  statedRateNone: '报告未自述这一比率',
  missing: '未披露',
  missingOperand: (operand: string) => `${operand}：报告未列示`,
  absentTitle: '无法得出',
  target: (text: string) => `目标 ${text}`,
  limit: (text: string) => `控制线 ${text}`,
  notFound: '这一数字不在当前数据中，可能来自较早版本的链接。',
  copyLink: '复制链接',
  loading: '正在读取出处',
  region: '计算过程',
};
