import { announceTags } from '#lib/cache/announce.ts';
import type { Transaction } from '#lib/db/client.ts';
import { setCommentStatus } from '#features/comments/standing.ts';
import { tagsOfDiscussions } from '#features/comments/tags.ts';
import type { Leaving } from './leaving.ts';
import { ROWS_A_BATCH } from './limits.ts';

/** A batch of an account's comments stay, as a former reader's: nothing in them tells whose they were. */
export async function commentsStay(tx: Transaction, { id }: Leaving): Promise<number> {
  const batch = await nextComments(tx, id);
  await tx.$executeRaw`
    UPDATE "Comment" SET "userId" = NULL, "guestName" = NULL, "guestEmail" = NULL, "guestLink" = NULL, "imported" = NULL, "evidence" = NULL, "submissionKey" = NULL
    WHERE "id" = ANY(${batch.map((comment) => comment.id)}::int[])`;
  await forgetInLog(tx, batch);
  await announceTags(tx, tagsOfDiscussions(batch.map(({ postId }) => postId)));
  return batch.length;
}

/** A batch of an account's comments go: their words, what they said before, and what readers reported of them. Where replies hang, a place stays. */
export async function commentsLeave(tx: Transaction, { id }: Leaving, now: Date): Promise<number> {
  const batch = await nextComments(tx, id);
  const ids = batch.map((comment) => comment.id);
  const { tags } = await setCommentStatus(tx, ids, 'DELETED');
  await tx.commentRevision.deleteMany({ where: { commentId: { in: ids } } });
  await tx.report.updateMany({ where: { commentId: { in: ids }, settledAt: null }, data: { settledAt: now } });
  await tx.$executeRaw`
    UPDATE "Comment" SET "userId" = NULL, "guestName" = NULL, "guestEmail" = NULL, "guestLink" = NULL, "imported" = NULL, "evidence" = NULL, "submissionKey" = NULL,
      "source" = '', "html" = '', "fingerprint" = NULL, "heldFor" = NULL, "featured" = false, "openReports" = 0
    WHERE "id" = ANY(${ids}::int[])`;
  await forgetInLog(tx, batch, ['was']);
  await announceTags(tx, tags);
  return batch.length;
}

/** The log of moderators' decisions about comments goes on without telling whose they were; nor, where `also` says so, what they said. */
async function forgetInLog(tx: Transaction, batch: readonly { id: number }[], also: readonly string[] = []): Promise<void> {
  await tx.$executeRaw`
    UPDATE "AuditEntry" SET "details" = "details" - ${['userId', ...also]}::text[]
    WHERE "subject" = 'comment' AND "subjectId" = ANY(${batch.map(({ id }) => String(id))}::text[]) AND jsonb_typeof("details") = 'object'`;
}

/** The next comments, with their posts held in the order that all writers of comments hold them in. */
async function nextComments(tx: Transaction, userId: string): Promise<{ id: number; postId: number }[]> {
  const batch = await tx.comment.findMany({ where: { userId }, orderBy: { id: 'asc' }, take: ROWS_A_BATCH, select: { id: true, postId: true } });
  await tx.$executeRaw`SELECT FROM "Post" WHERE "id" = ANY(${batch.map(({ postId }) => postId)}::int[]) ORDER BY "id" FOR UPDATE`;
  return batch;
}
