import { dayOf } from '../../core/clock';
import { localized } from '../../core/locale';
import { messages } from '../../core/messages';
import { ImportClient } from '../../exchange/import-client';
import type { ImportCheck } from '../../exchange/import-job';
import type { ImportProgress, PlanMessage } from '../../exchange/import-messages';
import type { Choice, JoinMode } from '../../exchange/join-tables';
import type { GivenFile } from '../../exchange/raw-table';
import { readLimits } from '../../exchange/read-limits';
import { isImported, type ImportedEntry } from '../../model/manifest';
import type { BasePackage, Dashboard } from '../../state/dashboard.svelte';
import { checkOutcome, warningsOf } from './check-words';
import {
  BaseUnavailable,
  causeOf,
  detailOf,
  type ImportFailure,
  type ImportTask,
} from './import-failure';
import { openDatabases } from './open-databases';

/** One import after another: files given, checked, decided upon, kept. */
export class ImportViewModel {
  /** What the worker is at; null while it waits for the reader. */
  task: ImportTask | null = $state(null);
  progress: ImportProgress | null = $state.raw(null);
  /** Not null between reading and importing. */
  check: ImportCheck | null = $state.raw(null);
  files: readonly string[] = $state.raw([]);
  mode: JoinMode = $state('merge');
  /** False where the open dataset is too large to be joined. */
  canMerge = $state(true);
  forAll: Choice = $state('keep');
  choices: ReadonlyMap<string, Choice> = $state.raw(new Map());
  hasAcceptedWarnings = $state(false);
  title = $state('');
  /** As it stands in the field for tables that are pasted. */
  pasted = $state('');
  /** Whether the reader has not been led to the check yet. */
  isCheckNew = false;
  /** What the reader is told once something has come to an end. */
  said = $state('');
  /** Whether the browser had no room for what was to be kept. */
  hasNoRoom = $state(false);
  /** The dataset that was imported last on this visit of the screen. */
  loaded: ImportedEntry | null = $state.raw(null);
  /** What became of a kept dataset against the reader's will. */
  keptFailure: string | null = $state(null);
  private failed: ImportFailure | null = $state.raw(null);
  private client: ImportClient | null = null;
  /** The check that was asked for last; the answers of those before are outdated. */
  private asked: Promise<ImportCheck> | null = null;
  /** Ends the reading of databases. */
  private reading = new AbortController();
  private asOf = '';
  private isTitleChosen = false;

  constructor(readonly dashboard: Dashboard) {}

  get locale() {
    return this.dashboard.preferences.locale;
  }

  get text() {
    return messages(this.locale).data;
  }

  get openTitle(): string {
    const { id, title, titleEn } = this.dashboard.datasets.open;
    const { filters } = messages(this.locale).shell;
    return filters.datasetOption(id, localized(this.locale, title, titleEn));
  }

  /** Why no import joins the open dataset; null where one may. */
  get noMerge(): string | null {
    const { open } = this.dashboard.datasets;
    const { give } = this.text;
    if (open.facts > readLimits.factsAsRows) return give.noMerge.tooLarge(this.openTitle);
    return open.isSimulated && !isImported(open) ? give.noMerge.simulated(this.openTitle) : null;
  }

  /** Whether all is in order, or the reader takes what is not. */
  get canLoad(): boolean {
    const { check, task } = this;
    if (check === null || task !== null || check.errors > 0) return false;
    return (check.warnings === 0 || this.hasAcceptedWarnings) && this.title.trim() !== '';
  }

  get failure(): string | null {
    if (this.failed === null) return null;
    const { task, cause, detail } = this.failed;
    const { failed } = this.text;
    return failed.sentence(
      failed.task[task],
      cause === null ? failed.unknown(detail) : failed.cause[cause],
    );
  }

  async take(chosen: readonly GivenFile[]): Promise<void> {
    if (chosen.length === 0) return;
    this.discard();
    this.loaded = null;
    this.files = chosen.map(({ path }) => path);
    this.asOf = dateOf(chosen.map(({ file }) => file.lastModified));
    this.task = 'reading';
    this.progress = { phase: 'reading', share: 0, file: this.files[0] ?? '' };
    let client: ImportClient | null = null;
    try {
      client = new ImportClient();
      this.client = client;
      const { zip, isOpenDataset } = await this.loadBase();
      if (client !== this.client) return;
      this.canMerge = isOpenDataset;
      this.mode = isOpenDataset ? 'merge' : 'own';
      const given = await openDatabases(chosen, this.dashboard.files, this.reading.signal);
      if (client !== this.client) return;
      const request = { files: given, basePackage: zip, plan: this.plan() };
      const check = await client.read(request, this.hearOf(client));
      if (client !== this.client) return;
      this.isCheckNew = true;
      this.check = check;
      this.title = this.defaultTitle();
      this.said = checkOutcome(check, this.locale);
      this.task = null;
      this.progress = null;
    } catch (error) {
      this.fail(client, 'reading', error);
    }
  }

  chooseMode(mode: JoinMode): Promise<void> {
    this.mode = mode;
    if (!this.isTitleChosen) this.title = this.defaultTitle();
    return this.recheck();
  }

  chooseForAll(choice: Choice): Promise<void> {
    this.forAll = choice;
    this.choices = new Map();
    return this.recheck();
  }

  choose(conflictId: string, choice: Choice): Promise<void> {
    this.choices = new Map(this.choices).set(conflictId, choice);
    return this.recheck();
  }

  rename(title: string): void {
    this.title = title;
    this.isTitleChosen = title.trim() !== '';
  }

  /** Keeps the dataset in this browser. The one that is open stays open. */
  async load(): Promise<void> {
    const { client } = this;
    if (client === null || !this.canLoad) return;
    this.task = 'writing';
    this.hasNoRoom = false;
    try {
      const { entry: written, bytes } = await client.write(
        this.plan(),
        this.title.trim(),
        this.asOf,
        this.hearOf(client),
      );
      if (client !== this.client) return;
      this.progress = null;
      const { imported } = this.dashboard;
      const entry = imported.apart(written);
      const outcome = await imported.keep(entry, bytes);
      if (client !== this.client) return;
      this.hasNoRoom = outcome === 'no_room';
      this.task = null;
      if (this.hasNoRoom) {
        this.said = this.text.load.noRoom;
        return;
      }
      this.discard();
      this.loaded = entry;
      this.said = this.text.load.loaded(entry.title);
      if (outcome === 'held') this.said += this.text.load.held;
    } catch (error) {
      this.fail(client, 'writing', error);
    }
  }

  /** What was dropped did not come out of the browser's hands. */
  loseDropped(error: unknown): void {
    this.discard();
    this.report({ task: 'reading', cause: 'dropped', detail: detailOf(error) });
  }

  /** Ends the import wherever it is. */
  cancel(): void {
    this.discard();
    this.said = this.text.give.cancelled;
  }

  /** The reader goes to another screen; what was read stays, news are old. */
  leave(): void {
    this.said = '';
    this.loaded = null;
    this.keptFailure = null;
  }

  close(): void {
    this.discard();
  }

  /** Forgets what was read. */
  discard(): void {
    this.client?.close();
    this.reading.abort();
    this.reading = new AbortController();
    this.client = null;
    this.asked = null;
    this.task = null;
    this.progress = null;
    this.check = null;
    this.choices = new Map();
    this.forAll = 'keep';
    this.hasAcceptedWarnings = false;
    this.isTitleChosen = false;
    this.failed = null;
    this.hasNoRoom = false;
  }

  private async recheck(): Promise<void> {
    const { client } = this;
    if (client === null) return;
    this.task = 'checking';
    try {
      const asked = client.check(this.plan(), this.hearOf(client));
      this.asked = asked;
      const check = await asked;
      if (asked !== this.asked) return;
      // Other doubts than those that were accepted.
      if (warningsOf(check) !== warningsOf(this.check)) this.hasAcceptedWarnings = false;
      this.check = check;
      this.task = null;
      this.progress = null;
    } catch (error) {
      this.fail(client, 'checking', error);
    }
  }

  /** What a client says of its progress, as long as it is the one. */
  private hearOf(client: ImportClient): (progress: ImportProgress) => void {
    return (progress) => {
      if (client === this.client) this.progress = progress;
    };
  }

  private async loadBase(): Promise<BasePackage> {
    try {
      return await this.dashboard.loadBasePackage();
    } catch (error) {
      throw new BaseUnavailable(detailOf(error));
    }
  }

  private plan(): PlanMessage {
    return { mode: this.mode, forAll: this.forAll, choices: [...this.choices] };
  }

  private defaultTitle(): string {
    const [first = ''] = this.files;
    const own = (first.split('/')[0] ?? '').replace(/\.\w+$/, '');
    return this.mode === 'own' ? own : this.text.load.defaultTitle(this.openTitle, own);
  }

  /** The sentence above what was read. */
  get heading(): string {
    return this.check === null ? '' : checkOutcome(this.check, this.locale);
  }

  private fail(client: ImportClient | null, task: ImportTask, error: unknown): void {
    // What the reader has stopped, or replaced by another import, has not failed.
    if (client !== this.client) return;
    this.discard();
    this.report({ task, cause: causeOf(error), detail: detailOf(error) });
  }

  private report(failed: ImportFailure): void {
    this.failed = failed;
    this.said = this.failure ?? '';
  }
}

/** The day on which the newest of the files was written, YYYY-MM-DD by the reader's clock. */
function dateOf(times: readonly number[]): string {
  return dayOf(new Date(times.reduce((latest, time) => Math.max(latest, time))));
}
