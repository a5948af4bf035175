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

/** Checks that run one after the other. */
export interface Step {
  name: string;
  checks: readonly Check[];
  /** Set for a step that takes every core by itself: it waits for all before it, and what follows waits for it. */
  isAlone?: true;
}

const script = (file: string): Check['command'] => ['vite-node', '--script', file];

/**
 * All steps in the order in which they start. Those that keep one core busy run beside each other, the longest of
 * them first.
 */
const STEPS: readonly Step[] = [
  {
    name: 'build',
    checks: [
      { name: 'build', command: ['npm', 'run', 'build'] },
      { name: 'bundle', command: script('scripts/check-bundle.ts') },
    ],
  },
  {
    name: 'types',
    // Of all files, those without components too.
    checks: [{ name: 'types', command: ['npm', 'run', 'check'] }],
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
    isAlone: true,
    checks: [
      {
        name: 'unit',
        command: ['vitest', 'run', '--project', 'unit', '--project', 'runes'],
        reportsTests: true,
      },
    ],
  },
  {
    name: 'e2e',
    isAlone: true,
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

/** The steps in groups that follow one another: a step alone, or steps that run beside each other. */
export function arrangeSteps(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  for (const [index, step] of steps.entries()) {
    const group = groups[groups.length - 1];
    if (!group || step.isAlone || steps[index - 1]?.isAlone) groups.push([step]);
    else group.push(step);
  }
  return groups;
}
