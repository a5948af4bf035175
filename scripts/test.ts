/**
 * `npm test`: every check of the project. Goes on after a failure, so that one run shows all of them;
 * `npm test -- unit e2e` runs only those steps. The last line is the count.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { arrangeSteps, type Check, selectSteps, type Step } from './test/steps';
import {
  addTallies,
  formatTally,
  NOTHING,
  type Tally,
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

interface Outcome {
  succeeded: boolean;
  tally: Tally;
  output: string;
}

/** Runs one check; its output is shown as it comes when nothing runs beside it, else kept. */
function run(check: Check, shows: boolean): Promise<Outcome> {
  const [program, ...args] = check.command;
  const report = path.join(reports, `${check.name}.json`);
  const reporting = check.reportsTests
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  return new Promise((resolve) => {
    const child = spawn(program, [...args, ...reporting], {
      cwd: ROOT,
      env: childEnv(check),
      stdio: ['ignore', shows ? 'inherit' : 'pipe', shows ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    const output: Buffer[] = [];
    const end = (succeeded: boolean) =>
      resolve({
        succeeded,
        tally: check.reportsTests
          ? tallyVitest(readReport(report), succeeded)
          : tallyCheck(succeeded),
        output: Buffer.concat(output).toString(),
      });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', ({ message }) => {
      output.push(Buffer.from(`${program}: ${message}\n`));
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}

let total = NOTHING;
const failures: string[] = [];

/** Runs the checks of a step, one after the other, and counts them. */
async function runStep({ name, checks, isAlone }: Step): Promise<void> {
  for (const check of checks) {
    const title = check.name === name ? name : `${name}: ${check.name}`;
    if (isAlone) console.log(`\n── ${title} ──`);
    // A build that fails must not leave an older one for the browser tests to pass on.
    if (check.name === 'build') rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
    const started = performance.now();
    const { succeeded, tally, output } = await run(check, isAlone === true);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (!isAlone) console.log(`\n── ${title} ──\n${output}`);
    console.log(`${succeeded ? '✓' : '✗'} ${title}: ${formatTally(tally)} (${seconds} s)`);
    total = addTallies(total, tally);
    if (!succeeded) failures.push(`${title}: ${check.command.join(' ')}`);
  }
}

for (const group of arrangeSteps(selectSteps(process.argv.slice(2)))) {
  const waiting = [...group];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
rmSync(reports, { recursive: true });

if (failures.length > 0) {
  console.log('\nFailed:');
  for (const failure of failures) console.log(`  ✗ ${failure}`);
}
console.log(`\n${formatTally(total)}`);
process.exit(failures.length > 0 ? 1 : 0);
