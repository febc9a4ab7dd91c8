import type { Database } from '#lib/db/client.ts';
import { commentsIn, isPost, type Planned, type PlannedPost } from '../planned.ts';
import type { Arrival } from './add-posts.ts';
import { isStorableNumber } from './known-comments.ts';
import { searchedPost } from './searched-post.ts';

/** Renders what of a batch is probably new, while the batch before it is being written. Its transaction looks again. Returns the posts that are not here. */
export async function renderAhead(db: Database, planned: readonly Planned[], arrival: Arrival): Promise<PlannedPost[]> {
  const { sourceId, rendering, words } = arrival;
  const plans = planned.filter(isPost);
  const posts = await db.post.findMany({
    where: { importId: sourceId, legacyId: { in: plans.map(({ legacyId }) => legacyId) } },
    select: { legacyId: true, source: true },
  });
  const sources = new Map(posts.map(({ legacyId, source }) => [legacyId, source]));
  const numbers = planned.flatMap((plan) => commentsIn(plan).flatMap(({ legacyId }) => legacyId ?? [])).filter(isStorableNumber);
  const comments = await db.$queryRaw<{ legacyId: number }[]>`
    SELECT "legacyId" FROM "Comment" WHERE "importId" = ${sourceId} AND "legacyId" = ANY(${numbers}::int[])`;
  const known = new Set<number | null>(comments.map(({ legacyId }) => legacyId));
  await rendering.ahead(
    plans.filter(({ legacyId, source }) => sources.get(legacyId) !== source),
    planned.flatMap((plan) => commentsIn(plan).filter(({ legacyId }) => !known.has(legacyId))),
    (plan) => searchedPost(plan, arrival).forEach((post) => words.ahead(post)),
  );
  return plans.filter(({ legacyId }) => !sources.has(legacyId));
}
