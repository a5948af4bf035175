/** The audit: findings in plain, courteous words, the summary figures, and the screen around them. */
export const audit = {
  level: {
    A: '算术与规则',
    B: '佐证与披露',
    C: '同类与年度',
  },
  severity: { high: '重要', medium: '一般', low: '轻微' },
  certainty: { certain: '确定', possible: '有待核实' },
  certaintyMeaning: {
    certain: '仅凭报告所印的数即可断定',
    possible: '需要一个假定，见说明',
  },
  scores: {
    eyebrow: '复算',
    heading: {
      both: (reports: number, up: number, down: number) =>
        `${reports} 份有逐行评分的自评按所印标准复算：${up} 份少计、${down} 份多计`,
      up: (reports: number, up: number) =>
        `${reports} 份有逐行评分的自评按所印标准复算：${up} 份少计`,
      down: (reports: number, down: number) =>
        `${reports} 份有逐行评分的自评按所印标准复算：${down} 份多计`,
      same: (reports: number) => `${reports} 份有逐行评分的自评，按所印标准复算得分都不变`,
      none: '所选报告没有逐行评分，无从复算',
    },
    most: (area: string, year: number, points: string) =>
      `；存疑分值最多的是${area} ${year} 年，${points}`,
    description: (n: number) =>
      `${n} 份报告，折合百分制，按差距排列。○ 自评得分，◆ 复算得分，虚线框为存疑分值。`,
    aria: (heading: string, n: number) => `${heading}。${n} 份报告的哑铃图。`,
    name: (area: string, year: number) => `${area} ${year} 年`,
    figure: (self: string, reexecuted: string) => `${self} → ${reexecuted}`,
    difference: (signed: string) => `（${signed}）`,
    remark: (risk: string) => `存疑 ${risk}`,
    noRows: '无逐行评分',
    unchanged: '不变',
    caption: '各报告的复算得分、存疑分值、可核验率、勾稽通过率',
    column: {
      area: '报告',
      self: '自评得分',
      reexecuted: '复算得分',
      difference: '差',
      risk: '存疑分值',
      verifiable: '可核验率',
      passed: '勾稽通过率',
      findings: '发现',
    },
    passedOf: (passed: number, run: number) => `${passed} / ${run}`,
    meaning: {
      reexecuted: '所印标准能决定的行按标准计分，其余照自评',
      risk: '有算术或佐证方面的发现、又没有标准能决定的行的分值',
      verifiable: '能由已披露的数重算的行的分值 ÷ 总分值',
      passed: '通过的勾稽检验 ÷ 能做的勾稽检验',
    },
    notices: {
      scale: (areas: string) => `${areas}的满分不是 100 分，已折合百分制。`,
      noRows: (areas: string) => `${areas}没有逐行评分，不能复算；其全部分值列为存疑。`,
      noScore: (areas: string) => `${areas}的报告没有自评得分。`,
    },
    openFindings: (name: string, n: number) => `${name}：看 ${n} 条发现`,
    drawing: {
      title: '图画不出来',
      detail: '浏览器没能画出这张图，同样的数在表中。',
      action: '看表',
    },
  },
  matrix: {
    eyebrow: '规则与报告',
    heading: (rules: number, run: number, first: string, count: number) =>
      `${run} 条规则中 ${rules} 条有发现，最多的是“${first}”，${count} 条`,
    none: (run: number) => `${run} 条规则都没有发现`,
    description: '每格为一条规则在一份报告中的发现数，符号表示其中最重的程度；点开看这些发现。',
    caption: '各规则在各报告中的发现数',
    rule: '规则',
    total: '合计',
    cell: (rule: string, report: string, count: number, severity: string) =>
      `${report}，${rule}：${count} 条，最重为${severity}`,
    rest: (shown: number, all: number) =>
      `只列差距最大的 ${shown} 份报告，共 ${all} 份；用筛选看其余。`,
  },
  list: {
    eyebrow: '发现',
    touching: '涉及这个数的审核发现',
    flag: (n: number) => `⚑ ${n} 条发现`,
    flagged: (areas: string) => `⚑ 标出的数涉及算术或规则方面的审核发现：${areas}。点开看是哪些。`,
    heading: (shown: number, high: number) =>
      high === 0 ? `${shown} 条发现` : `${shown} 条发现，其中 ${high} 条重要`,
    filtered: (shown: number, all: number) => `，按筛选列出 ${all} 条中的 ${shown} 条`,
    description: '由重到轻。每条都可点开看计算过程和出处。',
    severity: '程度',
    certainty: '确定性',
    rule: '规则',
    report: '报告',
    jump: '年度突变幅度',
    jumpOption: (percent: number) => `${percent}% 以上`,
    all: '全部',
    someRules: (n: number) => `${n} 条规则`,
    clear: '清除发现筛选',
    export: '导出复核清单',
    exporting: '正在导出',
    exported: '复核清单已导出',
    exportFailed: '导出失败，请再试一次',
    more: (n: number) => `再列 ${n} 条`,
    open: (sentence: string) => `看计算过程：${sentence}`,
    atRisk: (points: string) => `存疑 ${points}`,
    empty: { title: '没有符合条件的发现', hint: '放宽筛选，或清除发现筛选后再看。' },
    none: {
      title: '所选报告没有发现',
      hint: '能做的检验都通过了；不能做的，见各报告的可核验率。',
    },
    mark: (status: string) => `复核：${status}`,
    unmarked: '未复核',
  },
  panel: {
    title: (area: string, year: number | null, rule: string) =>
      year === null ? area : `${area} ${year} 年：${rule}`,
    rule: '这条规则',
    scoringRule: '评分标准',
    certainty: '确定性',
    working: '算式',
    within: (slack: string) => `四舍五入最多造成 ${slack} 的差`,
    facts: '报告所印',
    rows: '涉及的评分行',
    row: {
      name: '指标',
      target: '年度指标值',
      actual: '实际完成值',
      weight: '分值',
      score: '得分',
    },
    review: '复核',
    status: '复核结论',
    note: '复核意见',
    notePlaceholder: '如：已核对决算批复，系笔误',
    kept: '只存在本机浏览器，随复核清单导出。',
    notKept: '浏览器不允许保存，关闭页面后就没有了；请及时导出。',
    report: '看报告',
    metric: (name: string) => `看“${name}”的计算过程`,
    equals: '=',
    unequal: '≠',
    divide: '÷',
    plus: '+',
    minus: '−',
  },
  review: { confirmed: '属实', explained: '已说明', dismissed: '不成立' },
  reviewMeaning: {
    confirmed: '复核后属实，需要整改',
    explained: '部门已作出合理说明',
    dismissed: '复核后不成立',
  },
  rule: {
    proportional: (full: string) => `${full} 分 × 比率，至多 ${full} 分，保留两位小数`,
    above: (full: string, threshold: string, step: string, points: string) =>
      `不超过 ${threshold} 得 ${full} 分；每超过 ${step} 扣 ${points} 分，扣完为止`,
    below: (full: string, threshold: string, step: string, points: string) =>
      `达到 ${threshold} 得 ${full} 分；每少 ${step} 扣 ${points} 分，扣完为止`,
    outcomes: (outcomes: readonly string[]) => outcomes.join('；'),
    outcome: (condition: string, points: string) => `${condition}：${points} 分`,
    and: ' 且 ',
  },
  workbook: {
    fileName: '复核清单.xlsx',
    place: (locator: string, excerpt: string) => `${locator}：「${excerpt}」`,
    source: { product: '产品', address: '网址（含筛选）', listed: '所列发现数' },
    sheet: { findings: '复核清单', summary: '审核汇总', source: '来源' },
    column: {
      findings: [
        '序号',
        '地区',
        '部门',
        '年度',
        '类别',
        '规则',
        '程度',
        '确定性',
        '发现',
        '存疑分值',
        '出处',
        '复核结论',
        '复核意见',
      ],
      summary: [
        '地区',
        '年度',
        '满分',
        '自评得分',
        '复算得分',
        '存疑分值',
        '可核验率',
        '勾稽通过率',
        '重要',
        '一般',
        '轻微',
      ],
    },
  },
  points: (digits: string) => `${digits} 分`,
  place: (year: number, stage: string) => (stage === '' ? `${year} 年` : `${year} 年${stage}`),
  rowName: (name: string) => `「${name}」`,
  stagedItem: (stage: string, item: string) => (stage === '' ? item : `${stage}·${item}`),
  readings: (readings: readonly string[]) => readings.join('，'),
  finding: {
    identity: (place: string, identity: string, whole: string, parts: string, gap: string) =>
      `${place}“${identity}”不成立：合计 ${whole}，明细之和 ${parts}，相差 ${gap}`,
    part: (part: string, partFigure: string, whole: string, wholeFigure: string) =>
      `${part} ${partFigure}，大于其所属的${whole} ${wholeFigure}`,
    rate: (rate: string, stated: string, expected: string) =>
      `${rate}印为 ${stated}，按报告金额算为 ${expected}`,
    rateCut: (rate: string, stated: string, expected: string) =>
      `${rate}印为 ${stated}，按报告金额算为 ${expected}；似为舍去尾数，而非四舍五入`,
    base: (
      rate: string,
      stated: string,
      expected: string,
      item: string,
      other: string,
      result: string,
    ) =>
      `${rate}印为 ${stated}，按规定口径为 ${expected}；若以“${other}”代替“${item}”则为 ${result}，与所印相合`,
    mention: (figure: string, first: string, other: string) =>
      `${figure}一处为 ${first}，另一处为 ${other}`,
    mentionClose: (figure: string, first: string, other: string) =>
      `${figure}一处为 ${first}，另一处为 ${other}，差别在舍入之内`,
    groupWeight: (group: string, printed: string, sum: string) =>
      `${group}所印分值 ${printed}，各行分值之和 ${sum}`,
    groupScore: (group: string, printed: string, sum: string) =>
      `${group}所印得分 ${printed}，各行得分之和 ${sum}`,
    totalWeight: (printed: string, sum: string, leftOut: string) =>
      `总分行所印分值 ${printed}，各行分值之和 ${sum}${leftOut === '' ? '' : `；所差恰为“${leftOut}”的分值`}`,
    totalScore: (printed: string, sum: string) => `总分行所印得分 ${printed}，各行得分之和 ${sum}`,
    statedScore: (printed: string, sum: string) => `自评总分 ${printed}，各行得分之和 ${sum}`,
    aboveWeight: (row: string, score: string, weight: string) =>
      `${row}得 ${score}，高于其分值 ${weight}`,
    grade: (grade: string, score: string) =>
      `评价等次“${grade}”与折合百分制的 ${score} 不符（优 ≥ 90，良 ≥ 80，中 ≥ 60）`,
    reexecution: (
      row: string,
      given: string,
      expected: string,
      difference: string,
      isMore: boolean,
    ) =>
      `${row}按所印标准应得 ${expected}，自评 ${given}，${isMore ? '少计' : '多计'} ${difference}`,
    otherReading: (row: string, given: string, expected: string) =>
      `${row}自评 ${given}，与报告所印的比率相合；按报告金额算则应得 ${expected}`,
    openBase: (row: string, given: string, readings: string) =>
      `${row}的标准没有写明以哪一个预算为准：${readings}；自评 ${given}，哪一种都得不出`,
    reading: (name: string, points: string) => `按“${name}”得 ${points}`,
    unreachable: (row: string, given: string, expected: string) =>
      `${row}得 ${given}，所印标准给不出这个分数${expected === '' ? '' : `，按标准应得 ${expected}`}`,
    wholeSteps: (row: string, given: string) =>
      `${row}得 ${given}，只有把不足一档的部分也折算扣分才得得出`,
    shaving: (row: string, given: string, expected: string) =>
      `${row}得 ${given}，比率四舍五入后才够这一档；未舍入时应得 ${expected}`,
    denominator: (
      item: string,
      rate: string,
      implied: string,
      other: string,
      otherImplied: string,
    ) => `由“${rate}”反推的${item}为 ${implied}，由“${other}”反推的为 ${otherImplied}`,
    project: (name: string, sources: string, uses: string, gap: string, noClosing: boolean) =>
      `项目「${name}」的来源 ${sources}，支出与结余 ${uses}，相差 ${gap}${noClosing ? '（未印年末结余，按零计）' : ''}`,
    scale: (scale: string, score: string) => `满分 ${scale}，折合百分制 ${score}`,
    unitMisprinted: (figure: string, value: string) => `${figure} ${value}，所印单位疑误`,
    unitNotPrinted: (figure: string, value: string) => `${figure} ${value}，未印单位`,
    unitScale: (figure: string, value: string, other: string) =>
      `${figure}一处为 ${value}，另一处为 ${other}，相差约成千上万倍，疑单位有误`,
    unitIdentity: (figure: string, value: string, mended: string) =>
      `${figure} ${value}；若为 ${mended}，与其明细恰好相合，疑单位有误`,
    breach: (rate: string, value: string, limit: string) =>
      `${rate} ${value}，超过限度 ${limit}，评分表中没有一行为此扣分`,
    unfinished: (row: string, actual: string, points: string) =>
      `${row}的实际完成值为“${actual}”，得满分 ${points}`,
    underTarget: (row: string, actual: string, target: string) =>
      `${row}实际 ${actual}，低于目标 ${target}，仍得满分`,
    vague: (rows: string, points: string, share: string) =>
      `${rows} 行共 ${points}（占 ${share}）的实际完成值只写“完成”一类，没有数`,
    sameAsTarget: (rows: string, points: string, share: string) =>
      `${rows} 行共 ${points}（占 ${share}）的实际完成值与年度指标值一字不差`,
    softTarget: (row: string, target: string, actual: string, share: string) =>
      `${row}目标 ${target}，实际 ${actual}，为目标的 ${share}`,
    deduction: (row: string, lost: string) => `${row}扣 ${lost}，没有写原因，也不能由评分标准推出`,
    emptyBase: (row: string, points: string) => `${row}得 ${points}，报告没有印作分母的数`,
    zeroBase: (row: string, points: string) => `${row}得 ${points}，作分母的数为零`,
    equal: (figure: string, value: string) => `${figure}与决算都是 ${value}，分毫不差`,
    unverifiable: (rows: string, points: string, share: string) =>
      `${rows} 行共 ${points}（占 ${share}）的得分，报告没有披露可核对的数`,
    notItemised: (points: string) => `${points}只有合计，没有逐行评分，无从核对`,
    missing: (figure: string) => `报告没有印：${figure}`,
    spending: (total: string, named: string, rest: string, share: string) =>
      `项目支出 ${total}，列到具体项目的 ${named}，其余 ${rest}（占 ${share}）没有着落`,
    spendingNone: (total: string, projects: string) =>
      projects === '0'
        ? `项目支出 ${total}，没有列出任何项目`
        : `项目支出 ${total}，列了 ${projects} 个项目，没有一个印有金额`,
    outlier: (rate: string, value: string, median: string, n: string, z: string) =>
      `${rate} ${value}，${n} 个同类部门的中位数为 ${median}，稳健 z 分 ${z}`,
    jump: (figure: string, value: string, before: string, change: string) =>
      `${figure} ${value}，上年 ${before}，${change}`,
    jumpUp: (share: string) => `上升 ${share}`,
    jumpDown: (share: string) => `下降 ${share}`,
    againstInputs: (score: string, before: string, worse: string, better: string) =>
      `自评得分率由 ${before} 升至 ${score}，而可比指标中 ${worse} 项变差，只有 ${better} 项改善`,
  },
};
