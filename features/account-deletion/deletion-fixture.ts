import { database } from '#lib/db/client.ts';
import { storeThread } from '#features/comments/commands.ts';

/** For tests: when everything happens, and when a deletion that was asked for then is due. */
export const now = new Date('2026-11-23T12:00:00Z');
export const due = new Date('2026-11-24T12:00:01Z');

/** For tests: empties what a deletion touches. */
export async function emptyAccounts(): Promise<void> {
  await database().$executeRaw`TRUNCATE "User", "Post", "Comment", "Media", "Author", "AuditEntry", "OneTimeLink" RESTART IDENTITY CASCADE`;
}

export const account = (email: string, more: { role?: 'READER' | 'EDITOR' | 'ADMIN'; name?: string } = {}) =>
  database().user.create({ data: { email, name: email.split('@')[0] ?? '', emailVerified: now, ...more }, select: { id: true, name: true } });

/** For tests: a public post with comments of these accounts, each an answer to the one before; null is a guest. Returns its id. */
export async function postWith(path: string, userIds: readonly (string | null)[]): Promise<number> {
  const data = { path, slug: path, title: path, source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: now } as const;
  const { id } = await database().post.create({ data, select: { id: true } });
  const comments = userIds.map((userId, key) => ({
    key, parentKey: key === 0 ? null : key - 1, name: userId ? null : 'A guest', userId, source: `Words ${key}`, html: `<p>Words ${key}</p>`, createdAt: new Date(now.getTime() + key), status: 'APPROVED' as const,
  }));
  await database().$transaction((tx) => storeThread(tx, id, comments));
  return id;
}
