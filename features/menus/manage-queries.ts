import { database, type Transaction } from '#lib/db/client.ts';
import { answering } from '#features/posts/published.ts';
import { MAX_ENTRIES, type Location, type MenuItemInput } from './schema.ts';

/** A site has a handful of pages; of more, the address can be typed. */
const MAX_PAGES = 200;

export type ArrangedItem = MenuItemInput & { leadsTo: string };

const itemSelect = { id: true, label: true, url: true, postId: true, categoryId: true, parentId: true, post: { select: { path: true, title: true } }, category: { select: { name: true } } } as const;

/** A menu's entries as they are arranged, and `was`, which names them. */
export async function readMenu(tx: Transaction, location: Location): Promise<{ items: ArrangedItem[]; was: string }> {
  const rows = await tx.menuItem.findMany({ where: { menu: { location } }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: MAX_ENTRIES, select: itemSelect });
  const levels = new Map<number, number>();
  const items = rows.map(({ id, label, url, postId, categoryId, parentId, post, category }): ArrangedItem => {
    const level = parentId === null ? 0 : (levels.get(parentId) ?? -1) + 1;
    levels.set(id, level);
    const below = level === 0 ? {} : { below: level };
    if (postId && post) return { kind: 'post', label, postId, leadsTo: post.path, ...below };
    if (categoryId && category) return { kind: 'category', label, categoryId, leadsTo: `Category: ${category.name}`, ...below };
    return { kind: 'address', label, url: url ?? '/', leadsTo: url ?? '/', ...below };
  });
  return { items, was: rows.map(({ id }) => id).join(',') };
}

/** The same, for a page. */
export async function getMenuForEditing(location: Location) {
  return database().$transaction((tx) => readMenu(tx, location));
}

/** The published pages that a menu may lead to, by title. */
export async function listMenuPages() {
  return database().post.findMany({ where: { kind: 'PAGE', ...answering }, orderBy: { title: 'asc' }, take: MAX_PAGES, select: { id: true, title: true, path: true } });
}
