import type { present as zhPresent } from '../zh-cn/present';
import { counted } from './counted';

export const present: typeof zhPresent = {
  pin: {
    done: (count) => `Pinned to the deck, ${count} ${count === 1 ? 'slide' : 'slides'} now`,
    noRoom: 'The browser has no room left: not pinned. Remove slides, or save the deck as a file.',
    forbidden: 'The browser lets this page keep nothing: not pinned.',
    empty: 'There are no figures here yet to pin.',
    full: (most) => `The deck has ${most} slides, which is the most.`,
    points: 'points',
    positions: '100% is the best of the peers, 0% the worst',
    steps: { total: 'Budget and accounts', rise: 'Rise', fall: 'Fall', rest: 'Not listed' },
    more: (left) => `${left} more not drawn, see the figure`,
  },
  eyebrow: 'Deck',
  heading: (count) => `The deck has ${count} ${count === 1 ? 'slide' : 'slides'}`,
  description:
    'Kept in this browser only. Save it as a file, or export a PPTX with editable charts.',
  loading: 'Reading the deck',
  empty: {
    title: 'There is nothing in the deck yet',
    hint: 'Press the pin at the top right of any figure: the chart or table comes here with its finding, source and filter. Or open a deck file that you were given.',
    toCompare: 'Pin a figure of Compare',
  },
  present: 'Present',
  presentFrom: (page) => `Present from slide ${page}`,
  pptx: 'Export PPTX',
  writing: 'Exporting',
  written: 'PPTX exported',
  writeFailed: (reason) => `The PPTX could not be written: ${reason}`,
  print: 'Print or save as PDF',
  save: 'Save deck file',
  open: 'Open deck file',
  opened: (count) => `${count} ${count === 1 ? 'slide' : 'slides'} added`,
  addCover: 'Add title slide',
  addText: 'Add text slide',
  newCover: 'Title',
  newText: 'Points',
  slide: (number, title) => `Slide ${number}: ${title}`,
  pages: (count) => `${count} pages`,
  field: {
    title: 'Title',
    subtitle: 'Subtitle',
    body: 'Text, a line for each point',
    note: 'Notes, for the presenter only',
  },
  action: {
    up: 'Move up',
    down: 'Move down',
    duplicate: 'Duplicate',
    remove: 'Remove',
    live: 'Live figure',
    undo: 'Undo',
  },
  removedNote: 'Slide removed; undo it at the top of the page',
  removed: (title) => `Removed “${title}”.`,
  moved: (number, total) => `Now slide ${number} of ${total}`,
  duplicated: 'Slide duplicated',
  orderHint: 'Drag the previews, or press Alt+↑ Alt+↓, to change the order. P starts the show.',
  damaged: (count) => `${count} damaged ${count === 1 ? 'slide is' : 'slides are'} not shown.`,
  refusal: {
    no_room:
      'The browser has no room left: the last change was not kept. Remove slides, or save the deck as a file.',
    forbidden:
      'The browser lets this page keep nothing: changes are lost when it closes. Save the deck as a file.',
  },
  fileProblem: {
    unreadable: 'The file cannot be read; it may have been moved or changed. Choose it again.',
    too_large: (megabytes) => `The file is larger than ${megabytes} MB. It was not opened.`,
    not_json: 'The file is incomplete or no deck file (.deck.json). It was not opened.',
    not_a_deck: 'This is no deck file of this product. It was not opened.',
    other_version: 'The file is of another version of this product. Update, then try again.',
    too_many: (most) => `The deck would have more than ${most} slides. The file was not opened.`,
    bad_slide: (slide, field) =>
      `Slide ${slide} of the file breaks the rules at ${field}. Nothing of the file was opened.`,
  },
  fileName: 'deck',
  foot: {
    source: (text) => `Source: ${text}`,
    data: (asOf, hash) => `Data as of ${asOf}, version ${hash}`,
    pinned: (day) => `pinned ${day}`,
    left: (rows, columns) =>
      [
        rows > 0 ? `${counted(rows, 'more row', 'more rows')} of data not listed` : '',
        columns > 0 ? `${counted(columns, 'more column')} not listed` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    part: (index, count) => `Table ${index} / ${count}`,
    page: (number, total) => `${number} / ${total}`,
  },
  show: {
    label: 'Presentation',
    previous: 'Previous',
    next: 'Next',
    end: 'End',
    notes: 'Notes',
    noNote: 'No notes for this slide.',
    keys: 'Arrows and Space turn pages, N notes, Esc ends',
    pageOf: (number, total) => `Slide ${number} of ${total}`,
  },
  picture: (title) => `Chart: ${title}`,
};
