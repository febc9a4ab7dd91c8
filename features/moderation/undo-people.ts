import { z } from 'zod';
import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { setCommentStatus } from '#features/comments/standing.ts';
import { tagsShowing } from '#features/profile/shown-where.ts';
import { wordsFor } from './log-words.ts';
import type { Moderator } from './moderator.ts';
import type { Outcome } from './outcome.ts';
import { canSanction } from './policy.ts';
import { untell } from './tell.ts';
import type { Entry } from './undo-entries.ts';

const taken = z.object({
  commentId: z.int().nullable().default(null),
  before: z.object({
    standing: z.enum(['ACTIVE', 'SUSPENDED', 'BANNED']),
    suspendedUntil: z.coerce.date().nullable(),
    standingReason: z.string().nullable(),
    heldAlways: z.boolean(),
  }),
});

type Undoing = { actor: Actor; moderator: Moderator; entries: readonly Entry[] };

/** Takes back what was decided about people, and with a ban the removals that belonged to it. In the caller's transaction. */
export async function undoAboutPeople(tx: Transaction, { actor, moderator, entries }: Undoing, now: Date): Promise<Outcome> {
  const outcome: Outcome = { done: [], entries: [], missed: [], tags: [] };
  for (const entry of entries) {
    const userId = entry.subjectId ?? '';
    await tx.$executeRaw`SELECT FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
    const person = await tx.user.findUnique({ where: { id: userId }, select: { id: true, name: true, role: true } });
    const last = await tx.auditEntry.findFirst({ where: { subject: 'user', subjectId: userId }, orderBy: { id: 'desc' }, select: { id: true, actorName: true, action: true } });
    if (!person || !canSanction(moderator, person)) outcome.missed.push({ id: 0, why: 'That is for somebody whose role is above theirs.' });
    else if (last?.id !== entry.id) outcome.missed.push({ id: 0, why: `${last?.actorName ?? 'Somebody'} ${wordsFor(last?.action ?? '')} them meanwhile.` });
    else {
      const { before, commentId } = taken.parse(entry.details);
      await tx.user.update({ where: { id: userId }, data: before, select: { id: true } });
      const restored = entry.action === 'user.ban' ? await bringBack(tx, actor, { userId, ban: entry.id }, now) : { count: 0, tags: [] };
      const details = { name: person.name, undoes: String(entry.id), action: entry.action, restored: restored.count };
      const undoing = await recordAudits(tx, [{ actor, action: 'user.undo', subject: 'user', subjectId: userId, details }], now);
      await untell(tx, { userId, commentId, at: entry.at });
      outcome.entries.push(...undoing.map(String));
      outcome.tags.push(...restored.tags, ...(entry.action === 'user.ban' || entry.action === 'user.lift' ? await tagsShowing(tx, userId) : []));
    }
  }
  return { ...outcome, tags: [...new Set(outcome.tags)] };
}

/** The comments that went with a ban stand as before, but for those that somebody has decided about since. */
async function bringBack(tx: Transaction, actor: Actor, { userId, ban }: { userId: string; ban: bigint }, now: Date): Promise<{ count: number; tags: string[] }> {
  const rows = await tx.$queryRaw<{ id: number; from: 'APPROVED' | 'PENDING' }[]>`
    SELECT c."id", last."details"->>'from' AS "from" FROM "Comment" c CROSS JOIN LATERAL (
      SELECT "details" FROM "AuditEntry" WHERE "subject" = 'comment' AND "subjectId" = c."id"::text ORDER BY "id" DESC LIMIT 1
    ) last
    WHERE c."userId" = ${userId}::uuid AND c."status" = 'REMOVED' AND last."details"->>'because' = ${String(ban)}`;
  const tags: string[] = [];
  for (const [from, comments] of Map.groupBy(rows, (row) => row.from)) tags.push(...(await setCommentStatus(tx, comments.map(({ id }) => id), from)).tags);
  await recordAudits(tx, rows.map(({ id, from }) => ({ actor, action: 'comment.undo', subject: 'comment', subjectId: id, details: { userId, from: 'REMOVED', to: from } })), now);
  return { count: rows.length, tags };
}
