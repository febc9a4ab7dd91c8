'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { endSession } from './commands.ts';
import { dropSession } from './request.ts';
import { publicAction } from './viewer-action.ts';

/** Ends the session of whoever asks, and takes its cookies away. */
export const signOut = publicAction(z.object({}), async (_, { viewer }) => {
  if (viewer) await endSession(viewer.id, viewer.sessionHash);
  await dropSession();
  return redirect('/sign-out/?done');
});
