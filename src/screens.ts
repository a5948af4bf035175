import type { Component } from 'svelte';
import type { Dashboard } from './state/dashboard.svelte';
import type { ScreenName } from './state/route';

export type ScreenComponent = Component<{ dashboard: Dashboard }>;

/** Each screen is a chunk of its own. */
const loaders: Readonly<Record<ScreenName, () => Promise<{ default: ScreenComponent }>>> = {
  overview: () => import('./views/overview/View.svelte'),
  compare: () => import('./views/compare/View.svelte'),
  trends: () => import('./views/trends/View.svelte'),
  audit: () => import('./views/audit/View.svelte'),
  report: () => import('./views/report/View.svelte'),
  data: () => import('./views/data/View.svelte'),
  present: () => import('./views/present/View.svelte'),
};

const loaded = new Map<ScreenName, ScreenComponent>();

/** In the order of the navigation. */
export const screenNames = Object.keys(loaders) as readonly ScreenName[];

export async function loadScreen(name: ScreenName): Promise<ScreenComponent> {
  const { default: screen } = await loaders[name]();
  loaded.set(name, screen);
  return screen;
}

/** A screen that was loaded before is no promise: it is drawn at once, with nothing in its place meanwhile. */
export function screenNow(name: ScreenName): ScreenComponent | Promise<ScreenComponent> {
  return loaded.get(name) ?? loadScreen(name);
}
