/**
 * Rules for what the build emits: how much a reader's browser loads, and that none of it names an
 * address outside the page's origin. Pure functions over names and texts; the reading is done by
 * scripts/check-bundle.ts.
 */

/** Brotli sizes in bytes. 1 KB = 1024 bytes. */
export const BUDGET = { initial: 120 * 1024, lazyChunk: 350 * 1024 } as const;

/**
 * Files that the page loads before anything can answer, as written in the attributes of index.html: by itself, or by a
 * script's lists. The texts of one language, the first, are among them.
 */
export function initialFiles(html: string): string[] {
  const listed = ['imports', 'zh-cn'].flatMap(
    (list) => new RegExp(`\\bdata-${list}="([^"]*)"`).exec(html)?.[1]?.split(' ') ?? [],
  );
  const scripts = html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"(?:[^>]*\bdata-entry="([^"]+)")?/g);
  const links = html.matchAll(/<link\b[^>]*>/g);
  const linked = [...links]
    .map(([tag]) => tag)
    .filter((tag) => /\brel="(?:modulepreload|stylesheet|preload)"/.test(tag))
    .map((tag) => /\bhref="([^"]+)"/.exec(tag)?.[1]);
  return [...[...scripts].flatMap(([, src, entry]) => [src, entry]), ...listed, ...linked]
    .filter((file) => file !== undefined)
    .filter((file) => file !== '')
    .map((file) => file.replace(/^\.\//, ''));
}

/** The styles that index.html holds itself. */
export function inlineStyles(html: string): string {
  return [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, styles]) => styles).join('');
}

/** The engine itself: loaded in the background after the first view, so outside the budget. */
export function isEngine(file: string): boolean {
  return /duckdb-[\w-]*\.wasm$/.test(file);
}

interface HarmlessAddress {
  /** What the address begins with. */
  prefix: string;
  /** Set where the address is all of it. */
  isWhole?: true;
  /** Why it may stay in the bundle though nothing may leave the origin. */
  reason: string;
}

/** Addresses in libraries' code that no code path of the product requests. */
const HARMLESS_ADDRESSES: readonly HarmlessAddress[] = [
  { prefix: 'http://www.w3.org/', reason: 'names of XML namespaces, never requested' },
  {
    prefix: 'http://schemas.openxmlformats.org/',
    reason: 'names of XML namespaces in workbooks, never requested',
  },
  {
    prefix: 'http://schemas.microsoft.com/',
    reason: 'names of XML namespaces in workbooks, never requested',
  },
  { prefix: 'https://svelte.dev/e/', reason: 'shown in the text of Svelte errors' },
  {
    prefix: 'https://datapackage.org/profiles/',
    reason: 'names of profiles in the description of the standard tables, never requested',
  },
  {
    prefix: 'https://github.com/duckdb/duckdb-wasm.git',
    reason: 'the repository field of the package description that duckdb-wasm carries along',
  },
  {
    prefix: 'https://github.com/emn178/js-sha256',
    reason: 'a credit in a comment of the library inside the duckdb-wasm worker',
  },
  {
    prefix: 'https://github.com/mholt/PapaParse',
    reason: 'a credit in a comment of the library inside the import worker',
  },
  {
    prefix: 'https://github.com',
    isWhole: true,
    reason: 'an example in the text of an error of the presentation library',
  },
  { prefix: 'http://purl.org/dc/', reason: 'names of XML namespaces in presentation files' },
  {
    prefix: 'https://gitbrent.github.io/PptxGenJS/',
    reason: 'shown in the text of errors of the presentation library',
  },
  {
    prefix: 'https://stuk.github.io/jszip/',
    reason: 'shown in the text of errors of the presentation library',
  },
  {
    prefix: 'https://rolldown.rs/',
    reason: 'shown in the text of an error of the bundler, for a module that is not there',
  },
  {
    prefix: 'https://github.com/MikeMcl/decimal.js',
    reason: 'a credit in a comment of the library inside the import worker',
  },
];

export interface ForeignAddress {
  file: string;
  address: string;
}

const ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'`<>\\)]+/g;

/** Addresses of other origins in an emitted text file, each once, the harmless ones left out. */
export function foreignAddresses(file: string, text: string): ForeignAddress[] {
  const found = new Set(text.match(ADDRESS) ?? []);
  return [...found]
    .filter(
      (address) =>
        !HARMLESS_ADDRESSES.some(({ prefix, isWhole }) =>
          isWhole === true ? address === prefix : address.startsWith(prefix),
        ),
    )
    .map((address) => ({ file, address }));
}
