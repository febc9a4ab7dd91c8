import type { Prisma, Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { canOpenPost } from './policy.ts';
import { readWriter, type Writer } from './writer.ts';

const heldSelect = {
  id: true, kind: true, status: true, path: true, slug: true, ownPath: true, title: true, excerpt: true, source: true, html: true, version: true,
  publishedAt: true, firstPublishedAt: true, modifiedAt: true, createdById: true, binnedFrom: true, parentId: true, sticky: true,
  bylines: { orderBy: { position: 'asc' }, select: { authorId: true, author: { select: { userId: true } } } },
  categories: { orderBy: { position: 'asc' }, select: { categoryId: true } },
} as const satisfies Prisma.PostSelect;

export type HeldPost = Prisma.PostGetPayload<{ select: typeof heldSelect }>;

/** A refusal is a sentence for whoever tried; `field` is where it belongs. */
export type Refused = { ok: false; refusal: string; field?: string };

/** Missing and forbidden are one: nobody learns what others have in their drawers. */
export const NOT_THERE = 'This post is not there, or not yours to change.';

/** A post with whoever acts upon it, held until the transaction ends, so that of two at once the second sees what the first did. */
export async function holdPost(tx: Transaction, actor: Actor, postId: number): Promise<{ post: HeldPost; writer: Writer } | null> {
  await tx.$executeRaw`SELECT FROM "Post" WHERE "id" = ${postId} FOR UPDATE`;
  const [post, writer] = [await tx.post.findUnique({ where: { id: postId }, select: heldSelect }), await readWriter(tx, actor)];
  return post && writer && canOpenPost(writer, post) ? { post, writer } : null;
}

/** Whether readers ever had its address. */
export const wasPublic = ({ status, firstPublishedAt }: Pick<HeldPost, 'status' | 'firstPublishedAt'>): boolean => firstPublishedAt !== null || status === 'PUBLISHED' || status === 'PRIVATE';
