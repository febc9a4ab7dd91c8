import { dependOn } from '#lib/cache/scope.ts';
import { database, type Prisma } from '#lib/db/client.ts';
import { published } from '#features/posts/published.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { newestCommentsTag } from './tags.ts';

const newestSelect = {
  id: true,
  html: true,
  createdAt: true,
  guestName: true,
  user: { select: { name: true } },
  post: { select: { id: true, path: true, title: true } },
} as const satisfies Prisma.CommentSelect;

export type NewestComment = Prisma.CommentGetPayload<{ select: typeof newestSelect }>;

/** The newest approved comments, of one post or of the whole site. */
export async function listNewestComments(count: number, postId?: number): Promise<NewestComment[]> {
  dependOn(postId === undefined ? newestCommentsTag : discussionTag(postId));
  return database().comment.findMany({
    where: { status: 'APPROVED', kind: 'COMMENT', ...(postId === undefined ? { post: published } : { postId }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: newestSelect,
  });
}
