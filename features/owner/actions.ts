'use server';

import { redirect } from 'next/navigation';
import { publicAction } from '#features/sessions/viewer-action.ts';
import { claimOwnership } from './commands.ts';
import { ownerForm } from './schema.ts';

/** Makes the holder of the one-time link the owner; the link itself is the guard. */
export const claimOwner = publicAction(ownerForm, async ({ token, ...claim }, { now }) => {
  const owner = await claimOwnership(token, claim, now);
  if (!owner) return { formError: 'This link has been used, or a newer one has taken its place. Each start of the site prints a fresh one until there is an owner.' };
  return redirect('/owner/?done');
});
