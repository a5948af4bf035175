/** One command of `npm test`. */
export interface Check {
  /** Shown in the output. */
  name: string;
  /** Program and arguments; run without a shell, from the repository. */
  command: readonly [program: string, ...args: string[]];
  /** Set for a run of vitest: its tests are counted one by one, from its JSON report. */
  reportsTests?: true;
  env?: Readonly<Record<string, string>>;
}

export interface Step {
  name: string;
  checks: readonly Check[];
}

const script = (file: string): Check['command'] => ['vite-node', '--script', file];

/** All steps in the order in which they run: the quick ones that find most come first. */
const STEPS: readonly Step[] = [
  {
    name: 'types',
    checks: [
      { name: 'tsc', command: ['tsc', '--noEmit'] },
      { name: 'svelte-check', command: ['npm', 'run', 'check'] },
    ],
  },
  {
    name: 'lint',
    checks: [
      { name: 'eslint', command: ['eslint', '.', '--max-warnings', '0'] },
      { name: 'prettier', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    ],
  },
  {
    name: 'layers',
    checks: [{ name: 'layers', command: script('scripts/checks/check-layers.ts') }],
  },
  { name: 'knip', checks: [{ name: 'knip', command: ['knip'] }] },
  {
    name: 'unit',
    checks: [
      {
        name: 'unit',
        command: ['vitest', 'run', '--project', 'unit', '--project', 'runes'],
        reportsTests: true,
      },
    ],
  },
  {
    name: 'build',
    checks: [
      { name: 'build', command: ['npm', 'run', 'build'] },
      { name: 'bundle', command: script('scripts/check-bundle.ts') },
    ],
  },
  {
    name: 'e2e',
    checks: [{ name: 'e2e', command: ['vitest', 'run', '--project', 'e2e'], reportsTests: true }],
  },
];

/**
 * The steps with the given names, in their own order; all when no name is given. When the build is
 * among them, the browser tests use its result and do not build again.
 *
 * @throws Error that lists the known names when one is unknown.
 */
export function selectSteps(names: readonly string[]): Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = STEPS.map((step) => step.name).join(', ');
    throw new Error(`unknown step ${unknown.join(', ')}; the steps are: ${known}`);
  }
  const selected = STEPS.filter((step) => names.length === 0 || names.includes(step.name));
  if (!selected.some((step) => step.name === 'build')) return selected;
  return selected.map((step) =>
    step.name !== 'e2e'
      ? step
      : {
          ...step,
          checks: step.checks.map((check) => ({ ...check, env: { E2E_USE_BUILD: '1' } })),
        },
  );
}
