import type { overview as zhOverview } from '../zh-cn/overview';
import { counted } from './counted';
import { listNames } from './list';

const departments = (n: number) => (n === 1 ? 'department' : 'departments');
/** A metric's name inside a sentence: 'budget execution rate', but 'R&D intensity'. */
const within = (name: string) =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

export const overview: typeof zhOverview = {
  list: listNames,
  figure: (name, figure) => `${within(name)} ${figure}`,
  key: {
    eyebrow: 'Key figures',
    group: {
      county: 'county-level departments',
      prefecture: 'prefecture-level departments',
      province: 'province-level departments',
    },
    over: (n, limited, figures) =>
      limited === 1
        ? `The one key figure with a limit exceeds it: ${figures}`
        : `${n} of the ${limited} key figures with a limit ${n === 1 ? 'exceeds' : 'exceed'} it: ${figures}`,
    within: (limited) =>
      limited === 1
        ? 'The one key figure with a limit is within it'
        : `All ${limited} key figures with a limit are within it`,
    noLimit: (known, total) => `${known} of ${total} key figures are known`,
    none: 'The reports of the chosen departments give none of the key figures',
    describeOne: (area, department) => `${area}, ${department}.`,
    describeMany: (n, group) =>
      `${n} ${n === 1 ? group.replace(/s$/, '') : group} together: sum of numerators ÷ sum of denominators, each in its latest year with a figure; not a mean of ratios.`,
    describeYear: (n, group, year) =>
      `${n} ${n === 1 ? group.replace(/s$/, '') : group} together: sum of numerators ÷ sum of denominators of ${year}; not a mean of ratios.`,
    leftOut: (areas) => `Not of county level and left out of the sums: ${areas}.`,
    compare: (metric) => `${metric}: compare departments`,
    ratio: (n, years) => `${n} ${departments(n)} together, ${years}`,
    single: (area, year) => `${area}, ${year}`,
    range: (n, years) => `${n} ${departments(n)}, rates as stated only, ${years}`,
    rangeFigure: (low, high) => `${low}–${high}`,
    noneOf: (n) => `None of ${n} ${departments(n)} has a figure`,
    noReport: 'No report for the chosen year',
    overLimit: (limit) => `▲ over the limit of ${limit}`,
    noChange: 'No prior year to compare with',
    noChanges: 'None of the figures has a prior year to compare with.',
    order: {
      higher: 'highest first',
      lower: 'lowest first',
      near_target: 'nearest to the target first',
      neutral: 'highest first',
    },
    rank: (rank, tied, of, group, order) =>
      `${tied > 1 ? 'Shares place' : 'Place'} ${rank} of ${of} ${group} of its kind (${order})`,
    median: {
      above: (median, n) => `; above the median of the other ${n}, ${median}`,
      below: (median, n) => `; below the median of the other ${n}, ${median}`,
      at: (median, n) => `; at the median of the other ${n}, ${median}`,
    },
    spread: (low, high) => `Lowest ${low}; highest ${high}`,
    spreadEnd: (area, figure) => `${area} ${figure}`,
    alone: (group) => `No other ${group} of its kind to compare with`,
    rise: (size) => `+${size} on the year before`,
    fall: (size) => `−${size} on the year before`,
    same: 'As the year before',
    changeOf: (n) => ` (${n} ${departments(n)} with both years)`,
    verdict: {
      better: 'improved',
      worse: 'worsened',
      same: 'unchanged',
      unsure: 'within rounding, direction open',
      neutral: '',
    },
  },
  tiles: {
    level: 'Map of',
    levels: { county: 'Counties', prefecture: 'Prefectures' },
    place: {
      county: 'counties and districts',
      prefecture: 'prefectures',
      region: 'prefectures (county-level departments together)',
    },
    among: (whole, total, place) => `${whole === '' ? '' : `${whole}’s `}${total} ${place}`,
    none: (among, metric) => `${metric}: none of ${among} has a figure`,
    only: (among, metric, area, figure) =>
      `${metric}: of ${among} only ${area} has a figure, ${figure}`,
    equal: (among, metric, n, figure) => `${metric}: ${n} of ${among} have a figure, all ${figure}`,
    span: (among, metric, n, low, lowFigure, high, highFigure) =>
      `${metric}: ${n} of ${among} have a figure, from ${lowFigure} in ${low} to ${highFigure} in ${high}`,
    filtered: (heading) => `With these filters – ${heading}`,
    description: (unit, better, place) =>
      `One square each for the ${place}, laid out by rough geography; squares are equal and show neither size nor borders. In ${unit}, ${better}.`,
    describeRegions: (unit, better) =>
      `One square each for the prefectures, with their county-level departments together: sum of numerators ÷ sum of denominators, not a mean of ratios. Laid out by rough geography. In ${unit}, ${better}.`,
    keys: 'Arrow keys move between squares, Enter opens the working.',
    keysOfRegions: 'Arrow keys move between squares, Enter shows the counties of the prefecture.',
    hintOfRegions: 'Point at a square for its full name and figure; select it for its counties',
    whole: '← Back to all prefectures',
    aria: (heading) => `Tile map. ${heading}`,
    hint: 'Point at or select a square for its full name and figure',
    withParent: (area, parent) => (parent === '' ? area : `${area} (${parent})`),
    detail: (place, figure, year) => `${place}: ${figure}, ${year}`,
    absent: (place, reason) => `${place}: — ${reason}`,
    empty: (place) => `${place}: no report in the chosen data`,
    legend: 'Colour',
    legendRange: (from, to) => `${from} to ${to}`,
    legendOpen: (from) => `${from} and more`,
    legendFlag: '⚑ has audit findings',
    legendAbsent: '— reports, but not this figure',
    legendEmpty: 'no report',
    column: {
      area: 'Area',
      parent: 'Prefecture',
      value: 'Value',
      year: 'Year',
      note: 'Note',
    },
    caption: (metric) => `${metric} by area`,
    unplaced: (figures) =>
      `Without a square of their own, and so neither drawn nor counted in the heading: ${figures}.`,
    outlier: (area, figure) =>
      `${area}, ${figure}, lies far beyond the rest and has a class of its own, so that the others stay apart in colour.`,
  },
  ownMap: {
    title: 'Use your own outlines (GeoJSON)',
    hint: 'Drop a .geojson file here or choose one below: a FeatureCollection of polygons in longitude and latitude, each feature saying its area by area_code, adcode, code or name. The file stays in this browser and is sent nowhere.',
    choose: 'Choose a file',
    another: 'Choose another file',
    remove: 'Remove, back to squares',
    reading: 'Reading the file',
    titleUsed: (file) => `Outlines: ${file} (change or remove)`,
    used: (file, outlined, all) =>
      `Showing “${file}”: ${outlined} of ${all} areas have an outline.`,
    levelMissing: (file, place) => `“${file}” has no outlines of ${place}, so squares are drawn.`,
    missing: (areas) => `Not in the outlines: ${areas}; the table has their figures.`,
    strangers: (n, names) =>
      `${n} ${n === 1 ? 'feature is' : 'features are'} none of the areas here and not drawn: ${names.join(', ')}${n > names.length ? ' and others' : ''}.`,
    unkept:
      'The browser has no room or no permission to keep the file: choose it again on the next visit.',
    description: (unit, better) =>
      `Outlines come from your own file, as an illustration. In ${unit}, ${better}.`,
    aria: (heading) => `Map. ${heading}`,
    refused: (file, reason) => `“${file}” is not used. ${reason}`,
    undrawn: (file) =>
      `“${file}” could not be drawn, so the squares stay. Choose the file again to retry.`,
    problem: {
      unreadable: 'The file cannot be read; it may have been moved or changed. Choose it again.',
      tooLarge: (megabytes) =>
        `It has ${megabytes} MB; 20 MB is the most. Simplify its outlines in a mapping program.`,
      notJson: (detail) => `It is no valid JSON (${detail}). Export it as GeoJSON in UTF-8.`,
      tooDeep: (depth) => `It is nested ${depth} levels deep, unlike any map. Export it anew.`,
      forbiddenKey: (key) => `It has the forbidden key “${key}”. Export it anew or delete the key.`,
      notCollection: (found) =>
        `Its outermost type is “${found}” instead of “FeatureCollection”. Export a collection of features.`,
      noFeatures: 'Its features are empty. Make sure that a layer was chosen for export.',
      markup: (feature, property, value) =>
        `Property ${property} of feature ${feature} holds a tag or control character: “${value}”. Put the name or code of the area there.`,
      geometryType: (feature, found) =>
        `geometry.type of feature ${feature} is “${found}”; it must be Polygon or MultiPolygon. Export a layer of polygons.`,
      ring: (feature, found) =>
        `A ring in coordinates of feature ${feature} has fewer than four points or the wrong nesting: ${found}. Repair its outline.`,
      position: (feature, found) =>
        `Position ${found} of feature ${feature} is no longitude and latitude (−180 to 180, −90 to 90). Export in geographic coordinates.`,
      tooDetailed: (points) =>
        `Its outlines have ${points} points; 300000 is the most. Simplify them in a mapping program.`,
      noMatch: (feature, properties) =>
        `None of its features is an area of these data; feature ${feature}, for one, has ${properties}. Give the six-digit code as area_code, adcode or code, or the full Chinese name as name.`,
    },
  },
  coverage: {
    eyebrow: 'What is covered',
    headRegions: (regions, n, years, reports) =>
      `${counted(reports, 'report')} of ${counted(n, 'department')} in ${counted(regions, 'prefecture')}, ${years}`,
    describeRegions:
      'Each cell counts a prefecture’s reports of the year, “of” its departments where some have none. ',
    hintOfRegions: 'Select a cell for the departments of the prefecture.',
    captionOfRegions: 'Reports by prefecture and year',
    ofDepartments: (reports, n) => (reports === n ? `${reports}` : `${reports} of ${n}`),
    openRegion: (area, year, reports, n) =>
      `${area} ${year}: ${counted(reports, 'report')} of ${counted(n, 'department')}, show its departments`,
    heading: (reports, n, years) =>
      `${reports} ${reports === 1 ? 'report' : 'reports'} of ${n} ${departments(n)}, ${years}`,
    repeated: (n) =>
      n === 0
        ? '; no department has two years'
        : `; ${n} ${departments(n)} ${n === 1 ? 'has' : 'have'} two years or more`,
    partly: (n) => (n === 0 ? '' : `; ${n} ${n === 1 ? 'is' : 'are'} known only in part`),
    description: 'Each cell is a report with the number of metrics that can be worked out from it.',
    hint: 'Press one to open the report.',
    state: { reported: 'Report', partly: 'In part', missing: 'None' },
    known: (known, all) => `${known}/${all} metrics`,
    open: (area, year, state, known) => `${area} ${year}: ${state}, ${known}, open the report`,
    column: {
      departments: 'Departments',
      reports: 'Reports',
      partial: 'Of them partial',
      area: 'Area',
      year: 'Year',
      state: 'Material',
      known: 'Known metrics',
      title: 'Report',
    },
    caption: 'Reports by department and year',
    empty: {
      title: 'The chosen departments have no report',
      hint: 'Widen the filters of area, level or function.',
    },
  },
  attention: {
    eyebrow: 'Needs attention',
    heading: (n, high) =>
      high === 0
        ? `The audit has ${counted(n, 'finding')}, none of high severity`
        : `The audit has ${counted(n, 'finding')}, ${high} of high severity`,
    none: 'The audit has no findings',
    description: (n) =>
      `${n === 1 ? 'The gravest' : `The gravest ${n}`}. Open one for its working and sources.`,
    all: (n) =>
      n === 1 ? 'The finding on the audit screen' : `All ${n} findings on the audit screen`,
    empty: {
      title: 'The chosen reports have no findings',
      hint: 'Every check that could be run passed, or the reports do not print what is needed.',
    },
  },
};
