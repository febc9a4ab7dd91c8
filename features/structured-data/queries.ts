import { authorTag } from '#features/authors/tags.ts';
import { published } from '#features/posts/published.ts';
import { postTag } from '#features/posts/tags.ts';
import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';

/** What the card of a published post or page says, or null. */
export async function getCardFacts(postId: number) {
  dependOn(postTag(postId));
  const post = await database().post.findFirst({
    where: { id: postId, ...published },
    select: {
      kind: true,
      title: true,
      publishedAt: true,
      bylines: { orderBy: { position: 'asc' }, select: { author: { select: { id: true, name: true } } } },
    },
  });
  if (!post) return null;
  dependOn(...post.bylines.map(({ author }) => authorTag(author.id)));
  return {
    title: post.title,
    authors: post.bylines.map(({ author }) => author.name),
    publishedAt: post.kind === 'POST' ? post.publishedAt : null,
  };
}
