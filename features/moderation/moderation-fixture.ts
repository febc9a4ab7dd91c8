import { database } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import { storeThread, type ThreadComment } from '#features/comments/commands.ts';

export const noon = new Date('2026-11-25T12:00:00Z');
export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** An empty site. */
export async function emptySite(): Promise<void> {
  await database().auditEntry.deleteMany();
  await database().post.deleteMany();
  await database().user.deleteMany();
}

/** An account, and how it acts. */
export async function person(name: string, role: Role = 'READER') {
  const { id } = await database().user.create({ data: { email: `${name.toLowerCase()}@example.org`, name, role, emailVerified: noon, createdAt: noon }, select: { id: true } });
  return { id, role, userId: id, name };
}

export async function newPost(slug = 'a'): Promise<number> {
  const data = { path: `/${slug}/`, slug, title: `Post ${slug}`, source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: noon } as const;
  return (await database().post.create({ data, select: { id: true } })).id;
}

type Written = { userId?: string | null; status?: ThreadComment['status']; source?: string };

/** Comments under a post, side by side; their ids, in order. */
export async function write(postId: number, ...comments: Written[]): Promise<number[]> {
  const before = (await database().comment.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? 0;
  const rows = comments.map(({ userId = null, status = 'PENDING', source = '<p>Words</p>' }, key): ThreadComment => ({
    key, parentKey: null, name: userId ? null : 'A guest', userId, source, html: source, createdAt: noon, status,
  }));
  await database().$transaction((tx) => storeThread(tx, postId, rows), { timeout: 30_000 });
  return (await database().comment.findMany({ where: { id: { gt: before } }, orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id);
}

export async function report(commentId: number, reason = 'It is rude'): Promise<void> {
  await database().report.create({ data: { commentId, reason, createdAt: noon } });
  await database().comment.update({ where: { id: commentId }, data: { openReports: { increment: 1 } } });
}

export const statusOf = async (id: number) => (await database().comment.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

/** What the log has, the oldest first. */
export const logged = () => database().auditEntry.findMany({ orderBy: { id: 'asc' }, select: { id: true, action: true, actorName: true, subjectId: true, details: true } });
export const told = (userId: string) => database().notification.findMany({ where: { userId, kind: 'MODERATION' }, orderBy: { id: 'asc' }, select: { commentId: true, details: true } });
