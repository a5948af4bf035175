import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import { nameOf, type ItemDefinition, type Stage } from '../model/catalog';

/** The word for a stage; empty for what has no budget stages, such as staff, assets and figures of the area. */
export function stageWord(item: ItemDefinition, stage: Stage, locale: Locale): string {
  return item.budgeted ? messages(locale).terms.stage[stage] : '';
}

/** A figure in words: '2023 年全年预算·支出合计', '2023 年编制数'. */
export function figureName(
  item: ItemDefinition,
  stage: Stage,
  year: number,
  locale: Locale,
): string {
  return messages(locale).terms.figure(year, stageWord(item, stage, locale), nameOf(item, locale));
}
