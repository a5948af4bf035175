import { render } from 'svelte/server';
import App from './App.svelte';
import { locales, type Locale } from './core/locale';
import { loadMessages } from './core/messages';
import { readAnswers, readListing } from './db/open-dataset';
import { SnapshotEngine } from './db/snapshot';
import { Offline } from './offline/offline.svelte';
import { dataFolder, type Opening } from './opening';
import { loadScreen } from './screens';
import { Dashboard } from './state/dashboard.svelte';
import { noFiles } from './state/dataset-files';
import { ImportedDatasets } from './state/imported-datasets.svelte';
import { loadCatalog } from './state/load-catalog';
import { Preferences } from './state/preferences.svelte';
import { ReviewMarks } from './state/review-marks.svelte';
import type { Query } from './sql/sql';
import { defaultRoute } from './state/route';

export interface FirstViews {
  /** Markup by language. */
  readonly markup: readonly (readonly [Locale, string])[];
  /** URLs of the files with its answers and with all others, relative to the page. */
  readonly answerUrls: { readonly first: string; readonly rest: string };
}

/** The light theme: what differs in the dark one is a colour of the page, which its stylesheet knows. */
const lightSystem = { matches: false, addEventListener: () => undefined };
const storageOf = (locale: Locale) => ({
  getItem: (name: string) => (name === 'locale' ? locale : null),
  setItem: () => undefined,
});

/**
 * Draws the first view at build, by the components that draw it in the browser and from the first answers, which answer
 * them there. `readJson` gets URLs relative to the page. Rejects where these lack the catalog that the components ask.
 */
export async function renderFirstViews(
  readJson: (url: string) => Promise<unknown>,
): Promise<FirstViews> {
  const listing = await readListing(dataFolder, readJson);
  const [open] = listing;
  const answerUrls = {
    first: dataFolder + open.path + open.firstAnswers.path,
    rest: dataFolder + open.path + open.snapshot.path,
  };
  const first = await readAnswers(answerUrls.first, readJson);
  const engine = new SnapshotEngine(first, () => Promise.resolve({}), {
    query: refuse,
    queryColumns: refuse,
  });
  const catalog = await loadCatalog(engine);
  await Promise.all([loadScreen(defaultRoute.screen), ...locales.map(loadMessages)]);
  const imported = new ImportedDatasets(null, null);
  const renderIn = async (locale: Locale) => {
    const preferences = new Preferences(storageOf(locale), lightSystem);
    const dashboard = new Dashboard({
      catalog,
      engine,
      preferences,
      reviewMarks: new ReviewMarks(null),
      datasets: { listing, open },
      imported,
      loadBasePackage: () => Promise.reject(new Error('a build imports nothing')),
      openConsole: () => Promise.reject(new Error('a build has no reader')),
      files: noFiles,
      address: { hash: '' },
      replaceHash: () => undefined,
    });
    const opening: Opening = {
      dashboard,
      warm: () => Promise.resolve(),
      loadAnswers: () => Promise.resolve(),
      close: () => undefined,
    };
    const props = { preferences, opening, imported, offline: new Offline(undefined) };
    const { body } = await render(App, { props, idPrefix: locale });
    return [locale, body] as const;
  };
  return {
    markup: await Promise.all(locales.map(renderIn)),
    answerUrls,
  };
}

function refuse({ pieces }: Query): Promise<never> {
  return Promise.reject(new Error(`not in the first answers: ${pieces.join('?')}`));
}
