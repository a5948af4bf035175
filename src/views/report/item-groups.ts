import { figureName } from '../../analysis/figure-name';
import { itemFigure } from '../../analysis/report-amounts';
import { figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { Catalog, ItemDefinition, Stage } from '../../model/catalog';
import type { ItemRow } from '../../model/rows';

export type ItemGroupId =
  'threePublic' | 'staff' | 'assets' | 'procurement' | 'meetings' | 'funds' | 'economy';

/** Root items of each group, in the order of the screen; an item belongs with its root. */
const roots: Readonly<Record<ItemGroupId, (item: ItemDefinition) => boolean>> = {
  threePublic: ({ itemId }) => isUnder(itemId, ['three_public']),
  staff: ({ itemId }) => isUnder(itemId, ['staff']),
  assets: ({ itemId }) => isUnder(itemId, ['assets', 'liabilities', 'net_assets', 'fixed_assets']),
  procurement: ({ itemId }) => isUnder(itemId, ['procurement']),
  meetings: ({ itemId }) => isUnder(itemId, ['conference', 'training', 'conference_training']),
  funds: ({ itemId }) => isUnder(itemId, ['revenue', 'carryover']),
  economy: ({ scope }) => scope === 'area',
};
const itemGroupIds = Object.keys(roots) as ItemGroupId[];

const stageOrder: readonly Stage[] = ['initial', 'adjustment', 'adjusted', 'final'];

/** One item and year with its level at each stage that the report gives. */
export interface ItemLine {
  readonly item: ItemDefinition;
  readonly year: number;
  readonly levels: Readonly<Partial<Record<Stage, ItemRow>>>;
}

export interface ItemGroup {
  readonly id: ItemGroupId;
  /** In the order of the catalog, the latest year first. */
  readonly lines: readonly ItemLine[];
  /** Stages that any line has; empty for what has no budget stages. */
  readonly stages: readonly Stage[];
}

/** The levels of a report by subject. A group that the report says nothing about has no lines. */
export function groupItems(levels: readonly ItemRow[], catalog: Catalog): readonly ItemGroup[] {
  return itemGroupIds.map((id) => {
    const items = catalog.rows.items.filter(roots[id]);
    const lines = items.flatMap((item) => linesOf(item, levels));
    const isStaged = lines.some(({ item }) => item.budgeted);
    const stages = isStaged
      ? stageOrder.filter((stage) => lines.some((line) => line.levels[stage] !== undefined))
      : [];
    return { id, lines, stages };
  });
}

/** The first figure of a group at its last stage: '2023 年决算·“三公”经费：3.63 万元'. */
export function groupFinding({ lines: [first] }: ItemGroup, locale: Locale): string | undefined {
  const { ui } = messages(locale);
  const stage = [...stageOrder].reverse().find((at) => first?.levels[at] !== undefined);
  const level = stage === undefined ? undefined : first?.levels[stage];
  if (first === undefined || stage === undefined || level === undefined) return undefined;
  const { item, year } = first;
  const figure = figureText(itemFigure(item, level.value, locale));
  return ui.labelled(figureName(item, stage, year, locale), figure);
}

function linesOf(item: ItemDefinition, levels: readonly ItemRow[]): readonly ItemLine[] {
  const own = levels.filter(({ itemId }) => itemId === item.itemId);
  const years = [...new Set(own.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  return years.map((year) => ({
    item,
    year,
    levels: Object.fromEntries(
      own.filter(({ fiscalYear }) => fiscalYear === year).map((row) => [row.stage, row]),
    ),
  }));
}

function isUnder(itemId: string, rootIds: readonly string[]): boolean {
  return rootIds.some((root) => itemId === root || itemId.startsWith(`${root}.`));
}
