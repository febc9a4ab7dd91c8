import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, wrong, type Change } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { menuTag } from '#features/menus/tags.ts';
import { categoryList } from '#features/posts/lists.ts';
import { lockCategoryTree, refileCategories } from '#features/posts/refile.ts';
import { listTag } from '#features/posts/tags.ts';
import { redirectMoved } from '#features/redirects/move.ts';
import { sitemapTag } from '#features/sitemap/tags.ts';
import { mayAct } from '#features/users/acting.ts';
import { categoryPath } from './address.ts';
import { PATIENCE_MS } from './commands.ts';
import { canKeepCategories } from './policy.ts';
import { categoryTag } from './tags.ts';
import { lineage } from './tree.ts';

/**
 * Files the posts of a category in another one, and has its address lead there. What lies below it lies below the other one
 * then. Of two merges at once the second finds the category gone.
 */
export async function mergeCategory(actor: Actor, { id, into }: { id: number; into: number }, now: Date): Promise<Change> {
  return ending(actor, id, async (tx, category) => {
    if (id === into) return wrong('into', 'is the category itself');
    const target = await tx.category.findUnique({ where: { id: into }, select: { slug: true, name: true } });
    if (!target) return wrong('into', 'is no longer there');
    const above = await lineage(tx, into);
    const lists = [...new Set([...above, ...(await lineage(tx, category.parentId))])].filter((one) => one !== id);
    // A category that lay below the one that goes takes its place, before the others are put below it.
    if (above.includes(id)) await tx.category.update({ where: { id: into }, data: { parentId: category.parentId }, select: { id: true } });
    await tx.category.updateMany({ where: { parentId: id, id: { not: into } }, data: { parentId: into } });
    await tx.menuItem.updateMany({ where: { categoryId: id }, data: { categoryId: into } });
    const moved = await tx.$executeRaw`
      INSERT INTO "PostCategory" ("postId", "categoryId", "position") SELECT "postId", ${into}, "position" FROM "PostCategory" WHERE "categoryId" = ${id}
      ON CONFLICT ("postId", "categoryId") DO UPDATE SET "position" = least("PostCategory"."position", excluded."position")`;
    await remove(tx, category, categoryPath(target.slug), now);
    await recordAudit(tx, { actor, action: 'category.merge', subject: 'category', subjectId: into, details: { name: target.name, merged: category.name, posts: moved } }, now);
    return announced(tx, [...tagsOf(category), categoryTag(into), ...(await refileCategories(tx, lists))]);
  });
}

/** Deletes a category. Its posts stay, without it; what lies below it moves up; its address leads to its parent, or to the archive. */
export async function deleteCategory(actor: Actor, { id }: { id: number }, now: Date): Promise<Change> {
  return ending(actor, id, async (tx, category) => {
    const above = await lineage(tx, category.parentId);
    await tx.category.updateMany({ where: { parentId: id }, data: { parentId: category.parentId } });
    const posts = await tx.postCategory.count({ where: { categoryId: id } });
    await remove(tx, category, category.parent ? categoryPath(category.parent.slug) : '/archive/', now);
    await recordAudit(tx, { actor, action: 'category.delete', subject: 'category', subjectId: id, details: { name: category.name, posts } }, now);
    return announced(tx, [...tagsOf(category), ...(await refileCategories(tx, above))]);
  });
}

type Ending = { id: number; name: string; slug: string; parentId: number | null; parent: { slug: string } | null };

/** One ends at a time. The row is held before the tree, so that a post that is being filed in it can end. */
async function ending(actor: Actor, id: number, end: (tx: Transaction, category: Ending) => Promise<Change>): Promise<Change> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('category ends'))`;
    await tx.$executeRaw`SELECT FROM "Category" WHERE "id" = ${id} FOR UPDATE`;
    await lockCategoryTree(tx);
    if (!(await mayAct(tx, actor, canKeepCategories))) return NOT_YOURS;
    const category = await tx.category.findUnique({ where: { id }, select: { id: true, name: true, slug: true, parentId: true, parent: { select: { slug: true } } } });
    return category ? end(tx, category) : GONE;
  }, { timeout: PATIENCE_MS });
}

async function remove(tx: Transaction, { id, slug }: Ending, leadsTo: string, now: Date): Promise<void> {
  await tx.category.delete({ where: { id }, select: { id: true } });
  await tx.postListing.deleteMany({ where: { list: categoryList(id) } });
  await redirectMoved(tx, categoryPath(slug), leadsTo, now);
}

const tagsOf = ({ id, parentId }: Ending) => [categoryTag(id), listTag(categoryList(id)), sitemapTag, menuTag, ...(parentId ? [categoryTag(parentId)] : [])];
