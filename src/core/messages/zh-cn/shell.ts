/** The frame around every screen: name, navigation, filters, footer, notices about address and engine. */
export const shell = {
  product: '部门预算绩效对比',
  tagline: '区县科工信部门整体支出绩效自评报告',
  heading: (screen: string, question: string) => `${screen}：${question}`,
  screens: { overview: '总览', compare: '对比', trends: '趋势', report: '报告' },
  screenQuestions: {
    overview: '现状如何',
    compare: '谁高谁低',
    trends: '走向如何',
    report: '一部门一年度',
  },
  filters: {
    label: '筛选',
    year: '年度',
    latestYear: '各报告最新年度',
    yearOption: (year: number) => `${year} 年`,
    areas: '地区',
    allAreas: '全部地区',
    someAreas: (count: number) => `已选 ${count} 个地区`,
    level: '层级',
    allLevels: '全部层级',
    function: '部门职能',
    allFunctions: '全部职能',
    reset: '清除筛选',
  },
  theme: { toLight: '切换到浅色', toDark: '切换到深色' },
  language: { switchTo: 'English', label: '切换到英文' },
  footer: {
    dataset: (reports: number, facts: number) => `${reports} 份报告，${facts} 条数据`,
    asOf: (date: string) => `数据整理于 ${date}`,
    hash: (hash: string) => `数据版本 ${hash}`,
    download: '下载数据包',
    source: '数字均出自各部门公开的绩效自评报告，错漏照录。',
  },
  loading: { catalog: '正在读取指标目录', figures: '正在计算', engine: '正在启动查询引擎' },
  engine: {
    starting: (percent: number | null) =>
      percent === null ? '查询引擎启动中…' : `查询引擎启动中 ${percent}%`,
    restarted: '查询引擎曾中断，已自动重启并重新计算，数字不受影响。',
    failed: '查询引擎无法启动：已算好的默认图表仍可用，改变筛选需要刷新页面重试。',
  },
  error: {
    title: '读取数据失败',
    manifest: (url: string) => `无法读取 ${url}。请确认部署目录中有 data 文件夹，然后刷新页面。`,
    query: '查询没有完成',
    retry: '重试',
  },
  empty: { title: '没有符合筛选条件的部门', hint: '放宽地区、层级或职能的筛选后再看。' },
  address: {
    unknownParameter: (name: string) => `地址中的参数“${name}”无法识别，已忽略。`,
    badValue: (name: string, value: string, used: string) =>
      `地址中“${name}”的值“${value}”无效，已改用“${used}”。`,
    nothing: '全部',
    more: (count: number) => `另有 ${count} 处。`,
    unknownScreen: (name: string) => `没有名为“${name}”的页面，已打开“总览”。`,
  },
  dismiss: '知道了',
};
