import { describe, expect, it } from 'vitest';
import { chordOf, keyCaps, type KeyPress } from './key-chord';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('a key press', () => {
  it('is a chord of the page', () => {
    expect(['/', '?', '[', ']'].map((key) => chordOf(press(key), false))).toEqual([
      '/',
      '?',
      '[',
      ']',
    ]);
    expect(chordOf(press('k', { ctrlKey: true }), false)).toBe('Mod+K');
    expect(chordOf(press('K', { metaKey: true }), false)).toBe('Mod+K');
  });

  it('is one in the form that a Chinese layout sends as well', () => {
    expect(['、', '？', '【', '】'].map((key) => chordOf(press(key), false))).toEqual([
      '/',
      '?',
      '[',
      ']',
    ]);
  });

  it('is none while the reader writes, but for the palette', () => {
    expect(['/', '?', '[', ']'].map((key) => chordOf(press(key), true))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(chordOf(press('k', { ctrlKey: true }), true)).toBe('Mod+K');
  });

  it('is none of an input method', () => {
    expect(chordOf(press('/', { isComposing: true }), false)).toBeNull();
    expect(chordOf(press('k', { ctrlKey: true, keyCode: 229 }), false)).toBeNull();
  });

  it('is left to the browser with other modifiers', () => {
    expect(chordOf(press('[', { metaKey: true }), false)).toBeNull();
    expect(chordOf(press('/', { altKey: true }), false)).toBeNull();
    expect(chordOf(press('p', { ctrlKey: true }), false)).toBeNull();
  });
});

it('a chord is shown as the keys are printed', () => {
  expect(keyCaps('Mod+K', 'Win32')).toEqual(['Ctrl', 'K']);
  expect(keyCaps('Mod+K', 'MacIntel')).toEqual(['⌘', 'K']);
  expect(keyCaps('?', 'Win32')).toEqual(['?']);
});
