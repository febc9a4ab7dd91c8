import type { Transaction } from '#lib/db/client.ts';
import { relistPosts } from '#features/posts/listings.ts';
import { addWords } from '#features/search/words.ts';
import type { BatchOutcome } from '../import-summary.ts';
import { addCounts } from '../counts.ts';
import { addMade } from '../made.ts';
import { isPost, type Planned } from '../planned.ts';
import type { Arrival } from './add-posts.ts';
import { storeComments } from './comments.ts';
import type { Commented } from './known-comments.ts';
import { findDiscussed } from './discussions.ts';
import { storeMedia } from './media.ts';
import { storeMenus } from './menus.ts';
import { storePictures } from './pictures.ts';
import { storePosts, type StoredPosts } from './posts.ts';
import { storeRecords } from './records.ts';
import { storeRedirects } from './redirects.ts';
import { wordsFindings } from './words-findings.ts';

export type StoredBatch = Pick<StoredPosts, 'newWords' | 'unsettled'> & { outcome: BatchOutcome; visible: boolean };

/**
 * Stores a batch of an archive's things: posts and pages, which it puts into their lists and the search, comments of theirs
 * and of posts that are here, redirects, pictures and files, menus, and all of it as the archive has it. `visible` says whether any page of the site shows something else now.
 */
export async function storeBatch(tx: Transaction, planned: readonly Planned[], arrival: Arrival): Promise<StoredBatch> {
  const { outcome, ids, changed, newWords, unsettled } = await storePosts(tx, planned.filter(isPost), arrival);
  const discussed = await findDiscussed(tx, planned.filter((plan) => plan.kind === 'DISCUSSION'));
  const comments = await storeComments(tx, new Map<Commented, number>([...ids, ...discussed.ids]), arrival, outcome.made.posts);
  const redirects = await storeRedirects(tx, planned.filter((plan) => plan.kind === 'REDIRECT'));
  const media = await storeMedia(tx, arrival.sourceId, planned.filter((plan) => plan.kind === 'MEDIA'), arrival);
  const menus = await storeMenus(tx, arrival.sourceId, planned.filter((plan) => plan.kind === 'MENU'));
  const pictured = await storePictures(tx, arrival.sourceId, planned.filter((plan) => plan.kind === 'PICTURES'));
  for (const record of await storeRecords(tx, arrival, planned.filter((plan) => plan.kind === 'RECORD'))) outcome.replaced.push(record);
  outcome.replaced.push(...menus.replaced);
  for (const picture of pictured) outcome.replaced.push({ kind: 'picture', ...picture });
  addMade(outcome.made, { comments: comments.made, redirects: redirects.made, media: media.made, menus: menus.madeMenus, menuItems: menus.made });
  for (const finding of [...discussed.findings, ...redirects.findings, ...menus.findings, ...wordsFindings(planned, arrival.rendering)]) outcome.findings.push(finding);
  addCounts(outcome.added, { comments: comments.made.length, redirects: redirects.made.length, attachments: media.made.length, menuItems: menus.made.length });
  addCounts(outcome.unchanged, { comments: comments.unchanged, attachments: media.unchanged, menuItems: menus.unchanged });
  await relistPosts(tx, changed, arrival.timeZone);
  await addWords(tx, newWords);
  return { outcome, newWords, unsettled, visible: changed.length > 0 || comments.grown.length > 0 || redirects.made.length > 0 || menus.made.length > 0 || pictured.length > 0 };
}
