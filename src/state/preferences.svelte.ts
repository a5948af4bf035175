import { locales, otherThan, type Locale } from '../core/locale';
import { loadMessages } from '../core/messages';

export type Theme = 'light' | 'dark';

/**
 * Language, theme, patterns in charts and own area: the reader's own, kept in the browser. An address that names an area
 * goes first.
 */
export class Preferences {
  locale: Locale = $state('zh-CN');
  /** Area code that a new visit starts with. Any text may be stored: check it against the data. */
  mineCode: string | null = $state(null);
  /** Whether fills that carry meaning also carry a pattern, for readers who cannot go by colour. */
  hasPatterns = $state(false);
  /** While a figure is drawn into a file, all is black on white, whatever the reader chose. */
  isDrawing = $state(false);
  private chosenTheme: Theme | null = $state(null);
  private systemTheme: Theme = $state('light');

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null,
    system: Pick<MediaQueryList, 'matches' | 'addEventListener'>,
  ) {
    const locale = locales.find((candidate) => candidate === this.read('locale'));
    if (locale !== undefined) this.locale = locale;
    const mineCode = this.read('mine');
    if (mineCode !== null && mineCode !== '') this.mineCode = mineCode;
    const theme = this.read('theme');
    if (theme === 'light' || theme === 'dark') this.chosenTheme = theme;
    this.hasPatterns = this.read('patterns') === 'on';
    const follow = () => {
      this.systemTheme = system.matches ? 'dark' : 'light';
    };
    follow();
    system.addEventListener('change', follow);
  }

  get theme(): Theme {
    return this.chosenTheme ?? this.systemTheme;
  }

  toggleTheme(): void {
    this.chosenTheme = this.theme === 'dark' ? 'light' : 'dark';
    this.write('theme', this.chosenTheme);
  }

  /** Resolves once the page speaks the other language; rejects, with nothing changed, where its texts do not come. */
  async toggleLocale(): Promise<void> {
    const locale = otherThan(this.locale);
    await loadMessages(locale);
    this.locale = locale;
    this.write('locale', locale);
  }

  chooseMine(areaCode: string | null): void {
    this.mineCode = areaCode;
    this.write('mine', areaCode ?? '');
  }

  togglePatterns(): void {
    this.hasPatterns = !this.hasPatterns;
    this.write('patterns', this.hasPatterns ? 'on' : 'off');
  }

  // Storage may be forbidden by policy; preferences then last as long as the page.
  private read(key: string): string | null {
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  private write(key: string, value: string): void {
    try {
      this.storage?.setItem(key, value);
    } catch {
      // Kept in memory only.
    }
  }
}
