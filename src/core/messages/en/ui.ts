import type { ui as zhUi } from '../zh-cn/ui';
import { counted } from './counted';

/** Texts that belong to the interface kit itself; everything else reaches a component as a prop. */
export const ui: typeof zhUi = {
  skipToContent: () => 'Skip to content',
  mainNavigation: () => 'Main navigation',
  filters: () => 'Filters',
  close: () => 'Close',
  cancel: () => 'Cancel',
  chart: () => 'Chart',
  table: () => 'Table',
  pin: () => 'Pin to deck',
  pinFailed: () => 'Not pinned; reload the page and try again',
  viewAs: () => 'Show as',
  search: () => 'Search',
  pages: () => 'Pages',
  pagesOf: (list) => `Pages of ${list}`,
  previousPage: () => 'Previous page',
  nextPage: () => 'Next page',
  pageOf: (from, to, total) => `${from}–${to} of ${total}`,
  moreNotices: (count) =>
    count === 1 ? 'One more like these is not listed.' : `${count} more like these are not listed.`,
  selectAll: () => 'Select all',
  selectNone: () => 'Select none',
  noOption: (query) => `No option matches “${query}”`,
  selectedOf: (selected, total) =>
    selected === 0 ? `None means all ${total}` : `${selected} of ${total} selected`,
  scrollableTable: (caption) => `${caption}, scrollable table`,
  openWorking: (figure) => `${figure}, open the working`,
  chartKeys: (opens) =>
    `Arrow keys step through the data, ${opens ? 'Enter opens the working, ' : ''}Esc leaves.`,
  chartPinKey: () => ' P makes the area at hand my area.',
  sentences: (parts) =>
    parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' '),
  labelled: (label, text) => `${label}: ${text}`,
  clauses: (parts) => parts.filter((part) => part !== '').join(', '),
  flag: { sign: '⚑', findings: (n) => counted(n, 'finding') },
  export: () => 'Export',
  unitOf: (label) => `Unit of ${label}`,
  source: (text) => `Source: ${text}`,
  tone: {
    info: () => 'Note',
    warning: () => 'Caution',
    error: () => 'Error',
  },
};
