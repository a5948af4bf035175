import { locales } from '../core/locale';
import { loadMessages } from '../core/messages';
import { ImportJob, type JoinPlan } from './import-job';
import type { ImportAnswer, ImportRequest, Numbered, PlanMessage } from './import-messages';

/** Reads, joins and checks what the reader brings along, away from the page, which stays responsive. */

// The compiler knows the page's world only; of the worker's, this is all that is used.
const scope = globalThis as unknown as {
  postMessage(answer: Numbered<ImportAnswer>): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<Numbered<ImportRequest>>) => void,
  ): void;
};

let job: ImportJob | null = null;

scope.addEventListener('message', ({ data: { id, message: request } }) => {
  const say = (message: ImportAnswer) => scope.postMessage({ id, message });
  answer(request, say).then(say, (error: unknown) =>
    say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
  );
});

async function answer(
  request: ImportRequest,
  say: (progress: ImportAnswer) => void,
): Promise<ImportAnswer> {
  const plan = planOf(request.plan);
  if (request.kind === 'read') {
    // A workbook of our own says in either language whether its figures are invented.
    await Promise.all(locales.map(loadMessages));
    job = await ImportJob.start(request.files, request.basePackage, (share, file) =>
      say({ kind: 'progress', share, file }),
    );
    return { kind: 'checked', check: job.check(plan) };
  }
  if (job === null) throw new Error('nothing was read');
  if (request.kind === 'check') return { kind: 'checked', check: job.check(plan) };
  return { kind: 'written', written: job.write(plan, request.title, request.asOf) };
}

function planOf({ mode, forAll, choices }: PlanMessage): JoinPlan {
  return { mode, forAll, choices: new Map(choices) };
}
