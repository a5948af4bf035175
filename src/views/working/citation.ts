import { stageWord } from '../../analysis/figure-name';
import { indicatorName, lostPoints } from '../../analysis/indicator-tree';
import { formatRange, metricFigure } from '../../analysis/metric-figure';
import { wanText } from '../../analysis/report-amounts';
import type { SumWorking } from '../../analysis/sum-working';
import {
  distinctQuantities,
  type ItemWorking,
  type MetricWorking,
  type OperandWorking,
} from '../../analysis/working';
import { absentText, figureText, formatCount } from '../../core/format';
import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, type Catalog, type Report } from '../../model/catalog';
import type { IndicatorRow, ProjectRow } from '../../model/report-rows';
import type { StatementRow } from '../../model/rows';
import { levelFigure } from '../overview/key-figure-words';
import { reasonText } from '../shell/reason-text';
import { findingLines } from './finding-working';
import { formulaInNumbers, formulaInWords, operandText } from './formula';
import { precisionText } from './precision';
import { projectAmounts } from './project-amounts';
import { memberNote, memberTerms } from './sum-words';
import type { WorkingContent } from './view-model.svelte';

/** Where the figure was read: the page's address, and which data it showed. */
export interface CitedPage {
  readonly url: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly hash: string;
}

/**
 * The working of a figure as plain text that can stand in a letter: what it is, formula, numbers, interval, every
 * operand with the place where it is printed, the data and the page.
 */
export function buildCitation(
  content: WorkingContent,
  title: string,
  page: CitedPage,
  catalog: Catalog,
  locale: Locale,
): string {
  const { working, shell } = messages(locale);
  return [
    ...linesOf(content, title, catalog, locale),
    working.citation.data(shell.product, page.asOf, page.hash),
    working.citation.page(page.url),
  ].join('\n');
}

function linesOf(
  content: WorkingContent,
  title: string,
  catalog: Catalog,
  locale: Locale,
): readonly string[] {
  switch (content.kind) {
    case 'metric':
      return metricLines(content.working, title, catalog, locale);
    case 'item':
      return itemLines(content.working, title, catalog, locale);
    case 'sum':
      return sumLines(content.working, title, catalog, locale);
    case 'indicator':
      return indicatorLines(content.row, title, content.report, locale);
    case 'finding':
      return [
        ...findingLines(content.working, title, locale),
        ...sourceLines(content.working.facts, catalog, locale),
      ];
    case 'project':
      return projectLines(content.mentions, title, content.report, locale);
  }
}

function metricLines(
  { row, operands, statedRate }: MetricWorking,
  title: string,
  catalog: Catalog,
  locale: Locale,
): readonly string[] {
  const text = messages(locale).working;
  const { subject, labelled, heading } = text.citation;
  const metric = catalog.metric(row.metricId);
  const figure = metricFigure(row, metric, locale);
  const words = formulaInWords(row.metricId, catalog, locale);
  const numbers = formulaInNumbers(operands, locale);
  const range = formatRange(row, metric, locale);
  const result = figure === null ? '' : ` ${text.equals} ${figureText(figure)}`;
  const basis = localized(locale, metric.basisZh, metric.basisEn);
  return [
    subject(title, figure === null ? absentText : figureText(figure)),
    ...(figure === null ? [reasonText(row, catalog, locale)] : []),
    ...(row.source === 'stated' ? [text.stated] : []),
    ...(words === null ? [] : [labelled(text.formula, words)]),
    ...(words === null || numbers === null
      ? []
      : [labelled(text.withNumbers, numbers + (row.source === 'computed' ? result : ''))]),
    ...(row.value === null
      ? []
      : [
          labelled(
            text.interval,
            range === null ? text.intervalUnbounded : text.intervalText(range),
          ),
        ]),
    labelled(text.definition, basis),
    ...distinctQuantities(operands).flatMap((operand) =>
      operandLines(operand, catalog.coverageOf(row.reportId), catalog, locale),
    ),
    ...(statedRate.length === 0
      ? []
      : [heading(text.statedRate), ...sourceLines(statedRate, catalog, locale)]),
  ];
}

function itemLines(
  { row, item, sources, otherMentions }: ItemWorking,
  title: string,
  catalog: Catalog,
  locale: Locale,
): readonly string[] {
  const text = messages(locale).working;
  const { subject, labelled } = text.citation;
  const range = text.range(operandText(row.lo, item, locale), operandText(row.hi, item, locale));
  return [
    subject(title, operandText(row.value, item, locale)),
    ...(row.origin === 'derived' ? [labelled(text.derived, text.derivedMeaning)] : []),
    labelled(text.interval, row.lo.equals(row.hi) ? text.exact : text.intervalText(range)),
    labelled(text.definition, localized(locale, item.definitionZh, item.definitionEn)),
    ...sourceLines([...sources, ...otherMentions], catalog, locale),
  ];
}

function operandLines(
  operand: OperandWorking,
  coverage: Report['coverage'],
  catalog: Catalog,
  locale: Locale,
): readonly string[] {
  const text = messages(locale).working;
  const { item, stage, year, value, sources, origin } = operand;
  const name = text.operand(nameOf(item, locale), stageWord(item, stage, locale), year);
  const figure = value === null ? text.missing[coverage] : operandText(value, item, locale);
  const remark = origin === 'derived' ? [`  ${text.derivedMeaning}`] : [];
  return [text.citation.subject(name, figure), ...remark, ...sourceLines(sources, catalog, locale)];
}

function sourceLines(
  statements: readonly StatementRow[],
  catalog: Catalog,
  locale: Locale,
): readonly string[] {
  const text = messages(locale).working;
  return statements.map((statement) => {
    const { measure, printedValue, unit, itemId, excerpt, reportTitle, locator } = statement;
    const printed = text.printed(printedValue, text.unitName(unit));
    const figure =
      measure === 'level' ? printed : text.citation.subject(text.change[measure], printed);
    const precision = precisionText(statement, catalog.findItem(itemId), locale);
    const place = text.page(reportTitle, locator);
    return `- ${text.citation.source(figure, precision, text.excerpt(excerpt), place)}`;
  });
}

function sumLines(
  working: SumWorking,
  title: string,
  catalog: Catalog,
  locale: Locale,
): readonly string[] {
  const text = messages(locale).working;
  const { subject, labelled, member } = text.citation;
  const { headline, members, metric, year } = working;
  const words = formulaInWords(metric.metricId, catalog, locale);
  const rule = headline.level.kind === 'range' ? text.sum.rangeRule : text.sum.ratioRule;
  const total = memberTerms(
    working.numerator,
    working.denominator,
    metric.metricId,
    catalog,
    locale,
  );
  return [
    subject(title, figureText(levelFigure(headline, locale))),
    ...(words === null ? [] : [labelled(text.formula, words)]),
    labelled(
      text.sum.rule,
      messages(locale).ui.sentences([
        rule,
        year === null ? text.sum.latest : text.sum.ofYear(year),
      ]),
    ),
    ...(total === '' ? [] : [labelled(text.sum.total, total)]),
    ...members.map(({ department, row, isCounted }) => {
      const area = areaNameOf(department, locale);
      if (row === null)
        return `- ${subject(area, memberNote(null, false, working, catalog, locale))}`;
      const figure = metricFigure(row, metric, locale);
      const shown = figure === null ? absentText : figureText(figure);
      const terms = isCounted
        ? memberTerms(row.numerator, row.denominator, metric.metricId, catalog, locale)
        : memberNote(row, isCounted, working, catalog, locale);
      return `- ${member(area, row.fiscalYear, shown, terms)}`;
    }),
  ];
}

function indicatorLines(
  row: IndicatorRow,
  title: string,
  report: Report,
  locale: Locale,
): readonly string[] {
  const text = messages(locale).working;
  const { subject, labelled } = text.citation;
  const { weight, score } = row;
  const points = (value: typeof weight) => (value === null ? absentText : formatCount(value));
  const lost = weight === null || score === null ? null : lostPoints({ weight, score });
  const parts: readonly (readonly [string, string | null])[] = [
    [text.indicator.lost, lost === null ? null : text.indicator.lostPoints(formatCount(lost))],
    [text.indicator.target, row.target],
    [text.indicator.actual, row.actual],
    [text.indicator.reason, row.reason],
    [text.indicator.note, row.note],
  ];
  return [
    subject(title, text.indicator.points(points(score), points(weight))),
    ...parts.flatMap(([label, value]) => (value === null ? [] : [labelled(label, value)])),
    `- ${text.page(report.title, text.indicator.place(indicatorName(row)))}`,
  ];
}

function projectLines(
  mentions: readonly ProjectRow[],
  title: string,
  report: Report,
  locale: Locale,
): readonly string[] {
  const text = messages(locale).working;
  return [
    title,
    ...mentions.map((mention) => {
      const amounts = projectAmounts(mention, locale).map(({ label, amount }) =>
        text.citation.labelled(label, wanText(amount, locale)),
      );
      const list =
        amounts.length === 0
          ? text.project.noAmount
          : messages(locale).shell.print.clauses(amounts);
      const place = text.page(report.title, mention.locator);
      return `- ${mention.name} ${list} ${place}`;
    }),
  ];
}
