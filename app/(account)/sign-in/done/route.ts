import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { env } from '#lib/env.ts';
import { arrive } from '#features/comments/held.ts';
import { sentTextOf } from '#features/comments/request.ts';
import { signInPath, welcomePath } from '#features/sessions/address.ts';
import { clientSender, currentViewer, keepHint } from '#features/sessions/request.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { localPath } from '#features/sessions/return-path.ts';

export const dynamic = 'force-dynamic';

/** Where somebody lands who has come back from another site: they go on to where they were, by way of their name where it is missing. */
export async function GET(request: NextRequest): Promise<Response> {
  const [viewer, returnTo] = [await currentViewer(), localPath(request.nextUrl.searchParams.get('next'), env().SITE_URL)];
  if (!viewer) return redirect(signInPath(returnTo));
  await keepHint();
  if (viewer.name === null) return redirect(welcomePath(returnTo));
  // Whoever comes with another's address is shown the text there, and may post it or not.
  return redirect((await sentTextOf(returnTo)) ? await arrive(returnTo, viewer, new Date(), { sender: await clientSender(), letInto: await postsLetInto() }) : returnTo);
}
