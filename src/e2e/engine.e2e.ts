import { describe, expect, it } from 'vitest';
import { openApp } from './harness';

/** A state that no default holds, so that only the engine can answer it. */
const askedOfEngine = '#/compare?year=2021&metric=three_public_control_rate&area=430406,431200';

describe('the engine in the browser', () => {
  it('shows the first chart before the engine is asked for', async () => {
    const app = await openApp({ path: '#/compare' });
    let engineRequested = false;
    app.page.on('request', (request) => {
      engineRequested ||= request.url().includes('.wasm');
    });
    await app.page.locator('main figure svg').first().waitFor();
    expect(engineRequested).toBe(false);
    app.expectClean();
    await app.close();
  });

  it('answers what the snapshot does not hold, by range reads of the database file', async () => {
    const app = await openApp({ path: '#/compare' });
    const reads: { status: number; range: string | undefined }[] = [];
    app.page.on('response', (response) => {
      const request = response.request();
      if (request.url().endsWith('.duckdb') && request.method() === 'GET') {
        reads.push({ status: response.status(), range: request.headers()['range'] });
      }
    });
    await app.page.goto(app.page.url().split('#')[0] + askedOfEngine);
    // 雁峰区 spent 0.6 of 1 万元, 怀化市 40.90 of 75.00 万元.
    await app.page.getByText('60.00%').first().waitFor();
    await app.page.getByText('54.53%').first().waitFor();
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.every(({ status, range }) => status === 206 && range !== undefined)).toBe(true);
    app.expectClean();
    await app.close();
  });

  it('is replaced when its worker crashes, and tells the reader', async () => {
    const app = await openApp({ path: askedOfEngine });
    await app.page.getByText('54.53%').first().waitFor();
    const [worker] = app.page.workers();
    await worker!.evaluate(() => {
      setTimeout(() => {
        throw new Error('crashed on purpose');
      });
    });
    await app.page.waitForTimeout(200);
    await app.page.evaluate((hash) => {
      location.hash = hash;
    }, '#/compare?year=2021&metric=budget_completion_rate&area=431200');
    await app.page.getByText('100.00%').first().waitFor();
    await app.page.getByText('已自动重启').waitFor();
    await app.close();
  });
});
