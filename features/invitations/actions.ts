'use server';

import { refresh } from 'next/cache';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { canSetRoles } from '#features/users/policy.ts';
import { inviteUser } from './commands.ts';
import { invitationForm } from './schema.ts';

/** Invites somebody to work on the site. */
export const invite = viewerAction(invitationForm, canSetRoles, async (input, { actor, now }) => {
  const answer = changeAnswer(await inviteUser(actor, input, now), `An invitation is on its way to ${input.email}.`);
  refresh();
  return answer;
});
