import { database, type Prisma } from '#lib/db/client.ts';
import { pictureSelect, shownPicture } from '#features/media/select.ts';
import { pictureUrl } from '#features/media/address.ts';
import { wasPublic } from './held-post.ts';
import { canBin, canDeleteForEver, canEditPost, canOpenPost, canPublish, canRestore, canSubmit, canTakeBack } from './policy.ts';
import type { Writer } from './writer.ts';

const openSelect = {
  id: true, kind: true, status: true, binnedFrom: true, path: true, slug: true, ownPath: true, title: true, excerpt: true, source: true, words: true, version: true, publishedAt: true, firstPublishedAt: true, modifiedAt: true,
  commentMode: true, sticky: true, searchTitle: true, searchText: true, parentId: true, menuOrder: true, createdById: true, previewKey: true, passwordHash: true,
  picture: { select: { id: true, ...pictureSelect } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { id: true, name: true, userId: true } } } },
  categories: { orderBy: { position: 'asc' }, select: { categoryId: true } },
  tags: { orderBy: { tag: { name: 'asc' } }, select: { tag: { select: { name: true } } } },
} as const satisfies Prisma.PostSelect;

export type OpenPost = NonNullable<Awaited<ReturnType<typeof openPost>>>;

/** A post as its editor page needs it, with what the viewer typed and did not save, and what they may do; null where it is not theirs to see. */
export async function openPost(viewer: Writer, id: number) {
  const post = await database().post.findUnique({ where: { id }, select: openSelect });
  if (!post || !canOpenPost(viewer, post)) return null;
  const autosave = await database().revision.findFirst({ where: { postId: id, userId: viewer.id, kind: 'AUTOSAVE' }, select: { title: true, excerpt: true, source: true, version: true, createdAt: true } });
  const { picture, bylines, categories, tags, createdById: _creator, passwordHash, ...plain } = post;
  return {
    ...plain,
    isPublic: wasPublic(post),
    hasPassword: passwordHash !== null,
    picture: picture && { id: picture.id, url: shownPicture(picture) ? pictureUrl(picture, picture.widths[0]) : '', alt: picture.alt },
    authors: bylines.map(({ author }) => ({ value: String(author.id), name: author.name })),
    categoryIds: categories.map(({ categoryId }) => categoryId),
    tagNames: tags.map(({ tag }) => tag.name),
    autosave: autosave && differs(autosave, post) ? autosave : null,
    may: {
      edit: canEditPost(viewer, post), publish: canPublish(viewer) && canEditPost(viewer, post), submit: canSubmit(viewer, post), takeBack: canTakeBack(viewer, post),
      bin: canBin(viewer, post), restore: canRestore(viewer, post), remove: canDeleteForEver(viewer, post),
    },
  };
}

const differs = (one: { title: string; excerpt: string; source: string }, other: { title: string; excerpt: string; source: string }) =>
  one.title !== other.title || one.excerpt !== other.excerpt || one.source !== other.source;
