/** Many metrics together: heat map, parallel coordinates, radar. */
export const many = {
  eyebrow: '多项对比',
  picker: {
    metrics: '指标',
    some: (n: number) => (n === 0 ? '请选择' : `已选 ${n} 项`),
    count: (n: number, total: number) => `已选 ${n} / ${total}`,
    reset: '恢复推荐指标',
    chart: '图形',
    radar: '雷达图地区',
    radarSome: (n: number) => `${n} 个地区`,
    radarRefusal: '雷达图最多画 5 个地区，再多就分不清了；请先取消一个。',
  },
  chart: { heatmap: '热力图', lines: '平行坐标', radar: '雷达图', distributions: '联动分布' },
  heading: {
    mine: (area: string, compared: number, firsts: number, lasts: number) =>
      `${area}有 ${compared} 项可与同类相比：${firsts} 项居首，${lasts} 项居末`,
    mineAlone: (area: string, known: number) => `${area}有 ${known} 项数据，没有同类可比，只列数值`,
    firsts: (areas: string, n: number, isTied: boolean) =>
      `居首项数最多的是${areas}（${isTied ? '各 ' : ''}${n} 项）`,
    lasts: (areas: string, n: number, isTied: boolean) =>
      `；居末最多的是${areas}（${isTied ? '各 ' : ''}${n} 项）`,
    more: (areas: string, n: number) => `${areas}等 ${n} 个地区`,
    none: (departments: number, metrics: number) =>
      `${departments} 个部门、${metrics} 项指标，没有可比的同类，只列数值`,
  },
  description: (departments: number, metrics: number, years: string) =>
    `${departments} 个部门，${metrics} 项指标，年度 ${years}`,
  counts: (least: number, most: number) => `${least}～${most}`,
  rule: (rule: string, n: string) =>
    `位置 ＝ 在同类中胜过几成（并列算一半），方向按指标优劣（没有优劣之分的按大小），不受极端值影响；同类按“${rule}”，各项有数据的部门 ${n} 个。`,
  yearsDiffer: (years: string) =>
    `各格取该部门该指标最新有数据的年度（${years}），不是同一年的比较；年度见每格说明和表格。`,
  fewPeers: '同类不足 5 个时，位置只代表名次，用浅色。',
  fewPeersDrawn: '同类不足 5 个时，位置只代表名次。',
  unpositioned: (areas: string) => `${areas}没有同类可比，只列数值，不着色。`,
  undrawn: (areas: string) => `${areas}没有同类可比，未画出。`,
  gaps: '缺数据处断开，不连线。',
  severalSets: '图中有几组同类，各在本组内定位，轴端不标数值。',
  better: {
    higher: '越高越好',
    lower: '越低越好',
    near_target: (target: string) => `越接近 ${target} 越好`,
    neutral: '无优劣',
  },
  place: (rank: number, n: number) => `${rank}/${n}`,
  placeSpoken: (rank: number, n: number, isNeutral: boolean) =>
    isNeutral ? `按数值在 ${n} 个同类中第 ${rank}` : `在 ${n} 个同类中第 ${rank}`,
  cell: (area: string, metric: string, year: number, figure: string) =>
    `${area} ${year} 年${metric} ${figure}`,
  noReport: (area: string, metric: string) => `${area}${metric}：没有这一年的报告`,
  hint: '指向或用方向键选中一格，这里显示它的全文；回车看计算过程。',
  keys: '方向键在格间移动，回车打开计算过程，P 设为我的地区。',
  group: {
    peers: '县（市、区）级',
    apart: '其他县（市、区） · 不在比较之列',
    prefecture: '市本级 · 不与县级比较',
    province: '省本级 · 不与县级比较',
  },
  legend: {
    label: '颜色说明',
    worse: '较差',
    better: '较好',
    small: '较小',
    large: '较大',
    neutral: '无优劣的指标',
    rank: '2/3：名次/可比部门数',
    absent: '没有数据',
    plain: '没有同类可比',
    others: (n: number) => `其余 ${n} 个地区为灰线`,
  },
  axis: { better: '好 ↑', worse: '差 ↓', betterAcross: '好 →', worseAcross: '← 差' },
  /** Name of an axis that has no better end. */
  bySize: (name: string) => `${name}（按大小）`,
  aria: {
    heatmap: (heading: string) => `热力图。${heading}`,
    lines: (heading: string, n: number) => `平行坐标图，${n} 个地区。${heading}`,
    radar: (heading: string, n: number) => `雷达图，${n} 个地区。${heading}`,
  },
  radarNote: '越靠外越好（标“按大小”的越靠外越大）：内圈为同类末位，外圈为首位。',
  caption: '各地区多项指标',
  empty: {
    metrics: { title: '请选两项以上的指标', hint: '在“指标”里选择，或恢复推荐指标。' },
    fewMetrics: { title: '雷达图至少要 3 项指标', hint: '在“指标”里再选几项，或改看热力图。' },
    positions: {
      title: '没有可比的同类，画不出位置',
      hint: '换一条“和谁比”的规则、放宽筛选，或改看热力图里的数值。',
    },
    areas: { title: '还没有选地区', hint: '在“雷达图地区”里选 1 至 5 个。' },
  },
};
