'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { env } from '#lib/env.ts';
import { TooBusyError } from '#lib/at-most.ts';
import { expireTags } from '#lib/cache/shared.ts';
import { takeTurn } from '#lib/rate-limit.ts';
import { tooOften } from '#lib/web/too-often.ts';
import { arrive } from '#features/comments/held.ts';
import { PictureError } from '#features/media/encode.ts';
import { clientSender } from '#features/sessions/request.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { localPath } from '#features/sessions/return-path.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { saveMailChoices, saveProfile } from './commands.ts';
import { MAX_PORTRAIT_BYTES, PORTRAITS } from './limits.ts';
import { removePortrait, savePortrait } from './picture.ts';
import { canEditProfile } from './policy.ts';
import { mailForm, pictureForm, profileForm, welcomeForm } from './schema.ts';

/** Takes the name that a first sign-in asks for, and goes on to where the reader was. */
export const welcome = viewerAction(welcomeForm, canEditProfile, async ({ name, next }, { viewer, actor, now }) => {
  const saved = await saveProfile(actor, { name }, now);
  if (!saved.ok) return saved;
  expireTags(saved.tags);
  return redirect(await arrive(localPath(next, env().SITE_URL), { id: viewer.id, name }, now, { sender: await clientSender(), letInto: await postsLetInto() }));
});

/** Changes name, bio and link. */
export const changeProfile = viewerAction(profileForm, canEditProfile, async (change, { actor, now }) => {
  const saved = await saveProfile(actor, change, now);
  if (!saved.ok) return saved;
  expireTags(saved.tags);
  return { done: 'Saved. This is what others see of you now.' };
});

/** Takes a new picture. */
export const changePicture = viewerAction(pictureForm, canEditProfile, async ({ picture }, { actor, viewer, now }) => {
  if (picture.size > MAX_PORTRAIT_BYTES) return { fieldErrors: { picture: `is larger than ${MAX_PORTRAIT_BYTES / 1024 / 1024} MB` } };
  const turn = await takeTurn([{ limit: PORTRAITS, key: viewer.id }]);
  if (!turn.ok) return { formError: tooOften(turn.retryAfterSeconds) };
  try {
    expireTags(await savePortrait(actor, new Uint8Array(await picture.arrayBuffer()), now));
  } catch (error) {
    if (error instanceof TooBusyError) return { formError: 'Very many pictures are being prepared just now. Please send yours again in a minute.' };
    if (!(error instanceof PictureError)) throw error;
    return { formError: error.message };
  }
  return { done: 'Your picture is changed.' };
});

/** Takes the picture away. */
export const takePictureAway = viewerAction(z.object({}), canEditProfile, async (_, { actor, now }) => {
  expireTags(await removePortrait(actor, now));
  return { done: 'Your picture is gone.' };
});

/** Changes how soon one is mailed of what. */
export const changeMail = viewerAction(mailForm, canEditProfile, async (choices, { actor }) => {
  await saveMailChoices(actor, choices);
  return { done: 'Saved.' };
});
