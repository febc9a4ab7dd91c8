import { Prisma } from '#generated/prisma/client.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { renderBody } from '#lib/html/body.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { bodyOptions } from '#features/media/body-options.ts';
import { noteMediaUse } from '#features/media/uses.ts';
import { readSite } from '#features/settings/queries.ts';
import { hashPassword } from '#features/post-passwords/hash.ts';
import { tagsNamed } from '#features/tags/named.ts';
import { postChange, type PostChange, type PostChangeInput } from './change-schema.ts';
import { holdPost, NOT_THERE, wasPublic, type HeldPost, type Refused } from './held-post.ts';
import { canEditPost, canPublish } from './policy.ts';
import { readPlaces, storePlaces } from './places.ts';
import { addressAfter, followMove } from './readdress.ts';
import { keepRevision } from './revisions.ts';
import { settlePosts } from './settle.ts';

export type PostText = { title: string; excerpt: string; source: string };
/** Somebody else's text that was saved meanwhile. */
export type Conflict = { ok: false; conflict: PostText & { version: number } };
export type Saved = { ok: true; version: number; path: string; slug: string; tags: string[] };
export type SaveOutcome = Saved | Conflict | Refused;

/**
 * Saves what was changed of a post that is there. `version` is the one that the change sets out from: where somebody saved
 * another since, nothing is written, and theirs comes back. Throws ZodError for a value out of its limits.
 */
export async function savePost(actor: Actor, { postId, version, ...input }: PostChangeInput & { postId: number; version: number }, now: Date): Promise<SaveOutcome> {
  const change = postChange.parse(input);
  return database()
    .$transaction((tx) => saveIn(tx, actor, { postId, version }, change, now), { timeout: SAVE_MS })
    .catch((error: unknown) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return ADDRESS_TAKEN;
      throw error;
    });
}

const ADDRESS_TAKEN: Refused = { ok: false, refusal: 'Another post got this address, or another tag this name, in the same moment. Please save again.' };

/** Rendering a book takes seconds. */
const SAVE_MS = 30_000;

export async function saveIn(tx: Transaction, actor: Actor, { postId, version }: { postId: number; version: number }, asked: PostChange, now: Date): Promise<SaveOutcome> {
  const held = await holdPost(tx, actor, postId);
  if (!held || !canEditPost(held.writer, held.post)) return { ok: false, refusal: held?.post.status === 'TRASHED' ? 'This post is in the bin: restore it first.' : NOT_THERE };
  const { post, writer } = held;
  if (post.version !== version) return { ok: false, conflict: { title: post.title, excerpt: post.excerpt, source: post.source, version: post.version } };

  const change = canPublish(writer) ? asked : asWriter(asked);
  const refused = refusalFor(post, change, now);
  if (refused) return refused;
  const [site, places] = [await readSite(tx), await readPlaces(tx, post, change)];
  if ('refusal' in places) return places;
  const date = change.publishedAt ?? post.publishedAt ?? now;
  const address = await addressAfter(tx, post, { ...change, authorIds: places.authorIds, categoryIds: places.categoryIds, date }, site);
  if (!address.ok) return address;

  const text = await textAfter(tx, post, change);
  await tx.post.update({ where: { id: postId }, data: { ...columnsOf(post, change, { ...text, date }, now), path: address.path, slug: address.slug, ownPath: address.ownPath, ...(await lockAfter(change)) }, select: { id: true } });
  await noteMediaUse(tx, postId, text.plain.source);
  await storePlaces(tx, postId, places, change.tagNames && (await tagsNamed(tx, change.tagNames)));
  const followed = await followMove(tx, { id: postId, from: post.path, to: address.path, wasPublic: wasPublic(post) }, now);
  await keepRevision(tx, actor, { before: post, text: text.plain, isNew: text.changed, mark: change.mark }, now);
  await recordAudit(tx, { actor, action: 'post.save', subject: 'post', subjectId: postId, details: detailsOf(post, change, address.path) }, now);
  const tags = await settlePosts(tx, [post, ...followed], site);
  return { ok: true, version: version + 1, path: address.path, slug: address.slug, tags };
}

/** What an author sends beyond what is theirs to set stays as it was. */
function asWriter({ path: _path, sticky: _sticky, publishedAt: _publishedAt, mark: _mark, password: _password, ...change }: PostChange): PostChange {
  return change;
}

function refusalFor(post: HeldPost, change: PostChange, now: Date): Refused | null {
  if (change.mark && post.status !== 'PUBLISHED') return { ok: false, field: 'note', refusal: 'is for what readers can see already: this post is not published' };
  if (change.publishedAt && !wasPublic(post)) return { ok: false, field: 'publishedAt', refusal: 'is for posts that were published: publish it, or schedule it' };
  if (change.publishedAt && change.publishedAt > now) return { ok: false, field: 'publishedAt', refusal: 'lies in the future: unpublish the post, and schedule it' };
  if (change.title === '' && post.status === 'PUBLISHED') return { ok: false, field: 'title', refusal: 'is empty: a published post needs one' };
  return null;
}

async function textAfter(tx: Transaction, post: HeldPost, { title = post.title, excerpt = post.excerpt, source = post.source }: PostChange) {
  const changed = title !== post.title || excerpt !== post.excerpt || source !== post.source;
  // Rendered anew in any case: a picture may have got its size since.
  const body = renderBody(source, await bodyOptions(tx, source));
  return { plain: { title, excerpt, source }, body, changed };
}

/** Only a hash is kept. */
async function lockAfter({ password }: PostChange): Promise<{ passwordHash?: string | null }> {
  return password === undefined ? {} : { passwordHash: password === null ? null : await hashPassword(password) };
}

function columnsOf(post: HeldPost, change: PostChange, { plain, body, changed, date }: Awaited<ReturnType<typeof textAfter>> & { date: Date }, now: Date) {
  const { pictureId, parentId, menuOrder, sticky, commentMode, searchTitle, searchText } = change;
  const given = { pictureId, parentId, menuOrder, sticky, commentMode, searchTitle, searchText };
  return {
    ...plain, ...body, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    version: post.version + 1,
    sample: false,
    ...(change.publishedAt && { publishedAt: date }),
    ...((changed || change.mark || post.status !== 'PUBLISHED') && { modifiedAt: now }),
  };
}

function detailsOf(post: HeldPost, { mark, password }: PostChange, path: string) {
  return { version: post.version + 1, ...(path !== post.path && { from: post.path, to: path }), ...(mark && { mark: mark.kind, note: mark.note }), ...(password !== undefined && { password: password === null ? 'removed' : 'set' }) };
}

