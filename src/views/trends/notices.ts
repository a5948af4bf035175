import type { ChangeRow } from '../../analysis/change-table';
import type { CompositionBar } from '../../analysis/composition';
import { isExtremeRatio } from '../../analysis/extreme-change';
import { gapYears, presentPoints, type LevelPoint, type Trend } from '../../analysis/series';
import type { CountedDepartments } from '../../analysis/regions';
import type { StageYear } from '../../analysis/series-stages';
import type { Decimal } from '../../core/decimal';
import { figureText, formatDecimal, formatPercent } from '../../core/format';
import type { Locale } from '../../core/locale';
import { groupBy } from '../../core/group-by';
import { messages } from '../../core/messages';
import type { MetricRow } from '../../model/rows';
import { firstOfMany, type NoticeText } from '../../ui/notice';
import { flagNotices } from '../shell/flag-words';
import { reasonText } from '../shell/reason-text';
import { mostColoredLines, mostContextLines } from './lines-input';
import {
  areaOf,
  findingsOf,
  levelText,
  nameOfMeasure,
  type MeasureContext,
} from './measure-context';

import type { PanelScale } from '../../state/route';

/** What the reader must know of the lines: derived, stated, borrowed and missing figures, and the axis. */
export function linesNotices(
  trend: Trend,
  metricRows: readonly MetricRow[],
  axisFrom: string | null,
  context: MeasureContext,
): readonly NoticeText[] {
  const text = messages(context.locale).trends;
  const points = trend.series.flatMap(presentPoints);
  const place = (point: LevelPoint) =>
    text.areaYear(areaOf(point.departmentId, context), point.year);
  const places = (chosen: readonly LevelPoint[]) => text.list(chosen.map(place));
  const derived = points.filter(({ isDerived }) => isDerived);
  const stated = points.filter(({ statedRow }) => statedRow !== null);
  const borrowed = points.filter((point) => point.reportYear !== point.year && !point.isDerived);
  const gaps = trend.series.flatMap((series) =>
    gapYears(series).map((year) => text.areaYear(areaOf(series.departmentId, context), year)),
  );
  const greyed = trend.series.length - mostColoredLines;
  return [
    ...(derived.length > 0
      ? [
          {
            ...info(text.notice.derived(places(derived))),
            onSlide: text.notice.derivedAlone(places(derived)),
          },
        ]
      : []),
    ...(stated.length > 0 ? [info(text.notice.stated(places(stated)))] : []),
    ...(borrowed.length > 0
      ? [
          info(
            text.notice.otherReport(
              text.list(
                borrowed.map(({ departmentId, year, reportYear }) =>
                  text.notice.otherReportPlace(areaOf(departmentId, context), year, reportYear),
                ),
              ),
            ),
          ),
        ]
      : []),
    ...(gaps.length > 0 ? [warning(text.notice.gaps(text.list(gaps)))] : []),
    ...(trend.absentIds.length > 0
      ? [info(text.notice.absent(absentText(trend.absentIds, metricRows, context)))]
      : []),
    ...(axisFrom === null
      ? []
      : [{ ...warning(text.notice.floatingAxis(axisFrom)), isOfDrawing: true }]),
    ...(greyed > mostContextLines
      ? [info(text.notice.sampled(mostContextLines, greyed, context.of))]
      : greyed > 0
        ? [info(text.notice.context(greyed, context.of))]
        : []),
    ...flagNotices(
      points.some((point) => findingsOf(point, context) > 0),
      context.locale,
    ),
  ];
}

/** Departments without a figure, each with the reason where a metric has one. */
function absentText(
  departmentIds: readonly string[],
  metricRows: readonly MetricRow[],
  context: MeasureContext,
): string {
  const text = messages(context.locale).trends;
  const rowsOf = groupBy(metricRows, ({ departmentId }) => departmentId);
  return text.list(
    departmentIds.map((departmentId) => {
      const area = areaOf(departmentId, context);
      const reason = absenceText(rowsOf.get(departmentId) ?? [], context);
      return reason === '' ? area : text.notice.absentWith(area, reason);
    }),
  );
}

/**
 * Why a department has no figure, by the metric's row in its latest full report, else in its latest; empty where
 * nothing says so.
 */
export function absenceText(
  own: readonly MetricRow[],
  { catalog, locale }: MeasureContext,
): string {
  const isFull = (row: MetricRow) => catalog.coverageOf(row.reportId) === 'full';
  const full = own.filter(isFull);
  const row = full[full.length - 1] ?? own[own.length - 1];
  return row === undefined ? '' : reasonText(row, catalog, locale);
}

/** Where the printed parts and the printed total differ without leaving a rest. */
export function compositionNotices(
  bars: readonly CompositionBar[],
  context: MeasureContext,
): readonly NoticeText[] {
  const text = messages(context.locale).trends;
  const notices = bars.flatMap(({ departmentId, year, stage, total, partsSum, balance }) => {
    if (total === null || (balance.kind !== 'rounding' && balance.kind !== 'excess')) return [];
    const where = text.areaYear(areaOf(departmentId, context), year) + stageWord(stage, context);
    const [sum, whole] = [levelText(partsSum, context), levelText(total.value, context)];
    return balance.kind === 'rounding'
      ? info(text.composition.rounding(where, sum, whole))
      : warning(text.composition.excess(where, sum, whole));
  });
  return firstOfMany(notices, context.locale);
}

function stageWord(stage: CompositionBar['stage'], { locale }: MeasureContext): string {
  const word = messages(locale).trends.composition.stage[stage];
  return locale === 'zh-CN' ? word : ` ${word}`;
}

function info(text: string): NoticeText {
  return { tone: 'info', text };
}

function warning(text: string): NoticeText {
  return { tone: 'warning', text };
}

/** Amounts that changed so much within a year that their base should be checked first. A rate has no base. */
export function extremeChangeNotices(
  changes: readonly ChangeRow[],
  context: MeasureContext,
): readonly NoticeText[] {
  if (context.format.isRate) return [];
  const text = messages(context.locale).trends;
  const notices = changes.flatMap(({ point, base }) => {
    if (base === null || !isExtremeRatio(point.value, base.value)) return [];
    const where = text.areaYear(areaOf(point.departmentId, context), point.year);
    return warning(extremeText(where, point.value, base.value, text.extreme.yearBefore, context));
  });
  return firstOfMany(notices, context.locale);
}

/** Final accounts that lie so far from the initial budget that the budget should be checked first. */
export function extremeStageNotices(
  years: readonly StageYear[],
  context: MeasureContext,
): readonly NoticeText[] {
  const text = messages(context.locale).trends;
  const notices = years.flatMap(({ departmentId, year, levels: { initial, final } }) => {
    if (initial === null || final === null || !isExtremeRatio(final.value, initial.value))
      return [];
    const where = text.extreme.final(text.areaYear(areaOf(departmentId, context), year));
    return warning(extremeText(where, final.value, initial.value, text.extreme.initial, context));
  });
  return firstOfMany(notices, context.locale);
}

function extremeText(
  where: string,
  now: Decimal,
  base: Decimal,
  baseName: string,
  context: MeasureContext,
): string {
  const text = messages(context.locale).trends.extreme;
  const [level, from] = [levelText(now, context), levelText(base, context)];
  return now.greaterThan(base)
    ? text.rise(where, level, baseName, from, formatDecimal(now.dividedBy(base), 2))
    : text.fall(where, level, baseName, from, figureText(formatPercent(now, base, 2)));
}

/** Which departments the levels of regions are of. */
export function regionNotices(
  departments: CountedDepartments | null,
  context: MeasureContext,
): readonly NoticeText[] {
  if (departments === null) return [];
  const { counted, all } = departments;
  const { regions } = messages(context.locale).trends.notice;
  return [info(regions(nameOfMeasure(context), counted, all))];
}

/** What the reader must know of the scales of panels. */
export function panelNotices(
  isWide: boolean,
  scale: PanelScale,
  locale: Locale,
): readonly NoticeText[] {
  const text = messages(locale).trends.scale;
  if (!isWide) return [];
  return [{ ...(scale === 'own' ? warning(text.differ) : info(text.wide)), isOfDrawing: true }];
}
