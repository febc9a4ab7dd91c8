import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { categoryPath } from '#features/categories/address.ts';
import { categoryTag } from '#features/categories/tags.ts';
import { siteList } from '#features/posts/lists.ts';
import { listTag, postTag } from '#features/posts/tags.ts';
import { MAX_ENTRIES, type Location } from './schema.ts';
import { menuTag } from './tags.ts';

export interface MenuLink {
  label: string;
  href: string;
  /** What stands below it; only where something does. */
  children?: MenuLink[];
}

const linkSelect = { id: true, parentId: true, label: true, url: true, post: { select: { id: true, path: true } }, category: { select: { id: true, slug: true } } } as const;
type LinkRow = { label: string; url: string | null; post: { id: number; path: string } | null; category: { id: number; slug: string } | null };

/** So many of its main subjects stand in the menu of a site that has made none. */
const DEFAULT_ITEMS = 6;

/** The links of one of the site's menus, in order; where no main one was made, the top categories that have posts. */
export async function getMenu(location: Location): Promise<MenuLink[]> {
  dependOn(menuTag);
  const items = await database().menuItem.findMany({ where: { menu: { location } }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: MAX_ENTRIES, select: linkSelect });
  if (items.length === 0) return location === 'main' ? mainSubjects() : [];
  const links: MenuLink[] = [];
  const byId = new Map<number, MenuLink>();
  for (const item of items) {
    const link = linkOf(item);
    byId.set(item.id, link);
    const above = item.parentId === null ? undefined : byId.get(item.parentId);
    if (above) (above.children ??= []).push(link);
    else links.push(link);
  }
  return links;
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
