import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { categoryTag } from './tags.ts';

/** A category by its slug, with its parent and children, or null. */
export async function getCategory(slug: string) {
  const category = await database().category.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      parent: { select: { id: true, slug: true, name: true } },
      children: { orderBy: { name: 'asc' }, take: 50, select: { id: true, slug: true, name: true } },
    },
  });
  if (category) dependOn(...[category, category.parent, ...category.children].flatMap((one) => (one ? [categoryTag(one.id)] : [])));
  return category;
}

/** Categories for the search form's choice, by name. */
export async function listCategories() {
  return database().category.findMany({ orderBy: { name: 'asc' }, take: 200, select: { slug: true, name: true } });
}
