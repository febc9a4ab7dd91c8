/** How a thread is numbered, ordered and nested; pure. */

/** Threads on a page of a discussion. */
export const THREADS_A_PAGE = 50;
/** Replies of one thread on a page of the discussion; the rest stand on the thread's own pages. */
export const REPLIES_A_THREAD = 100;
/** Comments on a page of a thread's own. */
export const COMMENTS_A_THREAD_PAGE = 200;
/** Deeper replies are no further indented: they say whom they answer. */
export const MAX_INDENT = 4;

export const NUMBER_WIDTH = 5;

/** A comment's place in its thread's reading order: its parent's place, and its own number in fixed width. */
export function threadPath(parentPath: string, number: number): string {
  return parentPath + number.toString(36).padStart(NUMBER_WIDTH, '0');
}

export type Nested<T> = T & { replies: Nested<T>[] };

/** Nests comments that come in reading order (depth first); a comment whose parent is not among them starts a tree. */
export function nest<T extends { id: number; parentId: number | null; depth: number }>(comments: readonly T[]): Nested<T>[] {
  const trees: Nested<T>[] = [];
  const byId = new Map<number, Nested<T>>();
  for (const comment of comments) {
    const nested: Nested<T> = { ...comment, replies: [] };
    let above = comment.parentId === null ? undefined : byId.get(comment.parentId);
    while (above && above.depth >= MAX_INDENT) above = above.parentId === null ? undefined : byId.get(above.parentId);
    byId.set(comment.id, nested);
    (above ? above.replies : trees).push(nested);
  }
  return trees;
}

/** Numbers, depths and places for comments of one post, which come by time of arrival, each parent before its replies. */
export function place<T extends { key: number; parentKey: number | null }>(comments: readonly T[], firstNumber = 1) {
  const placed = new Map<number, T & { number: number; depth: number; rootKey: number; threadPath: string }>();
  comments.forEach((comment, index) => {
    const number = firstNumber + index;
    const parent = comment.parentKey === null ? undefined : placed.get(comment.parentKey);
    placed.set(comment.key, {
      ...comment,
      parentKey: parent ? parent.key : null,
      number,
      depth: parent ? parent.depth + 1 : 0,
      rootKey: parent ? parent.rootKey : comment.key,
      threadPath: threadPath(parent?.threadPath ?? '', number),
    });
  });
  return [...placed.values()];
}
