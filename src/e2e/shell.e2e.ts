import { describe, expect, it } from 'vitest';
import { openApp } from './harness';

describe('the product as it is served', () => {
  it('opens under a sub-path without a problem', async () => {
    const app = await openApp();
    expect(await app.page.title()).not.toBe('');
    await app.page.locator('#app > *').first().waitFor();
    app.expectClean();
    await app.close();
  });
});
