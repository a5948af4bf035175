import { locales } from '../core/locale';
import { loadMessages } from '../core/messages';
import { ImportJob, type JoinPlan } from './import-job';
import { readTableBytes } from './package-archive';
import type { ImportAnswer, ImportProgress, ImportRequest, PlanMessage } from './import-messages';
import type { Numbered } from './worker-line';

/** Reads, joins and checks what the reader brings along, away from the page, which stays responsive. */

// The compiler knows the page's world only; of the worker's, this is all that is used.
const scope = globalThis as unknown as {
  postMessage(answer: Numbered<ImportAnswer>): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<Numbered<ImportRequest>>) => void,
  ): void;
};

const restMs = 100;

let job: ImportJob | null = null;

scope.addEventListener('message', ({ data: { id, message: request } }) => {
  const say = (message: ImportAnswer) => scope.postMessage({ id, message });
  answer(request, say)
    .then(say)
    // An answer that cannot be handed over, for want of room, fails as well.
    .catch((error: unknown) =>
      say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
});

async function answer(
  request: ImportRequest,
  say: (progress: ImportAnswer) => void,
): Promise<ImportAnswer> {
  const tell = (phase: ImportProgress['phase']) => {
    const isDue = everySoOften();
    return (share: number, file = '') => {
      if (isDue(file)) say({ kind: 'progress', progress: { phase, share, file } });
    };
  };
  if (request.kind === 'unpack')
    return { kind: 'unpacked', tables: readTableBytes(request.zip, request.hash) };
  const plan = planOf(request.plan);
  if (request.kind === 'read') {
    // A workbook of our own says in either language whether its figures are invented.
    await Promise.all(locales.map(loadMessages));
    const { files, basePackage } = request;
    job = await ImportJob.start(files, basePackage, tell('reading'));
    return { kind: 'checked', check: job.check(plan, tell('checking')) };
  }
  if (job === null) throw new Error('nothing was read');
  if (request.kind === 'check')
    return { kind: 'checked', check: job.check(plan, tell('checking')) };
  const { title, asOf } = request;
  return { kind: 'written', written: job.write(plan, title, asOf, tell('writing')) };
}

/** Tells whether to speak again: of another file at once, of the same no more often than the eye sees. */
function everySoOften(): (file: string) => boolean {
  let last = -Infinity;
  let spokenOf: string | null = null;
  return (file) => {
    const now = performance.now();
    if (file === spokenOf && now - last < restMs) return false;
    last = now;
    spokenOf = file;
    return true;
  };
}

function planOf({ mode, forAll, choices }: PlanMessage): JoinPlan {
  return { mode, forAll, choices: new Map(choices) };
}
