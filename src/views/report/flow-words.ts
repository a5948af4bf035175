import type { FigureFlags } from '../../analysis/figure-flags';
import type { FlowNode, MoneyFlow } from '../../analysis/money-flow';
import type { SankeyInput } from '../../charts/build-sankey-option';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { nameOf, type Catalog } from '../../model/catalog';
import { flagText, withFlag } from '../shell/flag-words';
import { percentText, wanText } from '../../analysis/report-amounts';

/** What a node is called; what is not itemised says of which side. */
export function nodeName({ subject }: FlowNode, catalog: Catalog, locale: Locale): string {
  const { flow } = messages(locale).report;
  switch (subject.kind) {
    case 'item':
      return nameOf(catalog.item(subject.itemId), locale);
    case 'project':
      return subject.project.name;
    case 'unlisted':
      return subject.side === 'source' ? flow.unlistedSource : flow.unlistedUse;
  }
}

/** The diagram's input; columns without nodes are closed up. */
export function sankeyInput(
  flow: MoneyFlow,
  width: number,
  catalog: Catalog,
  locale: Locale,
  flags: FigureFlags,
): SankeyInput {
  const depths = [...new Set(flow.nodes.map(({ depth }) => depth))].sort((a, b) => a - b);
  const text = messages(locale).report.flow;
  const names = new Map(flow.nodes.map((node) => [node.id, nodeName(node, catalog, locale)]));
  const nameOfId = (id: string) => names.get(id) ?? id;
  const nodes = flow.nodes.map((node) => {
    const label = nameOfId(node.id);
    const figure = wanText(node.value, locale);
    const { subject } = node;
    const findings =
      subject.kind === 'item' && subject.level !== null ? flags.ofItem(subject.level) : 0;
    const share = percentText(node.value, flow.total);
    const whole = share === null ? '' : `\n${text.share(share, text.total)}`;
    return {
      id: node.id,
      depth: depths.indexOf(node.depth),
      label,
      figure: withFlag(figure, findings, locale),
      tip: `${label}\n${figure}${whole}${findings === 0 ? '' : `\n${flagText(findings, locale)}`}`,
      isUnlisted: node.subject.kind === 'unlisted',
    };
  });
  const links = flow.links.map(({ sourceId, targetId, value }) => ({
    sourceId,
    targetId,
    size: value.toNumber(),
    tip: `${text.from(nameOfId(sourceId), nameOfId(targetId))}\n${wanText(value, locale)}`,
  }));
  return { nodes, links, columns: depths.length, width };
}
