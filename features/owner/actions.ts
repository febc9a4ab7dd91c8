'use server';

import { redirect } from 'next/navigation';
import { startSession } from '#features/sessions/commands.ts';
import { clientDevice, keepSession } from '#features/sessions/request.ts';
import { publicAction } from '#features/sessions/viewer-action.ts';
import { claimOwnership } from './commands.ts';
import { ownerForm } from './schema.ts';

/** Makes the holder of the one-time link the owner, and signs them in; the link itself is the guard. */
export const claimOwner = publicAction(ownerForm, async ({ token, ...claim }, { now }) => {
  const owner = await claimOwnership(token, claim, now);
  if (!owner) return { formError: 'This link has been used, or a newer one has taken its place. Each start of the site prints a fresh one until there is an owner.' };
  await keepSession(await startSession(owner.id, await clientDevice(), now));
  return redirect('/owner/?done');
});
