import type { Transaction } from '#lib/db/client.ts';
import type { Finding } from '../finding.ts';
import { aboutIt, type PlannedDiscussion } from '../planned.ts';

/** The posts that discussions are about: by the address they had, over a redirect of it, or by an old site's number. */
export async function findDiscussed(
  tx: Transaction,
  discussions: readonly PlannedDiscussion[],
): Promise<{ ids: Map<PlannedDiscussion, number>; findings: Finding[] }> {
  const ids = new Map<PlannedDiscussion, number>();
  const findings: Finding[] = [];
  if (discussions.length === 0) return { ids, findings };
  const idOf = await postFinder(tx, discussions);
  for (const discussion of discussions) {
    const id = idOf(discussion);
    if (id !== undefined) ids.set(discussion, id);
    else if (discussion.comments.length > 0) findings.push(homeless(discussion));
  }
  return { ids, findings };
}

async function postFinder(tx: Transaction, discussions: readonly PlannedDiscussion[]) {
  const paths = discussions.flatMap(({ path }) => path ?? []);
  const redirects = await tx.redirect.findMany({ where: { fromPath: { in: paths } }, select: { fromPath: true, toUrl: true } });
  const led = new Map(redirects.map(({ fromPath, toUrl }) => [fromPath, toUrl]));
  const posts = await tx.post.findMany({ where: { path: { in: [...paths, ...led.values()] } }, select: { id: true, path: true } });
  const byPath = new Map(posts.map(({ id, path }) => [path, id]));
  const numbers = discussions.flatMap(({ legacyPostId }) => legacyPostId ?? []);
  const numbered = await tx.post.findMany({
    where: { legacyId: { in: numbers }, importId: { not: null } },
    orderBy: { importId: 'desc' },
    select: { id: true, legacyId: true },
  });
  const byNumber = new Map(numbered.map(({ id, legacyId }) => [legacyId, id]));
  return ({ path, legacyPostId }: PlannedDiscussion) =>
    (path === null ? undefined : (byPath.get(path) ?? byPath.get(led.get(path) ?? ''))) ?? (legacyPostId === null ? undefined : byNumber.get(legacyPostId));
}

function homeless(discussion: PlannedDiscussion): Finding {
  const { length } = discussion.comments;
  const comments = length === 1 ? 'its comment was' : `its ${length.toLocaleString('en-GB')} comments were`;
  return { kind: 'left-out', ...aboutIt(discussion), message: `No post here has its address, so ${comments} left out. Bring the post first, then import this again.` };
}
