import type { Transaction } from '#lib/db/client.ts';

/** Old numbers of pages, and of the page that each stands below; null at the top. */
export type PageTree = ReadonlyMap<number, number | null>;

const PAGES_A_QUERY = 5_000;

/**
 * Hangs an old site's pages below each other, once all of them are here. Pages that were edited here stay where they
 * are; a circle is cut where it closes. Returns the pages that moved, and where each stood before.
 */
export async function nestPages(tx: Transaction, sourceId: number, tree: PageTree): Promise<{ id: number; parentId: number | null }[]> {
  const pages = [...withoutCircles(tree)];
  const moved: { id: number; parentId: number | null }[] = [];
  for (let at = 0; at < pages.length; at += PAGES_A_QUERY) {
    const some = pages.slice(at, at + PAGES_A_QUERY);
    const rows = await tx.$queryRaw<{ id: number; parentId: number | null }[]>`
      UPDATE "Post" page SET "parentId" = parent."id"
      FROM unnest(${some.map(([child]) => child)}::int[], ${some.map(([, parent]) => parent ?? 0)}::int[]) AS place("child", "parent")
      JOIN "Post" before ON before."importId" = ${sourceId} AND before."legacyId" = place."child"
      LEFT JOIN "Post" parent ON parent."importId" = ${sourceId} AND parent."legacyId" = place."parent" AND parent."kind" = 'PAGE'
      WHERE page."id" = before."id" AND page."version" = 1
        AND page."parentId" IS DISTINCT FROM parent."id"
      RETURNING page."id", before."parentId"`;
    moved.push(...rows);
  }
  return moved;
}

function withoutCircles(tree: PageTree): Map<number, number | null> {
  const sound = new Map<number, number | null>();
  for (const [child, parent] of tree) {
    let above = parent;
    while (above !== null && above !== child) above = sound.get(above) ?? null;
    sound.set(child, above === child ? null : parent);
  }
  return sound;
}
