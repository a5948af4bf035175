/** Linked distributions: one histogram for each metric, filtered by ranges of the others. */
export const distributions = {
  heading: {
    whole: (n: string, metric: string, figure: string) =>
      `${n} 份报告的${metric}，中位数为 ${figure}`,
    /** Where some reports lack the figure: the median is of those that have it. */
    known: (n: string, known: string, metric: string, figure: string) =>
      `${n} 份报告中 ${known} 份有${metric}，中位数为 ${figure}`,
    few: (n: string, known: string, metric: string) =>
      `${n} 份报告中 ${known} 份有${metric}，不足 5 份，不列中位数`,
    none: (n: string) => `${n} 份报告都没有所选的指标`,
    empty: (ranges: string) => `没有报告同时在选区内：${ranges}`,
    selected: (ranges: string, n: string, share: string) => `${ranges}的报告有 ${n} 份（${share}）`,
    median: (metric: string, figure: string, whole: string) =>
      `，其${metric}中位数为 ${figure}，全部报告为 ${whole}`,
  },
  description: (n: string, metrics: number, years: string) =>
    `${n} 份报告，${metrics} 项指标，年度 ${years}；每格高度为报告份数`,
  /** A metric and its range: '预算执行率 90%～100%'. */
  ranged: (metric: string, range: string) => `${metric} ${range}`,
  join: (ranges: readonly string[]) => ranges.join('、'),
  atLeast: (figure: string) => `≥ ${figure}`,
  atMost: (figure: string) => `≤ ${figure}`,
  between: (from: string, to: string) => `${from}～${to}`,
  /** Years take a dash, figures a wave. */
  years: (first: number, last: number) => `${first}—${last}`,
  betweenSigned: (from: string, to: string) => `${from} 至 ${to}`,
  count: (n: string, total: string) => `选区内 ${n} / ${total} 份报告`,
  countAll: (total: string) => `共 ${total} 份报告，尚未划定选区`,
  spoken: (n: string, total: string) => `选区内有 ${n} 份报告，共 ${total} 份`,
  hint: '在任一图上横向拖动划出一段，其余各图随之筛选；拖两端改宽窄，拖中间移动，点空白处清除。',
  keys: '方向键移动选区，没有选区时先在中间划出一段；Shift 加方向键移动右端，Shift 加 Home 或 End 把选区伸到头；PageUp、PageDown 一次移动一格；Escape 清除。',
  clearOf: (metric: string) => `清除${metric}的选区`,
  clearAll: '清除全部选区',
  noBrush: '未划选区',
  slider: (metric: string) => `${metric}的选区`,
  medianOf: (figure: string, whole: string) => `中位数 ${figure}（全部 ${whole}）`,
  medianWhole: (figure: string) => `中位数 ${figure}`,
  absent: (n: string) => `${n} 份没有这项数据`,
  beyondBelow: (n: string, edge: string, extreme: string) =>
    `最左一格为低于 ${edge} 的 ${n} 份，最低 ${extreme}`,
  beyondAbove: (n: string, edge: string, extreme: string) =>
    `最右一格为高于 ${edge} 的 ${n} 份，最高 ${extreme}`,
  legend: { label: '颜色说明', part: '选区内', whole: '全部报告' },
  allYears: '不选年度时，各年的报告都在内，同一部门每年一份；在筛选栏选年度则只看那一年。',
  prefectures: (n: string) =>
    `其中 ${n} 份是市本级部门的报告，与县级部门的一起计入各图和中位数；按层级筛选可分开看。`,
  fewForMedian: '有数据的报告不足 5 份时，不列中位数。',
  missing: '缺某项数据的报告不进该项的图；该项划了选区后，也不在选区内。',
  list: {
    title: (n: string) => `选区内的报告（${n} 份）`,
    titleAll: (n: string) => `未划定选区，列出全部 ${n} 份报告`,
    report: '报告',
    caption: '选区内报告的各项指标',
    hint: '最近年度在前；点数值看计算过程。',
    none: '没有报告同时在各选区内。放宽或清除一个选区。',
    name: (area: string, year: number) => `${area} ${year} 年`,
    waiting: '…',
  },
  table: {
    caption: '各指标的分布',
    metric: '指标',
    range: '区间',
    whole: '全部报告',
    part: '选区内',
    below: (figure: string) => `低于 ${figure}`,
    above: (figure: string) => `高于 ${figure}`,
    absent: '没有数据',
  },
  empty: {
    metrics: { title: '还没有选指标', hint: '在“指标”里选择，或恢复推荐指标。' },
    reports: { title: '没有报告', hint: '放宽筛选，或换一个年度。' },
  },
};
