import type { Transaction } from '#lib/db/client.ts';
import { relistPosts } from '#features/posts/listings.ts';
import { indexWords } from '#features/search/words.ts';
import type { BatchOutcome } from '../import-summary.ts';
import { addMade } from '../made.ts';
import type { Planned } from '../planned.ts';
import type { Arrival } from './add-posts.ts';
import { storeComments } from './comments.ts';
import { storePosts } from './posts.ts';

/**
 * Stores a batch of an archive's things: posts and pages with their comments, which it puts into their lists and the
 * search. `visible` says whether any page of the site shows something else now.
 */
export async function storeBatch(tx: Transaction, planned: readonly Planned[], arrival: Arrival): Promise<{ outcome: BatchOutcome; visible: boolean }> {
  const { outcome, ids, changed } = await storePosts(tx, planned, arrival);
  const comments = await storeComments(tx, ids, arrival);
  addMade(outcome.made, { comments: comments.made });
  outcome.added.comments += comments.made.length;
  outcome.unchanged.comments += comments.unchanged;
  await relistPosts(tx, changed, arrival.timeZone);
  await indexWords(tx, changed);
  return { outcome, visible: changed.length > 0 || comments.grown.length > 0 };
}
