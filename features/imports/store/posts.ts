import type { Transaction } from '#lib/db/client.ts';
import type { Finding } from '../finding.ts';
import { emptyOutcome, type BatchOutcome } from '../import-summary.ts';
import { addMade } from '../made.ts';
import { aboutIt, type PlannedPost } from '../planned.ts';
import { addPosts, type Arrival, type NewPost } from './add-posts.ts';
import { findKnownPosts, isUnchanged } from './known-posts.ts';
import { resolveLinks } from './links.ts';
import { postFields } from './post-fields.ts';
import { namesPlaces } from '../settle/names-places.ts';
import { searchedPost } from './searched-post.ts';
import { updatePost } from './update-post.ts';

export type StoredPosts = {
  outcome: BatchOutcome;
  /** The posts' ids here, of those too that were here. */
  ids: ReadonlyMap<PlannedPost, number>;
  /** The ids of the posts that a reader may now see differently. */
  changed: number[];
  /** The words that are new to the search, as far as this import knows. */
  newWords: string[];
  /** Of the posts that it wrote, by their ids: whether there may be anything to settle in their texts. */
  unsettled: ReadonlyMap<number, boolean>;
};

/**
 * Stores a batch of posts and pages, none of them twice in it: new ones are added, those that an earlier run brought
 * are updated where the old site has another version, and left alone where nothing changed or they were edited here.
 */
export async function storePosts(tx: Transaction, plans: readonly PlannedPost[], arrival: Arrival): Promise<StoredPosts> {
  const outcome = emptyOutcome();
  const ids = new Map<PlannedPost, number>();
  const changed: number[] = [];
  const shown: NewPost[] = [];
  const fresh: NewPost[] = [];
  const known = new Map((await findKnownPosts(tx, arrival.sourceId, plans.map(({ legacyId }) => legacyId))).map((post) => [post.legacyId, post]));
  const links = await resolveLinks(tx, arrival.sourceId, plans);
  addMade(outcome.made, links.made);

  for (const plan of plans) {
    const post = { plan, fields: postFields(plan, arrival.now), links: links.of(plan) };
    const before = known.get(plan.legacyId);
    if (!before) {
      fresh.push(post);
      continue;
    }
    ids.set(plan, before.id);
    if (await isUnchanged(before, plan, post.fields, post.links)) outcome.unchanged[kindOf(plan)] += 1;
    else {
      const update = before.version === 1 ? await updatePost(tx, before, post, arrival) : null;
      if (!update) outcome.findings.push(keptHere(plan, before));
      else {
        outcome.updated[kindOf(plan)] += 1;
        addMade(outcome.made, { redirects: update.redirects });
        outcome.replaced.push(update.replaced);
        changed.push(before.id);
        shown.push(post);
      }
    }
  }

  for (const { plan, id, path } of await addPosts(tx, fresh, arrival)) {
    ids.set(plan, id);
    changed.push(id);
    outcome.added[kindOf(plan)] += 1;
    outcome.made.posts.push(id);
    if (plan.path !== null && path !== plan.path) outcome.findings.push(readdressed(plan, path));
  }
  for (const kind of ['authors', 'categories', 'tags'] as const) outcome.added[kind] = outcome.made[kind].length;
  shown.push(...fresh);
  const unsettled = new Map(shown.map(({ plan }) => [ids.get(plan) ?? 0, namesPlaces({ source: plan.source, html: arrival.rendering.body(plan).html })]));
  return { outcome, ids, changed, unsettled, newWords: arrival.words.newOf(shown.flatMap(({ plan }) => searchedPost(plan, arrival))) };
}

function keptHere(plan: PlannedPost, { title, path }: { title: string; path: string }): Finding {
  const message = 'The old site has another version of it. It was left as it is, since it was edited here.';
  return { kind: 'kept-here', ...aboutIt(plan), title, message, newAddress: path };
}

function readdressed(plan: PlannedPost, newAddress: string): Finding {
  return { kind: 'changed', ...aboutIt(plan), message: 'Its address was taken; it has another one here.', newAddress };
}

function kindOf({ kind }: PlannedPost): 'posts' | 'pages' {
  return kind === 'POST' ? 'posts' : 'pages';
}
