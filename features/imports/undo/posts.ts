import type { Transaction } from '#lib/db/client.ts';
import type { Finding } from '../finding.ts';

type Post = { id: number; kind: 'POST' | 'PAGE'; title: string; path: string; edited: boolean; discussed: boolean; linked: boolean; above: boolean };

/**
 * Takes away posts and pages that a run added, with all that hangs from them. One that was edited here since, or that
 * something from here hangs from, stays whole and is named.
 */
export async function takePostsAway(tx: Transaction, runId: number, ids: readonly number[]): Promise<{ removed: number; findings: Finding[] }> {
  if (ids.length === 0) return { removed: 0, findings: [] };
  const posts = await tx.$queryRaw<Post[]>`
    SELECT p."id", p."kind", p."title", p."path", p."version" > 1 AS "edited",
      EXISTS (SELECT FROM "Comment" c WHERE c."postId" = p."id" AND c."importId" IS NULL) AS "discussed",
      EXISTS (SELECT FROM "MenuItem" m WHERE m."postId" = p."id" AND m."id" NOT IN (
        SELECT made."id"::int FROM "ImportBatch" b, jsonb_array_elements_text(b."made"->'menuItems') AS made("id") WHERE b."runId" = ${runId})) AS "linked",
      EXISTS (SELECT FROM "Post" below WHERE below."parentId" = p."id" AND below."importId" IS NULL) AS "above"
    FROM "Post" p WHERE p."id" = ANY(${[...ids]}::int[]) ORDER BY p."id"`;
  const kept = posts.flatMap((post) => keptFinding(post) ?? []);
  const gone = posts.filter((post) => keptFinding(post) === null).map(({ id }) => id);
  const comments = await tx.comment.count({ where: { postId: { in: gone } } });
  const { count } = await tx.post.deleteMany({ where: { id: { in: gone } } });
  return { removed: count + comments, findings: kept };
}

function keptFinding({ kind, title, path, ...post }: Post): Finding | null {
  const reason = reasonOf(post);
  return reason ? { kind: 'kept-here', itemType: kind === 'POST' ? 'post' : 'page', title, message: `It stays when the import is undone: ${reason}.`, newAddress: path } : null;
}

function reasonOf({ edited, discussed, linked, above }: Pick<Post, 'edited' | 'discussed' | 'linked' | 'above'>): string | null {
  if (edited) return 'it was edited here since';
  if (discussed) return 'comments were written under it here';
  if (linked) return 'a menu of this site leads to it';
  return above ? 'a page that was written here stands below it' : null;
}
