import type { FigureFlags } from '../../analysis/figure-flags';
import { isExtremeRatio } from '../../analysis/extreme-change';
import type { Waterfall, WaterfallStep } from '../../analysis/waterfall';
import type { WaterfallBar, WaterfallInput } from '../../charts/build-waterfall-option';
import { decimal, decimalFromRatio } from '../../core/decimal';
import { formatDecimal } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { Report } from '../../model/catalog';
import type { NoticeText } from '../../ui/notice';
import { wanFigure, wanText } from '../../analysis/report-amounts';
import { flagText, withFlag } from '../shell/flag-words';
import { stepName } from './heading';

/** The chart's input; amounts in 万元. */
export function waterfallInput(
  { steps }: Waterfall,
  width: number,
  locale: Locale,
  flags: FigureFlags,
): WaterfallInput {
  return {
    bars: steps.map((step) => barOf(step, locale, flags)),
    formatTick: (tick) => formatDecimal(decimalFromRatio(tick), 0),
    width,
  };
}

function barOf(step: WaterfallStep, locale: Locale, flags: FigureFlags): WaterfallBar {
  const label = stepName(step, locale);
  const figure = stepFigure(step, locale);
  const { from, to, kind, id, value, level } = step;
  const findings = level === null ? 0 : flags.ofItem(level);
  const change = id === 'unlisted' ? 'rest' : value.isNegative() ? 'fall' : 'rise';
  return {
    label,
    figure: withFlag(figure.digits, findings, locale),
    from: from.toNumber(),
    to: to.toNumber(),
    look: kind === 'total' ? 'total' : change,
    tip: [label, `${figure.digits} ${figure.unit}`, flagText(findings, locale)]
      .filter((line) => line !== '')
      .join('\n'),
  };
}

/** A rise has a plus, a fall its minus. */
export function stepFigure({ kind, value }: WaterfallStep, locale: Locale) {
  const { digits, unit } = wanFigure(value, locale);
  const sign = kind === 'change' && value.greaterThan(0) ? '+' : '';
  return { digits: sign + digits, unit };
}

/** The unit of all its amounts. */
export function wanUnit(locale: Locale): string {
  return wanFigure(decimal('0'), locale).unit;
}

/** What is missing, what does not add up. */
export function waterfallNotices(
  { steps, absent, rounding }: Waterfall,
  coverage: Report['coverage'],
  locale: Locale,
): readonly NoticeText[] {
  const { report } = messages(locale);
  const text = report.waterfall;
  const position = steps.findIndex(({ id }) => id === 'unlisted');
  const [unlisted, total] = [steps[position], steps[position + 1]];
  const notices: NoticeText[] = [];
  const [initial, final] = (['initial', 'final'] as const).map(
    (wanted) => steps.find(({ id }) => id === wanted)?.value,
  );
  if (initial !== undefined && final !== undefined && isExtremeRatio(final, initial)) {
    notices.push({ tone: 'warning', text: text.extreme });
  }
  if (unlisted !== undefined && total !== undefined) {
    const rest = wanText(unlisted.value, locale);
    notices.push({ tone: 'warning', text: text.unlisted(rest, stepName(total, locale)) });
  }
  if (rounding !== null) {
    notices.push({ tone: 'info', text: text.rounding(wanText(rounding.abs(), locale)) });
  }
  if (absent.length > 0) {
    const names = report.list2(absent.map((id) => text.step[id]));
    notices.push({ tone: 'info', text: text.missing[coverage](names) });
  }
  return notices;
}
