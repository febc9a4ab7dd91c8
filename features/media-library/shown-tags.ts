import { authorTag } from '#features/authors/tags.ts';
import { postTag } from '#features/posts/tags.ts';
import { commenterTag } from '#features/profile/tags.ts';
import { readSite } from '#features/settings/queries.ts';
import { siteTag } from '#features/settings/tags.ts';
import type { Transaction } from '#lib/db/client.ts';

/** The tags of all pages that show a picture or file: over a post, in its text, beside an author or an account, or over every page. */
export async function shownTags(tx: Transaction, mediaId: number): Promise<string[]> {
  const posts = await tx.post.findMany({ where: { OR: [{ pictureId: mediaId }, { mediaUses: { some: { mediaId } } }] }, select: { id: true } });
  const authors = await tx.author.findMany({ where: { imageId: mediaId }, select: { id: true } });
  const users = await tx.user.findMany({ where: { imageId: mediaId }, select: { id: true } });
  const { logoId } = await readSite(tx);
  return [...(logoId === mediaId ? [siteTag] : []), ...posts.map(({ id }) => postTag(id)), ...authors.map(({ id }) => authorTag(id)), ...users.map(({ id }) => commenterTag(id))];
}
