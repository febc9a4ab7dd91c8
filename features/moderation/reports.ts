import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';

/** Settles the open reports against comments; says which, for each comment, so that it can be undone. */
export async function settleReports(tx: Transaction, { userId }: Actor, ids: readonly number[], now: Date): Promise<Map<number, number[]>> {
  const settled = await tx.$queryRaw<{ id: number; commentId: number }[]>`
    UPDATE "Report" SET "settledAt" = ${now}, "settlerId" = ${userId}::uuid WHERE "commentId" = ANY(${[...ids]}::int[]) AND "settledAt" IS NULL
    RETURNING "id", "commentId"`;
  const byComment = Map.groupBy(settled, ({ commentId }) => commentId);
  // One that comes in meanwhile stays open, so it is not set to nothing.
  for (const [id, { length }] of byComment) await countReports(tx, id, -length);
  return new Map([...byComment].map(([id, reports]) => [id, reports.map((report) => report.id)]));
}

/** Opens settled reports against a comment again. */
export async function reopenReports(tx: Transaction, commentId: number, reportIds: readonly number[]): Promise<void> {
  const { count } = await tx.report.updateMany({ where: { id: { in: [...reportIds] }, commentId, settledAt: { not: null } }, data: { settledAt: null, settlerId: null } });
  if (count > 0) await countReports(tx, commentId, count);
}

async function countReports(tx: Transaction, commentId: number, more: number): Promise<void> {
  await tx.$executeRaw`UPDATE "Comment" SET "openReports" = greatest(0, "openReports" + ${more}::int) WHERE "id" = ${commentId}`;
}
