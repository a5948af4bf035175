import { describe, expect, it } from 'vitest';
import { type BrowserSearch, findBrowser } from './find-browser';
import { explainMissingLibrary } from './missing-library';

function machineWith(files: string[], change: Partial<BrowserSearch> = {}): BrowserSearch {
  return {
    env: {},
    platform: 'linux',
    isExecutable: (file) => files.includes(file),
    unpackCarried: () => Promise.resolve('/temporary/chromium'),
    ...change,
  };
}

describe('findBrowser', () => {
  it('takes CHROME_PATH before anything installed', async () => {
    const search = machineWith(['/opt/chrome', '/usr/bin/chromium'], {
      env: { CHROME_PATH: '/opt/chrome' },
    });
    expect(await findBrowser(search)).toEqual({
      executablePath: '/opt/chrome',
      source: 'CHROME_PATH',
    });
  });

  it('says that CHROME_PATH is wrong instead of quietly taking another browser', async () => {
    const search = machineWith(['/usr/bin/chromium'], { env: { CHROME_PATH: '/gone' } });
    await expect(findBrowser(search)).rejects.toThrow('/gone');
  });

  it('takes an installed browser', async () => {
    const search = machineWith(['/usr/bin/google-chrome']);
    expect((await findBrowser(search)).executablePath).toBe('/usr/bin/google-chrome');
  });

  it('finds Edge on Windows', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const search = machineWith([edge], {
      platform: 'win32',
      env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    });
    expect((await findBrowser(search)).executablePath).toBe(edge);
  });

  it('unpacks the carried browser on a Linux without one', async () => {
    expect(await findBrowser(machineWith([]))).toEqual({
      executablePath: '/temporary/chromium',
      source: 'carried',
    });
  });

  it('asks for an installation where the carried browser does not run', async () => {
    const search = machineWith([], { platform: 'darwin' });
    await expect(findBrowser(search)).rejects.toThrow('CHROME_PATH');
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
