import type { FormState } from '#lib/form-action.ts';
import type { EditorSite } from './options.ts';

/** `isHere`: whether this browser had room for what was typed. */
export type Keeping = { state: 'saved' | 'typing' | 'kept' | 'away' | 'saving'; at: Date | null; isHere: boolean };

const AWAY = 'It could not be saved: the site cannot be reached.';
/** What a save answers that the site did not hear of. */
export const FAILED: FormState = { formError: `${AWAY} What you typed is kept in this browser; it will be tried again.` };
export const FAILED_ALL: FormState = { formError: `${AWAY} This browser has no room to keep what you typed either: please copy it before you leave.` };

/** Says in words whether what was typed is safe, and where. */
export function keepingInWords({ state, at, isHere }: Keeping, { isDirty, site }: { isDirty: boolean; site: EditorSite }): string {
  const time = at ? at.toLocaleTimeString(site.language, { hour: '2-digit', minute: '2-digit' }) : '';
  if (state === 'saving') return 'Saving…';
  if (state === 'away') return isHere ? 'The site cannot be reached. What you type is kept in this browser.' : 'The site cannot be reached, and this browser has no room: copy what you type before you leave.';
  if (!isDirty) return time ? `Saved at ${time}` : 'All saved';
  return state === 'kept' ? `Not saved yet; kept as you typed at ${time}` : 'Not saved yet';
}
