import { database, type Transaction } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { readSite } from '#features/settings/queries.ts';
import { holdPost, NOT_THERE, type Refused } from './held-post.ts';
import { canEditPost } from './policy.ts';
import { settlePosts } from './settle.ts';
import { changePost, type Changed } from './status.ts';
import type { Verb } from './verb-names.ts';

/** What came of doing the same to several posts: `missed` says why not, for whom. */
export type BulkOutcome = { done: number; entries: string[]; missed: string[]; tags: string[] };

/** Does what a verb says with several posts, each by itself: what cannot be done with one hinders no other. */
export const changePosts = (actor: Person, verb: Verb, postIds: readonly number[], now: Date): Promise<BulkOutcome> =>
  forEach(postIds, (postId) => changePost(actor, verb, { postId }, now));

/** Files several posts under a category, beside those that they have. */
export const filePosts = (actor: Person, categoryId: number, postIds: readonly number[], now: Date): Promise<BulkOutcome> =>
  forEach(postIds, (postId) => database().$transaction((tx) => fileOne(tx, actor, { postId, categoryId }, now)));

async function fileOne(tx: Transaction, actor: Person, { postId, categoryId }: { postId: number; categoryId: number }, now: Date): Promise<Omit<Changed, 'path'> | Refused> {
  const held = await holdPost(tx, actor, postId);
  if (!held || !canEditPost(held.writer, held.post)) return { ok: false, refusal: NOT_THERE };
  if ((await tx.category.count({ where: { id: categoryId } })) === 0) return { ok: false, refusal: 'This category is there no more.' };
  const position = held.post.categories.length;
  const { count } = await tx.postCategory.createMany({ data: { postId, categoryId, position }, skipDuplicates: true });
  const [entry] = await recordAudits(tx, [{ actor, action: 'post.file', subject: 'post', subjectId: postId, details: { categoryId, added: count > 0 } }], now);
  return { ok: true, entry: String(entry), tags: await settlePosts(tx, [held.post], await readSite(tx)) };
}

async function forEach(postIds: readonly number[], change: (postId: number) => Promise<Omit<Changed, 'path'> | Refused>): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { done: 0, entries: [], missed: [], tags: [] };
  for (const postId of new Set(postIds)) {
    const one = await change(postId);
    if (!one.ok) {
      outcome.missed.push(one.refusal);
      continue;
    }
    outcome.done++;
    outcome.entries.push(one.entry);
    outcome.tags.push(...one.tags);
  }
  return outcome;
}
