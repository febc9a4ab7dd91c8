import { discussionPath } from '#features/comments/address.ts';
import { THREADS_A_PAGE } from '#features/comments/thread.ts';
import { feedPath } from '#features/feeds/formats.ts';
import { POSTS_A_PAGE, siteList } from '#features/posts/lists.ts';
import type { Database, Transaction } from '#lib/db/client.ts';
import type { Tail } from './forms.ts';
import type { Standing } from './standing.ts';

/** What of a place an old address asks for, as this site has it: of pages that are no longer, the last. */
export async function withTail(db: Database | Transaction, { to, standing }: { to: string; standing: Standing | null }, tail: Tail): Promise<string> {
  if (!/^\/[^?#]*$/.test(to) || !to.endsWith('/') || standing === null) return to;
  if (tail.kind === 'feed') return feedPath(to, tail.format);
  if (standing.kind === 'list') return tail.kind === 'list' && !/\/page\/\d+\/$/.test(to) ? pageOf(to, Math.min(tail.page, await listPages(db, standing.list))) : to;
  if (standing.kind !== 'post') return to;
  if (tail.kind === 'comments') return discussionPath(to, Math.min(tail.page, await discussionPages(db, standing.id)));
  return tail.kind === 'part' && tail.number > 1 ? `${to}#body-page-${tail.number}` : to;
}

const pageOf = (path: string, page: number) => (page > 1 ? `${path}page/${page}/` : path);

async function listPages(db: Database | Transaction, list: string): Promise<number> {
  const posts = await db.postListing.count({ where: { list } });
  return Math.ceil((list === siteList ? posts - 1 : posts) / POSTS_A_PAGE); // the front page shows one more
}

async function discussionPages(db: Database | Transaction, postId: number): Promise<number> {
  return Math.max(1, Math.ceil((await db.comment.count({ where: { postId, shown: true, parentId: null } })) / THREADS_A_PAGE));
}
