import type { audit as zhAudit } from '../zh-cn/audit';

export const audit: typeof zhAudit = {
  level: {
    A: 'Arithmetic and rules',
    B: 'Evidence and disclosure',
    C: 'Peers and years',
  },
  severity: { high: 'High', medium: 'Medium', low: 'Low' },
  certainty: { certain: 'Certain', possible: 'To be verified' },
  certaintyMeaning: {
    certain: 'Follows from the printed figures alone',
    possible: 'Needs an assumption, which the text states',
  },
  scores: {
    eyebrow: 'Re-executed',
    heading: {
      both: (reports, up, down) =>
        `${reports} self-scores with rows re-executed by their printed rules: ${up} too low, ${down} too high`,
      up: (reports, up) =>
        `${reports} self-scores with rows re-executed by their printed rules: ${up} too low`,
      down: (reports, down) =>
        `${reports} self-scores with rows re-executed by their printed rules: ${down} too high`,
      same: (reports) => `${reports} self-scores with rows stay as they are by their printed rules`,
      none: 'The chosen reports print no score rows to re-execute',
    },
    most: (area, year, points) => `; ${area} ${year} has the most at risk, ${points}`,
    description: (n) =>
      `${n} reports on a scale of 100, widest gap first. ○ self-score, ◆ re-executed, dashed box: points at risk.`,
    aria: (heading, n) => `${heading}. Dumbbell chart of ${n} reports.`,
    name: (area, year) => `${area} ${year}`,
    figure: (self, reexecuted) => `${self} → ${reexecuted}`,
    difference: (signed) => ` (${signed})`,
    remark: (risk) => `at risk ${risk}`,
    noRows: 'no rows',
    unchanged: 'same',
    caption: 'Re-executed score, points at risk, verifiable share and checks passed of each report',
    column: {
      area: 'Report',
      self: 'Self-score',
      reexecuted: 'Re-executed',
      difference: 'Difference',
      risk: 'Points at risk',
      verifiable: 'Verifiable',
      passed: 'Checks passed',
      findings: 'Findings',
    },
    passedOf: (passed, run) => `${passed} / ${run}`,
    meaning: {
      reexecuted: 'Rows that a printed rule decides are scored by it, the others stay',
      risk: 'Weight of rows with findings of arithmetic or evidence that no rule decides',
      verifiable: 'Weight of the rows that follow from disclosed figures ÷ total weight',
      passed: 'Arithmetic checks passed ÷ those that could be run',
    },
    notices: {
      scale: (areas) => `${areas}: full marks are not 100; converted to a scale of 100.`,
      noRows: (areas) =>
        `${areas}: no score rows are printed, so nothing can be re-executed and all points are at risk.`,
      noScore: (areas) => `${areas}: the report gives no self-score.`,
    },
    openFindings: (name, n) => `${name}: show ${n} findings`,
    drawing: {
      title: 'The chart cannot be drawn',
      detail: 'The browser could not draw it; the table holds the same figures.',
      action: 'Show the table',
    },
  },
  matrix: {
    eyebrow: 'Rules and reports',
    heading: (rules, run, first, count) =>
      `${rules} of ${run} rules found something, most often “${first}”: ${count}`,
    none: (run) => `None of ${run} rules found anything`,
    description:
      'Findings of one rule in one report; the sign tells the gravest of them. Open a cell to see them.',
    caption: 'Findings by rule and report',
    rule: 'Rule',
    total: 'Total',
    cell: (rule, report, count, severity) =>
      `${report}, ${rule}: ${count}, gravest ${severity.toLowerCase()}`,
    rest: (shown, all) =>
      `Only the ${shown} reports with the widest gaps of ${all}; filter to see the others.`,
  },
  list: {
    eyebrow: 'Findings',
    touching: 'Findings of the audit on this figure',
    flag: (n) => `⚑ ${n === 1 ? '1 finding' : `${n} findings`}`,
    flagged: (areas) =>
      `⚑ marks figures with findings of arithmetic or rules: ${areas}. Open one to see them.`,
    heading: (shown, high) =>
      high === 0 ? `${shown} findings` : `${shown} findings, ${high} of them high`,
    filtered: (shown, all) => `; ${shown} of ${all} pass the filters`,
    description: 'Gravest first. Open one for its working and the places where it is printed.',
    severity: 'Severity',
    certainty: 'Certainty',
    rule: 'Rule',
    report: 'Report',
    jump: 'Jump on the year before',
    jumpOption: (percent) => `from ${percent}%`,
    all: 'All',
    someRules: (n) => `${n} rules`,
    clear: 'Clear the filters of findings',
    export: 'Export the review list',
    exporting: 'Exporting',
    exported: 'The review list has been exported',
    exportFailed: 'The export failed; please try again',
    more: (n) => `Show ${n} more`,
    open: (sentence) => `Show the working: ${sentence}`,
    atRisk: (points) => `${points} at risk`,
    empty: { title: 'No finding passes the filters', hint: 'Widen or clear the filters.' },
    none: {
      title: 'The chosen reports have no findings',
      hint: 'Every check that could be run passed; see the verifiable share for those that could not.',
    },
    mark: (status) => `Review: ${status.toLowerCase()}`,
    unmarked: 'Not reviewed',
  },
  panel: {
    title: (area, year, rule) => (year === null ? area : `${area} ${year}: ${rule}`),
    rule: 'The rule',
    scoringRule: 'Scoring rule',
    certainty: 'Certainty',
    working: 'Working',
    within: (slack) => `Rounding explains a difference of ${slack} at most`,
    facts: 'As the report prints it',
    rows: 'Score rows concerned',
    row: {
      name: 'Indicator',
      target: 'Target',
      actual: 'Actual',
      weight: 'Weight',
      score: 'Points',
    },
    review: 'Review',
    status: 'Outcome',
    note: 'Note',
    notePlaceholder: 'Such as: checked against the approved accounts, a slip of the pen',
    kept: 'Kept in this browser only; exported with the review list.',
    notKept: 'The browser does not allow it to be kept beyond this page; please export in time.',
    report: 'Open the report',
    metric: (name) => `Show the working of “${name}”`,
    equals: '=',
    unequal: '≠',
    divide: '÷',
    plus: '+',
    minus: '−',
  },
  review: { confirmed: 'Confirmed', explained: 'Explained', dismissed: 'Dismissed' },
  reviewMeaning: {
    confirmed: 'Reviewed and true; needs to be put right',
    explained: 'The department has explained it',
    dismissed: 'Reviewed and not upheld',
  },
  rule: {
    proportional: (full) => `${full} points × the rate, at most ${full}, to two decimals`,
    above: (full, threshold, step, points) =>
      `${full} points up to ${threshold}; ${points} less for each ${step} above, down to zero`,
    below: (full, threshold, step, points) =>
      `${full} points from ${threshold}; ${points} less for each ${step} short, down to zero`,
    outcomes: (outcomes) => outcomes.join('; '),
    outcome: (condition, points) => `${condition}: ${points}`,
    and: ' and ',
  },
  workbook: {
    fileName: 'review-list.xlsx',
    place: (locator, excerpt) => `${locator}: 「${excerpt}」`,
    source: { product: 'Product', address: 'Address with the filters', listed: 'Findings listed' },
    sheet: { findings: 'Review list', summary: 'Summary', source: 'Source' },
    column: {
      findings: [
        'No.',
        'Area',
        'Department',
        'Year',
        'Kind',
        'Rule',
        'Severity',
        'Certainty',
        'Finding',
        'Points at risk',
        'Where it is printed',
        'Review',
        'Note',
      ],
      summary: [
        'Area',
        'Year',
        'Full marks',
        'Self-score',
        'Re-executed',
        'Points at risk',
        'Verifiable',
        'Checks passed',
        'High',
        'Medium',
        'Low',
      ],
    },
  },
  points: (digits) => `${digits} ${digits === '1' ? 'point' : 'points'}`,
  place: (year, stage) => (stage === '' ? String(year) : `${year}, ${stage}`),
  rowName: (name) => `「${name}」`,
  stagedItem: (stage, item) => (stage === '' ? item : `${item} (${stage})`),
  readings: (readings) => readings.join(', '),
  finding: {
    identity: (place, identity, whole, parts, gap) =>
      `${place}: “${identity}” does not hold. Total ${whole}, sum of the parts ${parts}, difference ${gap}`,
    part: (part, partFigure, whole, wholeFigure) =>
      `${part} ${partFigure} is larger than ${whole} ${wholeFigure}, of which it is part`,
    rate: (rate, stated, expected) =>
      `${rate} is printed as ${stated}; the report’s own figures give ${expected}`,
    rateCut: (rate, stated, expected) =>
      `${rate} is printed as ${stated}; the report’s own figures give ${expected}. It seems cut off, not rounded`,
    base: (rate, stated, expected, item, other, result) =>
      `${rate} is printed as ${stated}; the formula gives ${expected}. With ${other} in place of ${item} it is ${result}, which agrees with the print`,
    mention: (figure, first, other) => `${figure}: ${first} in one place, ${other} in another`,
    mentionClose: (figure, first, other) =>
      `${figure}: ${first} in one place, ${other} in another; within rounding`,
    groupWeight: (group, printed, sum) =>
      `${group}: printed weight ${printed}, sum of its rows ${sum}`,
    groupScore: (group, printed, sum) =>
      `${group}: printed points ${printed}, sum of its rows ${sum}`,
    totalWeight: (printed, sum, leftOut) =>
      `Printed total weight ${printed}, sum of the rows ${sum}${leftOut === '' ? '' : `; the difference is just the weight of “${leftOut}”`}`,
    totalScore: (printed, sum) => `Printed total ${printed}, sum of the rows ${sum}`,
    statedScore: (printed, sum) => `Self-score ${printed}, sum of the rows ${sum}`,
    aboveWeight: (row, score, weight) => `${row} is given ${score}, more than its weight ${weight}`,
    grade: (grade, score) =>
      `Grade “${grade}” does not agree with ${score} of 100 (优 from 90, 良 from 80, 中 from 60)`,
    reexecution: (row, given, expected, difference, isMore) =>
      `${row}: the printed rule gives ${expected}, the self-score is ${given}, ${difference} too ${isMore ? 'few' : 'many'}`,
    otherReading: (row, given, expected) =>
      `${row}: the self-score of ${given} follows from the printed rate; the report’s own amounts give ${expected}`,
    openBase: (row, given, readings) =>
      `${row}: the rule does not say which budget counts: ${readings}; the self-score of ${given} follows from neither`,
    reading: (name, points) => `${points} by “${name}”`,
    unreachable: (row, given, expected) =>
      `${row} is given ${given}, which the printed rule cannot produce${expected === '' ? '' : `; it gives ${expected}`}`,
    wholeSteps: (row, given) =>
      `${row} is given ${given}, which follows only if parts of a step are deducted too`,
    shaving: (row, given, expected) =>
      `${row} is given ${given}, which the rate reaches only once it is rounded; unrounded it gives ${expected}`,
    denominator: (item, rate, implied, other, otherImplied) =>
      `${rate} implies ${item} of ${implied}, ${other} implies ${otherImplied}`,
    project: (name, sources, uses, gap, noClosing) =>
      `Project 「${name}」: sources ${sources}, spending and balance ${uses}, difference ${gap}${noClosing ? ' (no closing balance is printed, taken as zero)' : ''}`,
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
      `${row}: the actual value says “${actual}”, yet full marks of ${points} are given`,
    underTarget: (row, actual, target) =>
      `${row}: actual ${actual} is under the target of ${target}, yet full marks are given`,
    vague: (rows, points, share) =>
      `${rows === '1' ? '1 row' : `${rows} rows`} with ${points} (${share}) only ${rows === '1' ? 'says' : 'say'} “done” and the like, without a figure`,
    sameAsTarget: (rows, points, share) =>
      `${rows} rows with ${points} (${share}) repeat the target word for word as the actual value`,
    softTarget: (row, target, actual, share) =>
      `${row}: target ${target}, actual ${actual}, ${share} of the target`,
    deduction: (row, lost) =>
      `${row} loses ${lost} without a reason, and no printed rule explains it`,
    emptyBase: (row, points) => `${row} is given ${points}; the report does not print the base`,
    zeroBase: (row, points) => `${row} is given ${points}; the base is zero`,
    equal: (figure, value) => `${figure} and the outturn are both ${value}, to the cent`,
    unverifiable: (rows, points, share) =>
      `${rows} rows with ${points} (${share}) rest on figures that the report does not disclose`,
    notItemised: (points) =>
      `${points} are given as totals only, row by row nothing can be checked`,
    missing: (figure) => `The report does not print: ${figure}`,
    spending: (total, named, rest, share) =>
      `Project spending ${total}; named projects carry ${named}, the other ${rest} (${share}) is not explained`,
    spendingNone: (total, projects) =>
      projects === '0'
        ? `Project spending ${total}; no project is named`
        : `Project spending ${total}; ${projects} projects are named, none with an amount`,
    outlier: (rate, value, median, n, z) =>
      `${rate} ${value}; the median of ${n} peers is ${median}, robust z ${z}`,
    jump: (figure, value, before, change) => `${figure} ${value}, year before ${before}: ${change}`,
    jumpUp: (share) => `up ${share}`,
    jumpDown: (share) => `down ${share}`,
    againstInputs: (score, before, worse, better) =>
      `The self-score rate rises from ${before} to ${score}, while ${worse} comparable rates get worse and only ${better} better`,
  },
};
