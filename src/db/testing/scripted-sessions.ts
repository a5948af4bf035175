import { setTimeout } from 'node:timers/promises';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { queryText, type Query } from '../../sql/sql';
import type { EngineStatus } from '../engine';
import { ResilientEngine } from '../resilient-engine';
import { SessionLost, type Session } from '../session';

/** A statement that a session was asked to run, waiting for the test to say how it went. */
interface Run {
  readonly session: number;
  readonly text: string;
  readonly signal: AbortSignal | undefined;
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

interface Row {
  readonly value: string;
}

const answerOf = (value: string): Uint8Array =>
  tableToIPC(tableFromArrays({ value: [value] }), { format: 'stream' })!;

export const ask = (text: string): Query<Row> => ({ pieces: [text], params: [] });

/** An engine over sessions that do what the test says, one step at a time. */
export function engineWith(start: (session: number) => Promise<void> = () => Promise.resolve()) {
  const statuses: EngineStatus[] = [];
  const runs: Run[] = [];
  const closed: number[] = [];
  let started = 0;
  const engine = new ResilientEngine({
    onStatus: (status) => statuses.push(status),
    start: async () => {
      const session = (started += 1);
      await start(session);
      return sessionOf(session);
    },
  });
  const sessionOf = (session: number): Session => ({
    run: (query, signal) =>
      new Promise((resolve, reject) => {
        runs.push({
          session,
          text: queryText(query),
          signal,
          answer: (value) => {
            resolve(answerOf(value));
          },
          fail: reject,
        });
      }),
    close: () => closed.push(session),
  });
  /** The nth statement that any session was asked to run, from 0; waits until it is asked. */
  const run = async (index: number): Promise<Run> => {
    await settle();
    const found = runs[index];
    if (found === undefined) throw new Error(`Only ${runs.length} statements were run`);
    return found;
  };
  return { engine, statuses, runs, closed, run, started: () => started };
}

/** Lets everything that can go on without the test's doing go on. */
export const settle = () => setTimeout(0);

/** The kinds of status in their order. */
export const kinds = (statuses: readonly EngineStatus[]) => statuses.map(({ kind }) => kind);

/** How a session fails whose worker is gone. */
export const gone = () => new SessionLost('memory access out of bounds');
