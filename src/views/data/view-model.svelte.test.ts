import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportCheck } from '../../exchange/import-job';
import type { ImportAnswer, ImportRequest } from '../../exchange/import-messages';
import type { Numbered } from '../../exchange/worker-line';
import { buildProblem } from '../../model/problem';
import type { BasePackage, Dashboard } from '../../state/dashboard.svelte';
import { ImportViewModel } from './view-model.svelte';

/** The worker of an import, which answers when the test says so. */
class SlowWorker {
  static all: SlowWorker[] = [];
  onmessage: (event: { readonly data: Numbered<ImportAnswer> }) => void = () => undefined;
  onerror: (event: { readonly message?: string }) => void = () => undefined;
  onmessageerror: () => void = () => undefined;
  readonly asked: Numbered<ImportRequest>[] = [];

  constructor() {
    SlowWorker.all.push(this);
  }

  postMessage(question: Numbered<ImportRequest>): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.asked.length = 0;
  }

  /** Answers the question that was asked as number `index`. */
  async answer(index: number, message: ImportAnswer): Promise<void> {
    this.onmessage({ data: { id: this.asked[index]!.id, message } });
    await settled();
  }
}

const settled = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
const given = (name: string) => [{ path: name, file: new File(['x'], name) }];

function checkOf(added: number, doubts: readonly string[] = []): ImportCheck {
  const place = { file: 'x.csv', row: null, column: null };
  const problems = doubts.map((value) => buildProblem('format_unknown', { ...place, value }, {}));
  return {
    read: [],
    problems,
    omitted: 0,
    errors: 0,
    warnings: problems.length,
    conflicts: [],
    conflictCount: 0,
    added: [['facts', added]],
    replaced: 0,
    same: 0,
  };
}

const checked = (check: ImportCheck): ImportAnswer => ({ kind: 'checked', check });

function modelOf(base: () => Promise<BasePackage>): ImportViewModel {
  const dashboard = {
    preferences: { locale: 'en' },
    datasets: { open: { id: 'x', title: 'x', titleEn: 'x' } },
    loadBasePackage: base,
  };
  return new ImportViewModel(dashboard as unknown as Dashboard);
}

const there = () => Promise.resolve({ zip: new Uint8Array(), isOpenDataset: true });

async function reading(model: ImportViewModel, name: string): Promise<SlowWorker> {
  void model.take(given(name));
  await settled();
  return SlowWorker.all[SlowWorker.all.length - 1]!;
}

beforeEach(() => {
  SlowWorker.all = [];
  vi.stubGlobal('Worker', SlowWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('files that are given while others are read', () => {
  it('take their place, and are not ended with them', async () => {
    const model = modelOf(there);
    await reading(model, 'first.csv');
    const second = await reading(model, 'second.csv');
    expect([model.task, model.failure]).toEqual(['reading', null]);
    await second.answer(0, checked(checkOf(7)));
    expect(model.check?.added).toEqual([['facts', 7]]);
    expect(model.files).toEqual(['second.csv']);
  });

  it('wait for the dataset of their own, not for that of the first', async () => {
    const releases: ((base: BasePackage) => void)[] = [];
    const model = modelOf(
      () =>
        new Promise((resolve) => {
          releases.push(resolve);
        }),
    );
    await reading(model, 'first.csv');
    const second = await reading(model, 'second.csv');
    releases[0]!({ zip: new Uint8Array(), isOpenDataset: false });
    await settled();
    expect([model.canMerge, model.mode, second.asked.length]).toEqual([true, 'merge', 0]);
    releases[1]!({ zip: new Uint8Array(), isOpenDataset: true });
    await settled();
    expect(second.asked.length).toBe(1);
  });
});

describe('a check', () => {
  it('that is outdated is not shown, whatever its answer', async () => {
    const model = modelOf(there);
    const worker = await reading(model, 'a.csv');
    await worker.answer(0, checked(checkOf(1)));
    void model.choose('x', 'take');
    void model.chooseForAll('both');
    await worker.answer(1, checked(checkOf(2)));
    expect([model.task, model.check?.added[0]]).toEqual(['checking', ['facts', 1]]);
    await worker.answer(2, checked(checkOf(3)));
    expect([model.task, model.check?.added[0]]).toEqual([null, ['facts', 3]]);
  });

  it('with other doubts than the accepted ones asks again', async () => {
    const model = modelOf(there);
    const worker = await reading(model, 'a.csv');
    await worker.answer(0, checked(checkOf(1, ['a'])));
    model.hasAcceptedWarnings = true;
    void model.chooseForAll('take');
    await worker.answer(1, checked(checkOf(1, ['a'])));
    expect([model.hasAcceptedWarnings, model.canLoad]).toEqual([true, true]);
    void model.chooseMode('own');
    await worker.answer(2, checked(checkOf(1, ['b'])));
    expect([model.hasAcceptedWarnings, model.canLoad]).toEqual([false, false]);
  });
});

describe('a failure', () => {
  it('is said with what failed, and why as far as it is known', async () => {
    const model = modelOf(there);
    const worker = await reading(model, 'a.csv');
    await worker.answer(0, checked(checkOf(1)));
    void model.chooseForAll('take');
    await worker.answer(1, { kind: 'failed', detail: 'out of memory' });
    expect(model.failure).toBe(
      'Checking again failed: the program has a fault (out of memory). Nothing has changed; try again.',
    );
    expect([model.said, model.check, model.task]).toEqual([model.failure, null, null]);

    const offline = modelOf(() => Promise.reject(new Error('404')));
    await reading(offline, 'a.csv');
    expect(offline.failure).toContain('the package of the open dataset did not come');
  });

  it('is none where the reader has stopped', async () => {
    const model = modelOf(there);
    await reading(model, 'a.csv');
    model.cancel();
    await settled();
    expect([model.failure, model.task]).toEqual([null, null]);
  });

  it('of a worker that never came is said as soon as it is asked, and the next files are read', async () => {
    const releases: ((base: BasePackage) => void)[] = [];
    const model = modelOf(
      () =>
        new Promise((resolve) => {
          releases.push(resolve);
        }),
    );
    const worker = await reading(model, 'a.csv');
    worker.onerror({});
    await settled();
    releases[0]!({ zip: new Uint8Array(), isOpenDataset: true });
    await settled();
    expect([model.task, model.failure]).toEqual([
      null,
      'Reading failed: this part of the program did not load; look at the network. Nothing has changed; try again.',
    ]);
    const next = await reading(model, 'a.csv');
    releases[1]!({ zip: new Uint8Array(), isOpenDataset: true });
    await settled();
    await next.answer(0, checked(checkOf(7)));
    expect([model.failure, model.check?.added]).toEqual([null, [['facts', 7]]]);
  });

  it('of a worker that crashes while the reader decides is said at the next decision', async () => {
    const model = modelOf(there);
    const worker = await reading(model, 'a.csv');
    await worker.answer(0, checked(checkOf(1)));
    worker.onerror({ message: 'RangeError: Array buffer allocation failed' });
    void model.chooseForAll('take');
    await settled();
    expect(model.failure).toBe(
      'Checking again failed: the program that handles the files broke off, perhaps for want of memory. Nothing has changed; try again.',
    );
  });
});
