import { database } from '#lib/db/client.ts';

/** No site keeps more in order; a list of more has to be searched. */
const MAX_LISTED = 2_000;

export type TreeCategory = { id: number; name: string; slug: string; parentId: number | null; depth: number; posts: number };

/** All categories in the order of the tree, each with its depth and how many posts are filed in it directly, drafts included. */
export async function listCategoryTree(): Promise<TreeCategory[]> {
  const [categories, counts] = await Promise.all([
    database().category.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: MAX_LISTED, select: { id: true, name: true, slug: true, parentId: true } }),
    database().$queryRaw<{ id: number; posts: number }[]>`SELECT "categoryId" AS "id", count(*)::int AS "posts" FROM "PostCategory" GROUP BY 1`,
  ]);
  const posts = new Map(counts.map((row) => [row.id, row.posts]));
  const known = new Set(categories.map(({ id }) => id));
  const below = Map.groupBy(categories, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const placed = (parentId: number | null, depth: number): TreeCategory[] =>
    (below.get(parentId) ?? []).flatMap((category) => [{ ...category, depth, posts: posts.get(category.id) ?? 0 }, ...placed(category.id, depth + 1)]);
  return placed(null, 0);
}

/** One category as its page of the editors shows it, or null; `only` counts its posts that have no other category. */
export async function getCategoryForEditing(id: number) {
  const category = await database().category.findUnique({
    where: { id },
    select: { id: true, name: true, slug: true, description: true, parentId: true, parent: { select: { name: true } }, _count: { select: { posts: true, children: true } } },
  });
  if (!category) return null;
  const [row] = await database().$queryRaw<{ only: number }[]>`
    SELECT count(*)::int AS "only" FROM "PostCategory" pc WHERE pc."categoryId" = ${id}
      AND NOT EXISTS (SELECT FROM "PostCategory" other WHERE other."postId" = pc."postId" AND other."categoryId" <> ${id})`;
  return { ...category, only: row?.only ?? 0 };
}

/** The categories of a tree that one may lie below: all but itself and what lies below it. */
export function possibleParents(tree: readonly TreeCategory[], id: number): TreeCategory[] {
  const start = tree.findIndex((category) => category.id === id);
  const depth = tree[start]?.depth ?? 0;
  const length = start < 0 ? 0 : tree.slice(start + 1).findIndex((category) => category.depth <= depth);
  const end = length < 0 ? tree.length : start + 1 + length;
  return start < 0 ? [...tree] : [...tree.slice(0, start), ...tree.slice(end)];
}
