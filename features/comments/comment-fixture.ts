import { randomUUID } from 'node:crypto';
import type { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { writeComment } from './write.ts';

/** The moment at which the tests' readers write. */
export const noon = new Date('2026-11-25T12:00:00Z');
export const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

let posts = 0;

/** A published post that anybody may discuss. */
export async function newPost(data: Partial<Prisma.PostUncheckedCreateInput> = {}): Promise<number> {
  const slug = `post-${++posts}`;
  const row = { path: `/${slug}/`, slug, title: 'A post', source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: after(-600), ...data } as const;
  return (await database().post.create({ data: row, select: { id: true } })).id;
}

/** A reader of some days, of whom a moderator has approved as much as the settings ask for. */
export async function newReader(name = 'Ada', data: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const row = { email: `${randomUUID()}@example.org`, name, createdAt: after(-60 * 24 * 30), ...data };
  const user = await database().user.create({ data: row, select: { id: true, name: true, role: true } });
  return { ...user, deleteAfter: null, sessionHash: '' };
}

/** Sets the discussion's settings; what is not named has its default, but newcomers are published and nobody is too fast. */
export async function setDiscussion(settings: Record<string, unknown> = {}): Promise<void> {
  const value = { mode: 'AT_ONCE', secondsBetween: 0, ...settings } as Prisma.InputJsonObject;
  await database().setting.upsert({ where: { key: 'discussion' }, create: { key: 'discussion', value }, update: { value } });
}

/** Writes a comment that has to be written, and tells its id. */
export async function write(viewer: { id: string; name: string | null }, postId: number, source: string, more: { parentId?: number; key?: string; now?: Date; follow?: boolean } = {}) {
  const { parentId = null, key = randomUUID(), now = noon, follow = true } = more;
  const result = await writeComment(viewer, { key, postId, parentId, source, follow }, now);
  if (!result.ok) throw new Error(`The comment was refused: ${result.refusal}`);
  return result;
}
