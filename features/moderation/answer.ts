import { expireTags } from '#lib/cache/shared.ts';
import type { FormState } from '#lib/form-action.ts';
import type { Outcome } from './outcome.ts';

/** What a form says of a decision: how much was done, why something was not, and what the log calls it, for undoing. */
export function answerOf({ done, entries, missed, tags }: Outcome, verb: string): FormState {
  expireTags(tags);
  const whys = [...new Set(missed.map(({ why }) => why))];
  return {
    ...(done.length > 0 && { done: done.length === 1 ? `${capital(verb)}.` : `${done.length} comments ${verb}.` }),
    ...(entries.length > 0 && { undo: entries }),
    ...(whys.length > 0 && { formError: missed.length === 1 ? whys.join(' ') : `${missed.length} were left as they are: ${whys.join(' ')}` }),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
