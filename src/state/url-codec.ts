import { splitOnce, type KnownIds } from './address-fields';
import { addressParameters } from './address-parameters';
import { defaultRoute, type Route, type ScreenName } from './route';

/** What was wrong with an address; the valid rest of it is kept. Shown to the reader as a sentence each. */
export type AddressProblem =
  | { readonly kind: 'unknown_screen'; readonly name: string }
  | { readonly kind: 'unknown_parameter'; readonly name: string }
  | {
      readonly kind: 'bad_value';
      readonly name: string;
      readonly value: string;
      readonly used: string;
    };

const screens: readonly ScreenName[] = [
  'overview',
  'compare',
  'trends',
  'audit',
  'report',
  'data',
  'present',
];

/** Reads `#/compare?metric=…`. Every bad part falls back to its default and is reported; the rest is kept. */
export function parseRoute(
  hash: string,
  known: KnownIds,
): { route: Route; problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const [path, search] = pathAndSearch(hash);
  const screen = screenOf(path);
  if (screen === undefined && path !== '') problems.push({ kind: 'unknown_screen', name: path });
  let route: Route = { ...defaultRoute, screen: screen ?? defaultRoute.screen };
  for (const [name, text] of new URLSearchParams(search)) {
    const found = addressParameters.find((candidate) => candidate.name === name);
    if (found === undefined) {
      problems.push({ kind: 'unknown_parameter', name });
      continue;
    }
    const read = found.read(text, known, route);
    if (read !== undefined) route = { ...route, ...read };
    if (read === undefined || found.isWhole?.(text, known) === false) {
      problems.push({ kind: 'bad_value', name, value: text, used: found.write(route) });
    }
  }
  return { route, problems };
}

/** The screen that an address names, before there is a catalog for the rest of it. */
export function readScreen(hash: string): ScreenName {
  return screenOf(pathAndSearch(hash)[0]) ?? defaultRoute.screen;
}

/** Whether an address names the first view, as the build draws it; theme.js knows the same addresses. */
export function namesFirstView(hash: string): boolean {
  const [path, search] = pathAndSearch(hash);
  return search === '' && (path === '' || path === defaultRoute.screen);
}

function pathAndSearch(hash: string): readonly [path: string, search: string] {
  return splitOnce(hash.replace(/^#?\/?/, ''), '?');
}

function screenOf(path: string): ScreenName | undefined {
  return screens.find((name) => name === path);
}

/** Writes a route as a hash, leaving out what equals the default, so that an address stays short and stable. */
export function formatRoute(route: Route): string {
  const search = new URLSearchParams();
  for (const { name, write } of addressParameters) {
    const text = write(route);
    if (text !== write(defaultRoute)) search.set(name, text);
  }
  const query = search
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%7E', '~');
  return `#/${route.screen}${query === '' ? '' : `?${query}`}`;
}
