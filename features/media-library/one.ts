import { readSite } from '#features/settings/queries.ts';
import { database } from '#lib/db/client.ts';
import { pictureSelect } from '#features/media/select.ts';
import { itemOf, itemSelect } from './item.ts';
import { isPublished } from './published.ts';

/** More places than anybody reads through; the count says how many there are. */
const MAX_USES = 50;

/** One picture or file of the library with everything about it; null where there is none. */
export async function getMedia(id: number) {
  const row = await database().media.findFirst({
    where: { id, kind: { not: 'PORTRAIT' } },
    select: { ...itemSelect, ...pictureSelect, createdAt: true, deletedAt: true, sample: true, uploader: { select: { name: true } } },
  });
  return row && { ...itemOf(row), picture: row, createdAt: row.createdAt, deletedAt: row.deletedAt, uploader: row.uploader?.name ?? null };
}
export type MediaDetail = NonNullable<Awaited<ReturnType<typeof getMedia>>>;

/** Where a picture or file is shown, the newest first; `isPublished` says whether a post that is the editors' shows it. */
export async function listUses(id: number) {
  const [posts, authors, users, site, published] = await Promise.all([
    database().post.findMany({
      where: { OR: [{ pictureId: id }, { mediaUses: { some: { mediaId: id } } }] },
      orderBy: { id: 'desc' },
      take: MAX_USES,
      select: { id: true, title: true, kind: true, status: true, path: true, pictureId: true, mediaUses: { where: { mediaId: id }, select: { mediaId: true } } },
    }),
    database().author.findMany({ where: { imageId: id }, orderBy: { id: 'desc' }, take: MAX_USES, select: { id: true, name: true, slug: true } }),
    database().user.findMany({ where: { imageId: id }, take: MAX_USES, select: { id: true, name: true } }),
    readSite(database()),
    database().$transaction((tx) => isPublished(tx, id)),
  ]);
  return {
    posts: posts.map(({ pictureId, mediaUses, ...post }) => ({ ...post, over: pictureId === id, inText: mediaUses.length > 0 })),
    authors,
    users,
    isLogo: site.logoId === id,
    isPublished: published,
  };
}
export type MediaUses = Awaited<ReturnType<typeof listUses>>;
