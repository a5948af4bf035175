import type { working as zhWorking } from '../zh-cn/working';

export const working: typeof zhWorking = {
  title: (area, year, name) => `${area} ${year}: ${name}`,
  titleOfStage: (area, year, item, stage) =>
    `${area} ${year}: ${item}${stage === '' ? '' : ` (${stage})`}`,
  computed: 'Computed from printed figures',
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
  range: (lo, hi) => `${lo} to ${hi}`,
  exact: 'Counted, or “none”: not rounded',
  intervalUnbounded:
    'The rounding interval of the denominator holds zero, so the result has no bounds',
  sources: 'Where it is printed',
  page: (report, locator) => `${report}, ${locator}`,
  excerpt: (text) => `「${text}」`,
  noLocator: 'Report details',
  scoreScale: 'Full marks of the self-evaluation',
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
  statedRateNone: 'The report does not state this rate',
  missing: 'not disclosed',
  missingOperand: (operand) => `${operand}: not in the report`,
  absentTitle: 'No result',
  target: (text) => `Target ${text}`,
  limit: (text) => `Limit ${text}`,
  notFound: 'This figure is not in the present data; the link may come from an earlier version.',
  copyLink: 'Copy link',
  loading: 'Reading the sources',
  region: 'Working',
};
