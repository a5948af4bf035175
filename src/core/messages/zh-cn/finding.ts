import { quoted } from '../quoted';

/** Findings of the audit in plain, courteous words: what the report says, what follows from it, how far they are apart. */
export const finding = {
  identity: (place: string, identity: string, whole: string, parts: string, gap: string) =>
    `${place}${quoted(identity)}不成立：合计 ${whole}，明细之和 ${parts}，相差 ${gap}`,
  /** Where a term is taken off, the others are no parts of a whole. */
  balance: (
    place: string,
    identity: string,
    first: string,
    stated: string,
    expected: string,
    gap: string,
  ) =>
    `${place}${quoted(identity)}不成立：${first}列为 ${stated}，由等式其余各项推得 ${expected}，相差 ${gap}`,
  part: (part: string, partFigure: string, whole: string, wholeFigure: string) =>
    `${part} ${partFigure}，大于其所属的${whole} ${wholeFigure}`,
  rate: (rate: string, stated: string, expected: string) =>
    `${rate}列为 ${stated}，按报告所列数字算为 ${expected}`,
  rateCut: (rate: string, stated: string, expected: string) =>
    `${rate}列为 ${stated}，按报告所列数字算为 ${expected}；似为舍去尾数，而非四舍五入`,
  base: (
    rate: string,
    stated: string,
    expected: string,
    item: string,
    other: string,
    result: string,
    isCut: boolean,
  ) =>
    `${rate}列为 ${stated}，按规定口径为 ${expected}；若以${quoted(other)}代替${quoted(item)}则为 ${result}，${isCut ? '舍去尾数（而非四舍五入）才与报告所列相合' : '与报告所列相合'}`,
  mention: (figure: string, first: string, other: string) =>
    `${figure}一处为 ${first}，另一处为 ${other}`,
  mentionClose: (figure: string, first: string, other: string) =>
    `${figure}一处为 ${first}，另一处为 ${other}，差别在舍入之内`,
  groupWeight: (group: string, printed: string, sum: string) =>
    `${group}所列分值 ${printed}，各行分值之和 ${sum}`,
  groupScore: (group: string, printed: string, sum: string) =>
    `${group}所列得分 ${printed}，各行得分之和 ${sum}`,
  totalWeight: (printed: string, sum: string, leftOut: string) =>
    `总分行所列分值 ${printed}，各行分值之和 ${sum}${leftOut === '' ? '' : `；所差恰为${quoted(leftOut)}的分值`}`,
  totalScore: (printed: string, sum: string) => `总分行所列得分 ${printed}，各行得分之和 ${sum}`,
  statedScore: (printed: string, sum: string) => `自评总分 ${printed}，各行得分之和 ${sum}`,
  aboveWeight: (row: string, score: string, weight: string) =>
    `${row}得 ${score}，高于其分值 ${weight}`,
  grade: (grade: string, score: string) =>
    `评价等次${quoted(grade)}与折合百分制的 ${score} 不符（优 ≥ 90，良 ≥ 80，中 ≥ 60）`,
  reexecution: (
    row: string,
    given: string,
    expected: string,
    difference: string,
    isMore: boolean,
  ) => `${row}按所列标准应得 ${expected}，自评 ${given}，${isMore ? '少计' : '多计'} ${difference}`,
  otherReading: (row: string, given: string, expected: string) =>
    `${row}自评 ${given}，与报告所列比率相合；按报告所列数字算则应得 ${expected}`,
  openBase: (row: string, given: string, readings: string) =>
    `${row}的标准没有写明以哪一个预算为准：${readings}；自评 ${given}，哪一种都得不出`,
  reading: (name: string, points: string) => `按${quoted(name)}得 ${points}`,
  unreachable: (row: string, given: string, expected: string) =>
    `${row}得 ${given}，所列标准得不出这个分数${expected === '' ? '' : `，按标准应得 ${expected}`}`,
  wholeSteps: (row: string, given: string) =>
    `${row}得 ${given}，只有把不足一档的部分也折算扣分才得得出`,
  shaving: (row: string, given: string, expected: string) =>
    `${row}得 ${given}，比率四舍五入后才够这一档；未舍入时应得 ${expected}`,
  denominator: (item: string, rate: string, implied: string, other: string, otherImplied: string) =>
    `由${quoted(rate)}反推的${item}为 ${implied}，由${quoted(other)}反推的为 ${otherImplied}`,
  project: (name: string, sources: string, uses: string, gap: string, noClosing: boolean) =>
    `项目${quoted(name)}的来源 ${sources}，支出与结余 ${uses}，相差 ${gap}${noClosing ? '（未列年末结余，按零计）' : ''}`,
  scale: (scale: string, score: string) => `满分 ${scale}，折合百分制 ${score}`,
  unitMisprinted: (figure: string, value: string) => `${figure} ${value}，所标单位疑误`,
  unitNotPrinted: (figure: string, value: string) => `${figure} ${value}，未标单位`,
  unitScale: (figure: string, value: string, other: string) =>
    `${figure}一处为 ${value}，另一处为 ${other}，相差约成千上万倍，疑单位有误`,
  unitIdentity: (figure: string, value: string, mended: string) =>
    `${figure} ${value}；若为 ${mended}，与其明细恰好相合，疑单位有误`,
  breach: (rate: string, value: string, limit: string) =>
    `${rate} ${value}，超过限度 ${limit}，评分表中没有一行为此扣分`,
  unfinished: (row: string, actual: string, points: string) =>
    `${row}的实际完成值为${quoted(actual)}，得满分 ${points}`,
  underTarget: (row: string, actual: string, target: string, assumption: string) =>
    `${row}实际 ${actual}，低于目标 ${target}，仍得满分${assumption}`,
  /** Behind a sentence that holds a figure against its target. */
  noBound: '（目标未写明是下限，按下限看）',
  noUnit: '（两数有一处未标单位，按同一单位看）',
  vague: (rows: string, points: string, share: string) =>
    `${rows} 行共 ${points}（占 ${share}）的实际完成值只写“完成”一类，没有数`,
  sameAsTarget: (rows: string, points: string, share: string) =>
    `${rows} 行共 ${points}（占 ${share}）的实际完成值与年度指标值一字不差`,
  softTarget: (row: string, target: string, actual: string, share: string, assumption: string) =>
    `${row}目标 ${target}，实际 ${actual}，为目标的 ${share}${assumption}`,
  deduction: (row: string, lost: string) => `${row}扣 ${lost}，没有写原因，也不能由评分标准推出`,
  emptyBase: (row: string, points: string) => `${row}得 ${points}，报告没有列示作分母的数`,
  zeroBase: (row: string, points: string) => `${row}得 ${points}，作分母的数为零`,
  equal: (figure: string, value: string) => `${figure}与决算都是 ${value}，分毫不差`,
  unverifiable: (rows: string, points: string, share: string) =>
    `${rows} 行共 ${points}（占 ${share}）的得分，报告没有披露可核对的数`,
  notItemised: (points: string) => `${points}只有合计，没有逐行评分，无从核对`,
  missing: (figure: string) => `报告未列示：${figure}`,
  spending: (total: string, named: string, rest: string, share: string) =>
    `项目支出 ${total}，列到具体项目的 ${named}，其余 ${rest}（占 ${share}）没有着落`,
  spendingNone: (total: string, projects: string) =>
    projects === '0'
      ? `项目支出 ${total}，没有列出任何项目`
      : `项目支出 ${total}，列了 ${projects} 个项目，没有一个列有金额`,
  outlier: (rate: string, value: string, median: string, n: string, z: string) =>
    `${rate} ${value}，${n} 个同类部门的中位数为 ${median}，稳健 z 分 ${z}`,
  jump: (figure: string, value: string, before: string, change: string) =>
    `${figure} ${value}，上年 ${before}，${change}`,
  jumpUp: (share: string) => `上升 ${share}`,
  jumpDown: (share: string) => `下降 ${share}`,
  againstInputs: (score: string, before: string, worse: string, better: string) =>
    `自评得分率由 ${before} 升至 ${score}，而可比指标中 ${worse} 项变差，只有 ${better} 项改善`,
};
