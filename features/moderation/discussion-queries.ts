import { database } from '#lib/db/client.ts';

/** A post as its discussion's page needs it; null where there is none. */
export async function getDiscussion(postId: number) {
  return database().post.findUnique({
    where: { id: postId },
    select: { id: true, title: true, path: true, publishedAt: true, commentMode: true, moderation: true, commentCount: true },
  });
}

export type Discussion = NonNullable<Awaited<ReturnType<typeof getDiscussion>>>;
