import { redirect } from 'next/navigation';
import { env } from '#lib/env.ts';
import type { FormState } from '#lib/form-action.ts';
import { localPath } from './return-path.ts';

/** What an action returns that may be asked from several pages: leads to the page that the form names, unless something is wrong. */
export function goOn(state: FormState, next: string | undefined): FormState {
  if (!next || state.formError || state.fieldErrors) return state;
  return redirect(localPath(next, env().SITE_URL));
}
