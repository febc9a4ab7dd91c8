import type { Transaction } from '#lib/db/client.ts';
import { wordsFor } from './log-words.ts';

/** Comments as a decision needs them, whoever's they are; the discussions are locked before they are read. */
export async function readJudged(tx: Transaction, ids: readonly number[]) {
  return tx.comment.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, postId: true, status: true, html: true, editedAt: true, openReports: true, userId: true, user: { select: { id: true, role: true } } },
  });
}

export type Judged = Awaited<ReturnType<typeof readJudged>>[number];

export type LastEntry = { id: bigint; subjectId: string; action: string; actorName: string; learnt: 'spam' | 'ham' | null };

/** The last thing that was decided about each comment, and what the spam filter was last told of it. */
export async function lastEntries(tx: Transaction, ids: readonly number[]): Promise<Map<number, LastEntry>> {
  const rows = await tx.$queryRaw<LastEntry[]>`
    SELECT last.*, (
      SELECT "details"->>'learnt' FROM "AuditEntry" WHERE "subject" = 'comment' AND "subjectId" = last."subjectId" AND jsonb_exists("details", 'learnt') ORDER BY "id" DESC LIMIT 1
    ) AS "learnt"
    FROM (
      SELECT DISTINCT ON ("subjectId") "id", "subjectId", "action", "actorName" FROM "AuditEntry"
      WHERE "subject" = 'comment' AND "subjectId" = ANY(${ids.map(String)}::text[]) ORDER BY "subjectId", "id" DESC
    ) last`;
  return new Map(rows.map((row) => [Number(row.subjectId), row]));
}

/** For whoever came second: who was first, and with what. */
export function decidedMeanwhile(last: LastEntry | undefined): string {
  return last ? `${last.actorName} ${wordsFor(last.action)} this one meanwhile.` : 'This one has changed meanwhile.';
}
