import type { ManyTable } from '../../analysis/many-metrics';
import { rampOf } from '../../charts/position-colors';
import { slideOfHeat } from '../../charts/slide-heat';
import { lightTheme } from '../../charts/theme';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf } from '../../model/catalog';
import type { TilesChart } from '../../model/slide-chart';
import { slideWords } from '../shell/slide-words';
import type { HeatGroup } from './heat-map-input';

interface HeatSlide {
  /** In the light colours of slides. */
  readonly groups: readonly HeatGroup[];
  readonly metrics: ManyTable['metrics'];
  /** All sets are too small for more than ranks. */
  readonly isFew: boolean;
  readonly hasPlain: boolean;
}

/** The heat map as a slide has it. */
export function slideOfHeatMap(
  { groups, metrics, isFew, hasPlain }: HeatSlide,
  locale: Locale,
): TilesChart | null {
  const { many, compare, terms } = messages(locale);
  const { legend } = many;
  const ends = (isNeutral: boolean, from: string, to: string) => {
    const ramp = rampOf(isNeutral, isFew, lightTheme);
    return [
      { label: from, box: ramp[0]! },
      { label: to, box: ramp[ramp.length - 1]! },
    ];
  };
  return slideOfHeat(
    {
      corner: compare.column.area,
      heads: metrics.map((metric) => ({
        name: nameOf(metric, locale),
        unit: terms.metricUnit[metric.unit],
      })),
      groups: groups.map(({ label, lines }) => ({
        label,
        lines: lines.map(({ line, cells }) => ({
          name: areaNameOf(line.department, locale),
          isMine: line.isMine,
          cells: cells.map(({ cell: { row, value }, figure, place, sign, color }) => ({
            figure,
            year: row === null || value === null ? '' : String(row.fiscalYear),
            place,
            sign,
            color,
          })),
        })),
      })),
      key: {
        heading: legend.label,
        entries: [
          ...ends(false, legend.worse, legend.better),
          ...(metrics.some(({ better }) => better === 'neutral')
            ? ends(true, `${legend.neutral} ${legend.small}`, `${legend.neutral} ${legend.large}`)
            : []),
          ...(hasPlain ? [{ label: legend.plain, box: { fill: null, ink: lightTheme.ink } }] : []),
          { label: `— ${legend.absent}`, box: null },
          { label: legend.rank, box: null },
        ],
      },
    },
    slideWords('', locale),
  );
}
