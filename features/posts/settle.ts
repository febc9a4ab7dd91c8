import { announceTags } from '#lib/cache/announce.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { PostKind, PostStatus } from '#generated/prisma/enums.ts';
import { newestCommentsTag } from '#features/comments/tags.ts';
import { indexWords } from '#features/search/words.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import { sitemapTag } from '#features/sitemap/tags.ts';
import { relistPosts } from './listings.ts';
import { discussionTag, pagesTag, postTag } from './tags.ts';

/**
 * Brings everything that hangs from posts in line with what they are now: their lists, the words of the search, and every
 * page that shows them, which it announces; what no reader sees before or after shows nowhere. Part of every command that
 * changes a post; `before` is what they were. Returns the cache tags to expire.
 */
export async function settlePosts(tx: Transaction, before: readonly { id: number; kind: PostKind; status: PostStatus }[], site: SiteSettings): Promise<string[]> {
  const ids = before.map(({ id }) => id);
  const lists = await relistPosts(tx, ids, site.timeZone);
  const shownNow = new Set((await tx.post.findMany({ where: { id: { in: ids }, status: 'PUBLISHED' }, select: { id: true } })).map(({ id }) => id));
  const shown = before.filter(({ id, status }) => status === 'PUBLISHED' || shownNow.has(id));
  if (shown.length === 0) return [];
  await indexWords(tx, [...shownNow]);
  const tags = [...shown.flatMap(({ id }) => [postTag(id), discussionTag(id)]), ...lists, sitemapTag, newestCommentsTag, ...(shown.some(({ kind }) => kind === 'PAGE') ? [pagesTag] : [])];
  await announceTags(tx, tags);
  return tags;
}
