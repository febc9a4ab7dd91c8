import { Prisma } from '#generated/prisma/client.ts';
import type { Transaction } from '#lib/db/client.ts';
import { replacedThing, type ReplacedThing } from './replaced.ts';
import { linkPosts, unlinkPost, type PostLinks } from './store/links.ts';

/** All that an import writes of a post that it updates. */
const COLUMNS = [
  'kind', 'status', 'path', 'slug', 'title', 'excerpt', 'source', 'html', 'text', 'words', 'publishedAt', 'modifiedAt', 'firstPublishedAt', 'commentMode', 'sticky',
  'menuOrder', 'passwordHash', 'searchTitle', 'searchText', 'pictureId',
] as const;

type ReplacedPost = Extract<ReplacedThing, { kind: 'post' }>;

/** A post as it is now, before an import updates it. */
export async function rememberPost(tx: Transaction, { id, links }: { id: number; links: PostLinks }): Promise<ReplacedPost> {
  const [row] = await tx.$queryRaw<{ columns: unknown }[]>`
    SELECT jsonb_object_agg(c."key", c."value") AS "columns" FROM "Post" p, jsonb_each(to_jsonb(p)) AS c WHERE p."id" = ${id} AND c."key" = ANY(${[...COLUMNS]}::text[])`;
  const post = replacedThing.parse({ kind: 'post', id, columns: row?.columns ?? {}, links });
  if (post.kind !== 'post') throw new Error('A post is remembered as something else.');
  return post;
}

/**
 * Puts a post back to what it was, unless it was edited here since, or is gone. Its address stays where another post has
 * the earlier one by now. True where it was put back.
 */
export async function restorePost(tx: Transaction, { id, columns, links }: ReplacedPost): Promise<boolean> {
  const taken = await tx.post.findFirst({ where: { path: typeof columns.path === 'string' ? columns.path : '', id: { not: id } }, select: { id: true } });
  const restored = COLUMNS.filter((column) => column in columns && !(taken && column === 'path'));
  const set = Prisma.raw(restored.map((column) => `"${column}" = earlier."${column}"`).join(', '));
  const count = await tx.$executeRaw`
    UPDATE "Post" post SET ${set} FROM jsonb_populate_record(NULL::"Post", ${JSON.stringify(columns)}::jsonb) earlier
    WHERE post."id" = ${id} AND post."version" = 1`;
  if (count === 0) return false;
  await unlinkPost(tx, id);
  await linkPosts(tx, [{ id, links: await stillThere(tx, links) }]);
  return true;
}

/** What it was linked with may be gone by now. */
async function stillThere(tx: Transaction, { authors, categories, tags }: PostLinks): Promise<PostLinks> {
  const select = { id: true };
  const rows = {
    authors: await tx.author.findMany({ where: { id: { in: authors } }, select }),
    categories: await tx.category.findMany({ where: { id: { in: categories } }, select }),
    tags: await tx.tag.findMany({ where: { id: { in: tags } }, select }),
  };
  const among = (ids: number[], found: { id: number }[]) => ids.filter((id) => found.some((row) => row.id === id));
  return { authors: among(authors, rows.authors), categories: among(categories, rows.categories), tags: among(tags, rows.tags) };
}
