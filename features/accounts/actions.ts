'use server';

import { redirect } from 'next/navigation';
import { env } from '#lib/env.ts';
import { dateAndTime } from '#lib/dates.ts';
import { MailError } from '#lib/mail/smtp.ts';
import { arrive } from '#features/comments/held.ts';
import { welcomePath } from '#features/sessions/address.ts';
import { clientDevice, clientSender, keepSession } from '#features/sessions/request.ts';
import { localPath } from '#features/sessions/return-path.ts';
import { publicAction } from '#features/sessions/viewer-action.ts';
import { getSite } from '#features/settings/queries.ts';
import { confirmForm, linkForm } from './schema.ts';
import { mailSignInLink, signInByLink } from './sign-in.ts';
import { turnedAwaySentence } from './turned-away.ts';

/** Mails a sign-in link; says the same whether or not the address has an account. */
export const askForLink = publicAction(linkForm, async ({ email, next }, { now }) => {
  try {
    await mailSignInLink({ email, returnTo: localPath(next, env().SITE_URL) }, now);
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return { formError: 'The mail could not be sent just now. Please try again in a few minutes.' };
  }
  return { done: email };
});

/** Signs in whoever holds a mailed link; the link is the guard. */
export const confirmSignIn = publicAction(confirmForm, async ({ token }, { now }) => {
  const signedIn = await signInByLink(token, await clientDevice(), now);
  if (signedIn.ok) {
    await keepSession(signedIn.session);
    const returnTo = localPath(signedIn.returnTo, env().SITE_URL);
    return redirect(signedIn.name ? await arrive(returnTo, { id: signedIn.userId, name: signedIn.name }, now, await clientSender()) : welcomePath(returnTo));
  }
  if (!signedIn.away) return { formError: 'This link has been used, or is too old. Ask for a new one.' };
  const site = await getSite();
  return { formError: turnedAwaySentence(signedIn.away, (date) => dateAndTime(date, site)) };
});
