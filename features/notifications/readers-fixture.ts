import { database } from '#lib/db/client.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import { storeThread } from '#features/comments/commands.ts';

export const noon = new Date('2026-11-25T12:00:00Z');

/** A reader who proved their address, ann@example.org for `ann`. */
export async function addReader(name: string, more: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<string> {
  const data = { email: `${name.toLowerCase()}@example.org`, name, emailVerified: noon, ...more };
  return (await database().user.create({ data, select: { id: true } })).id;
}

export async function addPost(title = 'The bill for the rain'): Promise<number> {
  const data = { path: `/${crypto.randomUUID()}/`, slug: 'a', title, source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: noon } as const;
  return (await database().post.create({ data, select: { id: true } })).id;
}

let keys = 1;

/** An approved comment of a reader, below another where one is named. */
export async function addComment(postId: number, userId: string | null, { parentId = null, text = 'Well said.' }: { parentId?: number | null; text?: string } = {}) {
  const key = (keys += 1);
  const parent = parentId === null ? null : await database().comment.findUniqueOrThrow({ where: { id: parentId }, select: { threadPath: true, rootId: true, depth: true } });
  await database().$transaction((tx) => storeThread(tx, postId, [{ key, parentKey: null, name: 'Guest', source: text, html: `<p>${text}</p>`, createdAt: noon, status: 'APPROVED' }]));
  const made = await database().comment.findFirstOrThrow({ where: { postId }, orderBy: { id: 'desc' }, select: { id: true, number: true } });
  return database().comment.update({
    where: { id: made.id },
    data: { userId, ...(parent && { parentId, rootId: parent.rootId, depth: parent.depth + 1, threadPath: `${parent.threadPath}${String(made.number).padStart(5, '0')}` }) },
    select: { id: true, postId: true, parentId: true, rootId: true, userId: true },
  });
}
