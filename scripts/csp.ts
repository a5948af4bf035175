/**
 * The Content-Security-Policy of the product: nothing but the page's own origin, no inline script and
 * no code compiled from text. `wasm-unsafe-eval` lets the database engine compile its WebAssembly.
 * Inline styles are allowed because ECharts and Svelte set them on elements.
 */
const DIRECTIVES: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'self'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self' 'unsafe-inline'"],
  ['img-src', "'self' data: blob:"],
  // The zip library compresses large workbooks in workers that it makes of its own code.
  ['worker-src', "'self' blob:"],
  ['connect-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['frame-ancestors', "'self'"],
];

/** Browsers ignore these directives in a meta tag and print a warning for each. */
const HEADER_ONLY: ReadonlySet<string> = new Set(['frame-ancestors']);

function serialize(directives: typeof DIRECTIVES): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}

/** The policy as the server sends it in the `Content-Security-Policy` header. */
export const CSP_HEADER: string = serialize(DIRECTIVES);

/** The policy as the built index.html carries it, for servers that send no headers of their own. */
export const CSP_META: string = serialize(DIRECTIVES.filter(([name]) => !HEADER_ONLY.has(name)));
