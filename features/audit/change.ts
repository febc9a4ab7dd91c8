import { expireTags } from '#lib/cache/shared.ts';
import type { FormState } from '#lib/form-action.ts';

/** What came of a change: the cache tags to expire, which it has announced, and the log's entry where it can be taken back; or why nothing was changed. */
export type Change = { ok: true; tags: string[]; entry?: string } | Refused;
export type Refused = { ok: false; formError?: string; fieldErrors?: Record<string, string> };

export const refused = (formError: string): Refused => ({ ok: false, formError });
export const wrong = (field: string, error: string): Refused => ({ ok: false, fieldErrors: { [field]: error } });

export const NOT_YOURS = refused('Your account may not do this.');
export const GONE = refused('This is no longer there: somebody has deleted it meanwhile.');

/** What a form says of a change. For actions. */
export function changeAnswer(change: Change, done: string): FormState {
  if (!change.ok) return { ...(change.formError && { formError: change.formError }), ...(change.fieldErrors && { fieldErrors: change.fieldErrors }) };
  expireTags(change.tags);
  return { done, ...(change.entry && { undo: [change.entry] }) };
}
