import { database } from '#lib/db/client.ts';
import { renderBody } from '#lib/html/body.ts';
import { bodyOptions } from '#features/media/body-options.ts';
import { canOpenPost } from './policy.ts';
import { articleSelect, type Article } from './queries.ts';
import type { Writer } from './writer.ts';

/** A post as its writer has it before them: with what they typed and have not saved. Null where it is not theirs to see. */
export async function getDraft(viewer: Writer, id: number): Promise<{ article: Article; isSaved: boolean } | null> {
  const post = await database().post.findUnique({ where: { id }, select: { status: true, createdById: true, ...articleSelect, bylines: { orderBy: { position: 'asc' }, select: { author: { select: { id: true, slug: true, name: true, userId: true } } } } } });
  if (!post || !canOpenPost(viewer, post)) return null;
  const typed = await database().revision.findFirst({ where: { postId: id, userId: viewer.id, kind: 'AUTOSAVE' }, select: { title: true, excerpt: true, source: true } });
  if (!typed) return { article: post, isSaved: true };
  const body = renderBody(typed.source, await database().$transaction((tx) => bodyOptions(tx, typed.source)));
  return { article: { ...post, title: typed.title, excerpt: typed.excerpt, ...body }, isSaved: false };
}
