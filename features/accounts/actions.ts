'use server';

import { redirect } from 'next/navigation';
import { env } from '#lib/env.ts';
import { dateAndTime } from '#lib/dates.ts';
import { MailError } from '#lib/mail/smtp.ts';
import { takeTurn } from '#lib/rate-limit.ts';
import { tooOften } from '#lib/web/too-often.ts';
import { arrive } from '#features/comments/held.ts';
import { welcomePath } from '#features/sessions/address.ts';
import { clientDevice, clientNetwork, clientSender, keepSession } from '#features/sessions/request.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { localPath } from '#features/sessions/return-path.ts';
import { publicAction, viewerAction } from '#features/sessions/viewer-action.ts';
import { getSite } from '#features/settings/queries.ts';
import { askForEmailChange, changeEmail } from './email-change.ts';
import { addressChanges, confirmations, linksByAddress, linksByNetwork, signUps } from './limits.ts';
import { findSignInLink, isNewcomer } from './queries.ts';
import { unlink } from './linked.ts';
import { canChangeWaysIn } from './policy.ts';
import { providerName } from './providers.ts';
import { beginAt } from './request.ts';
import { confirmForm, emailForm, linkForm, providerForm, unlinkForm } from './schema.ts';
import { mailSignInLink, signInByLink } from './sign-in.ts';
import { turnedAwaySentence } from './turned-away.ts';

const NO_CHANGE = {
  used: 'This link has been used, or is too old. Ask for another in your settings.',
  taken: 'Another account has that address meanwhile.',
  foreign: 'Another account has asked for this address. Sign in to that one first, then open the link again.',
} as const;
const CANNOT_MAIL = 'The mail could not be sent just now. Please try again in a few minutes.';

/** Mails a sign-in link; says the same whether or not the address has an account. */
export const askForLink = publicAction(linkForm, async ({ email, next }, { now }) => {
  const turn = await takeTurn([{ limit: linksByNetwork, key: await clientNetwork() }, { limit: linksByAddress, key: email.toLowerCase() }]);
  if (!turn.ok) return { formError: tooOften(turn.retryAfterSeconds) };
  try {
    await mailSignInLink({ email, returnTo: localPath(next, env().SITE_URL) }, now);
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return { formError: CANNOT_MAIL };
  }
  return { done: email };
});

/** Signs in whoever holds a mailed link; the link is the guard. */
export const confirmSignIn = publicAction(confirmForm, async ({ token }, { now }) => {
  const network = await clientNetwork();
  const link = await findSignInLink(token, now);
  const turn = await takeTurn([{ limit: confirmations, key: network }, ...(link && (await isNewcomer(link.email)) ? [{ limit: signUps, key: network }] : [])]);
  if (!turn.ok) return { formError: tooOften(turn.retryAfterSeconds) };
  const signedIn = await signInByLink(token, await clientDevice(), now);
  if (signedIn.ok) {
    await keepSession(signedIn.session);
    const returnTo = localPath(signedIn.returnTo, env().SITE_URL);
    return redirect(signedIn.name ? await arrive(returnTo, { id: signedIn.userId, name: signedIn.name }, now, { sender: await clientSender(), letInto: await postsLetInto() }) : welcomePath(returnTo));
  }
  if (!signedIn.away) return { formError: 'This link has been used, or is too old. Ask for a new one.' };
  const site = await getSite();
  return { formError: turnedAwaySentence(signedIn.away, (date) => dateAndTime(date, site)) };
});

/** Leads to another site to sign in there, or to link it: `done` is its address. */
export const continueWith = publicAction(providerForm, async ({ provider, next }) => {
  const address = await beginAt(provider, localPath(next, env().SITE_URL));
  return address ? { done: address } : { formError: `${providerName(provider)} cannot be reached just now. Try again later, or sign in by mail.` };
});

/** Takes another site away from the ways in. */
export const unlinkProvider = viewerAction(unlinkForm, canChangeWaysIn, async ({ provider }, { actor, now }) => {
  await unlink(actor, provider, now);
  return redirect('/account/?unlinked#ways-in');
});

/** Mails a new address the link that proves it. */
export const askForNewAddress = viewerAction(emailForm, canChangeWaysIn, async ({ email }, { actor, viewer, now }) => {
  const turn = await takeTurn([{ limit: addressChanges, key: viewer.id }, { limit: linksByAddress, key: email.toLowerCase() }]);
  if (!turn.ok) return { formError: tooOften(turn.retryAfterSeconds) };
  try {
    await askForEmailChange(actor, email, now);
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return { formError: CANNOT_MAIL };
  }
  return { done: `A mail is on its way to ${email}. Your address changes once you have opened its link.` };
});

/** Gives the account that asked its new address; whoever has the link has to be signed in to it. */
export const confirmNewAddress = viewerAction(confirmForm, canChangeWaysIn, async ({ token }, { viewer, now }) => {
  const turn = await takeTurn([{ limit: confirmations, key: await clientNetwork() }]);
  if (!turn.ok) return { formError: tooOften(turn.retryAfterSeconds) };
  const change = await changeEmail(viewer, token, now);
  if (change.ok) return redirect('/account/email/?done');
  return { formError: NO_CHANGE[change.why] };
});
