import type { ChartTheme } from './theme';

/** The label of a point without room for its words: the sign of findings alone, close above; none without a sign. */
export function signLabel(sign: string, theme: ChartTheme) {
  if (sign === '') return { show: false };
  return {
    show: true,
    position: 'top' as const,
    distance: 1,
    formatter: sign,
    color: theme.ink,
    fontSize: theme.fontSize.label,
    textBorderColor: theme.surface,
    textBorderWidth: 2,
  };
}
