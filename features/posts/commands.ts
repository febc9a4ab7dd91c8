import type { Transaction } from '#lib/db/client.ts';
import { renderBody } from '#lib/html/body.ts';
import { slugOf } from '#lib/slug.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { bodyOptions } from '#features/media/body-options.ts';
import { noteMediaUse } from '#features/media/uses.ts';
import { indexWords } from '#features/search/words.ts';
import { readSite } from '#features/settings/queries.ts';
import { relistPosts } from './listings.ts';
import { newAddress } from './new-address.ts';
import { newPost, type NewPost, type NewPostInput } from './schema.ts';
import { pagesTag, postTag } from './tags.ts';

export type CreatedPost = { id: number; path: string; tags: string[] };

/**
 * Makes a post or page with everything that belongs to it: the one way to make one. The body is rendered here, once; the
 * address is made from the settings unless one is given. Returns the cache tags to expire: whoever opened the transaction
 * announces them. Throws ZodError for an input that breaks a limit, and Prisma's P2002 where the given path is taken.
 */
export async function createPost(tx: Transaction, actor: Actor, input: NewPostInput, now: Date): Promise<CreatedPost> {
  const post = newPost.parse(input);
  const site = await readSite(tx);
  const id = await nextId(tx);
  const slug = slugOf(post.slug ?? post.title, post.kind === 'PAGE' ? 'page' : 'post');
  const path = await newAddress(tx, post, { id, slug, publishedAt: post.publishedAt ?? now }, site);
  const body = renderBody(post.source, await bodyOptions(tx, post.source));

  const { source, ...facts } = columnsOf(post, now);
  await tx.post.create({ data: { id, path, slug, source, ...body, ...facts, ...relationsOf(post) }, select: { id: true } });
  await noteMediaUse(tx, id, source);
  const lists = await relistPosts(tx, [id], site.timeZone);
  await indexWords(tx, [id]);
  await recordAudit(tx, { actor, action: 'post.create', subject: 'post', subjectId: id, details: { path, status: post.status } }, now);
  return { id, path, tags: [postTag(id), ...lists, ...(post.kind === 'PAGE' ? [pagesTag] : [])] };
}

function columnsOf(post: NewPost, now: Date) {
  const { kind, status, title, source, excerpt, pictureId, parentId, menuOrder, sticky, commentMode, passwordHash, searchTitle, searchText, sample } = post;
  const publishedAt = post.publishedAt ?? (status === 'PUBLISHED' ? now : null);
  return {
    kind, status, title, source, excerpt, pictureId, parentId, menuOrder, sticky, commentMode, passwordHash, searchTitle, searchText, sample,
    publishedAt,
    modifiedAt: post.modifiedAt ?? publishedAt ?? now,
    createdAt: now,
    firstPublishedAt: status === 'PUBLISHED' ? publishedAt : null,
    ownPath: post.path !== undefined,
    createdById: post.createdById,
    ...post.origin,
  };
}

function relationsOf({ authorIds, categoryIds, tagIds }: NewPost) {
  return {
    bylines: { createMany: { data: authorIds.map((authorId, position) => ({ authorId, position })) } },
    categories: { createMany: { data: categoryIds.map((categoryId, position) => ({ categoryId, position })) } },
    tags: { createMany: { data: tagIds.map((tagId) => ({ tagId })) } },
  };
}

/** Taken beforehand, since an address may contain it. */
async function nextId(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`SELECT nextval(pg_get_serial_sequence('"Post"', 'id'))::int AS "id"`;
  if (!row) throw new Error('The database gave no number for a post.');
  return row.id;
}
