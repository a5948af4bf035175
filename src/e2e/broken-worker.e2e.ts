import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportMessages } from '../core/messages/export';
import { visit } from './harness';
import { zh } from './screen';

const words = zh.data;
const workbook = path.resolve('dist/examples/example-district.xlsx');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

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
        const give = () =>
          page.getByLabel(words.give.chooseFiles, { exact: true }).setInputFiles(workbook);
        await give();
        const { task, cause, sentence } = words.failed;
        await page.getByText(sentence(task.reading, cause.not_loaded)).first().waitFor();
        await mend();
        await give();
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
