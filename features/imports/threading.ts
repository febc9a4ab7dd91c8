/** What of a comment places it in its thread. */
interface Placed {
  legacyId: number | null;
  parentLegacyId: number | null;
}

/** Parents by child, without those that are not among the comments and those that would close a circle. */
export function parentsWithin(comments: readonly Placed[]): Map<number, number> {
  const claimed = new Map(comments.map(({ legacyId, parentLegacyId }) => [legacyId, parentLegacyId]));
  const parents = new Map<number, number>();
  const settled = new Set<number>();
  for (const { legacyId } of comments) {
    const trail = new Set<number>();
    let id = legacyId;
    while (id !== null && !settled.has(id)) {
      trail.add(id);
      const parent: number | null = claimed.get(id) ?? null;
      if (parent === null || !claimed.has(parent) || trail.has(parent)) break;
      parents.set(id, parent);
      id = parent;
    }
    for (const seen of trail) settled.add(seen);
  }
  return parents;
}
