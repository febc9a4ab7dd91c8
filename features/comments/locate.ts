import { database } from '#lib/db/client.ts';
import { answering } from '#features/posts/published.ts';
import { commentAnchor, discussionPath, threadAddress } from './address.ts';
import { COMMENTS_A_THREAD_PAGE, REPLIES_A_THREAD, THREADS_A_PAGE } from './thread.ts';

/**
 * The address of a comment, with the page it stands on and its anchor; null where there is none. Under a post that asks for a
 * password and that `letInto` does not hold, it leads no further than to the post.
 */
export async function locateComment(id: number, letInto: () => Promise<readonly number[]> = async () => []): Promise<string | null> {
  const comment = await database().comment.findFirst({
    where: { id, shown: true, post: answering },
    select: { id: true, postId: true, rootId: true, threadPath: true, post: { select: { path: true, passwordHash: true } } },
  });
  if (!comment) return null;
  if (comment.post.passwordHash !== null && !(await letInto()).includes(comment.postId)) return comment.post.path + commentAnchor(id);
  const [place] = await database().$queryRaw<{ before: number; threadsBefore: number }[]>`
    SELECT
      (SELECT count(*)::int FROM "Comment" WHERE "rootId" = ${comment.rootId} AND "shown" AND "threadPath" < ${comment.threadPath}) AS "before",
      (SELECT count(*)::int FROM "Comment" t JOIN "Comment" root ON root."id" = ${comment.rootId}
        WHERE t."postId" = ${comment.postId} AND t."shown" AND t."parentId" IS NULL AND t."number" < root."number") AS "threadsBefore"`;
  const { before = 0, threadsBefore = 0 } = place ?? {};
  const { path } = comment.post;
  const page =
    before > REPLIES_A_THREAD
      ? threadAddress(path, comment.rootId, Math.floor(before / COMMENTS_A_THREAD_PAGE) + 1)
      : discussionPath(path, Math.floor(threadsBefore / THREADS_A_PAGE) + 1);
  return page + commentAnchor(id);
}
