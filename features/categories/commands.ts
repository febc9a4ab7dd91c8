import { database, type Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, wrong, type Change, type Refused } from '#features/audit/change.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { menuTag } from '#features/menus/tags.ts';
import { lockCategoryTree, refileCategories } from '#features/posts/refile.ts';
import { redirectMoved } from '#features/redirects/move.ts';
import { sitemapTag } from '#features/sitemap/tags.ts';
import { mayAct } from '#features/users/acting.ts';
import { categoryPath } from './address.ts';
import { canKeepCategories } from './policy.ts';
import type { CategoryChange, NewCategory } from './schema.ts';
import { categoryTag } from './tags.ts';
import { lineage } from './tree.ts';

/** Moving a category of a hundred thousand posts makes as many rows of lists anew. */
export const PATIENCE_MS = 60_000;

/** Makes a category. Its address is made of its name where none is given. */
export async function createCategory(actor: Actor, input: NewCategory, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    await lockCategoryTree(tx);
    if (!(await mayAct(tx, actor, canKeepCategories))) return NOT_YOURS;
    const checked = await check(tx, { ...input, id: null });
    if (!checked.ok) return checked;
    const { id } = await tx.category.create({ data: checked.data, select: { id: true } });
    const [entry] = await recordAudits(tx, [{ actor, action: 'category.create', subject: 'category', subjectId: id, details: { name: checked.data.name } }], now);
    return announced(tx, [sitemapTag, ...(input.parentId ? [categoryTag(input.parentId)] : [])], entry);
  });
}

/** Renames a category, changes its address (the old one leads on) or what is said of it, or moves it below another. */
export async function changeCategory(actor: Actor, { id, ...input }: CategoryChange, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    await lockCategoryTree(tx);
    if (!(await mayAct(tx, actor, canKeepCategories))) return NOT_YOURS;
    const before = await tx.category.findUnique({ where: { id }, select: { name: true, slug: true, description: true, parentId: true } });
    if (!before) return GONE;
    const checked = await check(tx, { ...input, id });
    if (!checked.ok) return checked;
    const after = checked.data;
    await tx.category.update({ where: { id }, data: { ...after, sample: false }, select: { id: true } });
    await redirectMoved(tx, categoryPath(before.slug), categoryPath(after.slug), now);
    const moved = before.parentId === after.parentId ? [] : await refileAfterMove(tx, before.parentId, after.parentId);
    const [entry] = await recordAudits(tx, [{ actor, action: 'category.change', subject: 'category', subjectId: id, details: { name: after.name, before, after } }], now);
    return announced(tx, [categoryTag(id), sitemapTag, menuTag, ...moved], entry);
  }, { timeout: PATIENCE_MS });
}

async function refileAfterMove(tx: Transaction, from: number | null, to: number | null): Promise<string[]> {
  const [left, joined] = [await lineage(tx, from), await lineage(tx, to)];
  const changed = [...left.filter((id) => !joined.includes(id)), ...joined.filter((id) => !left.includes(id))];
  const parents = [from, to].flatMap((id) => (id === null ? [] : [categoryTag(id)]));
  return [...parents, ...(await refileCategories(tx, changed))];
}

type Checked = { ok: true; data: { name: string; slug: string; description: string; parentId: number | null } } | Refused;

async function check(tx: Transaction, { id, name, slug: typed, description, parentId }: NewCategory & { id: number | null }): Promise<Checked> {
  const slug = typed || slugOf(name, 'category');
  const taken = await tx.category.findFirst({ where: { slug, ...(id !== null && { id: { not: id } }) }, select: { name: true } });
  if (taken) return wrong('slug', `is the address of “${taken.name}” already`);
  const above = await lineage(tx, parentId);
  if (parentId !== null && above.length === 0) return wrong('parentId', 'is no longer there');
  if (id !== null && above.includes(id)) return wrong('parentId', id === parentId ? 'is the category itself' : 'lies below the category itself');
  return { ok: true, data: { name, slug, description, parentId } };
}
