import { database, type Transaction } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { holdPost, NOT_THERE, type Refused } from './held-post.ts';

/** Whoever was not heard of for so long has closed the page, or lost the line: an editor page tells every ten seconds. */
export const AWAY_MS = 45_000;

/** Who is in a post: the writer who asks (`mine`), or somebody else and since when. */
export type Presence = { mine: true } | { mine: false; name: string; since: Date };

/** Notes that somebody is in a post, unless somebody else is. */
export async function keepPresence(tx: Transaction, person: Person, postId: number, now: Date): Promise<Presence> {
  const there = await tx.postPresence.findUnique({ where: { postId }, select: { userId: true, since: true, seenAt: true, user: { select: { name: true } } } });
  const isOther = there !== null && there.userId !== person.userId && now.getTime() - there.seenAt.getTime() < AWAY_MS;
  if (isOther) return { mine: false, name: there.user.name ?? 'Somebody', since: there.since };
  const stays = there?.userId === person.userId && now.getTime() - there.seenAt.getTime() < AWAY_MS;
  await tx.postPresence.upsert({ where: { postId }, create: { postId, userId: person.userId, since: now, seenAt: now }, update: { userId: person.userId, seenAt: now, ...(!stays && { since: now }) }, select: { postId: true } });
  return { mine: true };
}

/** Puts somebody in the place of whoever is in a post; the other is told within seconds, and loses nothing. */
export async function takeOver(person: Person, postId: number, now: Date): Promise<{ ok: true } | Refused> {
  return database().$transaction(async (tx) => {
    if (!(await holdPost(tx, person, postId))) return { ok: false, refusal: NOT_THERE };
    const mine = { userId: person.userId, since: now, seenAt: now };
    await tx.postPresence.upsert({ where: { postId }, create: { postId, ...mine }, update: mine, select: { postId: true } });
    return { ok: true };
  });
}

/** Somebody left a post. */
export async function leavePost(person: Person, postId: number): Promise<void> {
  await database().postPresence.deleteMany({ where: { postId, userId: person.userId } });
}
