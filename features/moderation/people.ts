import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Standing } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { notifyOfDecision } from '#features/notifications/notify.ts';
import { tagsShowing } from '#features/profile/shown-where.ts';
import { closeSessions } from '#features/sessions/commands.ts';
import { clearComments } from './clear.ts';
import { wordsFor } from './log-words.ts';
import { readModerator } from './moderator.ts';
import { canSanction } from './policy.ts';
import type { Measure, MeasureTaken } from './schema.ts';
import { standingNow } from './standing-now.ts';

/** `refusal` is a sentence for whoever tried; `removed` counts the comments that went with it. */
export type Measured = { ok: true; entries: string[]; removed: number; tags: string[] } | { ok: false; refusal: string };

/**
 * Takes a measure about a person: warns, suspends for some days, bans, lets back in, or has each of their comments wait. They
 * are told why. Whoever is suspended or banned is signed out everywhere in the same moment. What they wrote goes with a ban
 * where that is wished: after it, in batches, so that a kill in between leaves the ban and a part, and doing it again the rest.
 */
export async function takeMeasure(actor: Actor, taken: MeasureTaken, now: Date): Promise<Measured> {
  const measured = taken.measure === 'clear' ? await database().$transaction((tx) => mayClear(tx, actor, taken.userId)) : await measure(actor, taken, now);
  if (!measured.ok || !(taken.measure === 'clear' || (taken.measure === 'ban' && taken.clear))) return measured;
  const { removed, tags } = await clearComments(actor, { userId: taken.userId, reason: taken.reason, because: measured.entries[0] ?? null }, now);
  return { ...measured, removed, tags: [...measured.tags, ...tags] };
}

async function mayClear(tx: Transaction, actor: Actor, userId: string): Promise<Measured> {
  const refusal = await refusalFor(tx, actor, await readPerson(tx, userId));
  return refusal ? { ok: false, refusal } : { ok: true, entries: [], removed: 0, tags: [] };
}

async function measure(actor: Actor, { userId, measure: name, standing, days = 1, comment, reason }: MeasureTaken, now: Date): Promise<Measured> {
  return database().$transaction(async (tx) => {
    const person = await readPerson(tx, userId);
    const refusal = (await refusalFor(tx, actor, person)) ?? (await changedSince(tx, person, { name, standing }, now));
    if (refusal || !person) return { ok: false, refusal: refusal ?? GONE };
    const about = comment === undefined ? null : await tx.comment.findFirst({ where: { id: comment, userId }, select: { id: true } });
    const until = name === 'suspend' ? new Date(now.getTime() + days * DAY_MS) : null;
    await tx.user.update({ where: { id: userId }, data: columnsOf(name, until, reason), select: { id: true } });
    if (name === 'suspend' || name === 'ban') await closeSessions(tx, userId);
    const { role: _role, name: personName, ...before } = person;
    const details = { reason, commentId: about?.id ?? null, name: personName, before: { ...before, suspendedUntil: before.suspendedUntil?.toISOString() ?? null }, until: until?.toISOString() ?? null };
    const entries = await recordAudits(tx, [{ actor, action: `user.${name}`, subject: 'user', subjectId: userId, details }], now);
    if (name === 'warn' || name === 'suspend' || name === 'ban' || name === 'lift') await notifyOfDecision(tx, { userId, commentId: about?.id ?? null, decision: name, reason, entry: entries[0] }, now);
    // Whoever is banned has no profile, and their name leads nowhere.
    const tags = name === 'ban' || person.standing === 'BANNED' ? await tagsShowing(tx, userId) : [];
    await announceTags(tx, tags);
    return { ok: true, entries: entries.map(String), removed: 0, tags };
  });
}

const DAY_MS = 24 * 3600 * 1000;
const GONE = 'This account is no longer there.';

/** Locked until the transaction ends, so that of two moderators at once the second sees what the first did. */
async function readPerson(tx: Transaction, userId: string) {
  await tx.$executeRaw`SELECT FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  return tx.user.findUnique({ where: { id: userId }, select: { id: true, name: true, role: true, standing: true, suspendedUntil: true, standingReason: true, heldAlways: true } });
}
type Person = Awaited<ReturnType<typeof readPerson>>;

async function refusalFor(tx: Transaction, actor: Actor, person: Person): Promise<string | null> {
  const moderator = await readModerator(tx, actor);
  if (!person) return GONE;
  return moderator && canSanction(moderator, person) ? null : 'That is for somebody whose role is above theirs.';
}

async function changedSince(tx: Transaction, person: Person, seen: { name: Measure; standing: Standing }, now: Date): Promise<string | null> {
  if (!person) return null;
  const held = (seen.name === 'hold' && person.heldAlways) || (seen.name === 'unhold' && !person.heldAlways);
  if (standingNow(person, now) === seen.standing && !held) return null;
  const last = await tx.auditEntry.findFirst({ where: { subject: 'user', subjectId: person.id }, orderBy: { id: 'desc' }, select: { actorName: true, action: true } });
  return last ? `${last.actorName} ${wordsFor(last.action)} them meanwhile.` : 'Their standing has changed meanwhile.';
}

function columnsOf(name: Measure, suspendedUntil: Date | null, reason: string) {
  switch (name) {
    case 'suspend': return { standing: 'SUSPENDED', suspendedUntil, standingReason: reason } as const;
    case 'ban': return { standing: 'BANNED', suspendedUntil: null, standingReason: reason } as const;
    case 'lift': return { standing: 'ACTIVE', suspendedUntil: null, standingReason: null } as const;
    case 'hold': return { heldAlways: true };
    case 'unhold': return { heldAlways: false };
    default: return {};
  }
}
