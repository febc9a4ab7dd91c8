import type { Transaction } from '#lib/db/client.ts';

/** A circle of parents, should an old database have one, ends here. */
const MAX_DEPTH = 50;

/** A category and all above it, by id; the nearest first. */
export async function lineage(tx: Transaction, id: number | null): Promise<number[]> {
  if (id === null) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE above AS (
      SELECT "id", "parentId", 0 AS "depth" FROM "Category" WHERE "id" = ${id}
      UNION ALL
      SELECT c."id", c."parentId", above."depth" + 1 FROM above JOIN "Category" c ON c."id" = above."parentId" WHERE above."depth" < ${MAX_DEPTH}
    )
    SELECT "id" FROM above ORDER BY "depth"`;
  return rows.map((row) => row.id);
}
