import type { Transaction } from '#lib/db/client.ts';
import type { PlannedPictures } from '../planned.ts';

const POSTS_A_QUERY = 5_000;

/** Puts an old site's pictures over its posts, once all of both are here, but over none that was edited here. Returns the posts that changed, and what stood over each before. */
export async function storePictures(tx: Transaction, sourceId: number, planned: readonly PlannedPictures[]): Promise<{ id: number; pictureId: number | null }[]> {
  const places = planned.flatMap(({ pictures }) => [...pictures]);
  const changed: { id: number; pictureId: number | null }[] = [];
  for (let at = 0; at < places.length; at += POSTS_A_QUERY) {
    const some = places.slice(at, at + POSTS_A_QUERY);
    // One who chose a picture here has made another version of the post.
    const rows = await tx.$queryRaw<{ id: number; pictureId: number | null }[]>`
      UPDATE "Post" post SET "pictureId" = media."id"
      FROM unnest(${some.map(([post]) => post)}::int[], ${some.map(([, media]) => media ?? 0)}::int[]) AS place("post", "media")
      JOIN "Post" before ON before."importId" = ${sourceId} AND before."legacyId" = place."post"
      LEFT JOIN "Media" media ON media."importId" = ${sourceId} AND media."legacyId" = place."media"
      WHERE post."id" = before."id" AND post."version" = 1
        AND post."pictureId" IS DISTINCT FROM media."id"
      RETURNING post."id", before."pictureId"`;
    for (const row of rows) changed.push(row);
  }
  return changed;
}
