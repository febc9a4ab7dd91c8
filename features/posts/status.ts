import { database, type Transaction } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { endRedirect } from '#features/redirects/move.ts';
import { readSite } from '#features/settings/queries.ts';
import { holdPost, NOT_THERE, wasPublic, type HeldPost, type Refused } from './held-post.ts';
import { PUBLISH_POST } from './job-names.ts';
import { addressAfter, followMove } from './readdress.ts';
import { settlePosts } from './settle.ts';
import type { Verb } from './verb-names.ts';
import { rules } from './verbs.ts';

/** `version` is the text that whoever decides has seen; where it is another by now, they are told. `at` is a time of publication. */
export type Change = { postId: number; version?: number | undefined; at?: Date | undefined };
/** `entry` is the decision's row in the audit log: what undoing it names. */
export type Changed = { ok: true; entry: string; path: string; tags: string[] };

/** Does what the verb says with one post, in a transaction of its own. */
export async function changePost(actor: Actor, verb: Verb, change: Change, now: Date): Promise<Changed | Refused> {
  return database().$transaction((tx) => changeIn(tx, actor, verb, change, now));
}

export async function changeIn(tx: Transaction, actor: Actor, verb: Verb, { postId, version, at }: Change, now: Date): Promise<Changed | Refused> {
  const held = await holdPost(tx, actor, postId);
  const rule = rules[verb];
  if (!held) return { ok: false, refusal: NOT_THERE };
  const { post, writer } = held;
  const fault = rule.fault?.(post, at, now);
  if (fault) return { ok: false, refusal: fault };
  if (!rule.may(writer, post)) return { ok: false, refusal: refusalOf(post) };
  if (version !== undefined && version !== post.version) return { ok: false, refusal: 'Somebody has saved another text meanwhile: look at it first.' };

  const columns = rule.columns(post, at, now);
  const path = await pathAfter(tx, post, columns.publishedAt ?? undefined, now);
  await tx.post.update({ where: { id: postId }, data: { ...columns, ...path, sample: false }, select: { id: true } });
  if (columns.status === 'PUBLISHED') await endRedirect(tx, path.path);
  if (columns.status === 'SCHEDULED') await addJob(tx, PUBLISH_POST, { postId }, { runAt: columns.publishedAt ?? post.publishedAt ?? now, jobKey: `${PUBLISH_POST}:${postId}` });
  const followed = await followMove(tx, { id: postId, from: post.path, to: path.path, wasPublic: wasPublic(post) }, now);
  const [entry] = await recordAudits(tx, [{ actor, action: `post.${verb}`, subject: 'post', subjectId: postId, details: { title: post.title, from: before(post), to: { status: columns.status } } }], now);
  const tags = await settlePosts(tx, [post, ...followed], await readSite(tx));
  return { ok: true, entry: String(entry), path: path.path, tags };
}

/** A post's address has the date of its publication: it is made anew as long as no reader has it. */
async function pathAfter(tx: Transaction, post: HeldPost, date: Date | undefined, now: Date): Promise<{ path: string; slug: string }> {
  if (!date || wasPublic(post)) return { path: post.path, slug: post.slug };
  const places = { authorIds: post.bylines.map(({ authorId }) => authorId), categoryIds: post.categories.map(({ categoryId }) => categoryId) };
  const address = await addressAfter(tx, post, { ...places, slug: post.slug, date: date ?? now }, await readSite(tx));
  return address.ok ? { path: address.path, slug: address.slug } : { path: post.path, slug: post.slug };
}

const before = ({ status, publishedAt, firstPublishedAt, binnedFrom }: HeldPost) => ({
  status, binnedFrom, publishedAt: publishedAt?.toISOString() ?? null, firstPublishedAt: firstPublishedAt?.toISOString() ?? null,
});

function refusalOf({ status }: HeldPost): string {
  if (status === 'TRASHED') return 'It is in the bin: restore it first.';
  return status === 'PUBLISHED' || status === 'SCHEDULED' ? 'It is the editors’ now: ask one of them.' : 'It is not in a state for that, or not yours to decide.';
}
