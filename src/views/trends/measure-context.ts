import type { FigureFlags } from '../../analysis/figure-flags';
import type { LevelPoint } from '../../analysis/series';
import {
  levelFormat,
  measureName,
  pointFigure,
  type LevelFormat,
  type SeriesMeasure,
} from '../../analysis/series-measure';
import type { Decimal } from '../../core/decimal';
import { figureText, type FigureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { LineOf } from '../../core/messages/zh-cn/trends';
import { areaNameOf, rankGroupOf, type Catalog, type ItemDefinition } from '../../model/catalog';

/** The stage at which lines show an item. */
export const lineStage = 'final';

/** What figures are of. */
export interface FigureSubject {
  /** Knows the departments that they are of. */
  readonly catalog: Catalog;
  /** Whether one is a department's, or a region's that stands in the catalog as one. */
  readonly of: LineOf;
  /** Which figures have findings of the audit. */
  readonly flags: FigureFlags;
}

/** What it takes to put figures of one measure into words. */
export interface MeasureContext extends FigureSubject {
  readonly measure: SeriesMeasure;
  readonly format: LevelFormat;
  readonly locale: Locale;
}

/** The context of an item's levels, whose size decides their unit. */
export function itemContext(
  item: ItemDefinition,
  values: readonly Decimal[],
  subject: FigureSubject,
  locale: Locale,
): MeasureContext {
  const measure: SeriesMeasure = { kind: 'item', item };
  return { ...subject, measure, format: levelFormat(measure, values, locale), locale };
}

export function nameOfMeasure({ measure, locale }: MeasureContext): string {
  return measureName(measure, locale);
}

/** What charts call a department: its area's name. */
export function areaOf(departmentId: string, { catalog, locale }: MeasureContext): string {
  return areaNameOf(catalog.department(departmentId), locale);
}

/** The level of a department that is not of county level; empty for the counties, which are the rule, and for sums of them. */
export function levelNoteOf(departmentId: string, { catalog, locale, of }: MeasureContext): string {
  if (of === 'region') return '';
  const group = rankGroupOf(catalog.department(departmentId).areaLevel);
  const { terms } = messages(locale);
  if (group === 'county') return '';
  return group === 'prefecture' ? terms.areaLevelGroup.prefecture : terms.areaLevel.province;
}

/** Index of the area's colour on all screens. */
export function colorIndexOf(departmentId: string, { catalog }: MeasureContext): number {
  return catalog.rows.departments.findIndex((row) => row.departmentId === departmentId);
}

export function figureOf(point: LevelPoint, context: MeasureContext): FigureText {
  return pointFigure(point, context.measure, context.format, context.locale);
}

/** How many findings of the audit touch a point of the lines. */
export function findingsOf(
  { reportId, year }: LevelPoint,
  { measure, flags }: MeasureContext,
): number {
  return measure.kind === 'item'
    ? flags.count({ reportId, figureId: measure.item.itemId, fiscalYear: year, stage: lineStage })
    : flags.count({ reportId, figureId: measure.metric.metricId, fiscalYear: year, stage: '' });
}

/** A level with its unit: '40.90 万元', '99.91%'. */
export function levelText(value: Decimal, { format }: MeasureContext): string {
  return figureText(format.level(value));
}

/** Digits as a label beside a mark: the unit stands on the axis, but a percent sign is part of the figure. */
export function labelOf({ digits, unit }: FigureText): string {
  return unit === '%' ? digits + unit : digits;
}

/** Marks of how a figure came about: derived, or as stated. */
export function originRemarks(point: LevelPoint, locale: Locale): readonly string[] {
  const { mark } = messages(locale).trends;
  return [
    ...(point.isDerived ? [mark.derived] : []),
    ...(point.statedRow === null ? [] : [mark.stated]),
  ];
}

/** How a figure came about, and the report it is from where that is not the report of its year. */
export function remarksOf(point: LevelPoint, locale: Locale): readonly string[] {
  const { otherReport } = messages(locale).trends.mark;
  const from = point.reportYear === point.year ? [] : [otherReport(point.reportYear)];
  return [...originRemarks(point, locale), ...from];
}

/** A change with its sign: a rise has a plus, a fall carries its minus already, none has neither. */
export function signed(change: Decimal, text: string): string {
  return change.greaterThan(0) ? `+${text}` : text;
}
