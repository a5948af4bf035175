import type { data as zhData } from '../zh-cn/data';
import { counted } from './counted';

export const data: typeof zhData = {
  list: (parts) => parts.join(', '),
  give: {
    eyebrow: 'Import',
    heading: 'Bring your own reports and see them among their peers',
    description:
      'Excel (.xlsx), CSV, Parquet, DuckDB and data packages (.zip); the form of basic data that reports attach, as it is. Files are read and computed in this browser alone and sent nowhere.',
    drop: 'Drop files here, or',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    paste: 'Paste a table',
    pasteHint: 'Copy a table with its header from Excel and paste it below.',
    pasteField: 'Pasted table',
    readPasted: 'Read the pasted table',
    pastedName: 'Pasted table',
    examples: 'Example files (every figure is invented):',
    exampleOf: {
      workbook: 'A district’s report (Excel)',
      broken: 'The same with faults',
      form: 'A form of basic data (Excel)',
      facts: 'Further figures (CSV)',
      package: 'A data package (zip)',
    },
    noMerge: {
      tooLarge: (title) =>
        `The open dataset “${title}” is too large to be joined in a browser; the import becomes a dataset of its own, with the catalog of the real reports.`,
      simulated: (title) =>
        `The figures of the open dataset “${title}” are invented, so nothing joins it; the import becomes a dataset of its own, with the catalog of the real reports.`,
    },
    reading: 'Reading',
    writing: 'Saving',
    checking: 'Checking',
    rechecking: 'Checking again',
    cancel: 'Stop',
    cancelled: 'Stopped; nothing was imported.',
  },
  failed: {
    task: {
      reading: 'Reading failed',
      checking: 'Checking again failed',
      writing: 'Saving failed',
    },
    cause: {
      base: 'the package of the open dataset did not come; look at the network',
      dropped: 'the browser did not hand the dropped files over; choose them instead',
      not_loaded: 'this part of the program did not load; look at the network',
      crashed: 'the program that handles the files broke off, perhaps for want of memory',
    },
    unknown: (detail) => `the program has a fault (${detail})`,
    sentence: (task, cause) => `${task}: ${cause}. Nothing has changed; try again.`,
  },
  check: {
    eyebrow: 'Check',
    refused: (errors) => `${counted(errors, 'error', 'errors')}: nothing was imported`,
    ready: (tables, rows) =>
      `${counted(tables, 'table', 'tables')} with ${counted(rows, 'row', 'rows')}, ready to import`,
    warned: (tables, rows, warnings) =>
      `${counted(tables, 'table', 'tables')} with ${counted(rows, 'row', 'rows')}; ${counted(warnings, 'point', 'points')} to look at`,
    conflicting: (count) =>
      `${counted(count, 'row contradicts', 'rows contradict')} the open dataset`,
    description: (files, outcome) =>
      `Files: ${files.join(', ')}${outcome === '' ? '' : `. ${outcome}`}`,
    omitted: (count) => `${count} more are not listed; mend those listed and import again.`,
    tables: 'Tables read',
    tableColumn: { table: 'Table', file: 'File', sheet: 'Sheet', rows: 'Rows' },
    outcome: (added, replaced, same) =>
      [
        counted(added, 'new row', 'new rows'),
        ...(replaced === 0
          ? []
          : [`${counted(replaced, 'row takes', 'rows take')} the place of one there is`]),
        ...(same === 0
          ? []
          : [`${counted(same, 'row is', 'rows are')} there already and not taken twice`]),
      ].join('; ') + '.',
    problems: 'Problems',
    problemColumn: {
      file: 'File',
      sheet: 'Sheet',
      row: 'Line',
      column: 'Column',
      value: 'Value',
      severity: 'Kind',
      rule: 'Problem',
      remedy: 'What to do',
      code: 'Rule',
    },
    severity: { error: 'Error', warning: 'Look at' },
    download: 'Download the problems (CSV)',
    problemsFile: 'import-problems.csv',
    conflicts: 'Rows that contradict the open dataset',
    conflictHint:
      'The same figure of the same report, and another value. Decide one by one or for all; kept both, the imported one counts as a further mention.',
    conflictColumn: {
      what: 'What',
      existing: 'Existing',
      imported: 'Imported',
      place: 'Where',
      choice: 'Which one',
    },
    conflictLimit: (shown, count) =>
      `The first ${shown} of ${count} are listed; the others follow the choice for all.`,
    difference: (column, value) => `${column}: ${value === '' ? '(empty)' : value}`,
    place: (file, sheet, line) =>
      sheet === '' ? `${file}, line ${line}` : `${file}, “${sheet}”, line ${line}`,
    forAll: 'For all',
    choice: {
      keep: 'Keep existing',
      take: 'Take imported',
      both: 'Keep both',
    },
    choiceOf: (what) => `${what}: which one`,
  },
  load: {
    mode: 'Import as',
    merge: 'Join the open dataset',
    own: 'On its own',
    mergeHint: (title) =>
      `Compared with the reports of “${title}”, which stays as it is: the two together become a new dataset.`,
    ownHint: 'The imported reports alone, with the metrics and areas of the open dataset.',
    title: 'Name of the dataset',
    defaultTitle: (base, own) => `${base} + ${own}`,
    accept: (count) =>
      `I have looked at ${counted(count, 'point', 'points')} and import all the same`,
    load: 'Import',
    discard: 'Discard',
    loaded: (title) => `“${title}” is imported.`,
    open: 'Compare it',
    noRoom:
      'The browser has no room left; nothing was saved. Remove datasets that are not needed, or clear browser data, and try again.',
    held: ' The browser lets no page save data: it is here until this page is closed or reloaded. To keep it, download its package below.',
  },
  kept: {
    eyebrow: 'Datasets in this browser',
    heading: (count) => `${counted(count, 'imported dataset', 'imported datasets')} kept`,
    none: 'No imported dataset yet',
    description:
      'In this browser on this computer alone. Clearing browser data deletes them: keep the files.',
    column: {
      title: 'Name',
      reports: 'Reports',
      facts: 'Figures',
      asOf: 'Prepared on',
      size: 'Size',
      actions: 'Actions',
    },
    current: 'open',
    held: 'not saved',
    kilobytes: (digits) => `${digits} KB`,
    open: (title) => `Open “${title}”`,
    rename: 'Rename',
    renameOf: (title) => `Rename “${title}”`,
    newName: 'New name',
    save: 'Save',
    cancel: 'Cancel',
    refused: (title) => `The browser lets nothing be changed; “${title}” is as it was.`,
    download: 'Download',
    downloadOf: (title) => `Download the package of “${title}”`,
    lost: (title) => `“${title}” is lost in this browser; remove it and import the files again.`,
    remove: 'Remove',
    removeOf: (title) => `Remove “${title}”`,
    confirm: 'Really remove',
    confirmOf: (title) => `Really remove “${title}”`,
    removed: (title) => `“${title}” is removed.`,
    renamed: (title) => `Renamed to “${title}”.`,
  },
};
