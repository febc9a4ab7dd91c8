import type { Transaction } from '#lib/db/client.ts';
import { isPassword } from '#features/post-passwords/hash.ts';
import type { PlannedPost } from '../planned.ts';
import { isVariantOf } from './paths.ts';
import type { PostFields } from './post-fields.ts';
import { findLinks, type PostLinks } from './links.ts';

export type KnownPost = Awaited<ReturnType<typeof findKnownPosts>>[number];

/** The posts that earlier runs brought, by the old site's numbers, with all that an export says of them. */
export async function findKnownPosts(tx: Transaction, sourceId: number, legacyIds: number[]) {
  const posts = await tx.post.findMany({
    where: { importId: sourceId, legacyId: { in: legacyIds } },
    select: {
      id: true, legacyId: true, version: true, path: true, passwordHash: true,
      kind: true, status: true, slug: true, title: true, excerpt: true, source: true, publishedAt: true, modifiedAt: true,
      commentMode: true, sticky: true, menuOrder: true, searchTitle: true, searchText: true,
    },
  });
  const links = await findLinks(tx, posts.map(({ id }) => id));
  return posts.map((post) => ({ ...post, links: links.of(post.id) }));
}

/** Whether a post is here just as the export has it. */
export async function isUnchanged(known: KnownPost, plan: PlannedPost, fields: PostFields, links: PostLinks): Promise<boolean> {
  return (
    sameColumns(known, fields) &&
    (plan.path === null || isVariantOf(known.path, plan.path)) &&
    sameList(known.links.authors, links.authors) &&
    sameList(known.links.categories, links.categories) &&
    sameList(known.links.tags.toSorted(byNumber), links.tags.toSorted(byNumber)) &&
    (await samePassword(known, plan))
  );
}

/** Whether the export's password is the one that is stored; none, where none is. */
export async function samePassword({ passwordHash }: Pick<KnownPost, 'passwordHash'>, { password }: PlannedPost): Promise<boolean> {
  if (passwordHash === null || password === null) return passwordHash === null && password === null;
  return isPassword(password, passwordHash);
}

function sameColumns(known: KnownPost, fields: PostFields): boolean {
  return (
    known.kind === fields.kind &&
    known.status === fields.status &&
    known.slug === fields.slug &&
    known.title === fields.title &&
    known.excerpt === fields.excerpt &&
    known.source === fields.source &&
    known.commentMode === fields.commentMode &&
    known.sticky === fields.sticky &&
    known.menuOrder === fields.menuOrder &&
    known.searchTitle === fields.searchTitle &&
    known.searchText === fields.searchText &&
    sameMoment(known.publishedAt, fields.publishedAt) &&
    sameMoment(known.modifiedAt, fields.modifiedAt)
  );
}

/** What an export does not say is no difference. */
function sameMoment(known: Date | null, planned: Date | null | undefined): boolean {
  return planned === undefined || known?.getTime() === planned?.getTime();
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
