import { z } from 'zod';
import { database, type Transaction } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { readSite } from '#features/settings/queries.ts';
import { holdPost } from './held-post.ts';
import { PUBLISH_POST } from './job-names.ts';
import { canEditPost, canRestore } from './policy.ts';
import { settlePosts } from './settle.ts';

const STATUS = z.enum(['DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'PRIVATE', 'UNPUBLISHED', 'TRASHED']);
const moment = z.coerce.date().nullable();
const statusChange = z.object({ from: z.object({ status: STATUS, binnedFrom: STATUS.nullable(), publishedAt: moment, firstPublishedAt: moment }), to: z.object({ status: STATUS }) });
const filing = z.object({ categoryId: z.int(), added: z.boolean() });

/**
 * Takes one's own decisions about posts back, by their rows in the audit log: each post is again what it was, where nobody
 * has changed it since. Returns how many, and the cache tags to expire.
 */
export async function undoChanges(actor: Person, entries: readonly bigint[], now: Date): Promise<{ undone: number; tags: string[] }> {
  const rows = await database().auditEntry.findMany({ where: { id: { in: [...entries] }, actorId: actor.userId, subject: 'post' }, orderBy: { id: 'desc' }, select: { subjectId: true, details: true } });
  const tags: string[] = [];
  let undone = 0;
  for (const { subjectId, details } of rows) {
    const back = await database().$transaction((tx) => undoOne(tx, actor, Number(subjectId), details, now));
    if (!back) continue;
    undone++;
    tags.push(...back);
  }
  return { undone, tags };
}

async function undoOne(tx: Transaction, actor: Person, postId: number, details: unknown, now: Date): Promise<string[] | null> {
  const held = await holdPost(tx, actor, postId);
  if (!held || !(canEditPost(held.writer, held.post) || canRestore(held.writer, held.post))) return null;
  const [change, filed] = [statusChange.safeParse(details), filing.safeParse(details)];
  if (change.success && held.post.status === change.data.to.status) {
    const { from } = change.data;
    await tx.post.update({ where: { id: postId }, data: from, select: { id: true } });
    if (from.status === 'SCHEDULED' && from.publishedAt) await addJob(tx, PUBLISH_POST, { postId }, { runAt: from.publishedAt, jobKey: `${PUBLISH_POST}:${postId}` });
  } else if (filed.success && filed.data.added) {
    await tx.postCategory.deleteMany({ where: { postId, categoryId: filed.data.categoryId } });
  } else {
    return null;
  }
  await recordAudit(tx, { actor, action: 'post.undo', subject: 'post', subjectId: postId }, now);
  return settlePosts(tx, [held.post], await readSite(tx));
}
