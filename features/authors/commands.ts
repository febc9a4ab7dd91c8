import { database, type Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, refused, wrong, type Change, type Refused } from '#features/audit/change.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { redirectMoved } from '#features/redirects/move.ts';
import { sitemapTag } from '#features/sitemap/tags.ts';
import { mayAct } from '#features/users/acting.ts';
import { authorPath } from './address.ts';
import { canKeepAuthors } from './policy.ts';
import type { AuthorChange, NewAuthor } from './schema.ts';
import { authorTag } from './tags.ts';

/** Makes a name that can stand over posts. */
export async function createAuthor(actor: Actor, input: NewAuthor, now: Date): Promise<Change> {
  return changing(actor, async (tx) => {
    const checked = await check(tx, { ...input, id: null });
    if (!checked.ok) return checked;
    const { id } = await tx.author.create({ data: checked.data, select: { id: true } });
    const [entry] = await recordAudits(tx, [{ actor, action: 'author.create', subject: 'author', subjectId: id, details: { name: input.name } }], now);
    return announced(tx, [sitemapTag], entry);
  });
}

/** Changes an author's name, address (the old one leads on), or what is said of them. */
export async function changeAuthor(actor: Actor, { id, ...input }: AuthorChange, now: Date): Promise<Change> {
  return changing(actor, async (tx) => {
    const before = await tx.author.findUnique({ where: { id }, select: { name: true, slug: true, bio: true, link: true, userId: true, imageId: true } });
    if (!before) return GONE;
    const checked = await check(tx, { ...input, id });
    if (!checked.ok) return checked;
    await tx.author.update({ where: { id }, data: { ...checked.data, sample: false }, select: { id: true } });
    await redirectMoved(tx, authorPath(before.slug), authorPath(checked.data.slug), now);
    const [entry] = await recordAudits(tx, [{ actor, action: 'author.change', subject: 'author', subjectId: id, details: { name: input.name, before, after: checked.data } }], now);
    return announced(tx, [authorTag(id), sitemapTag], entry);
  });
}

/** Deletes an author over whose name no post stands. */
export async function deleteAuthor(actor: Actor, { id }: { id: number }, now: Date): Promise<Change> {
  return changing(actor, async (tx) => {
    const author = await tx.author.findUnique({ where: { id }, select: { name: true, slug: true, _count: { select: { bylines: true } } } });
    if (!author) return GONE;
    if (author._count.bylines > 0) return refused(author._count.bylines === 1 ? 'A post bears this name: give it another author first.' : `${author._count.bylines} posts bear this name: give them another author first.`);
    await tx.author.delete({ where: { id }, select: { id: true } });
    await redirectMoved(tx, authorPath(author.slug), '/archive/', now);
    await recordAudits(tx, [{ actor, action: 'author.delete', subject: 'author', subjectId: id, details: { name: author.name } }], now);
    return announced(tx, [authorTag(id), sitemapTag]);
  });
}

async function changing(actor: Actor, change: (tx: Transaction) => Promise<Change>): Promise<Change> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('authors'))`;
    return (await mayAct(tx, actor, canKeepAuthors)) ? change(tx) : NOT_YOURS;
  });
}

type Checked = { ok: true; data: NewAuthor } | Refused;

async function check(tx: Transaction, { id, ...input }: NewAuthor & { id: number | null }): Promise<Checked> {
  const others = id === null ? {} : { id: { not: id } };
  const slug = input.slug || slugOf(input.name, 'author');
  const taken = await tx.author.findFirst({ where: { slug, ...others }, select: { name: true } });
  if (taken) return wrong('slug', `is the address of “${taken.name}” already`);
  if (input.userId && !(await tx.user.findFirst({ where: { id: input.userId, role: { not: 'READER' } }, select: { id: true } }))) return wrong('userId', 'is no account of somebody who works on the site');
  const linked = input.userId ? await tx.author.findFirst({ where: { userId: input.userId, ...others }, select: { name: true } }) : null;
  if (linked) return wrong('userId', `is linked with “${linked.name}” already`);
  if (input.imageId && !(await tx.media.findFirst({ where: { id: input.imageId, width: { not: null } }, select: { id: true } }))) return wrong('imageId', 'is no picture of the media library');
  return { ok: true, data: { ...input, slug } };
}
