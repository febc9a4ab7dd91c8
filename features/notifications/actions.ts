'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publicAction, viewerAction } from '#features/sessions/viewer-action.ts';
import { notificationsPath, unsubscribePath } from './address.ts';
import { markAllRead, startMails, stopMails } from './commands.ts';
import { hasNotifications } from './policy.ts';
import type { Subscription } from './subscription.ts';
import { readUnsubscribeToken } from './unsubscribe.ts';

/** Marks all that the viewer was told as read. */
export const readAll = viewerAction(z.object({}), hasNotifications, async (_nothing, { viewer, now }) => {
  await markAllRead(viewer, now);
  return redirect(notificationsPath());
});

const tokenForm = z.object({ token: z.string().max(200) });

/** Turns the mails that a mail's link names off; the link is the guard. */
export const unsubscribe = publicAction(tokenForm, ({ token }) => change(token, stopMails));

/** Turns them on again. */
export const subscribeAgain = publicAction(tokenForm, ({ token }) => change(token, startMails));

async function change(token: string, command: (subscription: Subscription) => Promise<boolean>) {
  const subscription = readUnsubscribeToken(token);
  if (!subscription || !(await command(subscription))) return { formError: 'This link does not work any more.' };
  return redirect(unsubscribePath(token));
}
