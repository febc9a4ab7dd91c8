import type { OpenPost } from '#features/posts/editor-queries.ts';
import { draftOf, sameDraft, type Draft } from './draft.ts';
import { forgetHere, readHere } from './kept-here.ts';

/** What was typed once and is not saved: from this browser, or from the server. */
export type Found = { draft: Draft; version: number; at: Date; where: 'here' | 'server' };

/** The newest of what is kept here and on the server, where it says something else than the post. */
export function findUnsaved(post: OpenPost, { owner, timeZone, draft }: { owner: string; timeZone: string; draft: Draft }): Found | null {
  const here = readHere(owner, post.id);
  const fromServer: Found | null = post.autosave && { draft: { ...draftOf(post, timeZone), title: post.autosave.title, excerpt: post.autosave.excerpt, source: post.autosave.source }, version: post.autosave.version ?? post.version, at: new Date(post.autosave.createdAt), where: 'server' };
  const fromHere: Found | null = here && !sameDraft(here.draft, draft) ? { draft: here.draft, version: here.version, at: new Date(here.at), where: 'here' } : null;
  if (here && !fromHere) forgetHere(owner, post.id);
  if (!fromHere || !fromServer) return fromHere ?? fromServer;
  return fromHere.at >= fromServer.at ? fromHere : fromServer;
}
