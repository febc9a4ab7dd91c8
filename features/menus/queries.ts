import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { categoryPath } from '#features/categories/address.ts';
import { menuTag } from './tags.ts';

/** More than this many links is no menu. */
const MAX_ITEMS = 12;

export type MenuLink = Awaited<ReturnType<typeof getMenu>>[number];

/** The links of a menu (`main` or `footer`), in order; empty where there is none. */
export async function getMenu(location: 'main' | 'footer') {
  dependOn(menuTag);
  const items = await database().menuItem.findMany({
    where: { menu: { location }, parentId: null },
    orderBy: { position: 'asc' },
    take: MAX_ITEMS,
    select: { label: true, url: true, post: { select: { path: true } }, category: { select: { slug: true } } },
  });
  return items.map(({ label, url, post, category }) => ({
    label,
    href: post?.path ?? (category ? categoryPath(category.slug) : (url ?? '/')),
  }));
}
