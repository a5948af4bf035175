import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportMessages } from '../core/messages/export';
import { visit } from './harness';
import { button, give, workbook } from './import-steps';
import { zh } from './screen';

const words = zh.data;

/** The server has no script of that name until it is let to. */
async function withoutWorker(page: Page, name: string): Promise<() => Promise<void>> {
  const script = new RegExp(`/${name}-[^/]*\\.js$`);
  await page.context().route(script, (route) => route.fulfill({ status: 404 }));
  return () => page.context().unroute(script);
}

describe('a worker whose script the server does not have', () => {
  it('fails the import in words, and the next attempt reads the files', () => {
    let mend = () => Promise.resolve();
    return visit(
      {
        path: '#/data',
        provoked: /404|import-worker/,
        prepare: async (page) => {
          mend = await withoutWorker(page, 'import-worker');
        },
      },
      async (page) => {
        await give(page, workbook);
        const { task, cause, sentence } = words.failed;
        await page.getByText(sentence(task.reading, cause.not_loaded)).first().waitFor();
        await mend();
        await give(page, workbook);
        await page.getByRole('heading', { name: words.check.ready(6, 30) }).waitFor();
      },
    );
  });

  it('fails the export in words', () =>
    visit(
      {
        path: '#/data',
        provoked: /404|export-worker/,
        prepare: (page) => withoutWorker(page, 'export-worker'),
      },
      async (page) => {
        const { dataset } = exportMessages('zh-CN');
        await button(page, dataset.format.xlsx).click();
        await page.getByText(dataset.failed(words.failed.cause.not_loaded)).waitFor();
        expect(await button(page, dataset.format.xlsx).isEnabled()).toBe(true);
      },
    ));
});
