type Arriving = { key: number; parentKey: number | null; createdAt: Date };

/**
 * Comments by time of arrival, except that each comes after the one it answers, whatever the clocks said. A circle of
 * answers is cut where it is met.
 */
export function byArrival<T extends Arriving>(comments: readonly T[]): T[] {
  const byKey = new Map(comments.map((comment) => [comment.key, comment]));
  const done = new Set<number>();
  const ordered: T[] = [];
  for (const comment of [...comments].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    for (const next of waitingAncestors(comment, byKey, done)) {
      done.add(next.key);
      ordered.push(next);
    }
  }
  return ordered;
}

/** A comment and those above it that have not come yet, the topmost first. */
function waitingAncestors<T extends Arriving>(comment: T, byKey: ReadonlyMap<number, T>, done: ReadonlySet<number>): T[] {
  const chain: T[] = [];
  const met = new Set<number>();
  for (let next: T | undefined = comment; next && !done.has(next.key) && !met.has(next.key); next = next.parentKey === null ? undefined : byKey.get(next.parentKey)) {
    met.add(next.key);
    chain.push(next);
  }
  return chain.reverse();
}

/** A place takes five bytes a level, and PostgreSQL's index holds 2,700 in a row. No conversation gets here; a made-up export may. */
export const DEEPEST = 400;

type Answering = { key: number; parentKey: number | null; parentId?: number | null };

/**
 * Comments in order of arrival, of which none is deeper than the deepest level: a reply to one there stands beside it instead.
 * `levelOf` says how deep one begins that answers none of the others.
 */
export function withinDepth<T extends Answering>(comments: readonly T[], levelOf: (comment: T) => number): T[] {
  const placed = new Map<number, { comment: T; level: number }>();
  for (const comment of comments) {
    const above = comment.parentKey === null ? undefined : placed.get(comment.parentKey);
    if (!above) placed.set(comment.key, { comment, level: levelOf(comment) });
    else if (above.level < DEEPEST) placed.set(comment.key, { comment, level: above.level + 1 });
    else {
      const { parentKey, parentId } = above.comment;
      placed.set(comment.key, { comment: { ...comment, parentKey, parentId: parentId ?? null }, level: above.level });
    }
  }
  return [...placed.values()].map(({ comment }) => comment);
}
