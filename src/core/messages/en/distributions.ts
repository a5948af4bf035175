import type { distributions as zhDistributions } from '../zh-cn/distributions';
import { counted } from './counted';

const reports = (n: string) => counted(n, 'report');

export const distributions: typeof zhDistributions = {
  heading: {
    whole: (n, metric, figure) => `${metric} of ${reports(n)}: the median is ${figure}`,
    known: (n, known, metric, figure) =>
      `${metric}, given for ${known} of ${reports(n)}: the median is ${figure}`,
    few: (n, known, metric) =>
      `${metric}, given for ${known} of ${reports(n)}: fewer than 5, so no median is stated`,
    none: (n) => `None of ${reports(n)} has the chosen metrics`,
    empty: (ranges) => `No report lies within all ranges: ${ranges}`,
    selected: (ranges, n, share) => `${ranges}: ${reports(n)} (${share})`,
    median: (metric, figure, whole) =>
      `, whose median of “${metric}” is ${figure}, against ${whole} of all reports`,
  },
  description: (n, metrics, years) =>
    `${reports(n)}, ${counted(metrics, 'metric')}; ${/\D/.test(years) ? 'years' : 'year'} ${years}; the height of a bar is a number of reports`,
  ranged: (metric, range) => `${metric} ${range}`,
  join: (ranges) => ranges.join(', '),
  atLeast: (figure) => `≥ ${figure}`,
  atMost: (figure) => `≤ ${figure}`,
  between: (from, to) => `${from}–${to}`,
  years: (first, last) => `${first}–${last}`,
  betweenSigned: (from, to) => `${from} to ${to}`,
  count: (n, total) => `${n} of ${reports(total)} in the selection`,
  countAll: (total) => `${reports(total)}; no range is selected yet`,
  spoken: (n, total) => `${n} of ${reports(total)} in the selection`,
  hint: 'Drag across any histogram to select a range: all others are filtered by it. Drag its ends to resize it, its middle to move it; press beside it to clear it.',
  keys: 'Arrow keys move the range; where there is none, they first select one in the middle. Shift with arrows moves its right end, Shift with Home or End stretches it to the end, Page Up and Page Down move it by a bar, Escape clears it.',
  clearOf: (metric) => `Clear the range of “${metric}”`,
  clearAll: 'Clear all ranges',
  noBrush: 'no range',
  slider: (metric) => `Range of “${metric}”`,
  medianOf: (figure, whole) => `Median ${figure} (all: ${whole})`,
  medianWhole: (figure) => `Median ${figure}`,
  absent: (n) => `${n} without the figure`,
  beyondBelow: (n, edge, extreme) =>
    `The first bar holds the ${n} below ${edge}, down to ${extreme}`,
  beyondAbove: (n, edge, extreme) => `The last bar holds the ${n} above ${edge}, up to ${extreme}`,
  legend: { label: 'Colours', part: 'in the selection', whole: 'all reports' },
  allYears:
    'Without a year in the filters, reports of all years count, one for each department and year; a year in the filters shows that year alone.',
  prefectures: (n) =>
    `${reports(n)} ${n === '1' ? 'is of a department' : 'are of departments'} at prefecture level, counted with those of counties in every histogram and median; filter by level to see them apart.`,
  fewForMedian: 'Where fewer than 5 reports have a figure, no median is stated.',
  missing:
    'A report without a figure is in no bar of that metric, and outside any range that is selected on it.',
  list: {
    title: (n) => `Reports in the selection (${n})`,
    titleAll: (n) => `No range is selected: all ${n} reports`,
    report: 'Report',
    caption: 'Figures of the reports in the selection',
    hint: 'The latest year first; press a figure for its working.',
    none: 'No report lies within all ranges. Widen or clear one of them.',
    name: (area, year) => `${area}, ${year}`,
    waiting: '…',
  },
  table: {
    caption: 'Distribution of each metric',
    metric: 'Metric',
    range: 'Range',
    whole: 'All reports',
    part: 'In the selection',
    below: (figure) => `below ${figure}`,
    above: (figure) => `above ${figure}`,
    absent: 'no figure',
  },
  empty: {
    metrics: {
      title: 'No metric is chosen',
      hint: 'Choose under “Metrics”, or take the proposed ones again.',
    },
    reports: { title: 'There are no reports', hint: 'Widen the filters, or choose another year.' },
  },
};
