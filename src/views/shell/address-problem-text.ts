import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { AddressProblem } from '../../state/url-codec';

/** What was wrong with the address, as a sentence. */
export function addressProblemText(problem: AddressProblem, locale: Locale): string {
  const { address } = messages(locale).shell;
  switch (problem.kind) {
    case 'unknown_screen':
      return address.unknownScreen(problem.name);
    case 'unknown_parameter':
      return address.unknownParameter(problem.name);
    case 'bad_value':
      return address.badValue(problem.name, problem.value, problem.used);
  }
}
