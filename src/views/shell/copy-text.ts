/**
 * Puts a text on the clipboard. Pages on an intranet are often plain http, where browsers hide the clipboard's own
 * interface; there the text is copied from a field. Resolves to whether it worked.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on plain http, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) return copyFromField(text);
    await clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

function copyFromField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
