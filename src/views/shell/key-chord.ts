/** Keys of a command as the reader sees them: 'Mod+K' is Ctrl K, on a Mac ⌘ K. */
export type KeyChord = 'Mod+K' | '/' | '?' | '[' | ']' | 'P';

/** What a keyboard event tells; `target` decides whether the reader is writing. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

/** The marks, by their code points, that a Chinese layout sends for the keys of '[', ']' and '/'. */
const chineseForms: ReadonlyMap<number, string> = new Map([
  [0x3010, '['],
  [0x3011, ']'],
  [0x3001, '/'],
]);

/**
 * The chord that a key press is, or null. Never one of an input method (229 is what older Chromium sends for its keys),
 * and no single key while the reader writes in a field.
 */
export function chordOf(press: KeyPress, isWriting: boolean): KeyChord | null {
  if (press.isComposing || press.keyCode === 229 || press.altKey) return null;
  const hasModifier = press.ctrlKey || press.metaKey;
  if (hasModifier) return press.key.toLowerCase() === 'k' ? 'Mod+K' : null;
  if (isWriting) return null;
  const key = chineseForms.get(press.key.charCodeAt(0)) ?? press.key.normalize('NFKC');
  if (key.toUpperCase() === 'P') return 'P';
  return key === '/' || key === '?' || key === '[' || key === ']' ? key : null;
}

/** Keys of a chord, each as it is printed on the keyboard of `platform` (navigator.platform). */
export function keyCaps(chord: KeyChord, platform: string): readonly string[] {
  if (chord !== 'Mod+K') return [chord];
  return [/Mac|iP(hone|ad|od)/.test(platform) ? '⌘' : 'Ctrl', 'K'];
}

/** Whether keys typed at this element are text, or choose within it. */
export function isWritingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button'].includes(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}
