import type { audit as zhAudit } from '../zh-cn/audit';
import { counted } from './counted';
import { quoted } from '../quoted';

const selfScores = (n: number) =>
  `${counted(n, 'self-score')} recomputed row by row from ${n === 1 ? 'its' : 'their'} printed rules`;

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
    possible: 'Needs an assumption; the printed figures alone do not settle it',
  },
  nothing: {
    title: 'No report to audit',
    hint: 'The chosen year, areas, level and function have no report, or none with a self-score or figures to check. Widen the filter.',
  },
  scores: {
    eyebrow: 'Recomputed scores',
    heading: {
      both: (reports, up, down) => `${selfScores(reports)}: ${up} too low, ${down} too high`,
      up: (reports, up) => `${selfScores(reports)}: ${up} too low`,
      down: (reports, down) => `${selfScores(reports)}: ${down} too high`,
      same: (reports) => `${selfScores(reports)}: ${reports === 1 ? '' : 'all '}unchanged`,
      none: 'The chosen reports print no score rows to recompute',
    },
    most: (area, year, points) => `; ${area} ${year} has the most at risk, ${points}`,
    description: (n) => `${counted(n, 'report')} on a scale of 100, widest gap first.`,
    hint: '○ self-score, ◆ recomputed, dashed box: points at risk.',
    aria: (heading, n) => `${heading}. Dumbbell chart of ${counted(n, 'report')}.`,
    name: (area, year) => `${area} ${year}`,
    figure: (self, reexecuted) => `${self} → ${reexecuted}`,
    difference: (signed) => ` (${signed})`,
    remark: (risk) => `${counted(risk, 'point')} at risk`,
    noRows: 'no score rows',
    unchanged: 'unchanged',
    rest: (shown, all) =>
      `The chart draws only the ${shown} reports with the widest gaps of ${all}; the table has all of them.`,
    caption: 'Recomputed score, points at risk, verifiable share and checks passed of each report',
    column: {
      area: 'Report',
      self: 'Self-score',
      reexecuted: 'Recomputed',
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
        `${areas}: no score rows are printed, so nothing can be recomputed and all points are at risk.`,
      noScale: (areas) =>
        `${areas}: a self-score is given but not its full marks, so it cannot be converted to a scale of 100.`,
      noScore: (areas) => `${areas}: the report gives no self-score.`,
    },
    openFindings: (figure, name, n) => `${figure}, ${name}: show ${counted(n, 'finding')}`,
    openSheet: (figure, name) => `${figure}, ${name}: no such finding, see the score sheet`,
  },
  matrix: {
    eyebrow: 'Rules and reports',
    heading: (rules, run, first, count) =>
      `${rules} of ${run} rules found something, most often ${quoted(first)}: ${count}`,
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
    flaggedOnSlide: '⚑ marks figures with audit findings on arithmetic or rules.',
    flagged: '⚑ marks figures with audit findings on arithmetic or rules. Open one to see them.',
    heading: (shown, high) =>
      counted(shown, 'finding') + (high === 0 ? '' : `, ${high} of high severity`),
    filtered: (shown, all) => `; ${shown} of ${all} pass the filters`,
    description: 'Gravest first. Open one for its working and the places where it is printed.',
    severity: 'Severity',
    certainty: 'Certainty',
    rule: 'Rule',
    report: 'Report',
    reportOfMany: (n) => `Report (${n} with the widest gaps)`,
    jump: 'Jump on the year before',
    jumpOption: (percent) => `from ${percent}%`,
    all: 'All',
    otherReport: 'A report outside the selection',
    someReports: (n) => counted(n, 'report'),
    someRules: (n) => counted(n, 'rule'),
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
  digits: {
    eyebrow: 'First digits',
    tooFew: (n, least) =>
      `The chosen reports print ${n === 1 ? 'one amount' : `${n} amounts`}, fewer than ${least}: their first digits are not tested`,
    usual: (n) =>
      `The first two digits of ${n} amounts are spread as those of naturally arising amounts are`,
    striking: (n) =>
      `The first two digits of ${n} amounts are spread clearly otherwise than those of naturally arising amounts`,
    description: (deviation, byChance) =>
      `Benford’s law: mean absolute deviation ${deviation} percentage points, by chance ${byChance}. For information only: it is not a finding about any one report and affects no score.`,
    tooFewDescription:
      'Benford’s law holds for many amounts pooled; for information only: it affects no score.',
    frequent: (pairs) => `Clearly too frequent beginnings: ${pairs.join('; ')}.`,
    pair: (digits, amounts, expected) => `${digits} (${amounts}, expected ${expected})`,
    noneFrequent: 'No beginning is clearly too frequent.',
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
    metric: (name) => `Show the working of ${quoted(name)}`,
    equals: '=',
    unequal: '≠',
    divide: '÷',
    plus: '+',
    minus: '−',
  },
  review: { confirmed: 'Confirmed', explained: 'Explained', dismissed: 'Dismissed' },
  rule: {
    proportional: (full) =>
      `${counted(full, 'point')} × the rate, at most ${full}, to two decimals`,
    above: (full, threshold, step, points, end) =>
      `${counted(full, 'point')} up to ${threshold}; ${points} less for each ${step} above, ${end}`,
    below: (full, threshold, step, points, end) =>
      `${counted(full, 'point')} from ${threshold}; ${points} less for each ${step} short, ${end}`,
    downTo: (least) => (least === '0' ? 'down to zero' : `down to ${least}`),
    outcomes: (outcomes) => outcomes.join('; '),
    outcome: (condition, points) => `${condition}: ${counted(points, 'point')}`,
    and: ' and ',
  },
  workbook: {
    fileName: 'Review list',
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
        'Recomputed',
        'Points at risk',
        'Verifiable',
        'Checks passed',
        'High',
        'Medium',
        'Low',
      ],
    },
  },
  points: (digits) => counted(digits, 'point'),
  place: (year, stage) => (stage === '' ? String(year) : `${year}, ${stage}`),
  rowName: quoted,
  measured: {
    level: (figure) => figure,
    change: (figure) => `${figure} (change on the year before)`,
    change_pct: (figure) => `${figure} (change on the year before, %)`,
  },
  stagedItem: (stage, item) => (stage === '' ? item : `${item} (${stage})`),
  readings: (readings) => readings.join(', '),
};
