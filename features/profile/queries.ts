import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { pictureSelect } from '#features/media/select.ts';
import { newestCommentsTag } from '#features/comments/tags.ts';
import { published } from '#features/posts/published.ts';
import { discussionTag, postTag } from '#features/posts/tags.ts';
import { COMMENTS_A_PAGE } from './limits.ts';
import { commenterTag } from './tags.ts';

const profileSelect = { id: true, name: true, bio: true, link: true, role: true, createdAt: true, image: { select: pictureSelect } } as const;

export type Commenter = NonNullable<Awaited<ReturnType<typeof getCommenter>>>;
export type CommenterComment = Awaited<ReturnType<typeof listCommentsOf>>['comments'][number];

/** What everybody may see of an account; null where there is none, it has no name yet, or it is banned. */
export async function getCommenter(userId: string) {
  dependOn(commenterTag(userId));
  return database().user.findFirst({ where: { id: userId, name: { not: null }, standing: { not: 'BANNED' } }, select: profileSelect });
}

/** A page (from 1) of the comments that an account has published, the newest first, each with its post. */
export async function listCommentsOf(userId: string, page: number) {
  dependOn(commenterTag(userId), newestCommentsTag);
  const found = await database().comment.findMany({
    where: { userId, status: 'APPROVED', kind: 'COMMENT', post: published },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * COMMENTS_A_PAGE,
    take: COMMENTS_A_PAGE + 1,
    select: { id: true, html: true, createdAt: true, post: { select: { id: true, title: true } } },
  });
  const comments = found.slice(0, COMMENTS_A_PAGE);
  for (const { post } of comments) dependOn(postTag(post.id), discussionTag(post.id));
  return { comments, hasOlder: found.length > COMMENTS_A_PAGE };
}

/** What the settings page shows of an account to its holder. */
export async function getSettings(userId: string) {
  return database().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, bio: true, link: true, email: true, replyMail: true, followMail: true, moderationMail: true, image: { select: pictureSelect } },
  });
}
export type Settings = Awaited<ReturnType<typeof getSettings>>;
