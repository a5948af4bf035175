import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Preferences } from './preferences.svelte';

/** The system's wish for a dark theme, as the browser reports it, and as a test may change it. */
class SystemTheme extends EventTarget {
  constructor(public matches: boolean) {
    super();
  }

  change(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }

  asQuery(): MediaQueryList {
    return this as unknown as MediaQueryList;
  }
}

function storageOf(stored: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(stored));
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
}

const forbidden = {
  getItem: (): never => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

const light = () => new SystemTheme(false).asQuery();

describe('preferences', () => {
  it('begin in Chinese and in the theme of the system', () => {
    const preferences = new Preferences(storageOf(), new SystemTheme(true).asQuery());
    expect([preferences.locale, preferences.theme]).toEqual(['zh-CN', 'dark']);
    expect(new Preferences(storageOf(), light()).theme).toBe('light');
  });

  it('keep patterns in charts off until they are asked for, and remember the choice', () => {
    const storage = storageOf();
    const preferences = new Preferences(storage, light());
    expect(preferences.hasPatterns).toBe(false);
    preferences.togglePatterns();
    expect(preferences.hasPatterns).toBe(true);
    expect(new Preferences(storage, light()).hasPatterns).toBe(true);
    preferences.togglePatterns();
    expect(new Preferences(storage, light()).hasPatterns).toBe(false);
  });

  it('take up what was chosen before', () => {
    const preferences = new Preferences(storageOf({ locale: 'en', theme: 'dark' }), light());
    expect([preferences.locale, preferences.theme]).toEqual(['en', 'dark']);
  });

  it('pass over stored values that mean nothing', () => {
    const stored = storageOf({ locale: 'en-US', theme: 'sepia' });
    const preferences = new Preferences(stored, light());
    expect([preferences.locale, preferences.theme]).toEqual(['zh-CN', 'light']);
  });

  it('follow the system while the reader has chosen no theme', () => {
    const system = new SystemTheme(false);
    const preferences = new Preferences(storageOf(), system.asQuery());
    system.change(true);
    expect(preferences.theme).toBe('dark');
  });

  it('keep the theme that the reader chose, whatever the system does then', () => {
    const system = new SystemTheme(false);
    const storage = storageOf();
    const preferences = new Preferences(storage, system.asQuery());
    preferences.toggleTheme();
    system.change(true);
    system.change(false);
    expect(preferences.theme).toBe('dark');
    expect([...storage.held]).toEqual([['theme', 'dark']]);
  });

  it('toggle what is seen, not what is stored: from a dark system to light', () => {
    const storage = storageOf();
    const preferences = new Preferences(storage, new SystemTheme(true).asQuery());
    preferences.toggleTheme();
    expect(preferences.theme).toBe('light');
    expect(storage.held.get('theme')).toBe('light');
  });

  it('toggle the language there and back, and remember it', async () => {
    const storage = storageOf();
    const preferences = new Preferences(storage, light());
    await preferences.toggleLocale();
    expect([preferences.locale, storage.held.get('locale')]).toEqual(['en', 'en']);
    await preferences.toggleLocale();
    expect([preferences.locale, storage.held.get('locale')]).toEqual(['zh-CN', 'zh-CN']);
  });

  it('remember the own area, and that there is none any more', () => {
    const storage = storageOf();
    new Preferences(storage, light()).chooseMine('430203');
    const next = new Preferences(storage, light());
    expect(next.mineCode).toBe('430203');
    next.chooseMine(null);
    expect(new Preferences(storage, light()).mineCode).toBeNull();
  });

  it.each([
    ['forbidden', forbidden],
    ['absent', null],
  ])('last as long as the page where storage is %s', async (_, storage) => {
    const preferences = new Preferences(storage, light());
    await preferences.toggleLocale();
    preferences.toggleTheme();
    expect([preferences.locale, preferences.theme]).toEqual(['en', 'dark']);
  });

  it('tell those who show them of every change', async () => {
    const system = new SystemTheme(false);
    const preferences = new Preferences(storageOf(), system.asQuery());
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(`${preferences.locale} ${preferences.theme}`);
      });
    });
    flushSync();
    system.change(true);
    flushSync();
    await preferences.toggleLocale();
    flushSync();
    preferences.toggleTheme();
    flushSync();
    stop();
    expect(seen).toEqual(['zh-CN light', 'zh-CN dark', 'en dark', 'en light']);
  });
});
