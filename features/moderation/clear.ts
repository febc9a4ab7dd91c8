import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { lockDiscussions, setCommentStatus } from '#features/comments/standing.ts';
import { settleReports } from './reports.ts';

/** Small enough that nobody who writes under the same posts waits long. */
const BATCH = 200;
const MOST_BATCHES = 1_000;

type Clearing = { userId: string; reason: string; because: string | null };

/**
 * Removes everything that an account has published or that waits, in batches of one transaction each; what is spam stays
 * so. `because` is the log's entry of the ban that it belongs to. The author is not told of each.
 */
export async function clearComments(actor: Actor, clearing: Clearing, now: Date): Promise<{ removed: number; tags: string[] }> {
  const tags = new Set<string>();
  let removed = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const done = await database().$transaction((tx) => clearBatch(tx, actor, clearing, now), { timeout: 30_000 });
    done.tags.forEach((tag) => tags.add(tag));
    removed += done.count;
    if (done.count === 0) break;
  }
  return { removed, tags: [...tags] };
}

async function clearBatch(tx: Transaction, actor: Actor, { userId, reason, because }: Clearing, now: Date) {
  const found = await tx.comment.findMany({ where: { userId, status: { in: ['APPROVED', 'PENDING'] } }, orderBy: { id: 'asc' }, take: BATCH, select: { id: true } });
  await lockDiscussions(tx, found.map(({ id }) => id));
  const { changed, tags } = await setCommentStatus(tx, found.map(({ id }) => id), 'REMOVED');
  const ids = changed.map(({ id }) => id);
  const reports = await settleReports(tx, actor, ids, now);
  await recordAudits(tx, changed.map(({ id, before }) => ({
    actor, action: 'comment.remove', subject: 'comment', subjectId: id,
    details: { reason, userId, from: before, to: 'REMOVED', reports: reports.get(id) ?? [], because },
  })), now);
  await announceTags(tx, tags);
  return { count: ids.length, tags };
}
