import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { AddressProblem } from '../../state/url-codec';

/** An address may hold anything: a notice names the first few problems, and only the beginning of a long value. */
const mostProblems = 5;
const mostCharacters = 40;

/** What was wrong with the address, a sentence each. */
export function addressProblemsText(problems: readonly AddressProblem[], locale: Locale): string {
  const { address } = messages(locale).shell;
  const sentences = problems.slice(0, mostProblems).map((problem) => {
    switch (problem.kind) {
      case 'unknown_screen':
        return address.unknownScreen(shortened(problem.name));
      case 'unknown_parameter':
        return address.unknownParameter(shortened(problem.name));
      case 'bad_value':
        return address.badValue(
          problem.name,
          shortened(problem.value),
          problem.used === '' ? address.nothing : shortened(problem.used),
        );
    }
  });
  const rest = problems.length - mostProblems;
  return [...sentences, ...(rest > 0 ? [address.more(rest)] : [])].join(' ');
}

function shortened(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
