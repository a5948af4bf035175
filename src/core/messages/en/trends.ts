import type { LineOf, trends as zhTrends } from '../zh-cn/trends';
import { counted } from './counted';
import { joinNames } from './list';

const lineOf = { department: 'department', region: 'prefecture' };
const lines = (n: number, of: LineOf) => counted(n, lineOf[of]);
/** A name inside a sentence. */
const within = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export const trends: typeof zhTrends = {
  percentagePoints: 'percentage points',
  list: joinNames,
  yearRange: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  areaYear: (area, year) => `${area} ${year}`,
  picker: {
    label: 'Measure',
    quick: 'Common measures',
    groups: {
      amounts: 'Department: money and assets',
      counts: 'Department: staff',
      scores: 'Self-score',
      economy: 'Local economy and technology',
    },
    metricGroup: (name) => `Indicators: ${name}`,
  },
  mark: {
    derived: 'derived',
    baseDerived: 'year before is derived',
    stated: 'as stated',
    otherReport: (year) => `from the ${year} report`,
  },
  column: {
    area: 'Area',
    level: 'Level',
    year: 'Year',
    value: 'Value',
    source: 'Source',
    stage: 'Stage',
    total: 'Total',
    unlisted: 'Not itemised',
    ratio: 'Final ÷ initial',
    base: 'Year before',
    change: 'Change',
    changePercent: 'Change in %',
    note: 'Remarks',
  },
  stageColumn: (stage) => stage.charAt(0).toUpperCase() + stage.slice(1),
  sourceReport: (year) => `${year} report`,
  status: {
    empty: (measure, of) =>
      of === 'region'
        ? `${measure}: no department has a figure for every year, so prefectures have none to compare`
        : `${measure}: no report of these departments gives a figure`,
    emptyHint: 'Choose another measure, or widen the filter of areas, levels or functions.',
  },
  change: {
    rise: (size) => `up ${size} in a year`,
    fall: (size) => `down ${size} in a year`,
    rateRise: (size) => `up ${size} in a year`,
    rateFall: (size) => `down ${size} in a year`,
    same: 'unchanged in a year',
  },
  lines: {
    eyebrow: 'Over the years',
    lead: (area, measure, year, level, change) =>
      `${measure === '' ? area : `${area}, ${measure}`}: ${level} in ${year}, ${change}`,
    also: (area, year, level, change) => `; ${area}: ${level} in ${year}, ${change}`,
    counts: (n, measure, year, up, down, of) =>
      `${measure}: of ${lines(n, of)} with figures for ${year} and the year before, ${up} rose and ${down} fell; `,
    earlier: (n, of) => `; ${lines(n, of)} with changes in earlier years only`,
    noneComparable: (measure, n, of) =>
      `${measure}: none of ${lines(n, of)} has two years in a row, so no trend shows`,
    onlyOne: (area, measure, year, level) =>
      `${area}, ${measure}: ${level} in ${year}; a single figure is no trend`,
    description: (measure, unit, years, areas, figures, of, kind) =>
      `${measure}, in ${unit}; ${years}; ${lines(areas, of)}, ${figures} ${figures === 1 ? 'figure' : 'figures'}. ` +
      (of === 'region'
        ? `Each prefecture is its county-level departments together${kind === 'metric' ? ': sum of numerators ÷ sum of denominators' : ''}. `
        : ''),
    ends: {
      department: 'Each line ends with the name of its area. ',
      region: 'Select a line for the counties of its prefecture. ',
    },
    marked: (year) => `The shaded year is the one chosen, ${year}.`,
    singles: (n, of) => `${lines(n, of)} with a single year and so no line`,
    singlesAria: (measure, n, of) => `Dot chart: ${measure}, ${lines(n, of)} with a single year`,
    finalLevel: (measure) => `${measure} (final accounts)`,
    tableCaption: (measure) => `${measure} by year`,
    aria: (heading) => `Line chart: ${heading}`,
  },
  stages: {
    eyebrow: 'Initial · full-year · final',
    short: { initial: 'initial', adjusted: 'full-year', final: 'final' },
    lead: (area, item, year, final, relation) =>
      `${area} ${year}, ${item}: final accounts ${final}, ${relation}`,
    times: (initial, times) => `${times} times the initial budget of ${initial}`,
    percent: (initial, percent) => `${percent} of the initial budget of ${initial}`,
    equal: (item, n, _of) =>
      `${item}: final accounts equal the initial budget${n === 1 ? '' : ` in all ${n} cases`}`,
    none: (item, of) =>
      of === 'region'
        ? `${item}: no department gives budget and final accounts for every year, so prefectures have none to compare`
        : `${item}: no department gives both an initial budget and final accounts`,
    missingInitial: (n, of) => `; ${lines(n, of)} without an initial budget`,
    description: (item, unit, years, areas, of) =>
      `${item}, in ${unit}; ${years}; ${lines(areas, of)}.`,
    hint: {
      department: 'One panel each; the more solid the colour, the later the stage.',
      region:
        'One panel each; the more solid the colour, the later the stage. Select a bar for the counties of its prefecture.',
    },
    absent: '— not given',
    tableCaption: (item) => `${item} by stage`,
    aria: (heading) => `Panels of bars: ${heading}`,
    besideMetric: (item) => `A ratio has no budget stages; ${item} is shown beside it.`,
  },
  composition: {
    eyebrow: 'Parts of the “three public” expenses',
    part: {
      'three_public.reception': 'Reception',
      'three_public.vehicle_operation': 'Vehicle operation',
      'three_public.vehicle_purchase': 'Vehicle purchase',
      'three_public.vehicle': 'Vehicles (not split)',
      'three_public.abroad': 'Travel abroad',
      unlisted: 'Not itemised',
    },
    stage: { initial: 'initial', final: 'final' },
    allLedBy: (n, part, of) =>
      n === 1
        ? `In the 1 ${lineOf[of]} that itemises them, the largest part is ${within(part)}`
        : `In all ${lines(n, of)} that itemise them, the largest part is ${within(part)}`,
    ledBy: (n, led, part, of) =>
      `In ${led} of ${lines(n, of)} that itemise them, the largest part is ${within(part)}`,
    noneListed: (n, of) =>
      n === 1
        ? `The ${lineOf[of]} does not itemise its “three public” expenses`
        : `None of ${lines(n, of)} itemises its “three public” expenses`,
    unlisted: (n, of) => `; ${lines(n, of)} with a total only`,
    description: (unit, years, areas, of) =>
      `Travel abroad, vehicle purchase, vehicle operation, reception, in ${unit}; ${years}; ${lines(areas, of)}.`,
    hint: {
      department:
        'The total stands at the end of the bar; a dashed box is what the total has beyond its parts.',
      region:
        'The total stands at the end of the bar; a dashed box is what the total has beyond its parts. Select a bar for the counties of its prefecture.',
    },
    empty: {
      department: 'No report of these departments gives “three public” expenses',
      region:
        'No department gives budget and final accounts of “three public” expenses for every year, so prefectures have none to compare',
    },
    tableCaption: '“Three public” expenses and their parts',
    aria: (heading) => `Panels of stacked bars: ${heading}`,
    rounding: (where, sum, total) =>
      `${where}: the parts add up to ${sum}, the total is ${total}; rounding explains the difference.`,
    excess: (where, sum, total) =>
      `${where}: the parts add up to ${sum}, more than the total of ${total}; shown as the report prints it.`,
  },
  scale: {
    label: 'Scale',
    common: 'One scale',
    own: 'Own scales',
    differ:
      'The largest panel is over 20 times the smallest, so each has a scale of its own: compare lengths within a panel, and figures at the ends of bars between panels.',
    wide: 'The largest panel is over 20 times the smallest, whose bars are hard to see on one scale: read the figures at their ends.',
  },
  changes: {
    eyebrow: 'Year by year',
    heading: (n, up, down, same) =>
      n === 1
        ? `The one figure with a year before ${up > 0 ? 'rose' : down > 0 ? 'fell' : 'did not change'}`
        : `Of ${n} figures with a year before, ${up} rose and ${down} fell${same > 0 ? `, ${same} did not change` : ''}`,
    none: (measure) => `${measure}: no two years in a row, so no change to compute`,
    description: (measure, total, isRate) =>
      `${measure}, ${counted(total, 'figure')}; change = year − year before, ${isRate ? 'in percentage points' : 'in % of the year before'}, computed exactly and rounded last.`,
    absence: {
      no_prior_year: 'no figure for the year before',
      zero_base: 'year before is zero: no percentage',
      negative_base: 'year before is negative: no percentage',
    },
  },
  extreme: {
    yearBefore: 'the year before',
    initial: 'the initial budget',
    final: (where) => `${where}, final accounts`,
    rise: (where, level, baseName, base, times) =>
      `${where}: ${level} is ${times} times ${baseName} (${base}). Check the unit, basis and scope of the base before drawing conclusions.`,
    fall: (where, level, baseName, base, percent) =>
      `${where}: ${level} is only ${percent} of ${baseName} (${base}). Check the unit, basis and scope of the base before drawing conclusions.`,
  },
  notice: {
    regions: (item, counted, all) =>
      `Each prefecture is its county-level departments together. So that years compare, only those with ${within(item)} for every year count: ${counted} of ${all}.`,
    derived: (places) =>
      `${places}: worked back from the change that the report states; drawn hollow, with a dashed line.`,
    derivedAlone: (places) => `${places}: worked back from the change that the report states.`,
    stated: (places) =>
      `${places}: stated in the report, which does not give the figures to recompute it from.`,
    otherReport: (places) => `Figures from another year’s report: ${places}.`,
    otherReportPlace: (area, year, reportYear) => `${area} ${year} (${reportYear} report)`,
    gaps: (places) => `Lines are broken where a year is missing: ${places}.`,
    absent: (areas) => `No figure: ${areas}.`,
    absentWith: (area, reason) => `${area} (${reason})`,
    floatingAxis: (from) => `The vertical axis begins at ${from}, not at zero.`,
    sampled: (drawn, n, of) =>
      `Of more than ${lines(8, of)}, the 8 with the largest latest figure are coloured; of the other ${n}, ${drawn} are drawn in grey, spread evenly over their latest figures. The table has every figure.`,
    context: (n, of) =>
      `Of more than ${lines(8, of)}, the 8 with the largest latest figure are coloured and ${n} are grey; the table has every figure.`,
  },
};
