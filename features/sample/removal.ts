import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { authorTag } from '#features/authors/tags.ts';
import { categoryTag } from '#features/categories/tags.ts';
import { newestCommentsTag } from '#features/comments/tags.ts';
import { filesOf } from '#features/media/files.ts';
import { filesSelect } from '#features/media/select.ts';
import { menuTag } from '#features/menus/tags.ts';
import { discussionTag, listTag, pagesTag, postTag } from '#features/posts/tags.ts';
import { tagTag } from '#features/tags/tags.ts';

/** `files` are those of the media store that nothing names any more: remove them (`removeMedia`) once the transaction stands. */
export type RemovedSample = {
  removed: { posts: number; authors: number; categories: number; tags: number; pictures: number };
  tags: string[];
  files: string[];
};

/**
 * Takes away the sample content that nobody has touched, for when an owner's own archive moves in: posts and pages that were
 * neither edited nor commented on, then the authors, categories, tags and pictures that nothing else uses. Their menu items
 * go with them. Returns the cache tags to expire, which whoever opened the transaction announces, and the files to remove
 * once it stands; no tags where nothing was there to take.
 */
export async function removeSample(tx: Transaction, actor: Actor, now: Date): Promise<RemovedSample> {
  const removal = await deleteUntouched(tx);
  if (removal.tags.length > 0) await recordAudit(tx, { actor, action: 'sample.remove', subject: 'sample', details: removal.removed }, now);
  return removal;
}

/** Posts first, then what they leave behind. */
async function deleteUntouched(tx: Transaction): Promise<RemovedSample> {
  const posts = await removePosts(tx);
  const authors = await tx.author.findMany({ where: { sample: true, userId: null, bylines: { none: {} } }, select: { id: true } });
  await tx.author.deleteMany({ where: { id: { in: ids(authors) } } });
  const terms = await tx.tag.findMany({ where: { sample: true, posts: { none: {} } }, select: { id: true } });
  await tx.tag.deleteMany({ where: { id: { in: ids(terms) } } });
  const categories = await removeCategories(tx);
  const { pictures, files } = await removePictures(tx);

  const removed = { posts: posts.count, authors: authors.length, categories: categories.length, tags: terms.length, pictures };
  const tags = [...posts.tags, ...ids(authors).map(authorTag), ...categories.map(categoryTag), ...ids(terms).map(tagTag), menuTag];
  return { removed, tags: Object.values(removed).some((count) => count > 0) ? tags : [], files };
}

const ids = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

async function removePosts(tx: Transaction): Promise<{ count: number; tags: string[] }> {
  // The sample's own comments have neither a user nor a form nor an import that they came by.
  const foreign = { OR: [{ userId: { not: null } }, { submissionKey: { not: null } }, { importId: { not: null } }] };
  const posts = await tx.post.findMany({ where: { sample: true, version: 1, revisions: { none: {} }, comments: { none: foreign } }, select: { id: true } });
  const where = { postId: { in: ids(posts) } };
  const lists = await tx.postListing.findMany({ where, distinct: ['list'], select: { list: true } });
  const { count } = await tx.post.deleteMany({ where: { id: where.postId } });
  const ofPosts = ids(posts).flatMap((id) => [postTag(id), discussionTag(id)]);
  return { count, tags: [...ofPosts, ...lists.map(({ list }) => listTag(list)), pagesTag, newestCommentsTag] };
}

/** From the leaves up: a parent can go once its children are gone. An owner's own menu item keeps a category. */
async function removeCategories(tx: Transaction): Promise<number[]> {
  const leaves = await tx.category.findMany({
    where: { sample: true, posts: { none: {} }, children: { none: {} }, menuItems: { none: { sample: false } } },
    select: { id: true },
  });
  if (leaves.length === 0) return [];
  await tx.category.deleteMany({ where: { id: { in: ids(leaves) } } });
  return [...ids(leaves), ...(await removeCategories(tx))];
}

async function removePictures(tx: Transaction): Promise<{ pictures: number; files: string[] }> {
  const loose = await tx.media.findMany({
    where: { sample: true, posts: { none: {} }, authors: { none: {} }, userImages: { none: {} } },
    select: filesSelect,
  });
  const unused: typeof loose = [];
  for (const picture of loose) if (!(await isInText(tx, picture.file))) unused.push(picture);
  await tx.media.deleteMany({ where: { id: { in: ids(unused) } } });
  return { pictures: unused.length, files: unused.flatMap(filesOf) };
}

async function isInText(tx: Transaction, file: string): Promise<boolean> {
  const stem = file.replace(/\.[a-z0-9]+$/, '');
  const posts = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Post" WHERE position(${stem} IN "html") > 0 LIMIT 1`;
  return posts.length > 0;
}
