import { barLength, type CompositionBar } from '../../analysis/composition';
import {
  budgetStages,
  farthestCompletion,
  type BudgetStage,
  type StageYear,
} from '../../analysis/series-stages';
import type { CompositionRow, Segment, SegmentId } from '../../charts/build-composition-option';
import type { StagePanel, StageRow } from '../../charts/build-stages-option';
import { niceAxis, type NiceAxis } from '../../charts/nice-axis';
import type { Panel, PanelRow } from '../../charts/panel-layout';
import type { Decimal } from '../../core/decimal';
import { figureText } from '../../core/format';
import { groupBy } from '../../core/group-by';
import { messages } from '../../core/messages';
import type { ItemRow } from '../../model/rows';
import type { PanelScale } from '../../state/route';
import { flagText, withFlag } from '../shell/flag-words';
import { partName } from './heading';
import { areaOf, colorIndexOf, labelOf, levelNoteOf, type MeasureContext } from './measure-context';

/** More panels than this are shown a page at a time; in a place of `width` px: on a phone they stand below one another. */
export function panelsOfPage(width: number): number {
  return width < 520 ? 3 : 6;
}
/** Ticks of a panel's axis. */
const tickCount = 5;
/** From this ratio between the largest and the smallest panel on, a scale for each is worth offering. */
const wideRatio = 20;

/** The stages that any of the years has. */
export function presentStages(years: readonly StageYear[]): readonly BudgetStage[] {
  return budgetStages.filter((stage) => years.some(({ levels }) => levels[stage] !== null));
}

/**
 * A panel per department with a row per year and stage; the stages are those that any department prints. The department
 * that the heading speaks of comes first, so that it is on the first page.
 */
export function buildStagePanels(
  years: readonly StageYear[],
  departmentIds: readonly string[],
  context: MeasureContext,
): readonly StagePanel[] {
  const stages = presentStages(years);
  const spokenOf = farthestCompletion(years)?.departmentId;
  const ordered = [...departmentIds].sort((a, b) => +(b === spokenOf) - +(a === spokenOf));
  const panels = ownEntries(years, ordered).map(([departmentId, own]) => ({
    ...panelHead(departmentId, context),
    colorIndex: colorIndexOf(departmentId, context),
    rows: own.flatMap((entry) =>
      stages.map((stage, index) => stageRow(entry, stage, index === 0, context)),
    ),
  }));
  return withCommonScale(panels);
}

/** What each department has of its own, in the order of the departments. */
function ownEntries<Entry extends { readonly departmentId: string }>(
  entries: readonly Entry[],
  departmentIds: readonly string[],
): readonly (readonly [departmentId: string, own: readonly Entry[]])[] {
  const byDepartment = groupBy(entries, ({ departmentId }) => departmentId);
  return departmentIds
    .filter((departmentId) => byDepartment.has(departmentId))
    .map((departmentId) => [departmentId, byDepartment.get(departmentId) ?? []] as const);
}

function stageRow(
  { departmentId, year, levels }: StageYear,
  stage: BudgetStage,
  isFirst: boolean,
  context: MeasureContext,
): StageRow {
  const { terms, trends } = messages(context.locale);
  const row = levels[stage];
  const base = { group: isFirst ? String(year) : '', label: trends.stages.short[stage], stage };
  if (row === null)
    return { ...base, figure: trends.stages.absent, end: null, isDerived: false, tip: [] };
  const figure = context.format.level(row.value);
  const findings = context.flags.ofItem(row);
  const isDerived = row.origin === 'derived';
  const mark = isDerived ? [trends.mark.derived] : [];
  return {
    ...base,
    figure: withFlag([labelOf(figure), ...mark].join(' '), findings, context.locale),
    end: context.format.drawn(row.value),
    isDerived,
    tip: [
      `${trends.areaYear(areaOf(departmentId, context), year)} · ${terms.stage[stage]}`,
      figureText(figure),
      ...mark,
      flagText(findings, context.locale),
    ].filter((line) => line !== ''),
  };
}

/** A panel per department with a stacked row per year and stage. */
export function buildCompositionPanels(
  bars: readonly CompositionBar[],
  departmentIds: readonly string[],
  context: MeasureContext,
): readonly Panel<CompositionRow>[] {
  const panels = ownEntries(bars, departmentIds).map(([departmentId, own]) => ({
    ...panelHead(departmentId, context),
    rows: own.map((bar, index) => compositionRow(bar, own[index - 1]?.year !== bar.year, context)),
  }));
  return withCommonScale(panels);
}

function compositionRow(
  bar: CompositionBar,
  isFirst: boolean,
  context: MeasureContext,
): CompositionRow {
  const { trends } = messages(context.locale);
  const { format } = context;
  const where = `${trends.areaYear(areaOf(bar.departmentId, context), bar.year)} · ${trends.composition.stage[bar.stage]}`;
  const findingsOf = (level: ItemRow | null) => (level === null ? 0 : context.flags.ofItem(level));
  const segment = (id: string, size: Decimal, isDerived: boolean, findings: number): Segment => ({
    size: format.drawn(size),
    label: labelOf(format.level(size)),
    isDerived,
    tip: [
      where,
      `${partName(id, context.locale)} ${figureText(format.level(size))}`,
      flagText(findings, context.locale),
    ].filter((line) => line !== ''),
  });
  const parts = bar.parts.map((part): [string, Segment] => [
    part.itemId,
    segment(part.itemId, part.value, part.origin === 'derived', findingsOf(part)),
  ]);
  const rest: [SegmentId, Segment][] =
    bar.balance.kind === 'unlisted'
      ? [['unlisted', segment('unlisted', bar.balance.rest, false, findingsOf(bar.total))]]
      : [];
  const total = bar.total?.value ?? bar.partsSum;
  const mark = bar.total?.origin === 'derived' ? [trends.mark.derived] : [];
  return {
    group: isFirst ? String(bar.year) : '',
    label: trends.composition.stage[bar.stage],
    figure: withFlag(
      [labelOf(format.level(total)), ...mark].join(' '),
      findingsOf(bar.total),
      context.locale,
    ),
    end: format.drawn(barLength(bar)),
    segments: Object.fromEntries([...parts, ...rest]),
  };
}

/** The level that a segment's figure stands for; what is not itemised belongs to the total. */
export function segmentLevel(bar: CompositionBar, id: string): ItemRow | null {
  return bar.parts.find((part) => part.itemId === id) ?? bar.total;
}

function panelHead(departmentId: string, context: MeasureContext) {
  return {
    id: departmentId,
    title: areaOf(departmentId, context),
    note: [levelNoteOf(departmentId, context), context.format.unit]
      .filter((part) => part !== '')
      .join(' · '),
  };
}

/** Gives every panel the same scale, which holds all of them. */
function withCommonScale<Content extends { readonly rows: readonly PanelRow[] }>(
  panels: readonly Content[],
): readonly (Content & { readonly axis: NiceAxis })[] {
  const axis = niceAxis(panels.flatMap(endsOf), tickCount);
  return panels.map((panel) => ({ ...panel, axis }));
}

/** The same panels, each with a scale of its own. */
export function withOwnScales<Row extends PanelRow, Given extends Panel<Row>>(
  panels: readonly Given[],
): readonly Given[] {
  return panels.map((panel) => ({ ...panel, axis: niceAxis(endsOf(panel), tickCount) }));
}

function endsOf({ rows }: { readonly rows: readonly PanelRow[] }): readonly number[] {
  return rows.flatMap(({ end }) => (end === null ? [] : [end]));
}

/** Whether small panels vanish beside the largest: over twenty times the smallest that has anything to show. */
export function isWideSpread(panels: readonly Panel[]): boolean {
  const largest = panels.map((panel) => Math.max(0, ...endsOf(panel))).filter((end) => end > 0);
  return largest.length > 1 && Math.max(...largest) > wideRatio * Math.min(...largest);
}

/** The reader's choice; else a scale for each where small panels would vanish on one. */
export function panelScaleOf(chosen: PanelScale | null, isWide: boolean): PanelScale {
  if (!isWide) return 'common';
  return chosen ?? 'own';
}
