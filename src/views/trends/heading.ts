import { countDirections, newestChanges, type ChangeRow } from '../../analysis/change-table';
import { largestPart, type CompositionBar } from '../../analysis/composition';
import { latestPoint, presentPoints, type Trend } from '../../analysis/series';
import { farthestCompletion, type StageYear } from '../../analysis/series-stages';
import { figureText, formatDecimal, formatPercent } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaOf, figureOf, levelText, nameOfMeasure, type MeasureContext } from './measure-context';

/** From this many departments with a change on, the heading counts them before it names two. */
const countedFrom = 3;
/** A ratio from two on reads better as times than as percent. */
const timesFrom = 2;

/**
 * One sentence on the lines: of the newest year with changes the largest, and the largest in the other direction; how
 * many departments have changes of earlier years alone. Departments with a single year have a chart and a heading of
 * their own.
 */
export function linesHeading(
  trend: Trend,
  changes: readonly ChangeRow[],
  context: MeasureContext,
): string {
  const text = messages(context.locale).trends.lines;
  const name = nameOfMeasure(context);
  const newest = newestChanges(changes);
  const [only] = trend.series;
  if (only === undefined) return name;
  if (newest === null) {
    const point = latestPoint(only);
    return trend.series.length === 1 && presentPoints(only).length === 1
      ? text.onlyOne(
          areaOf(only.departmentId, context),
          name,
          point.year,
          figureText(figureOf(point, context)),
        )
      : text.noneComparable(name, trend.series.length, context.of);
  }
  const { year, rows, earlierCount } = newest;
  const lead = rows[0]!;
  const { up, down } = countDirections(rows);
  const counts =
    rows.length < countedFrom ? '' : text.counts(rows.length, name, year, up, down, context.of);
  const other = rows.find((row) => isOpposite(row, lead));
  const { point } = lead;
  const level = figureText(figureOf(point, context));
  const area = areaOf(point.departmentId, context);
  return (
    counts +
    text.lead(area, counts === '' ? name : '', year, level, changeText(lead, context)) +
    (other === undefined ? '' : alsoText(other, context)) +
    (earlierCount === 0 ? '' : text.earlier(earlierCount, context.of))
  );
}

function alsoText(row: ChangeRow, context: MeasureContext): string {
  const { lines } = messages(context.locale).trends;
  const { point } = row;
  const level = figureText(figureOf(point, context));
  return lines.also(
    areaOf(point.departmentId, context),
    point.year,
    level,
    changeText(row, context),
  );
}

function isOpposite(a: ChangeRow, b: ChangeRow): boolean {
  if (a.change === null || b.change === null) return false;
  return a.change.times(b.change).isNegative() && !a.change.isZero() && !b.change.isZero();
}

/** A change in words: up, down or unchanged on the year before. */
function changeText({ change }: ChangeRow, { format, locale }: MeasureContext): string {
  const text = messages(locale).trends.change;
  if (change === null || change.isZero()) return text.same;
  const size = figureText(format.change(change.abs()));
  if (change.isNegative()) return format.isRate ? text.rateFall(size) : text.fall(size);
  return format.isRate ? text.rateRise(size) : text.rise(size);
}

/** One sentence on the stages: where final accounts lie farthest from the initial budget. */
export function stagesHeading(years: readonly StageYear[], context: MeasureContext): string {
  const text = messages(context.locale).trends.stages;
  const name = nameOfMeasure(context);
  const farthest = farthestCompletion(years);
  if (farthest === null) return text.none(name, context.of);
  const { departmentId, year, initial, final } = farthest;
  const without = new Set(years.map((entry) => entry.departmentId));
  for (const entry of years) if (entry.levels.initial !== null) without.delete(entry.departmentId);
  const missing = without.size === 0 ? '' : text.missingInitial(without.size, context.of);
  if (final.equals(initial)) {
    const pairs = years.filter(({ levels }) => levels.initial !== null && levels.final !== null);
    return text.equal(name, pairs.length, context.of) + missing;
  }
  const area = areaOf(departmentId, context);
  const ratio = final.dividedBy(initial);
  const base = levelText(initial, context);
  const relation = ratio.greaterThanOrEqualTo(timesFrom)
    ? text.times(base, formatDecimal(ratio, 2))
    : text.percent(base, figureText(formatPercent(final, initial, 2)));
  return text.lead(area, name, year, levelText(final, context), relation) + missing;
}

/** One sentence on the composition: which part is the largest, and how many departments give a total only. */
export function compositionHeading(
  bars: readonly CompositionBar[],
  { locale, of }: Pick<MeasureContext, 'locale' | 'of'>,
): string {
  const text = messages(locale).trends.composition;
  const latest = [...latestBars(bars).values()];
  const itemised = latest.filter(({ parts }) => parts.length > 0);
  if (itemised.length === 0) return text.noneListed(latest.length, of);
  const leaders = itemised.flatMap((bar) => largestPart(bar)?.itemId ?? []);
  const counts = countEach(leaders);
  const [top] = [...counts].sort(([, a], [, b]) => b - a);
  const unlisted = latest.length - itemised.length;
  const rest = unlisted === 0 ? '' : text.unlisted(unlisted, of);
  if (top === undefined) return text.noneListed(latest.length, of);
  const [itemId, led] = top;
  const part = partName(itemId, locale);
  return (
    (led === itemised.length
      ? text.allLedBy(led, part, of)
      : text.ledBy(itemised.length, led, part, of)) + rest
  );
}

/** The short name of a part; its id where the catalog has a part that the texts do not know. */
export function partName(itemId: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = messages(locale).trends.composition.part;
  return names[itemId] ?? itemId;
}

/** Each department's latest bar; of one year, final accounts before the initial budget. */
function latestBars(bars: readonly CompositionBar[]): ReadonlyMap<string, CompositionBar> {
  const latest = new Map<string, CompositionBar>();
  for (const bar of bars) {
    const known = latest.get(bar.departmentId);
    if (known === undefined || bar.year >= known.year) latest.set(bar.departmentId, bar);
  }
  return latest;
}

function countEach(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const known = counts.get(id);
    counts.set(id, known === undefined ? 1 : known + 1);
  }
  return counts;
}

/** One sentence on the table of changes: how many rose and fell. */
export function changesHeading(changes: readonly ChangeRow[], context: MeasureContext): string {
  const text = messages(context.locale).trends.changes;
  const { up, down, same } = countDirections(changes);
  const comparable = up + down + same;
  return comparable === 0
    ? text.none(nameOfMeasure(context))
    : text.heading(comparable, up, down, same);
}
