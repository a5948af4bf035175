import { planAnswerChart, type AnswerChart } from '../../../analysis/answer-chart';
import { messages } from '../../../core/messages';
import { sqlMessages } from '../../../core/messages/sql';
import { siteStorage } from '../../../core/site-storage';
import type { Dashboard } from '../../../state/dashboard.svelte';
import { KeptQueries } from '../../../state/kept-queries.svelte';
import { mostStatementCharacters } from '../../../state/route';
import { StatementRun } from '../../../state/statement-run.svelte';
import { workedExamples } from '../../../sql/worked-examples';

/** The console: the statement in the editor, what became of the last one, and those that are kept. */
export class ConsoleModel {
  /** As it stands in the editor. */
  statement: string = $state('');
  /** What the reader is told once something has come to an end. */
  said: string = $state('');
  readonly run: StatementRun;
  readonly queries = new KeptQueries(siteStorage());
  /** The statement of the address, as it was read last. */
  private addressed = '';
  readonly chart: AnswerChart | null = $derived.by(() => {
    const { status } = this.run;
    if (status.kind !== 'answered') return null;
    return planAnswerChart(status.result.columns, status.result.rows);
  });

  constructor(readonly dashboard: Dashboard) {
    this.run = new StatementRun((onStatus) => dashboard.openConsole(onStatus));
    const [example] = workedExamples(this.locale);
    this.addressed = dashboard.route.statement;
    this.statement = this.addressed || this.queries.lastDraft || (example?.statement ?? '');
  }

  get locale() {
    return this.dashboard.preferences.locale;
  }

  get text() {
    return sqlMessages(this.locale);
  }

  get isTooLongToShare(): boolean {
    return this.statement.length > mostStatementCharacters;
  }

  /** Takes the statement of an address that the reader went to; runs nothing. */
  followAddress(): void {
    const { statement } = this.dashboard.route;
    // An address of another screen has none: back from there, the editor is as it was left.
    if (statement === '' || statement === this.addressed) return;
    this.addressed = statement;
    this.statement = statement;
  }

  /** Runs what stands in the editor; the address then names it, where it is short enough. */
  async start(): Promise<void> {
    const { statement, run } = this;
    if (run.isRunning) return;
    this.said = '';
    this.queries.remember(statement);
    this.addressed = this.isTooLongToShare ? '' : statement;
    if (this.dashboard.route.statement !== this.addressed)
      this.dashboard.navigate({ statement: this.addressed });
    await run.run(statement);
    this.said = this.outcome();
  }

  /** The address of the page with the statement; null where it does not fit. */
  link(): string | null {
    if (this.isTooLongToShare) return null;
    return new URL(this.dashboard.href({ statement: this.statement }), location.href).href;
  }

  /** The reader goes to another screen: statement and answer stay, but nothing runs on behind it. */
  leave(): void {
    this.queries.keepDraft(this.statement);
    this.said = '';
    this.run.close();
  }

  close(): void {
    this.run.close();
  }

  /** What became of the last statement, in a sentence or two; empty while there is nothing to say. */
  outcome(): string {
    const { status } = this.run;
    const { text } = this;
    switch (status.kind) {
      case 'idle':
      case 'running':
        return '';
      case 'answered': {
        const { rows, columns } = status.result;
        return text.answered(
          rows.length.toLocaleString('en-US'),
          String(columns.length),
          secondsOf(status.ms),
        );
      }
      case 'explained':
        return text.explained(secondsOf(status.ms));
      case 'refused': {
        const { reason, place } = status.refusal;
        const sentences = [text.refused[reason], text.remedy[reason]];
        const { ui } = messages(this.locale);
        if (place === null) return ui.sentences(sentences);
        const line = status.statement.slice(0, place.from).split('\n').length;
        return text.atLine(line) + ui.sentences([...sentences, text.marked]);
      }
      case 'stopped':
        return text.stopped[status.by](secondsOf(status.ms));
    }
  }
}

/** Seconds with one decimal; below a tenth with two. */
export function secondsOf(ms: number): string {
  return (ms / 1000).toFixed(ms < 1000 ? 2 : 1);
}
