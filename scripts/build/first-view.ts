import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer, type Plugin, type Rolldown } from 'vite';

type OutputBundle = Rolldown.OutputBundle;
type OutputChunk = Rolldown.OutputChunk;

/** Server-side entry: draws the first view. Loaded by vite, which compiles the components for it. */
const RENDERER = '/src/prerender.ts';
/** The chunk of the screen that the first view shows. */
const SCREEN = '/src/views/overview/View.svelte';
/** The chunks of the texts, of which the reader's language is loaded. */
const TEXTS = {
  'zh-cn': '/src/core/messages/zh-cn/index.ts',
  en: '/src/core/messages/en/index.ts',
};
/** The chunk that draws its charts anew. */
const CHARTS = '/src/charts/load-lines.ts';
const APP = '<div id="app"></div>';

interface FirstViews {
  /** That of the page's own language first. */
  readonly markup: readonly [DrawnView, ...DrawnView[]];
  readonly answerUrls: { readonly first: string; readonly rest: string };
}

type DrawnView = readonly [locale: string, html: string];

async function drawFirstViews(root: string, publicDir: string): Promise<FirstViews> {
  const server = await createServer({
    root,
    mode: 'production',
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const readJson = async (url: string): Promise<unknown> =>
      JSON.parse(await readFile(path.join(publicDir, url), 'utf8'));
    const module = await server.ssrLoadModule(RENDERER);
    return (await module['renderFirstViews'](readJson)) as FirstViews;
  } finally {
    await server.close();
  }
}

/** The chunk and all that it imports before it runs, itself first. */
function closureOf(bundle: OutputBundle, chunk: OutputChunk, found = new Set<OutputChunk>()) {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') closureOf(bundle, imported, found);
  }
  return found;
}

/** URLs of the chunk that holds a module, and of all that it imports, without those that `known` names. */
function urlsOf(bundle: OutputBundle, module: string, known: string): readonly string[] {
  const chunk = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(module)),
  );
  if (chunk?.type !== 'chunk') throw new Error(`the build has no chunk of ${module}`);
  return [...closureOf(bundle, chunk)]
    .map(({ fileName }) => `./${fileName}`)
    .filter((url) => !known.includes(url));
}

/** Takes the one stylesheet out of the build and into the page: a file of its own is a round trip before the first paint. */
function withStylesInPage(html: string, bundle: OutputBundle): string {
  const [link, file] = matched(html, /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/);
  const styles = bundle[file];
  if (styles?.type !== 'asset') throw new Error(`the build has no ${file}`);
  delete bundle[file];
  return replaced(html, link, `<style>${styles.source.toString().trim()}</style>`);
}

/**
 * Leaves the page's script and all that it imports to theme.js, which knows when the first view has been painted: whatever
 * the page asks for itself comes on the way of that.
 */
function withLateEntry(
  html: string,
  bundle: OutputBundle,
  lists: Readonly<Record<string, string>>,
) {
  const [tag, entry] = matched(html, /<script[^>]* type="module"[^>]* src="([^"]+)"><\/script>/);
  const chunk = bundle[entry.replace('./', '')];
  if (chunk?.type !== 'chunk') throw new Error(`the build has no ${entry}`);
  const imports = [...closureOf(bundle, chunk)].map(({ fileName }) => `./${fileName}`).slice(1);
  const attributes = Object.entries({ entry, imports: imports.join(' '), ...lists })
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
  const late = html.replace(/\s*<link rel="modulepreload"[^>]*>/g, '');
  return replaced(replaced(late, tag, ''), 'src="./theme.js"', `src="./theme.js"${attributes}`);
}

function matched(html: string, pattern: RegExp): readonly [whole: string, part: string] {
  const [whole, part] = pattern.exec(html) ?? [];
  if (whole === undefined || part === undefined) throw new Error(`index.html must hold ${pattern}`);
  return [whole, part];
}

/**
 * Puts the first view, drawn in every language, into the built index.html, with its styles. What makes it live is listed
 * for theme.js, which asks for it once the view is painted.
 */
export function firstView(): Plugin {
  let folders = { root: '', publicDir: '' };
  return {
    name: 'first-view',
    apply: 'build',
    configResolved({ root, publicDir }) {
      folders = { root, publicDir };
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (bundle === undefined) throw new Error('index.html is drawn at build only');
        const { markup, answerUrls } = await drawFirstViews(folders.root, folders.publicDir);
        const texts = Object.entries(TEXTS).map(
          ([locale, module]) => [locale, urlsOf(bundle, module, html).join(' ')] as const,
        );
        const modules = urlsOf(bundle, SCREEN, html).join(' ');
        const charts = urlsOf(bundle, CHARTS, html + modules).join(' ');
        const [[locale, view], ...others] = markup;
        const views = [`<div data-first-view="${locale}">${view}</div>`, ...others.map(asText)];
        return replaced(
          withLateEntry(withStylesInPage(html, bundle), bundle, {
            ...Object.fromEntries(texts),
            modules,
            charts,
            answers: `./data/datasets.json ${answerUrls.first}`,
            'more-answers': answerUrls.rest,
          }),
          APP,
          `<div id="app">${views.join('')}</div>`,
        );
      },
    },
  };
}

/** A view in another language than the page's own: text that no parser reads until theme.js needs it. */
function asText([locale, view]: DrawnView): string {
  if (/<\/?script/i.test(view)) throw new Error('the first view holds a script');
  return `<script type="text/html" data-first-view="${locale}">${view}</script>`;
}

/** As String.replace, but for text that is there once, and with text that may hold `$`. */
function replaced(text: string, old: string, fresh: string): string {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`index.html must hold ${old} once`);
  return parts.join(fresh);
}
