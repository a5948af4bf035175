import { listNames } from './list';

/** The comparison of departments: one metric ranked and spread, two metrics against each other, who is a peer. */
export const compare = {
  question: { label: '比较方式', one: '单项排名', two: '两项关系', many: '多项对比' },
  standpoint: {
    mine: '我的地区',
    none: '未设',
    rule: '和谁比',
    rules: { kind: '同级同职能', prefecture: '同一市州', chosen: '自选地区', all: '全部同级' },
    chosen: '自选地区',
    chosenNone: '请选择',
    chosenSome: (n: number) => `已选 ${n} 个地区`,
    pin: (area: string) => `把${area}设为我的地区`,
    unpin: (area: string) => `${area}不再是我的地区`,
    isMine: (area: string) => `${area}（我的地区）`,
    hint: '点地区名可设为“我的地区”（键盘选中后按 P），标 ★，并从同类中位数中剔除自身。',
  },
  picker: {
    quick: '常用指标',
    metric: '指标',
    vertical: '纵轴指标',
    against: '横轴指标',
    order: '排序',
  },
  quick: {
    budget_execution_rate: '预算执行率',
    three_public_control_rate: '“三公”控制率',
    rd_intensity: '研发投入强度',
    score_rate: '自评得分率',
  },
  metricGroup: {
    execution: '预算执行',
    running: '“三公”与运行成本',
    structure: '支出结构',
    resources: '人员、资产与采购',
    economy: '区域经济与科技',
    outcome: '自评与满意度',
    other: '其他指标',
  },
  order: { merit: '按优劣', value: '按数值', name: '按名称' },
  list: listNames,
  /** One of `n` that the shown digits do not tell apart. */
  amongAlike: (area: string, n: number) => `${area}等 ${n} 个`,
  ranked: {
    none: (metric: string, total: number) =>
      `有报告的 ${total} 个部门${total === 1 ? '' : '都'}没有${metric}数据`,
    noCounty: (area: string, metric: string, figure: string, countyTotal: number) =>
      countyTotal === 0
        ? `${area}${metric} ${figure}；筛选范围内没有县级部门可比`
        : `${area}${metric} ${figure}；${countyTotal} 个县级部门都没有这项数据`,
    only: (area: string, metric: string, figure: string) =>
      `${area}${metric} ${figure}，是唯一有这项数据的县级部门`,
    equal: (n: number, metric: string, figure: string) => `${n} 个县级部门${metric}同为 ${figure}`,
    highest: (areas: string, metric: string, figure: string, n: number, isTied: boolean) =>
      `${areas}${metric} ${figure}，${isTied ? '并列' : '为'} ${n} 个有数据的县级部门中最高`,
    lowest: (areas: string, figure: string) => `；${areas}最低，${figure}`,
    farthest: (areas: string, metric: string, figure: string, n: number, target: string) =>
      `${areas}${metric} ${figure}，在 ${n} 个有数据的县级部门中离目标 ${target} 最远`,
    nearest: (areas: string, figure: string) => `；${areas}最近，${figure}`,
    absent: (n: number) => `；另有 ${n} 个县级部门没有这项数据`,
    description: (
      unit: string,
      better: string,
      years: string,
      n: number,
      total: number,
      basis: string,
    ) =>
      `单位 ${unit}，${better}${years === '' ? '' : `；年度 ${years}`}；${total} 个部门中 ${n} 个有数据。依据：${basis}`,
    group: {
      county: '县（市、区）级 · 名次按优劣',
      countyNeutral: '县（市、区）级 · 名次按数值，不表示优劣',
      set: (name: string) => `${name} · 名次按优劣`,
      setNeutral: (name: string) => `${name} · 名次按数值，不表示优劣`,
      prefectureSet: (prefecture: string) => `${prefecture}所辖县（市、区）`,
      apart: '其他县（市、区） · 不在比较之列，不排名',
      prefecture: '市本级 · 不参与排名',
      province: '省本级 · 不参与排名',
    },
    target: {
      line: (figure: string) => `目标 ${figure}`,
      limit: (figure: string) => `控制线 ${figure}`,
    },
    verdict: {
      overLimit: '▲ 高于控制线',
      underLimit: '控制线内',
      overTarget: '▲ 高于目标',
      underTarget: '▼ 低于目标',
    },
    origin: { computed: '计算', stated: '原文', derived: '推算' },
    band: (median: string) => `同类中位数 ${median}`,
    absentTitle: '没有数据的部门',
    aria: (heading: string, n: number) => `条形图，${n} 个部门。${heading}`,
  },
  mine: {
    rank: (area: string, metric: string, figure: string, n: number, rank: number, tied: boolean) =>
      `${area}${metric} ${figure}，在 ${n} 个有数据的同类部门中${tied ? '并列' : ''}第 ${rank}`,
    above: (median: string) => `，高于同类中位数 ${median}`,
    below: (median: string) => `，低于同类中位数 ${median}`,
    same: (median: string) => `，与同类中位数 ${median} 持平`,
    leader: (areas: string, figure: string) => `；第 1 为${areas}，${figure}`,
    alone: (area: string, metric: string, figure: string) =>
      `${area}${metric} ${figure}，同类中没有别的部门有这项数据`,
    unranked: (area: string, metric: string, figure: string, rest: string) =>
      `${area}${metric} ${figure}，不参与排名；${rest}`,
    absent: (area: string, rest: string) => `${area}没有这项数据；${rest}`,
  },
  strip: {
    eyebrow: '分布',
    few: (n: number, low: string, high: string, spread: string) =>
      `${n} 个县级部门在 ${low} 至 ${high} 之间，相差 ${spread}`,
    equal: (n: number, figure: string) => `${n} 个县级部门同为 ${figure}`,
    band: (n: number, p25: string, p75: string, median: string) =>
      `${n} 个同类部门的中间一半在 ${p25} 至 ${p75} 之间，中位数 ${median}`,
    mine: {
      above: (area: string) => `；${area}在这一段之上`,
      within: (area: string) => `；${area}在这一段之内`,
      below: (area: string) => `；${area}在这一段之下`,
    },
    points: (digits: string) => `${digits} 个百分点`,
    description: (metric: string, unit: string, n: number, rule: string, peers: number) =>
      `${metric}，单位 ${unit}；县级部门 n = ${n}；同类按“${rule}”，${peers} 个。`,
    hint: '一点一个部门。',
    aria: (heading: string, n: number) => `分布图，${n} 个部门。${heading}`,
    offScale: (areas: string) => `${areas}远超其余，画在横轴边上（三角），位置不按比例。`,
    yearsDiffer: (years: string) =>
      `各部门取各自最新有数据的年度（${years}），不是同一年的比较；各是哪一年见排名。`,
    hollow: '空心点不在比较之列，不计入同类中位数。',
    flagged: '菱形点和带 ⚑ 的名称涉及算术或规则方面的审核发现，点开看是哪些。',
    caption: (metric: string) => `${metric}的分布`,
    column: { place: '位置', figure: '数值', areas: '地区' },
    row: {
      low: '最低',
      p25: '同类 25% 分位',
      median: '同类中位数',
      p75: '同类 75% 分位',
      high: '最高',
      mine: '我的地区',
      target: '目标或控制线',
    },
    tooFew: '同类不足 5 个',
  },
  scatter: {
    eyebrow: '两项指标对照',
    onlyOne: '只有一对数据，画成一个点看不出关系；数值如下。',
    extremes: (x: string, y: string, high: string, highX: string, highY: string) =>
      `${x}最高的${high}（${highX}），${y} ${highY}`,
    low: (low: string, lowX: string, y: string, lowY: string) =>
      `；最低的${low}（${lowX}），${y} ${lowY}`,
    sameX: (n: number, x: string, figure: string) => `${n} 个县级部门${x}同为 ${figure}`,
    single: (area: string, x: string, xFigure: string, y: string, yFigure: string) =>
      `${area}${x} ${xFigure}，${y} ${yFigure}；没有第二个县级部门可以对照`,
    noCounty: (x: string, y: string) => `没有县级部门在同一年度同时有${x}和${y}`,
    description: (x: string, y: string, years: string, n: number) =>
      `横轴：${x}；纵轴：${y}。同一部门同一年度成对，年度 ${years}，共 ${n} 对`,
    same: { title: '横轴和纵轴是同一个指标', hint: '请为横轴另选一个指标，才能看出两者的关系。' },
    none: {
      title: '没有部门在同一年度同时有这两项指标',
      hint: '换一个横轴指标，或把年度改为“各报告最新年度”。',
    },
    quadrant: (figure: string) => `中位数 ${figure}`,
    aria: (heading: string, n: number) => `散点图，${n} 个部门。${heading}`,
    point: (area: string, year: number) => `${area} ${year}`,
  },
  notice: {
    yearsDiffer: (years: string) =>
      `各部门取各自最新有数据的年度（${years}），不是同一年的比较；年度标在数值旁。`,
    /** `times` null: there is no multiple of nothing. */
    axisBroken: (area: string, figure: string, times: string | null, from: string, to: string) =>
      `${area} ${figure}${times === null ? '' : `，是其次者的 ${times} 倍`}；横轴在 ${from} 至 ${to} 之间断开，断口两侧的柱长不成比例。`,
    fewPeers: (rule: string, n: number) =>
      n === 0
        ? `按“${rule}”没有其他部门可作参照，不画中位数和四分位带。`
        : `按“${rule}”可作参照的其他部门只有 ${n} 个，少于 5 个，不画中位数和四分位带。`,
    peers: (rule: string, n: number, areas: string) =>
      `中位数（细线）和 25%～75% 分位带取自按“${rule}”的 ${n} 个部门${areas === '' ? '' : `，不含${areas}自身`}。`,
    noneChosen: '还没有选出可比地区：请在“自选地区”里选择。',
    notRanked: (areas: string) => `${areas}不是县级部门，单列，不参与排名。`,
    notCompared: (areas: string) => `${areas}不在比较之列，单列，不参与排名。`,
    stated: (areas: string) =>
      `${areas}的数值为报告原文所述（斜纹柱），报告未列分子分母，不能复算。`,
    derived: (areas: string) => `${areas}的数值含推算的上年数（空心柱），由本年数减去增减额得出。`,
    undecided: (pairs: readonly string[], total: number) =>
      `按原文数字的位数，${pairs.join('、')}${total > pairs.length ? `等 ${total} 对` : ''}的高低不能确定。`,
    rangesDrawn: '柱下细线是四舍五入允许的范围。',
    ranges: (ranges: readonly string[]) =>
      `柱下细线是原文数字四舍五入允许的范围：${ranges.join('；')}。`,
    rangeOf: (area: string, range: string) => `${area} ${range}`,
    pair: (a: string, b: string) => `${a}与${b}`,
    laterReport: (area: string, year: number, reportYear: number) =>
      `${area} ${year} 年的数值出自 ${reportYear} 年的报告。`,
    fewPairs: (rule: string, n: number) =>
      n === 0
        ? `按“${rule}”没有成对的部门，不画中位数象限线，也不判断相关。`
        : `按“${rule}”成对的部门只有 ${n} 个，少于 5 个，不画中位数象限线，也不判断相关。`,
    quadrants: (rule: string, n: number, mine: string) =>
      `象限线为按“${rule}”的 ${n} 个部门的中位数${mine === '' ? '' : `，不含${mine}自身`}。`,
    unpaired: (areas: string) => `${areas}没有同一年度的两项数据，未画出。`,
    diamond: (areas: string) => `空心菱形为${areas}，不是县级部门，不计入象限线。`,
  },
  column: {
    area: '地区',
    rank: '名次',
    level: '层级',
    department: '部门',
    year: '年度',
    numerator: '分子',
    denominator: '分母',
    source: '来源',
    range: '舍入区间',
  },
  caption: {
    ranked: (metric: string) => `${metric}，各部门`,
    pairs: (x: string, y: string) => `${x}与${y}，同年成对`,
  },
  noReport: (year: number) => `没有 ${year} 年的报告`,
  figureOf: (area: string, metric: string, year: number) => `${area} ${year} 年${metric}`,
  loading: '正在计算',
  cancelled: { title: '已取消', detail: '查询已停止，页面其余部分不受影响。' },
  drawing: { title: '图没有画出来', detail: '数字不受影响，可以改看表格。' },
};
