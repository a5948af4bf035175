import type { ConsoleMessage, Page, Request, Response, WebError } from 'playwright-core';

/** Something that must not happen in the product; `detail` says what and where. */
export interface Problem {
  kind: 'off-origin' | 'console' | 'page-error' | 'policy' | 'response' | 'request';
  detail: string;
}

/** A request that the page itself took back (a closed page, a cancelled query) is no problem. */
const TAKEN_BACK = 'net::ERR_ABORTED';

/**
 * Watches a page and all workers of its context and returns the growing list of what went wrong: requests off
 * `origin` (the browser's rules for hosts let them reach nothing), console errors, uncaught errors, violations of the
 * security policy, answers of 400 and above, and requests that failed. `stop` ends the watch; the page is then closed.
 */
export async function recordProblems(
  page: Page,
  origin: string,
): Promise<{ problems: readonly Problem[]; stop: () => void }> {
  const problems: Problem[] = [];
  const record = (kind: Problem['kind'], detail: string) => void problems.push({ kind, detail });
  const isOwn = (url: string) => new URL(url).origin === origin;

  await page.exposeBinding('reportPolicyViolation', (_source, detail: string) =>
    record('policy', detail),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportPolicyViolation: (detail: string) => void })
        .reportPolicyViolation;
      report(`${event.violatedDirective} refused ${event.blockedURI} in ${event.sourceFile}`);
    });
  });
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    record('console', `${message.text()} (${url}:${lineNumber})`);
  };
  const onError = (webError: WebError) => {
    const error = webError.error();
    record('page-error', error.stack ?? error.message);
  };
  const onRequest = (request: Request) => {
    const isRemote = /^(https?|wss?):/.test(request.url());
    if (isRemote && !isOwn(request.url())) record('off-origin', request.url());
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) record('response', `${response.status()} ${response.url()}`);
  };
  const onFailure = (request: Request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (reason !== TAKEN_BACK && isOwn(request.url())) {
      record('request', `${reason} ${request.url()}`);
    }
  };
  const context = page.context();
  context
    .on('console', onConsole)
    .on('weberror', onError)
    .on('request', onRequest)
    .on('response', onResponse)
    .on('requestfailed', onFailure);
  const stop = () =>
    void context
      .off('console', onConsole)
      .off('weberror', onError)
      .off('request', onRequest)
      .off('response', onResponse)
      .off('requestfailed', onFailure);
  return { problems, stop };
}
