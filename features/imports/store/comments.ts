import type { Transaction } from '#lib/db/client.ts';
import { storeThreads, type ThreadComment } from '#features/comments/commands.ts';
import type { PlannedComment } from '../planned.ts';
import type { Arrival } from './add-posts.ts';
import { type Commented, findKnownComments, isStorableNumber, type KnownComments } from './known-comments.ts';

/**
 * Stores the comments of a batch of posts that are not here yet, each below what it answers. One that is here stays as
 * it is, whatever the old site made of it since: moderation is this site's now. Returns the ids of those that it added,
 * how many were here, and the ids of the posts whose discussion grew. `justAdded` are posts of this transaction's own.
 */
export async function storeComments(
  tx: Transaction,
  posts: ReadonlyMap<Commented, number>,
  { sourceId, rendering }: Pick<Arrival, 'sourceId' | 'rendering'>,
  justAdded: readonly number[],
): Promise<{ made: number[]; unchanged: number; grown: number[] }> {
  const known = await findKnownComments(tx, sourceId, posts, justAdded);
  const numbers = new Set<number>();
  const stored = { made: new Array<number>(), unchanged: 0, grown: new Array<number>() };
  let threads = new Map<number, ThreadComment[]>();
  const counted = new Set(justAdded);
  const store = async () => {
    for (const id of await storeThreads(tx, threads, counted)) stored.made.push(id);
    for (const postId of threads.keys()) {
      stored.grown.push(postId);
      counted.delete(postId);
    }
    threads = new Map();
  };
  for (const [{ comments }, postId] of posts) {
    const fresh = newComments(comments, postId, known).map((comment) => ({ ...comment, number: numberOf(comment.plan, known, numbers) }));
    const numberless = new Set(fresh.filter(({ number }) => number === null).map(({ key }) => key));
    const thread = fresh.map(({ plan, number, ...place }) => ({
      ...place,
      ...columnsOf(plan, number),
      imported: withLostNumbers(plan, number, place.parentKey !== null && numberless.has(place.parentKey)),
      html: rendering.comment(plan),
      importId: sourceId,
    }));
    stored.unchanged += comments.length - thread.length;
    if (thread.length === 0) continue;
    if (threads.has(postId)) await store(); // an archive may bring a post's comments in two parts
    threads.set(postId, thread);
  }
  await store();
  return stored;
}

/** The comments of one post that are not here, with their places. Each is named by its index, which one without a number has too. */
function newComments(comments: readonly PlannedComment[], postId: number, known: KnownComments) {
  const standing = comments.map((comment) => known.idOf(postId, comment));
  const keys = new Map(comments.map(({ legacyId }, key) => [legacyId, key]));
  return comments.flatMap((plan, key) => {
    if (standing[key] !== undefined) return [];
    const parentKey = plan.parentLegacyId === null ? null : (keys.get(plan.parentLegacyId) ?? null);
    const parentId = parentKey === null ? undefined : standing[parentKey];
    return [{ plan, key, parentKey: parentId === undefined ? parentKey : null, parentId: parentId ?? null }];
  });
}

/** The old site's number, where it can be kept and no other comment has it: some files number two alike. */
function numberOf({ legacyId }: PlannedComment, known: KnownComments, taken: Set<number>): number | null {
  if (legacyId === null || !isStorableNumber(legacyId) || known.isTaken(legacyId) || taken.has(legacyId)) return null;
  taken.add(legacyId);
  return legacyId;
}

/** What is kept beside a comment's row, with the numbers that its and its parent's rows could not keep. */
function withLostNumbers({ legacyId, parentLegacyId, imported = null }: PlannedComment, number: number | null, parentIsNumberless: boolean): object | null {
  if (number === legacyId && !parentIsNumberless) return imported;
  return { ...(number !== legacyId && { legacyId }), ...(parentIsNumberless && { parentId: parentLegacyId }), ...imported };
}

function columnsOf({ name, email, url, source, createdAt, status, kind }: PlannedComment, legacyId: number | null) {
  return { id: legacyId, legacyId, name, email, link: url, source, createdAt, status, kind };
}
