import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';

/** Where a browser came from; the carried one is the dev dependency's own binary. */
export interface FoundBrowser {
  executablePath: string;
  source: 'CHROME_PATH' | 'installed' | 'carried';
}

/** What the search may look at; replaced in tests. */
export interface BrowserSearch {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch: NodeJS.Architecture;
  isExecutable: (file: string) => boolean;
  unpackCarried: () => Promise<string>;
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_TAILS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Usual places of Chromium, Chrome and Edge, the likeliest first. */
function usualPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return MAC_PATHS;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS_TAILS.map((tail) => path.win32.join(root, tail)));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const THIS_MACHINE: BrowserSearch = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  isExecutable,
  unpackCarried: () => sparticuz.executablePath(),
};

/**
 * The Chromiums that the browser tests may run in, the first choice first: the one that `CHROME_PATH` names and no other;
 * else the binary that `@sparticuz/chromium` carries (Linux on x64 only; unpacked into the temporary folder), which is
 * made for headless use and takes two thirds of the time; else an installed one.
 *
 * @throws Error in Chinese and English that says which setting is wrong or what to install.
 */
export async function findBrowsers(
  search: BrowserSearch = THIS_MACHINE,
): Promise<readonly [FoundBrowser, ...FoundBrowser[]]> {
  const wished = search.env['CHROME_PATH'];
  if (wished) {
    if (search.isExecutable(wished)) return [{ executablePath: wished, source: 'CHROME_PATH' }];
    throw new Error(
      `CHROME_PATH 指向的 ${wished} 不存在或不能执行，请改正或去掉这个环境变量。\n` +
        `CHROME_PATH names ${wished}, which does not exist or cannot be run: mend or unset it.`,
    );
  }
  const carried: readonly FoundBrowser[] =
    search.platform === 'linux' && search.arch === 'x64'
      ? [{ executablePath: await search.unpackCarried(), source: 'carried' }]
      : [];
  const installed = usualPaths(search.platform, search.env)
    .filter(search.isExecutable)
    .map((executablePath): FoundBrowser => ({ executablePath, source: 'installed' }));
  const [first, ...rest] = [...carried, ...installed];
  if (first !== undefined) return [first, ...rest];
  throw new Error(
    '没有找到 Chromium、Chrome 或 Edge：请安装其中一个，或用 CHROME_PATH 指出它的位置。\n' +
      'No Chromium, Chrome or Edge found: install one, or name it in CHROME_PATH.',
  );
}
