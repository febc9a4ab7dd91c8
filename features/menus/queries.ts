import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { categoryPath } from '#features/categories/address.ts';
import { categoryTag } from '#features/categories/tags.ts';
import { siteList } from '#features/posts/lists.ts';
import { listTag, postTag } from '#features/posts/tags.ts';
import { MAX_ITEMS, type Location } from './schema.ts';
import { menuTag } from './tags.ts';

export interface MenuLink {
  label: string;
  href: string;
  /** What stands below it; only where something does. */
  children?: MenuLink[];
}

const linkSelect = { label: true, url: true, post: { select: { id: true, path: true } }, category: { select: { id: true, slug: true } } } as const;
type LinkRow = { label: string; url: string | null; post: { id: number; path: string } | null; category: { id: number; slug: string } | null };

/** So many of its main subjects stand in the menu of a site that has made none. */
const DEFAULT_ITEMS = 6;

/** The links of one of the site's menus, in order; where no main one was made, the top categories that have posts. */
export async function getMenu(location: Location): Promise<MenuLink[]> {
  dependOn(menuTag);
  const items = await database().menuItem.findMany({
    where: { menu: { location }, parentId: null },
    orderBy: { position: 'asc' },
    take: MAX_ITEMS,
    select: { ...linkSelect, children: { orderBy: { position: 'asc' }, take: MAX_ITEMS, select: linkSelect } },
  });
  if (items.length === 0) return location === 'main' ? mainSubjects() : [];
  return items.map(({ children, ...item }) => ({ ...linkOf(item), ...(children.length > 0 && { children: children.map(linkOf) }) }));
}

function linkOf({ label, url, post, category }: LinkRow): MenuLink {
  dependOn(...(post ? [postTag(post.id)] : []), ...(category ? [categoryTag(category.id)] : []));
  return { label, href: post?.path ?? (category ? categoryPath(category.slug) : (url ?? '/')) };
}

async function mainSubjects() {
  dependOn(listTag(siteList));
  const categories = await database().$queryRaw<{ id: number; name: string; slug: string }[]>`
    SELECT c."id", c."name", c."slug" FROM "Category" c
    WHERE c."parentId" IS NULL AND EXISTS (SELECT 1 FROM "PostListing" l WHERE l."list" = 'category:' || c."id")
    ORDER BY c."name" LIMIT ${DEFAULT_ITEMS}`;
  dependOn(...categories.map(({ id }) => categoryTag(id)));
  return categories.map(({ name, slug }) => ({ label: name, href: categoryPath(slug) }));
}
