import { describeProblem, type Problem } from '../../src/model/problem';

/** Each problem as three lines in Chinese and English: what, where, remedy. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const mark = problem.severity === 'error' ? '✗' : '△';
      return (['zh-CN', 'en'] as const)
        .map((locale) => {
          const { what, where, remedy } = describeProblem(problem, locale);
          return `${mark} ${where}\n    ${what}\n    → ${remedy}`;
        })
        .join('\n');
    })
    .join('\n');
}
