import { sql, type Query } from '../sql/sql';
import { mostCellCharacters, mostStatementCells, mostStatementRows } from '../sql/statement-limits';
import { decodeArrow } from './decode-arrow';
import {
  EngineUnavailable,
  QueryError,
  type SqlConsole,
  type StatementOutcome,
  type StatementRefusal,
  type StatementResult,
} from './engine';
import { isFatal, readRefusal } from './refusal';
import { SessionLost, type PreparingSession } from './session';
import { actingOperator, explainedStatement } from './statement-plan';

/** How long a statement may take to answer its stop before its engine is ended. */
const stopPatienceMs = 1_000;

/**
 * A console over a session of its own, which starts with the first statement. Four locks keep it read-only: the
 * statement is bound as a value and read by DuckDB's `query()`, which takes one SELECT and nothing else; it runs in a
 * read-only transaction; its plan may hold no function that acts on the engine; and the session itself reaches nothing
 * outside and lets no setting be changed.
 */
export class SealedConsole implements SqlConsole {
  private session: Promise<PreparingSession> | null = null;

  constructor(
    /** Starts a session without access to anything outside. Rejects where that fails. */
    private readonly start: () => Promise<PreparingSession>,
  ) {}

  async run(statement: string, signal: AbortSignal): Promise<StatementOutcome> {
    const stopped = stopOf(signal);
    this.session ??= this.start();
    const starting = this.session;
    const session = await Promise.race([
      starting.catch((error: unknown) => new EngineUnavailable(messageOf(error), error)),
      stopped,
    ]);
    if (session === 'stopped') return { kind: 'stopped' };
    if (session instanceof EngineUnavailable) {
      this.discard(starting);
      return refused({ reason: 'engine_unavailable', detail: session.reason, place: null });
    }
    const answer = answerOf(session, statement, signal).catch((error: unknown) => {
      this.discard(starting);
      return signal.aborted
        ? ({ kind: 'stopped' } as const)
        : refused({ reason: 'engine_lost', detail: messageOf(error), place: null });
    });
    const rest = stopped.then(async () => {
      if (!(await isSettledWithin(stopPatienceMs, answer))) this.discard(starting);
      return { kind: 'stopped' } as const;
    });
    return Promise.race([answer, rest]);
  }

  close(): void {
    if (this.session !== null) this.discard(this.session);
  }

  private discard(starting: Promise<PreparingSession>): void {
    if (this.session === starting) this.session = null;
    void starting.then(
      (session) => {
        session.close();
      },
      () => undefined,
    );
  }
}

async function isSettledWithin(ms: number, answer: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const isSettled = await Promise.race([answer.then(() => true), patience]);
  clearTimeout(timer);
  return isSettled;
}

/** Leaves the session outside of a transaction; rejects where it is of no more use. */
async function answerOf(
  session: PreparingSession,
  statement: string,
  signal: AbortSignal,
): Promise<StatementOutcome> {
  await session.run(sql`BEGIN TRANSACTION READ ONLY`, undefined);
  let outcome: StatementOutcome;
  try {
    outcome = await readOf(session, statement, signal);
  } catch (error) {
    if (error instanceof SessionLost) throw error;
    if (signal.aborted) outcome = { kind: 'stopped' };
    else if (!(error instanceof QueryError) || isFatal(error.detail)) throw error;
    else outcome = await refusalOf(session, statement, error.detail);
  }
  await session.run(sql`ROLLBACK`, undefined);
  return outcome;
}

async function readOf(
  session: PreparingSession,
  statement: string,
  signal: AbortSignal,
): Promise<StatementOutcome> {
  const explained = explainedStatement(statement);
  if (explained !== null) return planOf(session, explained, signal);
  const source = sql`FROM query(${statement})`;
  const described = sql`SELECT column_name, column_type FROM (DESCRIBE ${source})`;
  const columns = decodeArrow(await session.run(described, signal)).rows.map(([name, type]) => ({
    name: String(name),
    type: String(type),
  }));
  const mostRows = Math.min(mostStatementRows, Math.ceil(mostStatementCells / columns.length));
  const asked = sql`SELECT left(CAST(COLUMNS(*) AS VARCHAR), CAST(${mostCellCharacters + 1} AS BIGINT)) ${source} LIMIT ${mostRows + 1}`;
  const refusal = await actionRefusal(session, asked, signal);
  if (refusal !== null) return refusal;
  const rows = decodeArrow(await session.run(asked, signal)).rows as StatementResult['rows'];
  return { kind: 'answered', result: cut(columns, rows, mostRows) };
}

/** The plan of a statement; with `isMeasured` it runs, and the plan says what each step took. */
async function planOf(
  session: PreparingSession,
  { statement, isMeasured }: { readonly statement: string; readonly isMeasured: boolean },
  signal: AbortSignal,
): Promise<StatementOutcome> {
  const asked = sql`FROM query(${statement})`;
  const refusal = await actionRefusal(session, asked, signal);
  if (refusal !== null) return refusal;
  const explain = isMeasured ? sql`EXPLAIN ANALYZE ${asked}` : sql`EXPLAIN ${asked}`;
  const { rows } = decodeArrow(await session.run(explain, signal));
  return { kind: 'explained', plan: rows.map((row) => String(row[1])).join('\n') };
}

/** Refuses a statement whose plan acts; null where all of it only reads. */
async function actionRefusal(
  session: PreparingSession,
  asked: Query,
  signal: AbortSignal,
): Promise<StatementOutcome | null> {
  const plan = decodeArrow(await session.run(sql`EXPLAIN (FORMAT json) ${asked}`, signal));
  const actor = actingOperator(String(plan.rows[0]?.[1]));
  return actor === null ? null : refused({ reason: 'changes', detail: actor, place: null });
}

function cut(
  columns: StatementResult['columns'],
  fetched: StatementResult['rows'],
  mostRows: number,
): StatementResult {
  let hasCutCells = false;
  const rows = fetched.slice(0, mostRows).map((cells) =>
    cells.map((cell) => {
      if (cell === null || cell.length <= mostCellCharacters) return cell;
      hasCutCells = true;
      return cell.slice(0, mostCellCharacters);
    }),
  );
  return { columns, rows, isCut: fetched.length > mostRows, hasCutCells };
}

/** `query()` names no place; binding the statement alone, without running it, does. */
async function refusalOf(
  session: PreparingSession,
  statement: string,
  message: string,
): Promise<StatementOutcome> {
  await session.run(sql`ROLLBACK`, undefined);
  await session.run(sql`BEGIN TRANSACTION READ ONLY`, undefined);
  const first = readRefusal(message, null, statement);
  // Anything but one SELECT is not even prepared.
  const isSelect = first.reason === 'syntax' || first.reason === 'unknown_name';
  if (!isSelect) return refused(first);
  const located = await session.prepare(statement).then(() => null, messageOf);
  return refused(readRefusal(message, located, statement));
}

function refused(refusal: StatementRefusal): StatementOutcome {
  return { kind: 'refused', refusal };
}

function stopOf(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}

function messageOf(error: unknown): string {
  if (error instanceof QueryError) return error.detail;
  return error instanceof Error ? error.message : String(error);
}
