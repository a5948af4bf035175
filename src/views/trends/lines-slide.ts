import { slideOfTrendLines } from '../../charts/slide-charts';
import type { TrendLinesInput } from '../../charts/trend-line-labels';
import type { Locale } from '../../core/locale';
import type { CategoricalChart } from '../../model/slide-chart';
import { slideWords } from '../shell/slide-words';

/** The lines as a slide has them; null without any. */
export function slideOfLines(
  input: TrendLinesInput,
  unit: string,
  locale: Locale,
): CategoricalChart | null {
  return slideOfTrendLines(input, slideWords(unit, locale));
}
