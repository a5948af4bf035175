import { decimal, decimalFromRatio } from '../core/decimal';
import { formatDecimal, formatPercent } from '../core/format';
import type { SlideFormat } from '../model/slide-chart';

const one = decimal('1');

/** A figure of a slide with its decimals: '99.91%', '1,451.29'. */
export function slideFigure(
  value: number,
  { decimals, isShare, isScientific = false }: SlideFormat,
): string {
  if (isScientific) return byPowers(value, decimals);
  const exact = decimalFromRatio(value);
  return isShare
    ? `${formatPercent(exact, one, decimals).digits}%`
    : formatDecimal(exact, decimals);
}

/** '1.00E-7', as presentation programs write it. */
function byPowers(value: number, decimals: number): string {
  return value === 0 ? '0' : value.toExponential(decimals).toUpperCase();
}

/** A figure of an axis: without needless decimals. */
export function tickText({ isShare, isScientific = false }: SlideFormat) {
  return (value: number) => {
    if (isScientific) return byPowers(value, 1);
    const shown = decimalFromRatio(value).times(isShare ? 100 : 1);
    const text = formatDecimal(shown, Math.min(shown.decimalPlaces(), 2));
    return isShare ? `${text}%` : text;
  };
}
