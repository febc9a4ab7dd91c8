'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { endSession, endSessions } from './commands.ts';
import { ownsSessions } from './policy.ts';
import { dropSession } from './request.ts';
import { publicAction, viewerAction } from './viewer-action.ts';

/** Ends the session of whoever asks, and takes its cookies away. */
export const signOut = publicAction(z.object({}), async (_, { viewer }) => {
  if (viewer) await endSession(viewer.id, viewer.sessionHash);
  await dropSession();
  return redirect('/sign-out/?done');
});

/** Ends one of the viewer's other sessions. */
export const signOutThere = viewerAction(z.object({ session: z.string().max(100) }), ownsSessions, async ({ session }, { viewer }) => {
  await endSession(viewer.id, session);
  return redirect('/account/?ended#sessions');
});

/** Ends every session of the viewer, this one too. */
export const signOutEverywhere = viewerAction(z.object({}), ownsSessions, async (_, { viewer }) => {
  await endSessions(viewer.id);
  await dropSession();
  return redirect('/sign-out/?everywhere');
});
