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
