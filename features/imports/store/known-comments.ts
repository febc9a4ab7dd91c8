import type { Transaction } from '#lib/db/client.ts';
import type { PlannedComment } from '../planned.ts';

/** A post, or what is said of one. */
export interface Commented {
  comments: readonly PlannedComment[];
}

export interface KnownComments {
  /** The id here of a planned comment of a post; undefined where it is new. One without a number is told by what it says. */
  idOf(postId: number, comment: PlannedComment): number | undefined;
  /** Whether a comment that is here has the number. */
  isTaken(legacyId: number): boolean;
}

/** Whether a number fits its column. */
export const isStorableNumber = (legacyId: number) => legacyId <= 2_147_483_647;

/**
 * Finds the comments of a batch of posts that earlier runs brought. Another old site's export may have had some of them too:
 * sites that kept their discussions elsewhere often had a copy. `justAdded` are posts of this transaction's own, which have none.
 */
export async function findKnownComments(tx: Transaction, sourceId: number, posts: ReadonlyMap<Commented, number>, justAdded: readonly number[] = []): Promise<KnownComments> {
  const legacyIds = [...posts.keys()].flatMap(({ comments }) => comments.flatMap(({ legacyId }) => (legacyId !== null && isStorableNumber(legacyId) ? [legacyId] : [])));
  const added = new Set(justAdded);
  const postIds = [...posts.values()].filter((id) => !added.has(id));
  const numbered = await tx.$queryRaw<{ id: number; legacyId: number; postId: number }[]>`
    SELECT "id", "legacyId", "postId" FROM "Comment" WHERE "importId" = ${sourceId} AND "legacyId" = ANY(${legacyIds}::int[])`;
  const byNumber = new Map(numbered.map((row) => [row.legacyId, row]));
  const bare = postIds.length === 0 ? [] : await tx.comment.findMany({
    where: { importId: sourceId, legacyId: null, postId: { in: postIds } },
    orderBy: { number: 'asc' },
    select: { id: true, postId: true, guestName: true, createdAt: true, source: true },
  });
  const elsewhere = postIds.length === 0 ? [] : await tx.comment.findMany({
    where: { importId: { not: sourceId }, guestName: { not: null }, postId: { in: postIds } },
    select: { id: true, postId: true, guestName: true, createdAt: true },
  });
  const byMoment = new Map(elsewhere.map((row) => [momentOf(row.postId, row.guestName, row), row.id]));
  const byWords = new Map(bare.map((row) => [wordsOf(row.postId, row.guestName, row), row.id]));
  return {
    idOf(postId, comment) {
      const row = comment.legacyId === null ? undefined : byNumber.get(comment.legacyId);
      if (row?.postId === postId) return row.id;
      return byWords.get(wordsOf(postId, comment.name, comment)) ?? byMoment.get(momentOf(postId, comment.name, comment));
    },
    isTaken: (legacyId) => byNumber.has(legacyId),
  };
}

function wordsOf(postId: number, name: string | null, { createdAt, source }: { createdAt: Date; source: string }): string {
  return JSON.stringify([postId, name, createdAt.getTime(), source]);
}

/** Nobody says two things within a second. */
function momentOf(postId: number, name: string | null, { createdAt }: { createdAt: Date }): string {
  return JSON.stringify([postId, name, Math.floor(createdAt.getTime() / 1000)]);
}
