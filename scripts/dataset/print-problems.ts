import { locales } from '../../src/core/locale';
import { loadMessages } from '../../src/core/messages';
import { describeProblem, type Problem } from '../../src/model/problem';

/** Each problem as three lines in Chinese and English: what, where, remedy. */
export async function problemLines(problems: readonly Problem[]): Promise<string> {
  await Promise.all(locales.map(loadMessages));
  return problems
    .map((problem) => {
      const mark = problem.severity === 'error' ? '✗' : '△';
      return locales
        .map((locale) => {
          const { what, where, remedy } = describeProblem(problem, locale);
          return `${mark} ${where}\n    ${what}\n    → ${remedy}`;
        })
        .join('\n');
    })
    .join('\n');
}
