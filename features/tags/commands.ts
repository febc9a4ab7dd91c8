import { database, type Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, wrong, type Change, type Refused } from '#features/audit/change.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { redirectMoved } from '#features/redirects/move.ts';
import { sitemapTag } from '#features/sitemap/tags.ts';
import { mayAct } from '#features/users/acting.ts';
import { tagPath } from './address.ts';
import { canKeepTags } from './policy.ts';
import type { NewTag, TagChange } from './schema.ts';
import { tagTag } from './tags.ts';

/** Makes a tag. Its address is made of its name where none is given. */
export async function createTag(actor: Actor, input: NewTag, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    await lockTags(tx);
    if (!(await mayAct(tx, actor, canKeepTags))) return NOT_YOURS;
    const checked = await check(tx, { ...input, id: null });
    if (!checked.ok) return checked;
    const { id } = await tx.tag.create({ data: checked.data, select: { id: true } });
    const [entry] = await recordAudits(tx, [{ actor, action: 'tag.create', subject: 'tag', subjectId: id, details: { name: checked.data.name } }], now);
    return announced(tx, [sitemapTag], entry);
  });
}

/** Renames a tag, or changes its address (the old one leads on) or what is said of it. */
export async function changeTag(actor: Actor, { id, ...input }: TagChange, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    await lockTags(tx);
    if (!(await mayAct(tx, actor, canKeepTags))) return NOT_YOURS;
    const before = await tx.tag.findUnique({ where: { id }, select: { name: true, slug: true, description: true } });
    if (!before) return GONE;
    const checked = await check(tx, { ...input, id });
    if (!checked.ok) return checked;
    await tx.tag.update({ where: { id }, data: { ...checked.data, sample: false }, select: { id: true } });
    await redirectMoved(tx, tagPath(before.slug), tagPath(checked.data.slug), now);
    const [entry] = await recordAudits(tx, [{ actor, action: 'tag.change', subject: 'tag', subjectId: id, details: { name: checked.data.name, before, after: checked.data } }], now);
    return announced(tx, [tagTag(id), sitemapTag], entry);
  });
}

type Checked = { ok: true; data: { name: string; slug: string; description: string } } | Refused;

async function check(tx: Transaction, { id, name, slug: typed, description }: NewTag & { id: number | null }): Promise<Checked> {
  const slug = typed || slugOf(name, 'tag');
  const taken = await tx.tag.findFirst({ where: { slug, ...(id !== null && { id: { not: id } }) }, select: { name: true } });
  if (taken) return wrong(typed ? 'slug' : 'name', typed ? `is the address of “${taken.name}” already` : `is too much like “${taken.name}”: their addresses would be the same`);
  return { ok: true, data: { name, slug, description } };
}

/** Of two who change tags at once, the second sees what the first did. */
export async function lockTags(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tags'))`;
}
