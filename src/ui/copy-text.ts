/**
 * Puts text on the clipboard; false where the browser lets no page do so. Pages that are not served over HTTPS, as on
 * many an intranet, have no clipboard of their own: there the older way through a selection is taken. `host` is where
 * the selection may lie: inside an open dialog, for all around it is inert.
 */
export async function copyText(text: string, host: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text, host);
  }
}

function copySelection(text: string, host: HTMLElement): boolean {
  const focused = document.activeElement;
  const carrier = document.createElement('textarea');
  carrier.value = text;
  carrier.readOnly = true;
  carrier.style.position = 'fixed';
  carrier.style.opacity = '0';
  host.append(carrier);
  carrier.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    carrier.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
