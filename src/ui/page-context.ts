import { createContext } from 'svelte';
import type { Announcer } from './announcer.svelte';

/** What everything on the page may wait for, in words and as a share of 0 to 1 where its size is known. */
export interface Startup {
  readonly label: string;
  readonly detail: string;
  readonly share: number | undefined;
}

/** What the page as a whole gives to the kit, so that no screen has to hand it down. Read its fields late: they react. */
export interface PageContext {
  readonly announcer: Announcer;
  /** Whether fills that carry meaning also carry a pattern. */
  readonly hasPatterns: boolean;
  /** Not null while the engine starts. */
  readonly startup: Startup | null;
}

export const [pageContext, setPageContext] = createContext<PageContext>();
