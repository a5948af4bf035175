import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, type AreaLevel, type Catalog } from '../../model/catalog';
import { importedIdPrefix } from '../../model/manifest';
import { splitOnce } from '../../state/address-fields';
import type { AddressProblem } from '../../state/url-codec';
import { baseOfShown, rangedText } from './range-words';

/** An address may hold anything: a notice names the first few problems, and only the beginning of a long value. */
const mostProblems = 5;
const mostCharacters = 40;

/** What was wrong with the address and what is shown instead, a sentence each, in the words of the screen. */
export function addressProblemsText(
  problems: readonly AddressProblem[],
  catalog: Catalog,
  locale: Locale,
): string {
  const { address } = messages(locale).shell;
  const sentences = problems.slice(0, mostProblems).map((problem) => {
    switch (problem.kind) {
      case 'unknown_screen':
        return address.unknownScreen(shortened(problem.name));
      case 'unknown_parameter':
        return address.unknownParameter(shortened(problem.name));
      case 'bad_value':
        return badValueText(problem.name, problem.value, problem.used, catalog, locale);
    }
  });
  const rest = problems.length - mostProblems;
  return [...sentences, ...(rest > 0 ? [address.more(rest)] : [])].join(locale === 'en' ? ' ' : '');
}

type FieldName = keyof ReturnType<typeof messages>['shell']['address']['fields'];

function badValueText(
  name: string,
  value: string,
  used: string,
  catalog: Catalog,
  locale: Locale,
): string {
  const { address } = messages(locale).shell;
  if (name === 'dataset' && value.startsWith(importedIdPrefix))
    return address.importedElsewhere(usedText(name, used, catalog, locale));
  if (!isField(name, address.fields)) return address.badOther(name, shortened(value));
  return address.badValue(
    address.fields[name],
    shortened(value),
    usedText(name, used, catalog, locale),
  );
}

/** A value of the address by the name that the screen gives it. */
function usedText(name: FieldName, used: string, catalog: Catalog, locale: Locale): string {
  const text = messages(locale);
  const { filters, address } = text.shell;
  const each = (nameOfOne: (id: string) => string) =>
    used === '' ? address.everything : text.trends.list(used.split(',').map(nameOfOne));
  const metric = (id: string) => nameOf(catalog.metric(id), locale);
  switch (name) {
    case 'dataset':
      return filters.datasetOption(used === '' ? 'real' : used, used);
    case 'area':
      return each((code) => {
        const found = catalog.areas.find(({ areaCode }) => areaCode === code);
        return found === undefined ? code : areaNameOf(found, locale);
      });
    case 'level':
      return each((level) => text.terms.areaLevel[level as AreaLevel]);
    case 'function':
      return each(text.terms.departmentFunction);
    case 'year':
      return used === 'latest' ? filters.latestYear : filters.yearOption(asYear(used, catalog));
    case 'metric':
    case 'against':
      return metric(used);
    case 'measure': {
      const id = used.slice(used.indexOf(':') + 1);
      return used.startsWith('metric:') ? metric(id) : nameOf(catalog.item(id), locale);
    }
    case 'brush':
      return each((brush) => {
        const [id, range] = splitOnce(brush, ':');
        const definition = catalog.metric(id);
        const [from = null, to = null] = range
          .split('..')
          .map((end) => (end === '' ? null : baseOfShown(end, definition)));
        return rangedText({ from, to }, definition, locale);
      });
    case 'report':
      return used === '' ? address.reportList : used;
    case 'view':
      return used === 'table' ? text.ui.table() : text.ui.chart();
    case 'working':
      return address.closed;
  }
}

function asYear(used: string, catalog: Catalog): number {
  const found = catalog.years.find((year) => String(year) === used);
  if (found === undefined) throw new Error(`No year ${used} in the catalog`);
  return found;
}

function isField(name: string, fields: Readonly<Record<FieldName, string>>): name is FieldName {
  return Object.prototype.hasOwnProperty.call(fields, name);
}

function shortened(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
