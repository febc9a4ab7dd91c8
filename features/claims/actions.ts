'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { expireTags } from '#lib/cache/shared.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { claimComments, giveBackComments } from './commands.ts';
import { canClaim } from './policy.ts';

/** Makes the old comments that bear the viewer's address theirs. */
export const claimOldComments = viewerAction(z.object({}), canClaim, async (_nothing, { actor, now }) => {
  const { count, tags } = await claimComments(actor, now);
  expireTags(tags);
  return redirect(`/account/claim/?claimed=${count}`);
});

/** Gives all that the viewer claimed back. */
export const giveBackOldComments = viewerAction(z.object({}), canClaim, async (_nothing, { actor, now }) => {
  const { count, tags } = await giveBackComments(actor, now);
  expireTags(tags);
  return redirect(`/account/claim/?returned=${count}`);
});
