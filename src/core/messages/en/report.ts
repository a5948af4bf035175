import type { report as zhReport } from '../zh-cn/report';
import { counted } from './counted';

export const report: typeof zhReport = {
  picker: { label: 'Report' },
  parts: 'Parts of this report',
  findings: {
    none: 'The audit has no finding on this report',
    hint: {
      full: 'Every check that could be run passed.',
      partial:
        'Only some figures are on record, so few checks could be run: no finding does not mean that all is well.',
    },
  },
  optionOf: (area, year, isPartial) => `${area} ${year}${isPartial ? ' (in part)' : ''}`,
  list: {
    title: (count) => `${count} ${count === 1 ? 'report' : 'reports'} to read in full: choose one`,
    titleWaiting: 'Choose a report to read in full',
    department: (area, department) => `${area} · ${department}`,
    year: (year, isPartial) => `${year}${isPartial ? ' (in part)' : ''}`,
    hint: 'Money, score, expenses, staff, special funds, and every printed figure with its place.',
  },
  head: {
    title: (area, department, year) => `${area} ${year} · ${department}`,
    score: 'Self-score',
    ofScale: (scale) => `/ ${scale}`,
    grade: 'Grade',
    template: 'Template',
    coverage: 'Coverage',
    full: 'Full text',
    partial: 'Some figures only',
    published: 'Published',
    source: 'Source',
    notStated: { full: 'Not disclosed', partial: 'Not known here' },
    title2: (title) => `《${title}》`,
    years: 'Other years of this department',
    noYears: 'No report of another year',
    peers: 'Same function and level',
    noPeers: 'No department of the same function and level',
    partialNotice:
      'Only some figures of this report are on record: what is not listed below was not recorded or not disclosed. It is not zero.',
  },
  list2: (names) => names.join(', '),
  figureOf: (area, what) => `${area}, ${what}`,
  waterfall: {
    eyebrow: 'From the budget to the accounts',
    absent: {
      full: 'The report discloses neither a budget nor final accounts',
      partial: 'Only part of this report is known here, without budget or final accounts',
    },
    step: {
      initial: 'Initial budget',
      adjustment: 'Added in the year',
      carryover: 'Carried over',
      unlisted: 'Not itemised',
      adjusted: 'Full-year budget',
      unspent: 'Not spent',
      overspent: 'Beyond the budget',
      final: 'Final accounts',
    },
    grown: (final, initial, percent) =>
      `Final accounts of ${final} are ${percent} of the initial budget of ${initial}`,
    executed: (final, adjusted, percent) =>
      `Of a full-year budget of ${adjusted}, ${final} was spent: ${percent}`,
    only: (step, amount) => `The only figure given is ${step}: ${amount}`,
    description: (year) => `Whole expenditure of the department, wan yuan, ${year}`,
    extreme:
      'Final accounts and initial budget differ more than fivefold: check the scope and unit of the initial budget before drawing conclusions.',
    missing: {
      full: (steps) => `Not in the report, so not drawn: ${steps}.`,
      partial: (steps) => `Not in the part of the report known here, so not drawn: ${steps}.`,
    },
    unlisted: (rest, before) =>
      `The printed steps differ from “${before}” by ${rest}, more than rounding explains; drawn as “Not itemised”.`,
    rounding: (difference) =>
      `The steps differ from the total by ${difference}, within what rounding explains.`,
    aria: (heading) => `Waterfall: ${heading}`,
    tableCaption: 'Amounts of the steps of the budget',
    column: { step: 'Step', amount: 'Amount', level: 'Running level' },
  },
  flow: {
    eyebrow: 'Where the money came from and went',
    absent: {
      full: 'The report discloses neither total expenditure nor its make-up',
      partial: 'Only part of this report is known here, without total expenditure or its make-up',
    },
    largest: (total, stage, part, percent) => `${part} took ${percent} of the ${stage} of ${total}`,
    mostlyUnlisted: (total, stage, rest, percent) =>
      `Of the ${stage} of ${total}, ${rest} (${percent}) is itemised neither as basic nor as project expenditure`,
    description: (stage, year) =>
      `Whole expenditure of the department, ${stage}, wan yuan, ${year}`,
    unlistedSource: 'Source not itemised',
    unlistedUse: 'Not itemised',
    total: 'Total expenditure',
    share: (percent, whole) => `${percent} of ${whole}`,
    from: (source, target) => `${source} → ${target}`,
    excessUse: (whole, parts, total, excess) =>
      `The printed parts of ${whole} add up to ${parts}, ${excess} more than its ${total}; they are drawn as printed.`,
    excessSource: (parts, total, excess) =>
      `The printed sources add up to ${parts}, ${excess} more than total expenditure of ${total}; they are drawn as printed.`,
    through:
      'The report does not say which source paid for what, so all sources flow through total expenditure.',
    sources: 'Sources',
    uses: 'Uses',
    unlistedNotice:
      'Dashed outlines are what the report does not itemise: the total less the printed parts.',
    negative: (names) => `Amounts below zero cannot be drawn as a flow: ${names}.`,
    aria: (heading) => `Flow of money: ${heading}`,
    tableCaption: 'Amounts by source and use',
    column: { from: 'From', to: 'To', amount: 'Amount', share: 'Of total expenditure' },
  },
  indicators: {
    eyebrow: 'Where points were lost',
    absent: {
      full: 'The report does not publish an itemised score table',
      partial: 'Only part of this report is known here, without an itemised score table',
    },
    noWeights: (count) =>
      `None of the ${count} scores in the table has a printed weight, so no loss can be told`,
    noLoss: (count, weight) =>
      count === 1
        ? `The one indicator took full marks, ${counted(weight, 'point')}`
        : `All ${count} indicators took full marks, ${weight} points together`,
    lost: (weight, score, lost, name, most) =>
      `${score} of ${counted(weight, 'point')}: ${lost} lost, most of them on “${name}” (${most})`,
    tie: (weight, score, lost, count, most) =>
      `${score} of ${counted(weight, 'point')}: ${lost} lost; ${count} indicators lost the most (${most} each)`,
    description: (count) =>
      `Angle: weight; the deeper the colour, the larger the share of points lost; ${counted(count, 'indicator')}`,
    legend: ['None lost', 'Up to 5%', '5%–10%', '10%–20%', 'Over 20%'],
    legendLabel: 'Share of points lost',
    costly: 'Indicators that lost points',
    lostOf: (lost, weight) => `${lost} of ${counted(weight, 'point')} lost`,
    noReason: 'No reason given',
    tip: (name, weight, score) => `${name}\nWeight ${weight}, score ${score}`,
    unweighted: (names) => `Rows without a printed weight are not in the chart: ${names}.`,
    overScore: (names) => `Score above weight: ${names}.`,
    aria: (heading) => `Sunburst: ${heading}`,
    tableCaption: 'Score table, row by row',
    column: {
      name: 'Indicator',
      level1: 'Level 1',
      level2: 'Level 2',
      target: 'Target',
      actual: 'Actual',
      weight: 'Weight',
      score: 'Score',
      lost: 'Lost',
      reason: 'Reason',
      rule: 'Scoring rule',
      note: 'Note on the record',
    },
    yes: 'Yes',
    no: 'No',
  },
  items: {
    eyebrow: 'Expenses, staff, assets, procurement',
    heading: (shown) => `The report gives figures for ${shown}`,
    without: {
      full: (absent) => `; none for ${absent}`,
      partial: () => '; only part of it is known here',
    },
    headingNone: {
      full: 'The report discloses nothing on expenses, staff, assets and procurement',
      partial:
        'Only part of this report is known here, without expenses, staff, assets or procurement',
    },
    description: {
      full: 'Every figure opens its source; a dash is a figure that the report does not print.',
      partial: 'Every figure opens its source; a dash is a figure that is not known here.',
    },
    group: {
      threePublic: '“Three public” expenses',
      staff: 'staff',
      assets: 'assets',
      procurement: 'procurement',
      meetings: 'conferences and training',
      funds: 'revenue and carry-over',
      economy: 'the area’s economy',
    },
    amount: 'Figure',
    persons: 'Persons',
    column: { item: 'Item', year: 'Year' },
    caption: (group) => `Figures on ${group}`,
  },
  projects: {
    eyebrow: 'Special funds and projects',
    absent: {
      full: 'The report lists no special funds or projects',
      partial: 'Only part of this report is known here, without special funds or projects',
    },
    heading: (count, priced) =>
      priced === 0
        ? `${count} special ${count === 1 ? 'fund is named, without' : 'funds are named, none with'} an amount`
        : priced === count
          ? count === 1
            ? '1 special fund, with its amount'
            : `${count} special funds, all with an amount`
          : `${count} special funds, ${priced} of them with an amount`,
    largest: (name, amount) => `; the largest is “${name}” with ${amount}`,
    description: 'Wan yuan.',
    descriptionOfParts: 'Wan yuan; indented rows are parts of the fund above.',
    differs: (count) =>
      `${counted(count, 'fund is', 'funds are')} printed in more than one place with another name or amount; every mention is listed.`,
    mention: (index) => `mention ${index}`,
    mentionOf: (name, index) => `${name} (mention ${index})`,
    caption: 'Special funds and projects',
    column: {
      name: 'Fund',
      opening: 'Carried over',
      initial: 'Initial',
      adjustment: 'Added',
      final: 'Final',
      closing: 'Left at year end',
      place: 'Place',
    },
  },
  metrics: {
    eyebrow: 'Metrics',
    absent: 'No metric can be worked out from this report',
    heading: (known, all) =>
      known === all
        ? `All ${all} metrics can be worked out`
        : `${known} of ${all} metrics can be worked out`,
    headingNone: (all) => `None of the ${all} metrics can be worked out: figures are missing`,
    description:
      'Figures open formula and sources; where there is none, the row says what is missing.',
    caption: 'Metrics that this report gives',
    missingCaption: 'Metrics without a figure, and what is missing',
    showMissing: (count) =>
      count === 1 ? 'What the other one lacks' : `What the other ${count} lack`,
    computed: 'Computed from printed figures',
    stated: 'As the report states',
    column: { metric: 'Metric', value: 'Value', basis: 'Basis', reason: 'What is missing' },
  },
  facts: {
    eyebrow: 'Every printed figure',
    absent: 'No figure of this report is on record',
    heading: (count, repeated, differing) =>
      repeated === 0
        ? `${counted(count, 'figure')}, ${count === 1 ? '' : 'each '}printed once`
        : differing === 0
          ? `${counted(count, 'figure')}; ${repeated === 1 ? 'the one printed more than once agrees with itself' : `the ${repeated} printed more than once agree`}`
          : `${counted(count, 'figure')}, ${repeated} printed more than once, ${differing} of which ${differing === 1 ? 'differs' : 'differ'}`,
    description:
      'All mentions of a figure side by side; mention 1 is the one that is calculated with.',
    search: 'Find an item, year or figure',
    found: (shown, all) => `${shown} of ${all} shown`,
    nothing: (query) => `No figure matches “${query}”`,
    narrowed: (shown, all, by) =>
      `Only ${shown} of ${counted(all, 'figure')} ${shown === 1 ? 'is' : 'are'} listed: ${by}.`,
    narrowedBy: (query, kind) =>
      [query === '' ? '' : `matching “${query}”`, kind.toLowerCase()]
        .filter((part) => part !== '')
        .join(', '),
    kindLabel: 'Which figures',
    kind: { all: 'All', repeated: 'Printed repeatedly', differing: 'Mentions differ' },
    caption: 'Every printed figure and its mentions',
    agree: 'Agree',
    differ: 'Differ',
    single: 'Once only',
    column: {
      item: 'Item',
      year: 'Year',
      stage: 'Stage',
      measure: 'Meaning',
      agreement: 'Do they agree?',
      mention: (index) => `Mention ${index}`,
    },
  },
};
