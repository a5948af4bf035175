/** One department, one year, taken apart. */
export const report = {
  picker: { label: '报告' },
  parts: '本报告各部分',
  findings: {
    none: '审核没有发现这份报告有问题',
    hint: {
      full: '能做的检验都通过了。',
      partial: '只收录了部分数字，能做的检验不多；没有发现不等于没有问题。',
    },
  },
  optionOf: (area: string, year: number, isPartial: boolean) =>
    `${area} ${year} 年${isPartial ? '（部分）' : ''}`,
  list: {
    title: (count: number) => `${count} 份报告，选一份逐项查看`,
    titleWaiting: '选一份报告逐项查看',
    /** The name of a department says its area. */
    department: (_area: string, department: string) => department,
    year: (year: number, isPartial: boolean) => `${year} 年${isPartial ? '（部分）' : ''}`,
    hint: '每份报告：资金、得分、经费、人员、专项，以及全部原文数字和出处。',
  },
  head: {
    title: (_area: string, department: string, year: number) => `${department} ${year} 年`,
    score: '自评得分',
    ofScale: (scale: string) => `/ ${scale}`,
    grade: '等次',
    template: '报告体例',
    coverage: '收录范围',
    full: '全文',
    partial: '仅部分数字',
    published: '公开日期',
    source: '来源',
    notStated: { full: '未披露', partial: '未收录' },
    title2: (title: string) => `《${title}》`,
    years: '同一部门其他年度',
    noYears: '没有其他年度的报告',
    peers: '同职能、同层级部门',
    noPeers: '没有同职能、同层级的部门',
    partialNotice: '本报告只收录了部分数字：以下未列出的内容，是没有收录或没有披露，不等于零。',
  },
  list2: (names: readonly string[]) => names.join('、'),
  figureOf: (area: string, what: string) => `${area} ${what}`,
  waterfall: {
    eyebrow: '预算怎样走到决算',
    absent: {
      full: '报告没有披露年初预算、追加、结转、全年预算和决算',
      partial: '报告只收录了一部分，其中没有预算和决算',
    },
    step: {
      initial: '年初预算',
      adjustment: '本年追加',
      carryover: '上年结转',
      unlisted: '未列明',
      adjusted: '全年预算',
      unspent: '未支出',
      overspent: '超出预算',
      final: '决算',
    },
    grown: (final: string, initial: string, percent: string) =>
      `决算 ${final}，是年初预算 ${initial}的 ${percent}`,
    executed: (final: string, adjusted: string, percent: string) =>
      `全年预算 ${adjusted}，决算 ${final}，执行 ${percent}`,
    only: (step: string, amount: string) => `列示的只有${step} ${amount}`,
    description: (year: number) => `部门整体支出，万元，${year} 年`,
    extreme:
      '决算与年初预算相差五倍以上：先核对年初预算是否只含本级拨款、单位和范围是否一致，再作判断。',
    missing: {
      full: (steps: string) => `报告未列示：${steps}；图中不画。`,
      partial: (steps: string) => `报告只收录了一部分，其中没有：${steps}；图中不画。`,
    },
    unlisted: (rest: string, before: string) =>
      `列示的各步与${before}相差 ${rest}，超出舍入误差，标为“未列明”。`,
    rounding: (difference: string) => `各步合计与总数相差 ${difference}，在舍入误差之内。`,
    aria: (heading: string) => `瀑布图：${heading}`,
    tableCaption: '预算各步骤的金额',
    column: { step: '步骤', amount: '金额', level: '累计' },
  },
  flow: {
    eyebrow: '钱从哪里来，用到哪里去',
    absent: {
      full: '报告没有披露支出总额及其构成',
      partial: '报告只收录了一部分，其中没有支出总额及其构成',
    },
    largest: (total: string, stage: string, part: string, percent: string) =>
      `${stage} ${total}，其中${part}占 ${percent}`,
    mostlyUnlisted: (total: string, stage: string, rest: string, percent: string) =>
      `${stage} ${total}，其中 ${rest}（${percent}）未列明用于基本支出还是项目支出`,
    description: (stage: string, year: number) => `部门整体支出，${stage}，万元，${year} 年`,
    unlistedSource: '来源未列明',
    unlistedUse: '未列明',
    total: '支出合计',
    share: (percent: string, whole: string) => `占${whole} ${percent}`,
    from: (source: string, target: string) => `${source} → ${target}`,
    excessUse: (whole: string, parts: string, total: string, excess: string) =>
      `${whole}列示的分项合计 ${parts}，比${whole} ${total}多 ${excess}；分项仍按原文数字画出。`,
    excessSource: (parts: string, total: string, excess: string) =>
      `列示的资金来源合计 ${parts}，比支出合计 ${total}多 ${excess}；来源仍按原文数字画出。`,
    through: '报告没有说明哪项来源用于哪项支出，图中各来源先汇入支出合计。',
    sources: '资金来源',
    uses: '用途',
    unlistedNotice: '虚框是报告没有列明的部分，由总数减去列示的各项得出。',
    negative: (names: string) => `负数不能画入流向图：${names}。`,
    aria: (heading: string) => `资金流向图：${heading}`,
    tableCaption: '资金来源与去向的金额',
    column: { from: '从', to: '到', amount: '金额', share: '占支出合计' },
  },
  indicators: {
    eyebrow: '分数失在哪里',
    absent: {
      full: '报告没有公开逐项评分的自评表',
      partial: '报告只收录了一部分，其中没有逐项评分的自评表',
    },
    noWeights: (count: number) => `自评表的 ${count} 个得分都没有列出分值，不能算出失分`,
    noLoss: (count: number, weight: string) => `${count} 项指标分值合计 ${weight} 分，全部得满分`,
    lost: (weight: string, score: string, lost: string, name: string, most: string) =>
      `分值合计 ${weight} 分，得 ${score} 分，失 ${lost} 分；失分最多的是“${name}”（${most} 分）`,
    tie: (weight: string, score: string, lost: string, count: number, most: string) =>
      `分值合计 ${weight} 分，得 ${score} 分，失 ${lost} 分；${count} 项并列失分最多（各 ${most} 分）`,
    description: (count: number) => `扇形角度为分值，颜色越深失分比例越高；${count} 项指标`,
    legend: ['未失分', '失分不超过 5%', '5%～10%', '10%～20%', '超过 20%'] as readonly string[],
    legendLabel: '失分比例',
    costly: '失分的指标',
    lostOf: (lost: string, weight: string) => `失 ${lost} 分 / ${weight} 分`,
    noReason: '未写扣分原因',
    tip: (name: string, weight: string, score: string) => `${name}\n分值 ${weight}，得分 ${score}`,
    unweighted: (names: string) => `没有列出分值的行不在图中：${names}。`,
    overScore: (names: string) => `得分高于分值：${names}。`,
    aria: (heading: string) => `旭日图：${heading}`,
    tableCaption: '自评表逐项得分',
    column: {
      name: '指标',
      level1: '一级指标',
      level2: '二级指标',
      target: '目标值',
      actual: '实际完成',
      weight: '分值',
      score: '得分',
      lost: '失分',
      reason: '扣分原因',
      rule: '评分标准',
      note: '录入说明',
    },
    yes: '有',
    no: '无',
  },
  items: {
    eyebrow: '经费、人员、资产、采购',
    heading: (shown: string) => `报告列示了${shown}`,
    without: {
      full: (absent: string) => `；未披露${absent}`,
      partial: () => '；报告只收录了一部分，其余不得而知',
    },
    headingNone: {
      full: '报告没有披露经费、人员、资产和采购',
      partial: '报告只收录了一部分，其中没有经费、人员、资产和采购',
    },
    description: {
      full: '点任一数字看出处；短横线为报告未列示的数。',
      partial: '点任一数字看出处；短横线为没有收录的数。',
    },
    group: {
      threePublic: '“三公”经费',
      staff: '人员',
      assets: '资产',
      procurement: '政府采购',
      meetings: '会议费和培训费',
      funds: '收入与结转',
      economy: '地区经济',
    },
    amount: '数值',
    persons: '人数',
    column: { item: '项目', year: '年度' },
    caption: (group: string) => `${group}的数字`,
  },
  projects: {
    eyebrow: '专项资金与项目',
    absent: {
      full: '报告没有列示专项资金或项目',
      partial: '报告只收录了一部分，其中没有专项资金或项目',
    },
    heading: (count: number, priced: number) =>
      priced === 0
        ? `列出 ${count} 个专项，均未列金额`
        : priced === count
          ? `列出 ${count} 个专项，${count === 1 ? '' : '都'}列有金额`
          : `列出 ${count} 个专项，其中 ${priced} 个列有金额`,
    largest: (name: string, amount: string) => `，最大的是“${name}” ${amount}`,
    description: '万元。',
    descriptionOfParts: '万元；缩进的是上一级专项的组成部分。',
    differs: (count: number) =>
      `${count} 个专项在报告中不止一处列示，名称或金额不同，各处都列在下面。`,
    mention: (index: number) => `第 ${index} 处`,
    mentionOf: (name: string, index: number) => `${name}（第 ${index} 处）`,
    caption: '专项资金与项目',
    column: {
      name: '专项',
      opening: '上年结转',
      initial: '年初预算',
      adjustment: '本年追加',
      final: '决算',
      closing: '年末结转',
      place: '出处',
    },
  },
  metrics: {
    eyebrow: '指标',
    absent: '这份报告没有可以得出的指标',
    heading: (known: number, all: number) =>
      known === all ? `${all} 个指标都可以得出` : `${all} 个指标中 ${known} 个可以得出`,
    headingNone: (all: number) => `${all} 个指标都缺少数字，无法得出`,
    description: '点数字看公式与出处；没有数的写明缺什么。',
    caption: '本报告可得出的指标',
    missingCaption: '没有数的指标及所缺',
    showMissing: (count: number) => `另外 ${count} 项缺什么`,
    computed: '按原文数字计算',
    stated: '报告自述',
    column: { metric: '指标', value: '数值', basis: '依据', reason: '缺少什么' },
  },
  facts: {
    eyebrow: '全部原文数字',
    absent: '没有收录这份报告的数字',
    heading: (count: number, repeated: number, differing: number) =>
      repeated === 0
        ? `共 ${count} 个数，各只列示一处`
        : differing === 0
          ? `共 ${count} 个数，${repeated} 个多处列示，都一致`
          : `共 ${count} 个数，${repeated} 个多处列示，其中 ${differing} 个前后不一致`,
    description: '同一个数在报告中各处的写法并列；第 1 处为计算采用的。',
    search: '查找项目、年度或数值',
    found: (shown: number, all: number) => `显示 ${shown} / ${all}`,
    nothing: (query: string) => `没有与“${query}”相符的数`,
    /** On paper, which has no search field. */
    narrowed: (shown: number, all: number, by: string) =>
      `只列出 ${all} 个数中的 ${shown} 个：${by}。`,
    narrowedBy: (query: string, kind: string) =>
      [query === '' ? '' : `与“${query}”相符`, kind].filter((part) => part !== '').join('，'),
    kindLabel: '看哪些数',
    kind: { all: '全部', repeated: '多处列示', differing: '前后不一致' },
    caption: '全部原文数字及其各处列示',
    agree: '一致',
    differ: '不一致',
    single: '仅一处',
    column: {
      item: '项目',
      year: '年度',
      stage: '阶段',
      measure: '含义',
      agreement: '各处是否一致',
      mention: (index: number) => `第 ${index} 处`,
    },
  },
};
