import { mount, unmount } from 'svelte';
import PresenterPane from './PresenterPane.svelte';
import type { PresentModel } from './view-model.svelte';

/** A window of the presenter's own; the page that opened it draws what is in it. */
export interface PresenterWindow {
  readonly close: () => void;
}

/**
 * Opens the presenter's window, which ends with this page. `onkey` hears the keys pressed in it, `onclosed` that the
 * presenter has closed it. Null where the browser lets no window be opened.
 */
export function openPresenterWindow(
  model: PresentModel,
  onkey: (event: KeyboardEvent) => void,
  onclosed: () => void,
): PresenterWindow | null {
  const view = window.open('', 'presenter', 'popup,width=1200,height=760');
  if (view === null) return null;
  const { document: paper } = view;
  const { documentElement: root, head, body } = paper;
  // It may be there from before a reload.
  body.replaceChildren();
  head.replaceChildren();
  for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]'))
    head.append(sheet.cloneNode(true));
  root.lang = model.locale;
  root.dataset['theme'] = 'dark';
  const pane = mount(PresenterPane, { target: body, props: { model, view } });
  let isOpen = true;
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    removeEventListener('pagehide', close);
    void unmount(pane);
    onclosed();
  };
  function close() {
    end();
    view?.close();
  }
  view.addEventListener('keydown', onkey);
  view.addEventListener('pagehide', end);
  addEventListener('pagehide', close);
  view.focus();
  return { close };
}
