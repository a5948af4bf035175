import type { working as zhWorking } from '../zh-cn/working';
import { counted } from './counted';
import { quoted } from '../quoted';

export const working: typeof zhWorking = {
  title: (area, year, name) => `${area} ${year}: ${name}`,
  titleOfStage: (area, year, item, stage) =>
    `${area} ${year}: ${item}${stage === '' ? '' : ` (${stage})`}`,
  stated: 'Stated by the report; its terms are not disclosed',
  derived: 'Derived',
  derivedMeaning: 'This year’s figure less the change on the year before; not printed as such',
  otherReport: 'From the department’s own report of that year',
  definition: 'Definition',
  formula: 'Formula',
  withNumbers: 'With the numbers',
  equals: '=',
  divide: '÷',
  plus: '+',
  minus: '−',
  times: (coefficient) => `${coefficient} ×`,
  operand: (item, stage, year) => `${item}${stage === '' ? '' : `, ${stage}`} ${year}`,
  stagedTerm: (item, stage, yearOffset) => {
    const when =
      yearOffset === 0 ? '' : yearOffset === -1 ? 'year before' : `${-yearOffset} years before`;
    const details = [stage, when].filter((detail) => detail !== '').join(', ');
    return details === '' ? item : `${item} (${details})`;
  },
  allInUnit: (formula, unit) => `${formula} (${unit})`,
  interval: 'Rounding interval',
  intervalText: (range) =>
    `The printed figures are rounded; the true result is in the range ${range}`,
  span: (from, to) => `${from}–${to}`,
  range: (lo, hi) => `${lo} to ${hi}`,
  exact: 'Counted, or “none”: not rounded',
  intervalUnbounded:
    'The rounding interval of the denominator holds zero, so the result has no bounds',
  sources: 'Where it is printed',
  page: (report, locator) => `${report}, ${locator}`,
  excerpt: (text) => `「${text}」`,
  noLocator: 'Report details',
  unitName: (unit) => ({ 元: 'yuan', 万元: 'wan yuan', 亿元: 'yi yuan' })[unit] ?? unit,
  printed: (value, unit) => `${value.replace('-', '−')}${unit === '%' ? '' : ' '}${unit}`,
  change: {
    level: 'This year',
    change: 'Change on the year before',
    change_pct: 'Change on the year before, %',
  },
  derivation: (level, change, result) => `${level} − (${change}) = ${result}`,
  otherMentions: (count) =>
    `The report mentions this figure ${count === 1 ? 'once more' : `${count} more times`}`,
  disagree: 'The mentions differ; the first is used',
  agree: 'The mentions agree',
  statedRate: 'The rate as the report states it',
  statedRateNone: {
    full: 'The report does not state this rate',
    partial: 'The part of the report known here does not state this rate',
  },
  missing: { full: 'not disclosed', partial: 'not in the part known here' },
  absentTitle: 'No result',
  target: (text) => `Target ${text}`,
  limit: (text) => `Limit ${text}`,
  notFound: 'This figure is not in the present data; the link may come from an earlier version.',
  loading: 'Reading the sources',
  sum: {
    title: (name, n) => `${name}: ${counted(n, 'department')} together`,
    titleRange: (name, n) => `${name}: range of ${counted(n, 'department')}`,
    titleAbsent: (name) => `${name}: the chosen departments`,
    rule: 'How it adds up',
    ratioRule:
      'Sum of the numerators ÷ sum of the denominators, computed exactly and rounded last; not a mean of the rates.',
    rangeRule:
      'The reports state the rate without all of its terms, so nothing can be added up: only the lowest and the highest are given.',
    latest: 'Each department in its latest year with a figure.',
    ofYear: (year) => `Each department in ${year}.`,
    members: 'Department by department',
    total: 'Together',
    counted: 'Included',
    onlyStated: 'Rate as stated only; not included',
  },
  indicator: {
    title: (area, year, name) => `${area} ${year}, score table: ${name}`,
    points: (score, weight) => `${score} of ${counted(weight, 'point')}`,
    position: 'Under',
    target: 'Target',
    actual: 'Actual',
    lost: 'Points lost',
    lostPoints: (lost) => counted(lost, 'point'),
    reason: 'Reason given',
    note: 'Note of record',
    asMetric: (name) => `Open the working of ${quoted(name)}`,
    path: (names) => names.join(' › '),
    place: (name) => `score table, ${name}`,
  },
  project: {
    title: (area, year, name) => `${area} ${year}, special fund: ${name}`,
    mention: (index) => `Mention ${index}`,
    noAmount: 'No amount printed',
    differ: 'The mentions differ in name or amount; all are kept as printed.',
  },
  uses: {
    heading: 'Where it is used',
    link: (screen, figures) => `${screen}: ${figures.join(', ')}`,
    figure: {
      keyFigures: 'key figures',
      map: 'tile map',
      overviewLines: 'over the years',
      ranked: 'ranked bars',
      lines: 'over the years',
      changes: 'year by year',
      stages: 'initial, full-year, final',
      composition: 'parts of the “three public” expenses',
      waterfall: 'from the budget to the accounts',
      flow: 'flow of money',
      indicators: 'score table',
      projects: 'special funds',
      metrics: 'all metrics',
      facts: 'all printed figures',
      findings: 'Findings of the audit',
    },
  },
  copy: {
    button: 'Copy as text with its source',
    done: 'Copied',
    failed:
      'The browser does not let the page write to the clipboard. The text is selected below: press Ctrl+C to copy it.',
    text: 'Text to copy',
  },
  citation: {
    subject: (title, figure) => `${title}: ${figure}`,
    labelled: (label, text) => `${label}: ${text}`,
    heading: (label) => `${label}:`,
    source: (figure, precision, excerpt, place) => `${figure} (${precision}), ${excerpt}, ${place}`,
    exact: 'counted, or “none”: not rounded',
    precision: (unit) => `printed to ${unit}`,
    member: (area, year, figure, terms) =>
      `${area} ${year}: ${figure}${terms === '' ? '' : ` (${terms})`}`,
    data: (product, asOf, hash) => `Data: ${product}, as of ${asOf}, version ${hash}`,
    page: (url) => `Page: ${url}`,
  },
};
