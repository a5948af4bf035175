import type { BrowserContext } from 'playwright-core';

/** Something that must not happen in the product; `detail` says what and where. */
export interface Problem {
  kind: 'off-origin' | 'console' | 'page-error' | 'policy' | 'response' | 'request';
  detail: string;
}

/** A request that the page itself took back (a closed page, a cancelled query) is no problem. */
const TAKEN_BACK = 'net::ERR_ABORTED';

/**
 * Watches all pages and workers of a context and returns the growing list of what went wrong:
 * requests off `origin` (refused), console errors, uncaught errors, violations of the security
 * policy, answers of 400 and above, and requests that failed.
 */
export async function recordProblems(context: BrowserContext, origin: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const record = (kind: Problem['kind'], detail: string) => void problems.push({ kind, detail });
  const isOwn = (url: string) => new URL(url).origin === origin;

  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    async (route) => {
      record('off-origin', route.request().url());
      await route.abort('blockedbyclient');
    },
  );
  await context.exposeBinding('reportPolicyViolation', (_source, detail: string) =>
    record('policy', detail),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportPolicyViolation: (detail: string) => void })
        .reportPolicyViolation;
      report(`${event.violatedDirective} refused ${event.blockedURI} in ${event.sourceFile}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    record('console', `${message.text()} (${url}:${lineNumber})`);
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    record('page-error', error.stack ?? error.message);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) record('response', `${response.status()} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (reason !== TAKEN_BACK && isOwn(request.url())) {
      record('request', `${reason} ${request.url()}`);
    }
  });
  return problems;
}
