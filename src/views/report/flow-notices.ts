import { figureName } from '../../analysis/figure-name';
import type { MoneyFlow } from '../../analysis/money-flow';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { nameOf, type Catalog } from '../../model/catalog';
import type { NoticeText } from '../../ui/notice';
import { wanText } from '../../analysis/report-amounts';

/** What does not add up, what is not itemised, and how the sources are drawn. */
export function flowNotices(
  { nodes, excesses, negatives }: MoneyFlow,
  catalog: Catalog,
  locale: Locale,
): readonly NoticeText[] {
  const { report } = messages(locale);
  const text = report.flow;
  const notices: NoticeText[] = excesses.map(({ ofId, side, parts, total, excess }) => {
    const [sum, whole, more] = [parts, total, excess].map((each) => wanText(each, locale)) as [
      string,
      string,
      string,
    ];
    const sentence =
      side === 'source'
        ? text.excessSource(sum, whole, more)
        : text.excessUse(nameOf(catalog.item(ofId), locale), sum, whole, more);
    return { tone: 'warning', text: sentence };
  });
  if (negatives.length > 0) {
    const names = negatives.map(({ itemId, stage, fiscalYear }) =>
      figureName(catalog.item(itemId), stage, fiscalYear, locale),
    );
    notices.push({ tone: 'warning', text: text.negative(report.list2(names)) });
  }
  if (nodes.some(({ subject }) => subject.kind === 'unlisted')) {
    notices.push({ tone: 'info', text: text.unlistedNotice });
  }
  if (nodes.filter(({ depth }) => depth === 0).length > 1) {
    notices.push({ tone: 'info', text: text.through });
  }
  return notices;
}
