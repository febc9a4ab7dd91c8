import type { Transaction } from '#lib/db/client.ts';
import { relistPosts } from '#features/posts/listings.ts';
import { indexWords } from '#features/search/words.ts';
import type { BatchOutcome } from '../import-summary.ts';
import type { PlannedPost } from '../wordpress/plan-item.ts';
import type { Arrival } from './add-posts.ts';
import { storeComments } from './comments.ts';
import { storePosts } from './posts.ts';

/**
 * Stores a batch of posts and pages with their comments, and puts them into their lists and the search. `visible` says
 * whether any page of the site shows something else now.
 */
export async function storeBatch(tx: Transaction, plans: readonly PlannedPost[], arrival: Arrival): Promise<{ outcome: BatchOutcome; visible: boolean }> {
  const { outcome, ids, changed } = await storePosts(tx, plans, arrival);
  const comments = await storeComments(tx, ids, arrival);
  outcome.added.comments += comments.added;
  outcome.unchanged.comments += comments.unchanged;
  await relistPosts(tx, changed, arrival.timeZone);
  await indexWords(tx, changed);
  return { outcome, visible: changed.length > 0 || comments.grown.length > 0 };
}
