import type { EngineStatus } from './db/engine';
import { openPage, type Opening, type Visit } from './opening';
import { askedDataset, namesOpenDataset } from './state/address-dataset';
import type { Dashboard } from './state/dashboard.svelte';

/** ms before the engine, which takes a second to start, may start ahead of need. */
const engineDelay = 1000;

/** Which dataset is open, or being opened, or could not be: it follows the address for as long as the page stands. */
export class PageOpening {
  /** Null while a dataset is being opened, and where that failed. */
  dashboard: Dashboard | null = $state.raw(null);
  failure: unknown = $state.raw(null);
  /** The address that is being opened, while there is no dashboard. */
  hash = $state.raw('');
  /** Of an engine that starts before there is a dashboard. */
  status: EngineStatus = $state.raw({ kind: 'idle' });
  /** How many openings have begun: what an earlier one brings is too late. */
  private openings = 0;
  /** Ends an opening whose dataset is wanted no more. */
  private leaving = new AbortController();
  /** Ends the engine of the dataset that is open. */
  private close: (() => void) | null = null;

  /**
   * `opening`: what the page opens with, where it is at hand already. `prepare` is called when the page is idle, for what
   * it may need later.
   */
  constructor(
    private readonly visit: Visit,
    private readonly opening: Opening | null,
    private readonly prepare: () => void,
  ) {
    this.dashboard = opening?.dashboard ?? null;
  }

  /** Goes live: once, and in the browser alone. */
  begin(): void {
    if (this.opening === null) void this.open();
    else this.take(this.opening);
  }

  /** Opens the dataset that the address names, in the place of the one that is open. */
  async open(): Promise<void> {
    const own = (this.openings += 1);
    this.leaving.abort();
    this.leaving = new AbortController();
    this.failure = null;
    this.status = { kind: 'idle' };
    this.hash = location.hash;
    this.dashboard = null;
    this.close?.();
    this.close = null;
    try {
      const hear = (status: EngineStatus) => {
        if (own === this.openings) this.status = status;
      };
      const opened = await openPage(this.visit, hear, this.leaving.signal);
      // The reader may have gone on to another dataset meanwhile.
      if (own === this.openings) this.take(opened);
      else opened.close();
    } catch (error) {
      if (own === this.openings) this.failure = error;
    }
  }

  /** Follows a change of the address: within the dataset, or to another. */
  readAddress(): void {
    const { hash } = location;
    const { dashboard } = this;
    const isOpening = dashboard === null && this.failure === null;
    if (dashboard !== null && namesOpenDataset(hash, dashboard.datasets)) dashboard.readAddress();
    else if (isOpening && askedDataset(hash) === askedDataset(this.hash)) this.hash = hash;
    else void this.open();
  }

  private take({ dashboard, close, loadAnswers, warm }: Opening): void {
    this.dashboard = dashboard;
    this.close = close;
    const whenIdle =
      globalThis.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 1500));
    // The first charts are drawn before the rest of the answers is read; a question that needs it asks for it by itself.
    requestAnimationFrame(() => whenIdle(() => void loadAnswers()));
    const goOn = () => {
      void this.visit.offline.start();
      void warm();
      this.prepare();
    };
    setTimeout(() => whenIdle(goOn), engineDelay);
  }
}
