import type { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { readableBy } from '#features/posts/published.ts';

const oneSelect = {
  id: true,
  number: true,
  rootId: true,
  parentId: true,
  kind: true,
  status: true,
  userId: true,
  source: true,
  html: true,
  markdown: true,
  createdAt: true,
  editedAt: true,
  recommendCount: true,
  guestName: true,
  user: { select: { name: true } },
  post: { select: { id: true, path: true, title: true, commentMode: true, publishedAt: true } },
} as const satisfies Prisma.CommentSelect;

export type OneComment = Prisma.CommentGetPayload<{ select: typeof oneSelect }>;

/** PostgreSQL's integers end a little further on. */
const ID = /^[1-9]\d{0,8}$/;

/** One comment under a post that can be read, by whoever was let into some; for a page of its own; null where the address names none. Who may see it, its policy says. */
export async function getComment(id: string, letInto: readonly number[]): Promise<OneComment | null> {
  if (!ID.test(id)) return null;
  return database().comment.findFirst({ where: { id: Number(id), post: readableBy(letInto) }, select: oneSelect });
}

/** The same of a post that may be discussed, as a form needs it. */
export async function getDiscussed(postId: number, letInto: readonly number[]) {
  return database().post.findFirst({ where: { id: postId, ...readableBy(letInto) }, select: { id: true, path: true, title: true, commentMode: true, publishedAt: true } });
}

/** Whether a moderator has closed the thread that a comment is in. */
export async function isThreadClosed(rootId: number): Promise<boolean> {
  return (await database().comment.count({ where: { id: rootId, closed: true } })) > 0;
}

export const writerOf = ({ user, guestName }: Pick<OneComment, 'user' | 'guestName'>): string => (user ? user.name : guestName)?.trim() || 'A former reader';
