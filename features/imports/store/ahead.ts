import type { Database } from '#lib/db/client.ts';
import type { Planned } from '../planned.ts';
import type { Arrival } from './add-posts.ts';
import { isStorableNumber } from './known-comments.ts';

/** Renders what of a batch is probably new, while the batch before it is being written. Its transaction looks again. */
export async function renderAhead(db: Database, plans: readonly Planned[], { sourceId, rendering }: Arrival): Promise<void> {
  const posts = await db.post.findMany({
    where: { importId: sourceId, legacyId: { in: plans.map(({ legacyId }) => legacyId) } },
    select: { legacyId: true, source: true },
  });
  const sources = new Map(posts.map(({ legacyId, source }) => [legacyId, source]));
  const numbers = plans.flatMap(({ comments }) => comments.flatMap(({ legacyId }) => legacyId ?? [])).filter(isStorableNumber);
  const comments = await db.$queryRaw<{ legacyId: number }[]>`
    SELECT "legacyId" FROM "Comment" WHERE "importId" = ${sourceId} AND "legacyId" = ANY(${numbers}::int[])`;
  const known = new Set<number | null>(comments.map(({ legacyId }) => legacyId));
  await rendering.ahead(
    plans.filter(({ legacyId, source }) => sources.get(legacyId) !== source),
    plans.flatMap((plan) => plan.comments.filter(({ legacyId }) => !known.has(legacyId))),
  );
}
