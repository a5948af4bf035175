import type { finding as zhFinding } from '../zh-cn/finding';
import { counted } from './counted';
import { quoted } from '../quoted';

export const finding: typeof zhFinding = {
  identity: (place, identity, whole, parts, gap) =>
    `${place}: ${quoted(identity)} does not hold. Total ${whole}, sum of the parts ${parts}, difference ${gap}`,
  balance: (place, identity, first, stated, expected, gap) =>
    `${place}: ${quoted(identity)} does not hold. ${first} is printed as ${stated}, the other terms give ${expected}, difference ${gap}`,
  part: (part, partFigure, whole, wholeFigure) =>
    `${part} ${partFigure} is larger than ${whole} ${wholeFigure}, of which it is part`,
  rate: (rate, stated, expected) =>
    `${rate} is printed as ${stated}; the report’s own figures give ${expected}`,
  rateCut: (rate, stated, expected) =>
    `${rate} is printed as ${stated}; the report’s own figures give ${expected}. It seems cut off, not rounded`,
  base: (rate, stated, expected, item, other, result, isCut) =>
    `${rate} is printed as ${stated}; the formula gives ${expected}. With ${other} in place of ${item} it is ${result}, which agrees with the print${isCut ? ' only if cut off, not rounded' : ''}`,
  mention: (figure, first, other) => `${figure}: ${first} in one place, ${other} in another`,
  mentionClose: (figure, first, other) =>
    `${figure}: ${first} in one place, ${other} in another; within rounding`,
  groupWeight: (group, printed, sum) =>
    `${group}: printed weight ${printed}, sum of its rows ${sum}`,
  groupScore: (group, printed, sum) =>
    `${group}: printed points ${printed}, sum of its rows ${sum}`,
  totalWeight: (printed, sum, leftOut) =>
    `Printed total weight ${printed}, sum of the rows ${sum}${leftOut === '' ? '' : `; the difference is just the weight of ${quoted(leftOut)}`}`,
  totalScore: (printed, sum) => `Printed total ${printed}, sum of the rows ${sum}`,
  statedScore: (printed, sum) => `Self-score ${printed}, sum of the rows ${sum}`,
  aboveWeight: (row, score, weight) => `${row} is given ${score}, more than its weight ${weight}`,
  grade: (grade, score) =>
    `Grade ${quoted(grade)} does not agree with ${score} of 100 (优 from 90, 良 from 80, 中 from 60)`,
  reexecution: (row, given, expected, difference, isMore) =>
    `${row}: the printed rule gives ${expected}, the self-score is ${given}, ${difference} too ${isMore ? 'few' : 'many'}`,
  otherReading: (row, given, expected) =>
    `${row}: the self-score of ${given} follows from the printed rate; the report’s own amounts give ${expected}`,
  openBase: (row, given, readings) =>
    `${row}: the rule does not say which budget counts: ${readings}; the self-score of ${given} follows from neither`,
  reading: (name, points) => `${points} by ${quoted(name)}`,
  unreachable: (row, given, expected) =>
    `${row} is given ${given}, which the printed rule cannot produce${expected === '' ? '' : `; it gives ${expected}`}`,
  wholeSteps: (row, given) =>
    `${row} is given ${given}, which follows only if parts of a step are deducted too`,
  shaving: (row, given, expected) =>
    `${row} is given ${given}, which the rate reaches only once it is rounded; unrounded it gives ${expected}`,
  denominator: (item, rate, implied, other, otherImplied) =>
    `${rate} implies ${item} of ${implied}, ${other} implies ${otherImplied}`,
  project: (name, sources, uses, gap, noClosing) =>
    `Project ${quoted(name)}: sources ${sources}, spending and balance ${uses}, difference ${gap}${noClosing ? ' (no closing balance is printed, taken as zero)' : ''}`,
  scale: (scale, score) => `Full marks are ${scale}; on a scale of 100 the score is ${score}`,
  unitMisprinted: (figure, value) => `${figure} ${value}: the printed unit seems wrong`,
  unitNotPrinted: (figure, value) => `${figure} ${value}: no unit is printed`,
  unitScale: (figure, value, other) =>
    `${figure}: ${value} in one place, ${other} in another, thousands of times apart; the unit is in doubt`,
  unitIdentity: (figure, value, mended) =>
    `${figure} ${value}; with ${mended} the sum would hold, so the unit is in doubt`,
  breach: (rate, value, limit) =>
    `${rate} ${value} exceeds its limit of ${limit}, and no row of the score sheet deducts for it`,
  unfinished: (row, actual, points) =>
    `${row}: the actual value says ${quoted(actual)}, yet full marks of ${points} are given`,
  underTarget: (row, actual, target, assumption) =>
    `${row}: actual ${actual} is under the target of ${target}, yet full marks are given${assumption}`,
  noBound: ' (the target does not say that it is the least; read as such)',
  noUnit: ' (one of the two is printed without a unit; read in the other’s)',
  vague: (rows, points, share) =>
    `${counted(rows, 'row')} with ${points} (${share}) only ${rows === '1' ? 'says' : 'say'} “done” and the like, without a figure`,
  sameAsTarget: (rows, points, share) =>
    `${counted(rows, 'row')} with ${points} (${share}) ${rows === '1' ? 'repeats' : 'repeat'} the target word for word as the actual value`,
  softTarget: (row, target, actual, share, assumption) =>
    `${row}: target ${target}, actual ${actual}, ${share} of the target${assumption}`,
  deduction: (row, lost) =>
    `${row} loses ${lost} without a reason, and no printed rule explains it`,
  emptyBase: (row, points) => `${row} is given ${points}; the report does not print the base`,
  zeroBase: (row, points) => `${row} is given ${points}; the base is zero`,
  equal: (figure, value) => `${figure} and the final accounts are both ${value}, to the cent`,
  unverifiable: (rows, points, share) =>
    `${counted(rows, 'row')} with ${points} (${share}) ${rows === '1' ? 'rests' : 'rest'} on figures that the report does not disclose`,
  notItemised: (points) => `${points} are given as totals only, row by row nothing can be checked`,
  missing: (figure) => `The report does not print: ${figure}`,
  spending: (total, named, rest, share) =>
    `Project spending ${total}; named projects carry ${named}, the other ${rest} (${share}) is not explained`,
  spendingNone: (total, projects) =>
    projects === '0'
      ? `Project spending ${total}; no project is named`
      : `Project spending ${total}; ${counted(projects, 'project is', 'projects are')} named, ${projects === '1' ? 'without' : 'none with'} an amount`,
  outlier: (rate, value, median, n, z) =>
    `${rate} ${value}; the median of ${n} peers is ${median}, robust z ${z}`,
  jump: (figure, value, before, change) => `${figure} ${value}, year before ${before}: ${change}`,
  jumpUp: (share) => `up ${share}`,
  jumpDown: (share) => `down ${share}`,
  againstInputs: (score, before, worse, better) =>
    `The self-score rate rises from ${before} to ${score}, while ${worse} comparable rates get worse and only ${better} better`,
};
