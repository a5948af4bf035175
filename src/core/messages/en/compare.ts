import type { compare as zhCompare } from '../zh-cn/compare';
import { counted } from './counted';
import { listNames } from './list';

const have = (n: number) => (n === 1 ? 'has' : 'have');
const departments = (n: number) => (n === 1 ? 'department' : 'departments');
/** A metric's name inside a sentence: 'budget execution rate', but 'R&D intensity'. */
const within = (name: string) =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
/** 'year 2022', 'years 2021 and 2023'. */
const yearOrYears = (years: string) => `${/\D/.test(years) ? 'years' : 'year'} ${years}`;

export const compare: typeof zhCompare = {
  question: {
    label: 'Compare',
    one: 'One metric',
    two: 'Two metrics',
    many: 'Many metrics',
  },
  standpoint: {
    mine: 'My area',
    none: 'Not set',
    rule: 'Compared with',
    rules: {
      kind: 'Same level and function',
      prefecture: 'Same prefecture',
      chosen: 'Areas I choose',
      all: 'All of the level',
    },
    chosen: 'Areas I choose',
    chosenNone: 'Choose',
    chosenSome: (n) => `${n} ${n === 1 ? 'area' : 'areas'} chosen`,
    pin: (area) => `Make ${area} my area`,
    unpin: (area) => `${area} is no longer my area`,
    isMine: (area) => `${area} (my area)`,
    hint: 'Press an area’s name (or P at the keyboard) to make it my area: it is starred and left out of its own peer median.',
  },
  picker: {
    quick: 'Common metrics',
    metric: 'Metric',
    vertical: 'Vertical axis',
    against: 'Horizontal axis',
    order: 'Order',
  },
  quick: {
    budget_execution_rate: 'Budget execution',
    three_public_control_rate: '“Three public” control',
    rd_intensity: 'R&D intensity',
    score_rate: 'Self-score',
  },
  metricGroup: {
    execution: 'Budget execution',
    running: '“Three public” and running costs',
    structure: 'Structure of spending',
    resources: 'Staff, assets and procurement',
    economy: 'District economy and science',
    outcome: 'Self-score and satisfaction',
    other: 'Other metrics',
  },
  order: { merit: 'Best first', value: 'Value', name: 'Name' },
  list: listNames,
  amongAlike: (area, n) => `${area} and ${n - 1} more`,
  ranked: {
    none: (metric, total) =>
      total === 1
        ? `${metric}: the 1 department with a report has no figure`
        : `${metric}: none of the ${total} departments with a report has a figure`,
    noCounty: (area, metric, figure, countyTotal) =>
      countyTotal === 0
        ? `${metric}: ${area} ${figure}; the filters leave no county-level department to compare`
        : `${metric}: ${area} ${figure}; none of ${countyTotal} county-level ${departments(countyTotal)} has a figure`,
    only: (area, metric, figure) =>
      `${metric}: ${area} ${figure}, the only county-level department with a figure`,
    equal: (n, metric, figure) => `${metric}: all ${n} county-level departments stand at ${figure}`,
    highest: (areas, metric, figure, n, isTied) =>
      `${metric}: ${areas} ${figure}, ${isTied ? 'jointly ' : ''}highest of ${n} county-level departments with a figure`,
    lowest: (areas, figure) => `; ${areas} lowest, ${figure}`,
    farthest: (areas, metric, figure, n, target) =>
      `${metric}: ${areas} ${figure}, farthest from the target of ${target} among ${n} county-level departments with a figure`,
    nearest: (areas, figure) => `; ${areas} nearest, ${figure}`,
    absent: (n) => `; ${n} more ${have(n)} none`,
    description: (unit, better, years, n, total, basis) =>
      `In ${unit}, ${better}${years === '' ? '' : `; ${yearOrYears(years)}`}; ${n} of ${counted(total, 'department')} ${have(n)} a figure. Basis: ${basis}`,
    group: {
      county: 'County level · ranked best first',
      countyNeutral: 'County level · ranked by size, neither end is better',
      set: (name) => `${name} · ranked best first`,
      setNeutral: (name) => `${name} · ranked by size, neither end is better`,
      prefectureSet: (prefecture) => `Counties of ${prefecture}`,
      apart: 'Other counties · not compared, not ranked',
      prefecture: 'Prefecture level · not ranked',
      province: 'Province level · not ranked',
    },
    target: { line: (figure) => `Target ${figure}`, limit: (figure) => `Limit ${figure}` },
    verdict: {
      overLimit: '▲ over the limit',
      underLimit: 'within the limit',
      overTarget: '▲ above target',
      underTarget: '▼ below target',
    },
    origin: { computed: 'computed', stated: 'as stated', derived: 'derived' },
    band: (median) => `Peer median ${median}`,
    absentTitle: 'Without a figure',
    aria: (heading, n) => `Bar chart of ${counted(n, 'department')}. ${heading}`,
  },
  mine: {
    rank: (area, metric, figure, n, rank, tied) =>
      `${area}: ${within(metric)} ${figure}, ${tied ? 'joint ' : ''}no. ${rank} of ${counted(n, 'department')} compared`,
    above: (median) => `, above the peer median of ${median}`,
    below: (median) => `, below the peer median of ${median}`,
    same: (median) => `, level with the peer median of ${median}`,
    leader: (areas, figure) => `; no. 1 is ${areas}, ${figure}`,
    alone: (area, metric, figure) =>
      `${area}: ${within(metric)} ${figure}, the only one of its peers with a figure`,
    unranked: (area, metric, figure, rest) =>
      `${area}: ${within(metric)} ${figure}, not ranked. ${rest}`,
    absent: (area, rest) => `${area} has no figure. ${rest}`,
  },
  strip: {
    eyebrow: 'Distribution',
    few: (n, low, high, spread) =>
      `${n} county-level departments lie between ${low} and ${high}, ${spread} apart`,
    equal: (n, figure) => `All ${n} county-level departments stand at ${figure}`,
    band: (n, p25, p75, median) =>
      `The middle half of ${n} peers lies between ${p25} and ${p75}, with the median at ${median}`,
    mine: {
      above: (area) => `; ${area} lies above it`,
      within: (area) => `; ${area} lies within it`,
      below: (area) => `; ${area} lies below it`,
    },
    points: (digits) => `${digits} percentage points`,
    description: (metric, unit, n, rule, peers) =>
      `${metric}, in ${unit}; county-level departments, n\u00a0=\u00a0${n}; ${peers} ${peers === 1 ? 'peer' : 'peers'} (${within(rule)}).`,
    hint: 'A dot for each department.',
    aria: (heading, n) => `Dot plot of ${counted(n, 'department')}. ${heading}`,
    offScale: (areas) =>
      `Far beyond the rest and drawn at the edge (triangle), not to scale: ${areas}.`,
    flagged:
      'Diamonds, and names with ⚑, are figures with audit findings on arithmetic or rules. Open one to see them.',
    yearsDiffer: (years) =>
      `Each department is shown for its latest year with a figure (${years}), so the years differ; the ranking has the year of each.`,
    hollow: 'Hollow dots are not among the peers and do not count for the median.',
    caption: (metric) => `Distribution: ${within(metric)}`,
    column: { place: 'Place', figure: 'Figure', areas: 'Area' },
    row: {
      low: 'Lowest',
      p25: 'Peers, 25th percentile',
      median: 'Peer median',
      p75: 'Peers, 75th percentile',
      high: 'Highest',
      mine: 'My area',
      target: 'Target or limit',
    },
    tooFew: 'fewer than 5 peers',
  },
  scatter: {
    eyebrow: 'Two metrics, side by side',
    onlyOne: 'There is only one pair: a single point shows no relation. Its figures:',
    extremes: (x, y, high, highX, highY) =>
      `Highest ${within(x)} in ${high} (${highX}): ${within(y)} ${highY}`,
    low: (low, lowX, y, lowY) => `; lowest in ${low} (${lowX}): ${within(y)} ${lowY}`,
    sameX: (n, x, figure) => `${x}: all ${n} county-level departments stand at ${figure}`,
    single: (area, x, xFigure, y, yFigure) =>
      `${area}: ${within(x)} ${xFigure}, ${within(y)} ${yFigure}; no second county-level department to compare`,
    noCounty: (x, y) =>
      `No county-level department has ${within(x)} and ${within(y)} in the same year`,
    description: (x, y, years, n) =>
      `Horizontal: ${x}. Vertical: ${y}. Each point is one department in one year; ${yearOrYears(years)}, n\u00a0=\u00a0${n}`,
    same: {
      title: 'Both axes show the same metric',
      hint: 'Choose another metric for the horizontal axis to see how the two relate.',
    },
    none: {
      title: 'No department has both metrics in the same year',
      hint: 'Choose another metric for the horizontal axis, or the latest year for each.',
    },
    quadrant: (figure) => `median ${figure}`,
    aria: (heading, n) => `Scatter chart of ${counted(n, 'department')}. ${heading}`,
    point: (area, year) => `${area} ${year}`,
  },
  notice: {
    yearsDiffer: (years) =>
      `Each department is shown for its latest year with a figure (${years}), so the years differ; the year stands beside each figure.`,
    axisBroken: (area, figure, times, from, to) =>
      `${area}, ${figure}${times === null ? '' : `, is ${times} times the next`}; the axis is broken between ${from} and ${to}, and lengths on either side of the break cannot be compared.`,
    fewPeers: (rule, n) =>
      n === 0
        ? `No other department to compare with (${within(rule)}): no median or quartile band is drawn.`
        : `Only ${n} other ${departments(n)} to compare with (${within(rule)}), fewer than 5: no median or quartile band is drawn.`,
    peers: (rule, n, areas) =>
      `Median (thin line) and band from the 25th to the 75th percentile are of ${n} peers (${within(rule)})${areas === '' ? '' : `, without ${areas}`}.`,
    noneChosen: 'No area to compare with is chosen yet: pick some under “Areas I choose”.',
    notRanked: (areas) => `Not of county level, shown apart and not ranked: ${areas}.`,
    notCompared: (areas) => `Not among those compared, shown apart and not ranked: ${areas}.`,
    stated: (areas) =>
      `Stated in the report (hatched), which gives no figures to recompute it from: ${areas}.`,
    derived: (areas) =>
      `Rests on a prior-year figure derived from level and change (hollow): ${areas}.`,
    undecided: (pairs, total) =>
      `The printed digits do not decide which is higher: ${pairs.join('; ')}${total > pairs.length ? ` and others, ${total} pairs in all` : ''}.`,
    rangesDrawn: 'Thin lines below the bars show the range that rounding allows.',
    ranges: (ranges) =>
      `Thin lines below the bars show the range that the rounding of the printed figures allows: ${ranges.join('; ')}.`,
    rangeOf: (area, range) => `${area} ${range}`,
    pair: (a, b) => `${a} or ${b}`,
    laterReport: (area, year, reportYear) =>
      `${area}: the figure of ${year} is from the report of ${reportYear}.`,
    fewPairs: (rule, n) =>
      n === 0
        ? `No department to compare with (${within(rule)}) has both figures: no quadrants are drawn and no relation is claimed.`
        : `Only ${n} ${departments(n)} to compare with (${within(rule)}) ${have(n)} both figures, fewer than 5: no quadrants are drawn and no relation is claimed.`,
    quadrants: (rule, n, mine) =>
      `Quadrant lines are the medians of ${n} departments (${within(rule)})${mine === '' ? '' : `, without ${mine}`}.`,
    unpaired: (areas) => `Not drawn, for want of both figures in one year: ${areas}.`,
    diamond: (areas) =>
      `Hollow diamonds are not of county level and do not count for quadrants: ${areas}.`,
  },
  column: {
    area: 'Area',
    rank: 'Rank',
    level: 'Level',
    department: 'Department',
    year: 'Year',
    numerator: 'Numerator',
    denominator: 'Denominator',
    source: 'Source',
    range: 'Rounding interval',
  },
  caption: {
    ranked: (metric) => `${metric} by department`,
    pairs: (x, y) => `${x} and ${within(y)}, paired by year`,
  },
  noReport: (year) => `No report for ${year}`,
  figureOf: (area, metric, year) => `${metric}, ${area}, ${year}`,
  loading: 'Computing',
  cancelled: {
    title: 'Cancelled',
    detail: 'The query was stopped; the rest of the page is not affected.',
  },
  drawing: {
    title: 'The chart could not be drawn',
    detail: 'The figures are not affected and stand in the table.',
  },
};
