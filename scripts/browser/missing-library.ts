interface LibraryPackages {
  /** Debian and Ubuntu. */
  apt: string;
  /** Fedora, openEuler and their kin. */
  dnf: string;
}

/** Which package brings a shared library that Chromium is linked with. */
const PACKAGES: Readonly<Record<string, LibraryPackages>> = {
  'libnss3.so': { apt: 'libnss3', dnf: 'nss' },
  'libnssutil3.so': { apt: 'libnss3', dnf: 'nss-util' },
  'libsmime3.so': { apt: 'libnss3', dnf: 'nss' },
  'libsoftokn3.so': { apt: 'libnss3', dnf: 'nss-softokn' },
  'libnspr4.so': { apt: 'libnspr4', dnf: 'nspr' },
  'libplc4.so': { apt: 'libnspr4', dnf: 'nspr' },
  'libplds4.so': { apt: 'libnspr4', dnf: 'nspr' },
  'libexpat.so.1': { apt: 'libexpat1', dnf: 'expat' },
  'libuuid.so.1': { apt: 'libuuid1', dnf: 'libuuid' },
  'libfontconfig.so.1': { apt: 'libfontconfig1', dnf: 'fontconfig' },
  'libfreetype.so.6': { apt: 'libfreetype6', dnf: 'freetype' },
  'libglib-2.0.so.0': { apt: 'libglib2.0-0', dnf: 'glib2' },
  'libdbus-1.so.3': { apt: 'libdbus-1-3', dnf: 'dbus-libs' },
  'libatk-1.0.so.0': { apt: 'libatk1.0-0', dnf: 'atk' },
  'libatk-bridge-2.0.so.0': { apt: 'libatk-bridge2.0-0', dnf: 'at-spi2-atk' },
  'libatspi.so.0': { apt: 'libatspi2.0-0', dnf: 'at-spi2-core' },
  'libcups.so.2': { apt: 'libcups2', dnf: 'cups-libs' },
  'libdrm.so.2': { apt: 'libdrm2', dnf: 'libdrm' },
  'libgbm.so.1': { apt: 'libgbm1', dnf: 'mesa-libgbm' },
  'libasound.so.2': { apt: 'libasound2', dnf: 'alsa-lib' },
  'libpango-1.0.so.0': { apt: 'libpango-1.0-0', dnf: 'pango' },
  'libcairo.so.2': { apt: 'libcairo2', dnf: 'cairo' },
  'libX11.so.6': { apt: 'libx11-6', dnf: 'libX11' },
  'libxcb.so.1': { apt: 'libxcb1', dnf: 'libxcb' },
  'libXcomposite.so.1': { apt: 'libxcomposite1', dnf: 'libXcomposite' },
  'libXdamage.so.1': { apt: 'libxdamage1', dnf: 'libXdamage' },
  'libXext.so.6': { apt: 'libxext6', dnf: 'libXext' },
  'libXfixes.so.3': { apt: 'libxfixes3', dnf: 'libXfixes' },
  'libXrandr.so.2': { apt: 'libxrandr2', dnf: 'libXrandr' },
  'libxkbcommon.so.0': { apt: 'libxkbcommon0', dnf: 'libxkbcommon' },
};

const LOADER_ERROR = /error while loading shared libraries: ([^\s:]+):/;

/**
 * Turns the dynamic loader's complaint in a failed launch into a sentence that says what to install,
 * in Chinese and English; undefined when the launch failed for another reason.
 */
export function explainMissingLibrary(launchError: string): string | undefined {
  const library = LOADER_ERROR.exec(launchError)?.[1];
  if (library === undefined) return undefined;
  const packages = PACKAGES[library];
  if (packages === undefined) {
    return (
      `浏览器缺少共享库 ${library}：请安装提供它的系统软件包，或安装 chromium 软件包。\n` +
      `The browser lacks the shared library ${library}: install the package that brings it, or the chromium package.`
    );
  }
  const { apt, dnf } = packages;
  return (
    `浏览器缺少共享库 ${library}。Debian/Ubuntu 请运行：apt-get install ${apt}；Fedora/openEuler 请运行：dnf install ${dnf}。\n` +
    `The browser lacks the shared library ${library}. Debian/Ubuntu: apt-get install ${apt}. Fedora/openEuler: dnf install ${dnf}.`
  );
}
