/**
 * Icons as path data: stroked lines of 1.5 on a 20 × 20 grid, no fills, so that they take the
 * colour of the text beside them.
 */
export const icons = {
  chart: 'M3 17h14M5.5 14v-4M10 14V4M14.5 14V8',
  check: 'M4 10.5l4 4 8-9',
  'chevron-down': 'M5 7.5l5 5 5-5',
  'chevron-left': 'M12.5 5l-5 5 5 5',
  'chevron-right': 'M7.5 5l5 5-5 5',
  'chevron-up': 'M5 12.5l5-5 5 5',
  close: 'M5 5l10 10M15 5L5 15',
  copy: 'M7.5 7.5h9v9h-9zM4 12.5H3.5v-9h9V4',
  download: 'M10 3v10M6 9.5l4 4 4-4M3.5 17h13',
  error: 'M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7zM10 6v5M10 13.5v.5',
  info: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15M10 9v5M10 6v.5',
  keyboard: 'M2.5 5h15v10h-15zM5.5 8h.5M9 8h.5M12.5 8h.5M5.5 12h9',
  language:
    'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15M2.5 10h15M10 2.5c5 4.5 5 10.5 0 15c-5-4.5-5-10.5 0-15',
  link: 'M8.5 11.500a3 3 0 004.5 0l3-3a3 3 0 00-4.5-4.500l-1 1M11.5 8.500a3 3 0 00-4.5 0l-3 3a3 3 0 004.5 4.500l1-1',
  pin: 'M7 3h6l-1 5.5 3 3H5l3-3zM10 11.500V17.5',
  present: 'M2.5 3.500h15M3.5 3.500v9h13v-9M10 12.500V15M6.5 17.500L10 15l3.5 2.5',
  remove: 'M4 5.500h12M8 5.500v-2h4v2M5.500 5.500l.8 11h7.400l.8-11M8.500 8.500v5M11.500 8.500v5',
  search: 'M9 3.500a5.5 5.5 0 100 11 5.5 5.5 0 000-11M13 13l4 4',
  sort: 'M6.5 8L10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
  'sort-ascending': 'M10 16V4.500M5.5 9L10 4.5 14.5 9',
  'sort-descending': 'M10 4v11.500M5.5 11L10 15.5 14.5 11',
  star: 'M10 3l2.2 4.600 5 .7-3.600 3.500.9 5L10 14.400 5.500 16.800l.9-5L2.800 8.300l5-.7z',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8.5 4v12',
  theme: 'M10 2.500a7.5 7.5 0 100 15 7.5 7.5 0 000-15v15M12.5 4v12M15 5.500v9',
  warning: 'M10 3l7.5 13.500h-15zM10 8v4M10 14v.5',
} as const;

export type IconName = keyof typeof icons;
