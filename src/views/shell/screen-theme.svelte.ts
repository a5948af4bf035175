import { MediaQuery } from 'svelte/reactivity';
import { themeFor, type ChartTheme } from '../../charts/theme';
import type { Preferences } from '../../state/preferences.svelte';

/** The look of a screen's charts: the reader's choice, on paper and in files always black on white. */
export class ScreenTheme {
  private readonly printing = new MediaQuery('print');

  constructor(private readonly preferences: Preferences) {}

  get current(): ChartTheme {
    const { theme, locale, isDrawing } = this.preferences;
    return themeFor(this.printing.current || isDrawing ? 'paper' : theme, locale);
  }
}
