import { describe, expect, it } from 'vitest';
import { type BrowserSearch, findBrowsers } from './find-browser';
import { explainMissingLibrary } from './missing-library';

function machineWith(files: string[], change: Partial<BrowserSearch> = {}): BrowserSearch {
  return {
    env: {},
    platform: 'linux',
    arch: 'x64',
    isExecutable: (file) => files.includes(file),
    unpackCarried: () => Promise.resolve('/temporary/chromium'),
    ...change,
  };
}

describe('findBrowsers', () => {
  it('takes CHROME_PATH before anything installed', async () => {
    const search = machineWith(['/opt/chrome', '/usr/bin/chromium'], {
      env: { CHROME_PATH: '/opt/chrome' },
    });
    expect(await findBrowsers(search)).toEqual([
      { executablePath: '/opt/chrome', source: 'CHROME_PATH' },
    ]);
  });

  it('says that CHROME_PATH is wrong instead of quietly taking another browser', async () => {
    const search = machineWith(['/usr/bin/chromium'], { env: { CHROME_PATH: '/gone' } });
    await expect(findBrowsers(search)).rejects.toThrow('/gone');
  });

  it('takes the carried browser before an installed one', async () => {
    expect(await findBrowsers(machineWith(['/usr/bin/google-chrome']))).toEqual([
      { executablePath: '/temporary/chromium', source: 'carried' },
      { executablePath: '/usr/bin/google-chrome', source: 'installed' },
    ]);
  });

  it('takes an installed browser where the carried one does not run', async () => {
    const search = machineWith(['/usr/bin/chromium'], { arch: 'arm64' });
    expect(await findBrowsers(search)).toEqual([
      { executablePath: '/usr/bin/chromium', source: 'installed' },
    ]);
  });

  it('finds Edge on Windows', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const search = machineWith([edge], {
      platform: 'win32',
      env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    });
    expect((await findBrowsers(search))[0].executablePath).toBe(edge);
  });

  it('asks for an installation where the carried browser does not run', async () => {
    const search = machineWith([], { platform: 'darwin' });
    await expect(findBrowsers(search)).rejects.toThrow('CHROME_PATH');
  });
});

describe('explainMissingLibrary', () => {
  it('names the library and its package on both families of Linux', () => {
    const explained = explainMissingLibrary(
      '/opt/chromium: error while loading shared libraries: libnss3.so: cannot open shared object file',
    );
    expect(explained).toContain('libnss3.so');
    expect(explained).toContain('apt-get install libnss3');
    expect(explained).toContain('dnf install nss');
  });

  it('names a library that it does not know', () => {
    expect(
      explainMissingLibrary('error while loading shared libraries: libodd.so.9: cannot open'),
    ).toContain('libodd.so.9');
  });

  it('keeps silent about other failures', () => {
    expect(explainMissingLibrary('Timeout 30000ms exceeded')).toBeUndefined();
  });
});
