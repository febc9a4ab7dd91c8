import { announceTags } from '#lib/cache/announce.ts';
import { EVERYTHING } from '#lib/cache/store.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { renderMoved } from '#features/imports/settle/render.ts';
import { shownTags } from '#features/media-library/shown-tags.ts';

const POSTS_A_TRANSACTION = 20;
/** A picture in every text is in the site's every page. */
const TAGS_NAMED = 500;

/** Renders the texts anew that show a picture or file which is here now, and lets their pages expire. Their source stays as it was, and so does whether somebody edited it. */
export async function showMedia(mediaId: number): Promise<void> {
  for (let after = 0; ; ) {
    const uses = await database().mediaUse.findMany({ where: { mediaId, postId: { gt: after } }, orderBy: { postId: 'asc' }, take: POSTS_A_TRANSACTION, select: { postId: true } });
    const last = uses.at(-1);
    if (!last) break;
    await database().$transaction(async (tx) => {
      for (const { postId } of uses) await showIn(tx, postId);
    }, { timeout: 60_000 });
    after = last.postId;
  }
  await database().$transaction(async (tx) => {
    const tags = await shownTags(tx, mediaId);
    await announceTags(tx, tags.length > TAGS_NAMED ? [EVERYTHING] : tags);
  });
}

async function showIn(tx: Transaction, id: number): Promise<void> {
  const [post] = await tx.$queryRaw<{ source: string; html: string }[]>`SELECT "source", "html" FROM "Post" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  if (!post) return;
  const body = await renderMoved(tx, post.source);
  if (body.html !== post.html) await tx.post.update({ where: { id }, data: body, select: { id: true } });
}
