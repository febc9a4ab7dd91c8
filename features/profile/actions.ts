'use server';

import { redirect } from 'next/navigation';
import { env } from '#lib/env.ts';
import { expireTags } from '#lib/cache/shared.ts';
import { arrive } from '#features/comments/held.ts';
import { clientSender } from '#features/sessions/request.ts';
import { localPath } from '#features/sessions/return-path.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { saveName } from './commands.ts';
import { canEditProfile } from './policy.ts';
import { welcomeForm } from './schema.ts';

/** Takes the name that a first sign-in asks for, and goes on to where the reader was. */
export const welcome = viewerAction(welcomeForm, canEditProfile, async ({ name, next }, { viewer, actor, now }) => {
  const saved = await saveName(actor, { name }, now);
  if (!saved.ok) return saved;
  expireTags(saved.tags);
  return redirect(await arrive(localPath(next, env().SITE_URL), { id: viewer.id, name }, now, await clientSender()));
});
