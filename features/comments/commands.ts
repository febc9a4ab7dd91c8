import type { Transaction } from '#lib/db/client.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { byArrival, withinDepth } from './arrival.ts';
import { chooseIds } from './ids.ts';
import { insertComments } from './insert.ts';
import { newestCommentsTag } from './tags.ts';
import { place } from './thread.ts';

/**
 * A comment of a thread to store. `key` is the caller's own name for it, unique among those stored together; `parentKey` the
 * one that it answers, where that is among them, and `parentId` where that stands under the post already. `html` is safe.
 */
export type ThreadComment = {
  key: number;
  parentKey: number | null;
  parentId?: number | null;
  /** Kept where it is free; else the comment gets the next one. */
  id?: number | null;
  name: string | null;
  email?: string | null;
  link?: string | null;
  userId?: string | null;
  source: string;
  html: string;
  createdAt: Date;
  editedAt?: Date | null;
  status: 'APPROVED' | 'PENDING' | 'SPAM' | 'REMOVED';
  kind?: 'COMMENT' | 'PINGBACK' | 'TRACKBACK';
  importId?: number | null;
  legacyId?: number | null;
  /** See Comment.imported. */
  imported?: object | null;
};

/** Rows of one statement: big enough that the way there and back does not count, small enough for memory. */
const ROWS_A_STATEMENT = 1_000;

/**
 * Stores comments under a post, after those that stand there: numbered by time of arrival, each reply after what it answers,
 * in a few statements however many they are. Returns their ids and the cache tags to expire: whoever opened the transaction
 * announces them.
 */
export async function storeThread(tx: Transaction, postId: number, comments: readonly ThreadComment[]): Promise<{ ids: number[]; tags: string[] }> {
  if (comments.length === 0) return { ids: [], tags: [] };
  const firstNumber = (await lockDiscussion(tx, postId)) + 1;
  const standing = await standingParents(tx, postId, comments);
  const levelOf = ({ parentId }: ThreadComment) => (standing.get(parentId ?? 0)?.depth ?? -1) + 1;
  const placed = place(withinDepth(byArrival(comments), levelOf), firstNumber);
  const ids = await chooseIds(tx, placed);
  const byKey = new Map(placed.map((comment) => [comment.key, comment]));
  const idOf = (key: number) => ids.get(key) ?? missing(key);

  const rows = placed.map((comment) => {
    const rootParentId = byKey.get(comment.rootKey)?.parentId;
    const above = rootParentId ? standing.get(rootParentId) : undefined;
    const isRoot = comment.parentKey === null;
    return {
      id: idOf(comment.key),
      postId,
      parentId: isRoot ? (above?.id ?? null) : idOf(comment.parentKey ?? comment.key),
      rootId: above?.rootId ?? idOf(comment.rootKey),
      number: comment.number,
      depth: comment.depth + (above ? above.depth + 1 : 0),
      threadPath: (above?.threadPath ?? '') + comment.threadPath,
      ...columnsOf(comment),
    };
  });
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) await insertComments(tx, rows.slice(from, from + ROWS_A_STATEMENT));
  await showAncestors(tx, postId);
  await countComments(tx, postId, firstNumber + rows.length - 1);
  return { ids: rows.map(({ id }) => id), tags: [discussionTag(postId), newestCommentsTag] };
}

function columnsOf({ name, email = null, link = null, userId = null, source, html, createdAt, editedAt = null, status, kind = 'COMMENT', importId = null, legacyId = null, imported = null }: ThreadComment) {
  const shown = status === 'APPROVED' && kind === 'COMMENT';
  return { guestName: name, guestEmail: email, guestLink: link, userId, source, html, createdAt, editedAt, status, kind, importId, legacyId, imported, shown };
}

/** Holds off other writers of the discussion until the transaction ends; returns its highest number. */
async function lockDiscussion(tx: Transaction, postId: number): Promise<number> {
  const [post] = await tx.$queryRaw<{ last: number }[]>`SELECT "lastCommentNumber" AS "last" FROM "Post" WHERE "id" = ${postId} FOR UPDATE`;
  return post?.last ?? 0;
}

/** The comments under the post already that new ones answer. */
async function standingParents(tx: Transaction, postId: number, comments: readonly ThreadComment[]) {
  const ids = [...new Set(comments.flatMap(({ parentId }) => parentId ?? []))];
  const rows = ids.length === 0 ? [] : await tx.comment.findMany({ where: { postId, id: { in: ids } }, select: { id: true, rootId: true, depth: true, threadPath: true } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** What approved replies hang from is shown too, as a placeholder. A place begins with its ancestors' places. */
async function showAncestors(tx: Transaction, postId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Comment" c SET "shown" = true
    WHERE c."postId" = ${postId} AND NOT c."shown" AND EXISTS (
      SELECT FROM "Comment" reply
      WHERE reply."rootId" = c."rootId" AND reply."threadPath" > c."threadPath" AND reply."threadPath" < c."threadPath" || ${AFTER_ANY_PLACE} AND reply."shown"
    )`;
}

/** Sorts after every character of a place. */
const AFTER_ANY_PLACE = '~';

async function countComments(tx: Transaction, postId: number, lastCommentNumber: number): Promise<void> {
  const commentCount = await tx.comment.count({ where: { postId, status: 'APPROVED', kind: 'COMMENT' } });
  await tx.post.update({ where: { id: postId }, data: { commentCount, lastCommentNumber }, select: { id: true } });
}

function missing(key: number): never {
  throw new Error(`The comment ${key} has no place among those that are stored with it.`);
}
