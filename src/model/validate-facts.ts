import { buildProblem } from './problem';
import type { Exact } from './validate-exact';
import {
  compareExact,
  misfit,
  parseExact,
  parseInteger,
  storedDecimals,
  timesExact,
} from './validate-exact';
import { buildNearest } from './validate-nearest';
import { candidatesOf, cellOf, columnByKey, placeOf, readerOf } from './validate-tables';
import type { Rule, Tables } from './validate-tables';

/** A fact is about an item, or states a rate and is about a metric. */
export const checkItemOrMetric: Rule = function* (tables) {
  const [facts, items, metrics] = [tables.get('facts'), tables.get('items'), tables.get('metrics')];
  if (facts === undefined || items === undefined || metrics === undefined) return;
  const candidates = [...candidatesOf(items, 'item_id'), ...candidatesOf(metrics, 'metric_id')];
  const known = new Set(candidates.map(({ key }) => key));
  const nearest = buildNearest(candidates);
  for (const row of facts.rows) {
    const subject = cellOf(facts, row, 'item_id');
    if (subject === null || known.has(subject)) continue;
    const args = { nearest: nearest(subject) };
    yield buildProblem('item_or_metric_missing', placeOf(facts, row, 'item_id'), args);
  }
};

/**
 * The unit of a fact suits what it measures: a level or change takes a unit of its item's kind, a stated rate
 * that of its metric, a change in per cent takes %.
 */
export const checkUnits: Rule = function* (tables) {
  const facts = tables.get('facts');
  const units = tables.get('units');
  if (facts === undefined || units === undefined) return;
  const kinds = columnByKey(units, 'unit', 'kind');
  const kindOfItem = columnByKey(tables.get('items'), 'item_id', 'kind');
  const unitOfMetric = columnByKey(tables.get('metrics'), 'metric_id', 'unit');
  const unitsOfKind = (kind: string) =>
    [...kinds].filter(([, other]) => other === kind).map(([name]) => name);
  for (const row of facts.rows) {
    const read = readerOf(facts, row);
    const [subject, unit] = [read('item_id'), read('unit')];
    if (!kinds.has(unit)) continue;
    const place = placeOf(facts, row, 'unit');
    if (read('measure') === 'change_pct') {
      if (unit !== '%') yield buildProblem('change_pct_unit', place, {});
      continue;
    }
    const [kind, own] = [kindOfItem.get(subject), unitOfMetric.get(subject)];
    const fitting = own !== undefined ? [own] : kind !== undefined ? unitsOfKind(kind) : [unit];
    if (fitting.includes(unit)) continue;
    const args = { subject, expected: fitting.join(', ') };
    yield buildProblem('unit_kind_mismatch', place, args);
  }
};

/** Every stated figure stays exact in its base unit (万元, 1 or a ratio), kept with six decimals. */
export const checkFigures: Rule = function* (tables) {
  const facts = tables.get('facts');
  if (facts === undefined) return;
  const factors = columnByKey(tables.get('units'), 'unit', 'factor');
  for (const row of facts.rows) {
    const read = readerOf(facts, row);
    const factorText = factors.get(read('unit'));
    const factor = factorText === undefined ? null : parseExact(factorText);
    if (factor === null) continue;
    const text = read('value');
    const stated = parseExact(text);
    const place = placeOf(facts, row, 'value');
    if (stated === null) {
      // Ill-formed text is a matter of the column's pattern; well-formed text can only be too long.
      if (/^-?\d+(\.\d+)?$/.test(text)) yield buildProblem('too_large', place, {});
      continue;
    }
    const code = misfit(timesExact(stated, factor));
    if (code === 'too_large') yield buildProblem(code, place, {});
    if (code === 'too_precise') {
      yield buildProblem(code, place, { allowed: decimalsAllowed(factor) });
    }
  }
};

/** A report cannot state a figure of a later year than its own. */
export const checkFactYears: Rule = function* (tables) {
  const facts = tables.get('facts');
  const reports = tables.get('reports');
  if (facts === undefined || reports === undefined) return;
  const reportYears = columnByKey(reports, 'report_id', 'fiscal_year');
  for (const row of facts.rows) {
    const read = readerOf(facts, row);
    const reportYear = reportYears.get(read('report_id')) ?? '';
    const [about, latest] = [parseInteger(read('fiscal_year')), parseInteger(reportYear)];
    if (about === null || latest === null || about <= latest) continue;
    yield buildProblem('fact_after_report', placeOf(facts, row, 'fiscal_year'), { reportYear });
  }
};

/** The excerpt bears the figure, as in `value` or in another unit of its kind; a hint that one of them was mistyped. */
export const checkExcerpts: Rule = function* (tables) {
  const facts = tables.get('facts');
  if (facts === undefined) return;
  const unitsAlike = unitsByKind(tables);
  for (const row of facts.rows) {
    const read = readerOf(facts, row);
    const excerpt = read('excerpt');
    const figure = parseExact(read('value'));
    // Zero is also written 无 or 未发生, and small counts are often spelt in characters.
    if (excerpt === '' || figure === null || figure.digits === 0n) continue;
    const figures = figuresIn(excerpt);
    if (figures.length === 0 && /[一二三四五六七八九十百千两]/.test(excerpt)) continue;
    const stated = read('value').replace(/^-/, '');
    const unit = read('unit');
    if (figures.some((printed) => isFigure(printed, stated, unit, unitsAlike(unit)))) continue;
    yield buildProblem('excerpt_without_value', placeOf(facts, row, 'excerpt'), { stated });
  }
};

/** Decimals that a figure may have before its product with `factor` exceeds the stored ones. */
function decimalsAllowed(factor: Exact): number {
  const digits = factor.digits.toString();
  const trailingZeros = digits.length - digits.replace(/0+$/, '').length;
  return storedDecimals - factor.scale + trailingZeros;
}

/** The units of the same kind as a unit, with their worth in the base unit of it. */
type UnitsAlike = ReadonlyMap<string, Exact>;

function unitsByKind(tables: Tables): (unit: string) => UnitsAlike {
  const units = tables.get('units');
  const kinds = columnByKey(units, 'unit', 'kind');
  const byKind = new Map<string, Map<string, Exact>>();
  for (const [unit, text] of columnByKey(units, 'unit', 'factor')) {
    const [kind, factor] = [kinds.get(unit) ?? '', parseExact(text)];
    if (factor === null) continue;
    const alike = byKind.get(kind) ?? new Map<string, Exact>();
    byKind.set(kind, alike.set(unit, factor));
  }
  return (unit) => byKind.get(kinds.get(unit) ?? '') ?? new Map<string, Exact>();
}

/** A figure of a text, and what follows it. */
interface PrintedFigure {
  readonly digits: string;
  readonly rest: string;
}

/** The figures in a text, without thousands separators; full-width digits count as digits. */
function figuresIn(text: string): readonly PrintedFigure[] {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '');
  return [...plain.matchAll(/\d+(?:\.\d+)?/g)].map(({ 0: digits, index }) => ({
    digits,
    rest: plain.slice(index + digits.length).trimStart(),
  }));
}

/**
 * Whether a printed figure is the stated one: in the same digits, which tell how far it was rounded, or as much in
 * another unit, which follows it.
 */
function isFigure(
  { digits, rest }: PrintedFigure,
  stated: string,
  unit: string,
  alike: UnitsAlike,
): boolean {
  if (digits === stated) return true;
  const own = alike.get(unit);
  const [name, factor] = [...alike].find(([each]) => rest.startsWith(each)) ?? [];
  const [number, value] = [parseExact(digits), parseExact(stated)];
  if (own === undefined || factor === undefined || number === null || value === null) return false;
  return name !== unit && compareExact(timesExact(number, factor), timesExact(value, own)) === 0;
}
