import type { Transaction } from '#lib/db/client.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import { permalink, uniquePath } from './permalink.ts';
import type { NewPost } from './schema.ts';

type Placed = Pick<NewPost, 'kind' | 'authorIds' | 'categoryIds'> & { path?: string | undefined; parentId?: number | null | undefined };

/**
 * The address that a new post or page gets: a page stands below its parent, a post where the site's pattern says. `self` is
 * the post where it is there already.
 */
export async function newAddress(tx: Transaction, post: Placed, named: { id: number; slug: string; publishedAt: Date }, site: SiteSettings, self?: { id: number; path: string }): Promise<string> {
  if (post.path) return post.path;
  if (post.kind === 'PAGE') return uniquePath(tx, `${await parentPath(tx, post.parentId)}${named.slug}/`, self);
  const [category, author] = await Promise.all([
    site.permalinks.includes('%category%') ? categoryTrail(tx, post.categoryIds[0]) : undefined,
    site.permalinks.includes('%author%') ? authorSlug(tx, post.authorIds[0]) : undefined,
  ]);
  return uniquePath(tx, permalink(site.permalinks, { ...named, timeZone: site.timeZone, ...(category && { category }), ...(author && { author }) }), self);
}

async function parentPath(tx: Transaction, id: number | null | undefined): Promise<string> {
  const parent = id === undefined || id === null ? null : await tx.post.findUnique({ where: { id }, select: { path: true } });
  return parent?.path ?? '/';
}

async function authorSlug(tx: Transaction, id: number | undefined): Promise<string | undefined> {
  return id === undefined ? undefined : (await tx.author.findUnique({ where: { id }, select: { slug: true } }))?.slug;
}

/** A circle of parents, should there be one, ends here. */
const MAX_DEPTH = 10;

async function categoryTrail(tx: Transaction, id: number | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    WITH RECURSIVE trail AS (
      SELECT "slug", "parentId", 0 AS "depth" FROM "Category" WHERE "id" = ${id}
      UNION ALL
      SELECT c."slug", c."parentId", trail."depth" + 1 FROM trail JOIN "Category" c ON c."id" = trail."parentId" WHERE trail."depth" < ${MAX_DEPTH}
    )
    SELECT "slug" FROM trail ORDER BY "depth" DESC`;
  return rows.map(({ slug }) => slug).join('/');
}
