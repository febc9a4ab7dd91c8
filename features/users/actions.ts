'use server';

import { refresh } from 'next/cache';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { changeRoleOf } from './change-role.ts';
import { canSetRoles } from './policy.ts';
import { roleForm } from './schema.ts';

/** Gives somebody another role. */
export const changeRole = viewerAction(roleForm, canSetRoles, async (input, { actor, now }) => {
  const answer = changeAnswer(await changeRoleOf(actor, input, now), 'Saved. It holds from their next page on.');
  refresh();
  return answer;
});
