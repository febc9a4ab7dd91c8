import type { Transaction } from '#lib/db/client.ts';
import { discussionTag } from '#features/posts/tags.ts';
import { byArrival, withinDepth } from './arrival.ts';
import { chooseIds } from './ids.ts';
import { type CommentRow, insertComments } from './insert.ts';
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
 * in a few statements however many they are. Returns the cache tags to expire: whoever opened the transaction announces them.
 */
export async function storeThread(tx: Transaction, postId: number, comments: readonly ThreadComment[]): Promise<string[]> {
  if (comments.length === 0) return [];
  await storeThreads(tx, new Map([[postId, comments]]));
  return [discussionTag(postId), newestCommentsTag];
}

/**
 * The same under several posts, in as few statements as under one: for thousands at a time. Posts of `counted` are this
 * transaction's own, have no comments yet, and say already how many they are to have (see countsOf). Returns the comments' ids.
 */
export async function storeThreads(tx: Transaction, threads: ReadonlyMap<number, readonly ThreadComment[]>, counted: ReadonlySet<number> = new Set()): Promise<number[]> {
  const posts = [...threads].filter(([, comments]) => comments.length > 0).toSorted(([a], [b]) => a - b);
  if (posts.length === 0) return [];
  const last = await lockDiscussions(tx, posts.map(([postId]) => postId).filter((postId) => !counted.has(postId)));
  const standing = await standingParents(tx, posts);
  const placed = posts.map(([postId, comments]) => {
    const levelOf = ({ parentId }: ThreadComment) => (standing.of(postId, parentId)?.depth ?? -1) + 1;
    return { postId, comments: place(withinDepth(byArrival(comments), levelOf), (last.get(postId) ?? 0) + 1) };
  });
  const wishes = placed.flatMap(({ postId, comments }) => comments.map(({ key, id }) => ({ key: nameOf(postId, key), id: id ?? null })));
  const ids = await chooseIds(tx, wishes);
  const rows = placed.flatMap(({ postId, comments }) => rowsOf(postId, comments, ids, standing));
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) await insertComments(tx, rows.slice(from, from + ROWS_A_STATEMENT));
  const mayHide = ({ postId, shown }: CommentRow) => !shown || !counted.has(postId);
  if (rows.some(mayHide)) await showAncestors(tx, posts.map(([postId]) => postId));
  await countComments(tx, placed.filter(({ postId }) => !counted.has(postId)).map(({ postId, comments }) => ({ postId, last: (last.get(postId) ?? 0) + comments.length })));
  return rows.map(({ id }) => id);
}

/** What a post says of comments that are all that it has. Writing its row twice would cost more than the comments do. */
export function countsOf(comments: readonly Pick<ThreadComment, 'status' | 'kind'>[]): { commentCount: number; lastCommentNumber: number } {
  const shown = comments.filter(({ status, kind = 'COMMENT' }) => status === 'APPROVED' && kind === 'COMMENT');
  return { commentCount: shown.length, lastCommentNumber: comments.length };
}

type Placed = ReturnType<typeof place<ThreadComment>>[number];
type Standing = Awaited<ReturnType<typeof standingParents>>;

/** A comment's name among those of all the posts. */
const nameOf = (postId: number, key: number): string => `${postId} ${key}`;

function rowsOf(postId: number, comments: readonly Placed[], ids: ReadonlyMap<string, number>, standing: Standing): CommentRow[] {
  const byKey = new Map(comments.map((comment) => [comment.key, comment]));
  const idOf = (key: number) => ids.get(nameOf(postId, key)) ?? missing(key);
  return comments.map((comment) => {
    const above = standing.of(postId, byKey.get(comment.rootKey)?.parentId);
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
}

function columnsOf({ name, email = null, link = null, userId = null, source, html, createdAt, editedAt = null, status, kind = 'COMMENT', importId = null, legacyId = null, imported = null }: ThreadComment) {
  const shown = status === 'APPROVED' && kind === 'COMMENT';
  return { guestName: name, guestEmail: email, guestLink: link, userId, source, html, createdAt, editedAt, status, kind, importId, legacyId, imported, shown };
}

/** Holds off other writers of the discussions until the transaction ends; returns each one's highest number. */
async function lockDiscussions(tx: Transaction, postIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (postIds.length === 0) return new Map();
  const posts = await tx.$queryRaw<{ id: number; last: number }[]>`
    SELECT "id", "lastCommentNumber" AS "last" FROM "Post" WHERE "id" = ANY(${[...postIds]}::int[]) ORDER BY "id" FOR UPDATE`;
  return new Map(posts.map(({ id, last }) => [id, last]));
}

/** The comments under the posts already that new ones answer. */
async function standingParents(tx: Transaction, posts: readonly (readonly [number, readonly ThreadComment[]])[]) {
  const ids = [...new Set(posts.flatMap(([, comments]) => comments.flatMap(({ parentId }) => parentId ?? [])))];
  const rows = ids.length === 0 ? [] : await tx.comment.findMany({ where: { id: { in: ids } }, select: { id: true, postId: true, rootId: true, depth: true, threadPath: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    of(postId: number, id: number | null | undefined) {
      const row = byId.get(id ?? 0);
      return row?.postId === postId ? row : undefined;
    },
  };
}

/** What approved replies hang from is shown too, as a placeholder. A place begins with its ancestors' places. */
async function showAncestors(tx: Transaction, postIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Comment" c SET "shown" = true
    WHERE c."postId" = ANY(${[...postIds]}::int[]) AND NOT c."shown" AND EXISTS (
      SELECT FROM "Comment" reply
      WHERE reply."rootId" = c."rootId" AND reply."threadPath" > c."threadPath" AND reply."threadPath" < c."threadPath" || ${AFTER_ANY_PLACE} AND reply."shown"
    )`;
}

/** Sorts after every character of a place. */
const AFTER_ANY_PLACE = '~';

async function countComments(tx: Transaction, posts: readonly { postId: number; last: number }[]): Promise<void> {
  if (posts.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Post" p SET "lastCommentNumber" = thread."last",
      "commentCount" = (SELECT count(*) FROM "Comment" c WHERE c."postId" = p."id" AND c."status" = 'APPROVED' AND c."kind" = 'COMMENT')
    FROM unnest(${posts.map(({ postId }) => postId)}::int[], ${posts.map(({ last }) => last)}::int[]) AS thread("id", "last") WHERE p."id" = thread."id"`;
}

function missing(key: number): never {
  throw new Error(`The comment ${key} has no place among those that are stored with it.`);
}
