import type { AnswerChart } from '../analysis/answer-chart';
import type { CategoricalChart, SlideFormat } from '../model/slide-chart';
import { formatOf, theme, uncoloured, type SlideWords } from './slide-terms';
import { seriesColor } from './theme';

/** Characters of a name on a slide. */
const longestName = 60;

function short(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

/** A float that its decimals would all but hide, or that has too many digits, the engine writes by powers of ten. */
const byPowers = /e[+-]?\d+$/i;
const decimalsOfPowers = 2;

/** How the figures are written: as the engine does, all of them in the same way. */
function answerFormat(series: AnswerChart['series']): SlideFormat {
  const texts = series.flatMap((one) => one.texts.flatMap((text) => text ?? []));
  return texts.some((text) => byPowers.test(text))
    ? { decimals: decimalsOfPowers, isShare: false, isScientific: true, unit: '' }
    : formatOf(texts, '');
}

/** The chart of a reader's own question in the terms of presentation programs: as on the screen, the same marks. */
export function slideOfAnswer(
  { kind, labels, series, count }: AnswerChart,
  { more }: Pick<SlideWords, 'more'>,
): CategoricalChart {
  const drawn = kind === 'lines' ? series.length : labels.length;
  return {
    kind,
    categories: labels.map(short),
    series: series.map(({ name, values }, index) => ({
      name: short(name),
      color: series.length === 1 ? theme.accent : seriesColor(theme, index),
      ...uncoloured,
      values: [...values],
    })),
    format: answerFormat(series),
    remarks: count > drawn ? [more(count - drawn)] : [],
  };
}
