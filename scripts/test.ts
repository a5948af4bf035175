/**
 * `npm test`: every check of the project, one after the other. Goes on after a failure, so that one
 * run shows all of them; `npm test -- unit e2e` runs only those steps. The last line is the count.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Check, selectSteps } from './test/steps';
import {
  addTallies,
  formatTally,
  NOTHING,
  tallyCheck,
  tallyVitest,
  type VitestReport,
} from './test/tally';

const ROOT = path.resolve(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules/.bin');

/** The environment with the installed tools first, and without the marks of this very process. */
function childEnv(check: Check): NodeJS.ProcessEnv {
  const { NODE_ENV: _nodeEnv, VITE_NODE: _viteNode, ...env } = process.env;
  return { ...env, ...check.env, PATH: `${BIN}${path.delimiter}${process.env['PATH']}` };
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

const reports = mkdtempSync(path.join(tmpdir(), 'test-reports-'));

/** Runs one check with its output shown as it comes. */
function run(check: Check): { succeeded: boolean; tally: typeof NOTHING } {
  const [program, ...args] = check.command;
  const report = path.join(reports, `${check.name}.json`);
  const reporting = check.reportsTests
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const { status, error } = spawnSync(program, [...args, ...reporting], {
    cwd: ROOT,
    env: childEnv(check),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program}: ${error.message}`);
  const succeeded = status === 0;
  const tally = check.reportsTests
    ? tallyVitest(readReport(report), succeeded)
    : tallyCheck(succeeded);
  return { succeeded, tally };
}

let total = NOTHING;
const failures: string[] = [];
for (const { name, checks } of selectSteps(process.argv.slice(2))) {
  for (const check of checks) {
    const title = check.name === name ? name : `${name}: ${check.name}`;
    console.log(`\n── ${title} ──`);
    // A build that fails must not leave an older one for the browser tests to pass on.
    if (check.name === 'build') rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
    const started = performance.now();
    const { succeeded, tally } = run(check);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${succeeded ? '✓' : '✗'} ${title}: ${formatTally(tally)} (${seconds} s)`);
    total = addTallies(total, tally);
    if (!succeeded) failures.push(`${title}: ${check.command.join(' ')}`);
  }
}
rmSync(reports, { recursive: true });

if (failures.length > 0) {
  console.log('\nFailed:');
  for (const failure of failures) console.log(`  ✗ ${failure}`);
}
console.log(`\n${formatTally(total)}`);
process.exit(failures.length > 0 ? 1 : 0);
