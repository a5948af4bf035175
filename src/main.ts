import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { loadMessages } from './core/messages';
import { siteStorage } from './core/site-storage';
import { Offline, workerContainer } from './offline/offline.svelte';
import { openPage, type Opening } from './opening';
import { loadScreen } from './screens';
import type { Dashboard } from './state/dashboard.svelte';
import { ImportedDatasets } from './state/imported-datasets.svelte';
import { browserPackages } from './state/kept-packages';
import { namesOpenDataset } from './state/address-dataset';
import { Preferences } from './state/preferences.svelte';
import { defaultRoute } from './state/route';
import { formatRoute } from './state/url-codec';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

const preferences = new Preferences(siteStorage(), matchMedia('(prefers-color-scheme: dark)'));
// The development server has no worker.
const offline = new Offline(import.meta.env.PROD ? workerContainer() : undefined);
// Once for the page: it holds what the browser does not let it keep.
const imported = new ImportedDatasets(siteStorage(), browserPackages());
const visit = { preferences, offline, imported };

// The script does not wait for the page, which may still be arriving.
if (document.readyState === 'loading')
  document.addEventListener('DOMContentLoaded', begin, { once: true });
else begin();

function begin(): void {
  const app = document.getElementById('app');
  if (app === null) throw new Error('index.html has no #app');
  /** The first view as the build has drawn it, where the reader sees it. */
  const drawn = app.querySelector<HTMLElement>(`[data-first-view="${preferences.locale}"]`);
  if (drawn !== null && document.documentElement.dataset['view'] !== 'other')
    void takeOver(app, drawn);
  else void start(app, null);
}

/** Leaves the drawn view in sight until all that it shows is at hand, and then makes the same elements live. */
async function takeOver(app: HTMLElement, drawn: HTMLElement): Promise<void> {
  // What draws its chart runs while the data are on their way, not after; where it fails, the chart says so.
  void import('./charts/load-lines').catch(() => undefined);
  const opening = await Promise.all([
    openPage(visit),
    loadScreen(defaultRoute.screen),
    loadMessages(preferences.locale),
  ]).then(
    ([opened]) => opened,
    () => null,
  );
  if (opening === null || !namesOpenDataset(location.hash, opening.dashboard.datasets)) {
    opening?.close();
    void start(app, null);
    return;
  }
  if (!showsFirstView(opening.dashboard)) {
    void start(app, opening);
    return;
  }
  drawn.removeAttribute('data-first-view');
  hydrate(App, { target: drawn, props: { ...visit, opening } });
  flushSync();
  document.dispatchEvent(new Event('first-view-live'));
}

/** Whether the address still names the first view: the reader may have gone on by a link. */
function showsFirstView(dashboard: Dashboard): boolean {
  dashboard.readAddress();
  // The own area stands in the address, and changes nothing here.
  const route = formatRoute({ ...dashboard.route, mineCode: null });
  return route === formatRoute(defaultRoute) && dashboard.addressProblems.length === 0;
}

async function start(app: HTMLElement, opening: Opening | null): Promise<void> {
  try {
    await loadMessages(preferences.locale);
  } catch {
    // Without its texts the product has but the words of the page itself.
    const words = document.querySelector<HTMLTemplateElement>('template#unloaded');
    if (words) app.before(words.content.cloneNode(true));
    return;
  }
  app.replaceChildren();
  mount(App, { target: app, props: { ...visit, opening } });
}
