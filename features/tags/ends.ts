import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, wrong, type Change } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { tagList } from '#features/posts/lists.ts';
import { refileTags } from '#features/posts/refile.ts';
import { listTag } from '#features/posts/tags.ts';
import { redirectMoved } from '#features/redirects/move.ts';
import { sitemapTag } from '#features/sitemap/tags.ts';
import { mayAct } from '#features/users/acting.ts';
import { tagPath } from './address.ts';
import { lockTags } from './commands.ts';
import { canKeepTags } from './policy.ts';
import { tagTag } from './tags.ts';

/** A tag of a hundred thousand posts moves as many rows. */
const PATIENCE_MS = 60_000;

/** Gives a tag's posts another tag, named by its name or the last part of its address, and has the old address lead there. */
export async function mergeTag(actor: Actor, { id, into }: { id: number; into: string }, now: Date): Promise<Change> {
  return ending(actor, id, async (tx, tag) => {
    const targets = await tx.tag.findMany({ where: { OR: [{ name: { equals: into, mode: 'insensitive' } }, { slug: into }] }, orderBy: { id: 'asc' }, take: 10, select: { id: true, name: true, slug: true } });
    const target = targets.find((one) => one.slug === into && one.id !== id) ?? targets.find((one) => one.id !== id);
    if (!target) return wrong('into', targets.length > 0 ? 'is the tag itself' : 'is the name of no tag');
    const posts = await tx.$executeRaw`
      INSERT INTO "PostTag" ("postId", "tagId") SELECT "postId", ${target.id} FROM "PostTag" WHERE "tagId" = ${id} ON CONFLICT DO NOTHING`;
    await remove(tx, tag, tagPath(target.slug), now);
    await recordAudit(tx, { actor, action: 'tag.merge', subject: 'tag', subjectId: target.id, details: { name: target.name, merged: tag.name, posts } }, now);
    return announced(tx, [...tagsOf(tag), tagTag(target.id), ...(await refileTags(tx, [target.id]))]);
  });
}

/** Deletes a tag. Its posts stay, without it; its address leads to the archive. */
export async function deleteTag(actor: Actor, { id }: { id: number }, now: Date): Promise<Change> {
  return ending(actor, id, async (tx, tag) => {
    const posts = await tx.postTag.count({ where: { tagId: id } });
    await remove(tx, tag, '/archive/', now);
    await recordAudit(tx, { actor, action: 'tag.delete', subject: 'tag', subjectId: id, details: { name: tag.name, posts } }, now);
    return announced(tx, tagsOf(tag));
  });
}

type Ending = { id: number; name: string; slug: string };

async function ending(actor: Actor, id: number, end: (tx: Transaction, tag: Ending) => Promise<Change>): Promise<Change> {
  return database().$transaction(async (tx) => {
    await lockTags(tx);
    await tx.$executeRaw`SELECT FROM "Tag" WHERE "id" = ${id} FOR UPDATE`;
    if (!(await mayAct(tx, actor, canKeepTags))) return NOT_YOURS;
    const tag = await tx.tag.findUnique({ where: { id }, select: { id: true, name: true, slug: true } });
    return tag ? end(tx, tag) : GONE;
  }, { timeout: PATIENCE_MS });
}

async function remove(tx: Transaction, { id, slug }: Ending, leadsTo: string, now: Date): Promise<void> {
  await tx.tag.delete({ where: { id }, select: { id: true } });
  await tx.postListing.deleteMany({ where: { list: tagList(id) } });
  await redirectMoved(tx, tagPath(slug), leadsTo, now);
}

const tagsOf = ({ id }: Ending) => [tagTag(id), listTag(tagList(id)), sitemapTag];
