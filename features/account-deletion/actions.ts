'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { keepAccount, requestDeletion } from './commands.ts';
import { canLeave, canStay } from './policy.ts';
import { deletionForm } from './schema.ts';

/** Has the viewer's account deleted a day from now. */
export const deleteOwnAccount = viewerAction(deletionForm, canLeave, async (input, { viewer, actor, now }) => {
  const requested = await requestDeletion({ ...actor, userId: viewer.id }, input, now);
  if (requested.ok) return redirect('/account/data/?leaving');
  if (requested.reason === 'not-confirmed') return { fieldErrors: { confirmation: 'is neither the address nor the name of this account' } };
  return { formError: 'You are the only admin of this site: make somebody else one first.' };
});

/** Lets the viewer's account stay after all. */
export const keepOwnAccount = viewerAction(z.object({}), canStay, async (_nothing, { viewer, actor, now }) => {
  const kept = await keepAccount({ ...actor, userId: viewer.id }, now);
  return kept ? redirect('/account/data/?kept') : { formError: 'It is too late: the account is being deleted just now.' };
});
