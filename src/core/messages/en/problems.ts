import type { FirstPlace } from '../zh-cn/problem-sentences';
import type { problems as zhProblems } from '../zh-cn/problems';
import { counted } from './counted';
import { importCodes } from './import-problems';
import { orNearest } from './problem-sentences';
import { departmentFunctions } from '../../department-functions';
import { terms } from './terms';

const typeNames: Readonly<Record<string, string>> = {
  integer: 'a whole number (such as 12)',
  number: 'a decimal number (such as 12.5, without thousands separators)',
  boolean: 'true or false',
  date: 'a date (such as 2024-03-31)',
  string: 'text',
};

/** What the values that a column allows stand for, where they do not say it. */
const meanings: Readonly<Record<string, string>> = {
  ...terms.stage,
  level: 'the figure itself',
  change: 'rise or fall on the year before',
  change_pct: 'the same in per cent',
};

const explained = (allowed: string): string =>
  allowed
    .split(', ')
    .map((value) => (value in meanings ? `${value} (${meanings[value]})` : value))
    .join(', ');

/** The line that another repeats. */
const lineOf = ({ firstRow, firstFile }: FirstPlace): string =>
  `line ${firstRow}${firstFile === null ? '' : ` of “${firstFile}”`}`;

/** How a row repeats another: in all that it says, or in its key alone. */
const repeats = (p: FirstPlace, key: string): string =>
  p.isSame
    ? `The row repeats ${lineOf(p)} word for word`
    : `The row has ${key} as ${lineOf(p)}, but says otherwise`;

const keepOne = (isSame: boolean, otherwise: string): string =>
  isSame
    ? 'Remove one of the two rows.'
    : `See which row is right and remove the other; ${otherwise}.`;

const codes: Omit<(typeof zhProblems)['codes'], keyof typeof importCodes> = {
  descriptor_invalid: {
    what: (p) => `The package descriptor datapackage.json is wrong at ${p.path}: ${p.expected}`,
    remedy: () => 'Mend datapackage.json after the Data Package 2.0 standard.',
  },
  missing_file: {
    what: (p) => `The file ${p.file} is missing`,
    remedy: () => 'Add the file; a table without rows still keeps its header line.',
  },
  unexpected_file: {
    what: (p) => `The package descriptor does not name ${p.file}; it was not read`,
    remedy: () => 'Check the name of the file, or remove it.',
  },
  quote_unclosed: {
    what: () => 'A quotation mark is never closed; nothing after it can be read',
    remedy: () => 'Close it with a straight double quote; inside a cell, write a quote twice.',
  },
  record_too_long: {
    what: (p) => `A record is longer than ${p.limit} characters; nothing after it was read`,
    remedy: () =>
      'From this line on, look for a quote that is not closed, or for missing line ends.',
  },
  quote_malformed: {
    what: () => 'Text follows a closing quotation mark',
    remedy: () => 'Inside a cell, write a quote twice; a closing quote ends its cell.',
  },
  header_missing_column: {
    what: (p) => `The header lacks the column “${p.column}” (${p.titleEn})`,
    remedy: (p) =>
      `If the column is there under another name, call it “${p.column}”; if not, add it with a cell for each row (empty where allowed).`,
  },
  header_unknown_column: {
    what: (p) => `The header has an unknown column “${p.column}”`,
    remedy: (p) => orNearest(p.nearest, 'remove the column'),
  },
  header_duplicate_column: {
    what: (p) => `The header names the column “${p.column}” twice`,
    remedy: () => 'Keep one of the columns.',
  },
  header_order: {
    what: () => 'The columns are not in the order of the schema',
    remedy: (p) => `Put them in this order: ${p.expected}.`,
  },
  row_ragged: {
    what: (p) => `The row has ${counted(p.found, 'cell')} instead of ${p.expected}`,
    remedy: () =>
      'Check the commas; write amounts without thousands separators, and put text that contains a comma in straight double quotes.',
  },
  type_mismatch: {
    what: (p) => `“${p.value}” is not ${typeNames[p.type] ?? p.type}`,
    remedy: (p) => `Write ${typeNames[p.type] ?? p.type}.`,
  },
  too_precise: {
    what: (p) => `“${p.value}” has too many decimals to be kept exactly`,
    remedy: (p) => `At most ${p.allowed} decimals fit here; check the figure and its unit.`,
  },
  too_large: {
    what: (p) => `“${p.value}” is too large to be kept`,
    remedy: () => 'Check the figure and its unit.',
  },
  required_missing: {
    what: (p) => `“${p.column}” must not be empty`,
    remedy: () => 'Fill in the cell; remove the whole row if there is nothing to record.',
  },
  not_unique: {
    what: (p) => repeats(p, `the same “${p.column}”, “${p.value}”,`),
    remedy: (p) => keepOne(p.isSame, 'if both are, give one of them another id'),
  },
  not_in_enum: {
    what: (p) => `“${p.value}” is not a value that “${p.column}” allows`,
    remedy: (p) => orNearest(p.nearest, `use one of: ${explained(p.allowed)}`),
  },
  pattern_mismatch: {
    what: (p) => `“${p.value}” does not have the form that “${p.column}” requires`,
    remedy: (p) =>
      p.example === null
        ? `Write it so that it matches ${p.pattern}.`
        : `Write it like “${p.example}”.`,
  },
  below_minimum: {
    what: (p) => `“${p.value}” is below the smallest allowed value, ${p.minimum}`,
    remedy: (p) => `Use a number of at least ${p.minimum}.`,
  },
  above_maximum: {
    what: (p) => `“${p.value}” is above the largest allowed value, ${p.maximum}`,
    remedy: (p) => `Use a number of at most ${p.maximum}.`,
  },
  too_long: {
    what: (p) => `The text has ${p.found} characters; the limit is ${p.limit}`,
    remedy: (p) => `Shorten it to ${p.limit} characters.`,
  },
  primary_key_duplicate: {
    what: (p) => repeats(p, `the same “${p.column}”, “${p.value}”,`),
    remedy: (p) => keepOne(p.isSame, 'if both are, mend the key of one'),
  },
  foreign_key_missing: {
    what: (p) => `${p.target} has no “${p.value}”`,
    remedy: (p) => orNearest(p.nearest, `first add that row to ${p.target}`),
  },
  item_or_metric_missing: {
    what: (p) => `“${p.value}” is neither an item nor a metric`,
    remedy: (p) =>
      orNearest(
        p.nearest,
        'first add it to catalog/items.csv (for a rate, to catalog/metrics.csv)',
      ),
  },
  not_in_catalog: {
    what: (p) => `“${p.value}” is not in the catalog`,
    remedy: (p) => orNearest(p.nearest, `take one of the catalog, such as ${p.allowed}`),
  },
  unit_kind_mismatch: {
    what: (p) => `“${p.subject}” cannot be stated in “${p.value}”`,
    remedy: (p) => `Use one of these units: ${p.expected}; if the unit is right, check the item.`,
  },
  change_pct_unit: {
    what: (p) => `A change in per cent takes the unit %, not “${p.value}”`,
    remedy: () => 'Set the unit to %; for a change in amount, set measure to change.',
  },
  mention_duplicate: {
    what: (p) => repeats(p, `the same report, item, year, stage, measure and mention (${p.value})`),
    remedy: (p) =>
      keepOne(
        p.isSame,
        'if the report prints the figure in two places, give this row the next free mention number',
      ),
  },
  mention_gap: {
    what: (p) =>
      `Mentions of a quantity count from 1 without gaps; this should be ${p.expected}, not ${p.value}`,
    remedy: (p) => `Set mention to ${p.expected}, or add the missing row.`,
  },
  score_mismatch: {
    what: (p) => `The self-score ${p.value} differs from ${p.stated}, the score in the table facts`,
    remedy: () => 'Look at the report and mend one of the two.',
  },
  score_without_fact: {
    what: (p) => `The table facts does not hold the self-score ${p.value}`,
    remedy: () => 'Add a row to facts with item_id score, mention 1, the value and its place.',
  },
  fact_after_report: {
    what: (p) => `The figure is about ${p.value}, later than the report’s year ${p.reportYear}`,
    remedy: () => 'Check fiscal_year and report_id.',
  },
  report_id_mismatch: {
    what: (p) => `The report id “${p.value}” does not fit its department’s area or its year`,
    remedy: (p) =>
      `It should start with ${p.expected}; if the id is right, check department and year.`,
  },
  excerpt_without_value: {
    what: (p) => `The excerpt does not contain the figure ${p.stated}`,
    remedy: () => 'Take the clause that bears the figure, or check the value.',
  },
  function_unknown: {
    what: (p) =>
      `“${p.value}” is no known function: the screens show this code, and the department is compared only with others of “${p.value}”`,
    remedy: (p) =>
      `${orNearest(p.nearest.slice(0, 1), 'it may stay')} Known: ${departmentFunctions
        .map((code) => `${code} (${terms.departmentFunction(code)})`)
        .join(', ')}.`,
  },
  score_above_weight: {
    what: (p) => `The score ${p.value} is above the weight ${p.weight}`,
    remedy: () => 'Look at the report; if it says so, leave it as it is.',
  },
  weights_do_not_add: {
    what: (p) => `The weights add up to ${p.sum}, not to the full marks of ${p.value}`,
    remedy: () =>
      'Check for indicators left out or taken twice; if the report says so, leave it as it is.',
  },
  project_parent_missing: {
    what: (p) => `The same report has no project with the sequence number ${p.value}`,
    remedy: () => 'Mend parent_seq; leave it empty where there is no parent.',
  },
  totals_place_duplicate: {
    what: (p) => `The total of this level of the report already stands in ${lineOf(p)}`,
    remedy: () =>
      'Say in level1 and level2 which group the row adds up; if it repeats the other, remove one.',
  },
  identity_too_short: {
    what: (p) =>
      `The identity “${p.value}” has ${counted(p.count, 'term')}: there is nothing to check`,
    remedy: () => 'Give it at least two rows in catalog/identity_terms.csv, or remove it.',
  },
  metric_without_numerator: {
    what: (p) => `The metric “${p.value}” has a denominator but no numerator`,
    remedy: () => 'Add a row with side numerator; a metric that is only stated has no terms.',
  },
  parent_cycle: {
    what: (p) => `The parents form a circle: ${p.path}`,
    remedy: () => 'Mend the parent of one of them; the topmost has none.',
  },
  rule_without_outcomes: {
    what: (p) => `The scoring rule “${p.value}” lists no outcomes and cannot be re-executed`,
    remedy: () => 'Add its bands or entries to catalog/scoring_outcomes.csv.',
  },
  step_rule_incomplete: {
    what: (p) => `A rule by steps needs a usable ${p.column}`,
    remedy: () =>
      'Give it full marks, a threshold, a direction, points per step and a step above zero.',
  },
  band_inverted: {
    what: (p) => `The lower bound ${p.value} is above the upper bound ${p.upper}`,
    remedy: () => 'Check both bounds.',
  },
  phone_number: {
    what: (p) => `The text contains a telephone number (${p.value})`,
    remedy: () => 'Remove it; personal data must not enter the package.',
  },
  identity_number: {
    what: (p) => `The text contains an identity card number (${p.value})`,
    remedy: () => 'Remove it; personal data must not enter the package.',
  },
};

export const problems: typeof zhProblems = {
  where: (file, row, column, sheet) =>
    [
      file,
      sheet === undefined ? '' : `sheet “${sheet}”`,
      row === null ? '' : `line ${row}`,
      column === null ? '' : `column “${column}”`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  codes: { ...codes, ...importCodes },
};
