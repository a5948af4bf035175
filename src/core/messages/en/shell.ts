import type { shell as zhShell } from '../zh-cn/shell';
import { counted } from './counted';

export const shell: typeof zhShell = {
  product: 'Budget performance compared',
  heading: (screen, question) => `${screen}: ${question}`,
  screens: {
    overview: 'Overview',
    compare: 'Compare',
    trends: 'Trends',
    audit: 'Audit',
    report: 'Report',
    data: 'Data',
    present: 'Present',
  },
  screenQuestions: {
    overview: 'Where things stand',
    compare: 'Who is high, who is low',
    trends: 'Which way it goes',
    audit: 'Which self-scores do not hold',
    report: 'One department, one year',
    data: 'Bring your own reports',
    present: 'Pin figures and show them',
  },
  filters: {
    dataset: 'Dataset',
    datasetOption: (id, title) =>
      ({ real: 'Real reports', province: 'Simulated province', nation: 'Simulated nation' })[id] ??
      title,
    allYears: 'All years',
    year: 'Year',
    latestYear: 'Latest for each',
    yearOption: (year) => `${year}`,
    areas: 'Areas',
    allAreas: 'All areas',
    someAreas: (count) => counted(count, 'area'),
    level: 'Level',
    allLevels: 'All levels',
    function: 'Function',
    allFunctions: 'All functions',
    allDepartments: 'All departments',
    reset: 'Clear filters',
  },
  theme: { toLight: 'Switch to light', toDark: 'Switch to dark' },
  language: { switchTo: '中文', label: 'Switch to Chinese' },
  footer: {
    dataset: (reports, facts) => `${counted(reports, 'report')}, ${counted(facts, 'figure')}`,
    asOf: (date) => `Data prepared on ${date}`,
    hash: (hash) => `Data version ${hash}`,
    licence: (both) => both.split(' / ')[1] ?? both,
    download: 'Download the data package',
    simulated:
      'Simulated data: areas, departments and figures are generated from a seed and are of no real place.',
    imported:
      'Includes data imported in this browser, not checked by this product and sent nowhere.',
    importedAway:
      'Includes data that its author has imported, not checked by this product; all other figures are from published self-evaluation reports.',
    source:
      'Every figure is as printed in the departments’ public self-evaluation reports, misprints included.',
    units: '1 wan yuan is 10,000 yuan, 1 yi yuan is 100 million.',
  },
  loading: {
    catalog: 'Reading the catalog of metrics',
    figures: 'Computing',
  },
  engine: {
    restarted:
      'The query engine broke off, was restarted and has computed again; the figures are not affected.',
    failed:
      'The query engine cannot start: the prepared default charts still work, other filters do not for now. Reload the page; if that does not help, ask the administrator whether the .wasm files in the deployed assets folder are complete.',
    unavailable: (reason) =>
      `The query engine cannot start; try again or reload the page. The engine reports: ${reason}`,
    starting: 'Starting the query engine',
    computing: 'Computing metrics and audit on this computer',
    loaded: (megabytes) => `${megabytes} MB loaded`,
    loadedOf: (megabytes, total) => `${megabytes} of ${total} MB loaded`,
  },
  simulated: 'Simulated data',
  imported: 'With imported data',
  update: {
    ready: 'There is a newer version. Reload to take it; what you have chosen stays.',
    take: 'Reload',
    later: 'Later',
  },
  display: {
    patterns:
      'Patterns in charts (to tell fills apart without colour; cells that print their figures have none)',
  },
  print: { clauses: (parts) => parts.join('; ') },
  error: {
    title: 'The data could not be read',
    manifest: (url) =>
      `${url} cannot be read. Check that the deployed folder has its data folder, then reload the page.`,
    kept: (title) =>
      `The imported dataset “${title}” is lost or damaged in this browser, or does not suit this version. Remove it on the Data screen and import the files again.`,
    toData: 'To the Data screen',
    query: 'The query did not finish',
    code: 'This part of the page could not be loaded. Check the connection, then try again.',
    retry: 'Try again',
  },
  empty: {
    title: 'No department fits the filters',
    hint: 'Widen the filter of areas, levels or functions.',
  },
  address: {
    unknownParameter: (name) => `“${name}” in the address is unknown and was left out.`,
    badValue: (field, value, used) =>
      `The address asks for a ${field} “${value}” that is not there; “${used}” is shown instead.`,
    badOther: (name, value) =>
      `“${name}=${value}” in the address is not understood; the default is shown.`,
    fields: {
      dataset: 'Dataset',
      area: 'area',
      level: 'level',
      function: 'department function',
      year: 'year',
      metric: 'metric',
      against: 'second metric',
      measure: 'trend',
      report: 'report',
      view: 'display',
      brush: 'range',
      working: 'working',
    },
    everything: 'all',
    reportList: 'the list of reports',
    closed: 'no working',
    more: (count) => `And ${count} more.`,
    importedElsewhere: (used) =>
      `The dataset of the address was imported in another browser, or has been removed; imported data do not travel with a link. “${used}” is shown.`,
    unknownScreen: (name) => `There is no screen named “${name}”; the overview is shown.`,
  },
  dismiss: 'Dismiss',
};
