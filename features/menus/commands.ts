import { z } from 'zod';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, refused, wrong, type Change } from '#features/audit/change.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { findLatest } from '#features/audit/latest.ts';
import { mayAct } from '#features/users/acting.ts';
import { lockMenus } from './lock.ts';
import { readMenu } from './manage-queries.ts';
import { canArrangeMenus } from './policy.ts';
import { levelsOf, LOCATIONS, menuItems, type Location, type MenuItemInput } from './schema.ts';
import { menuTag } from './tags.ts';

/** `was` names the entries that its arranger saw: where others are there meanwhile, nothing is overwritten. Undoing has seen them all. */
export type Arrangement = { location: Location; items: MenuItemInput[]; was: string | null };

/** Every entry is looked up and stored by itself. */
const ARRANGE_MS = 30_000;

/** Arranges a menu anew. */
export async function arrangeMenu(actor: Actor, { location, items, was }: Arrangement, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    await lockMenus(tx);
    if (!(await mayAct(tx, actor, canArrangeMenus))) return NOT_YOURS;
    const before = await readMenu(tx, location);
    if (was !== null && was !== before.was) return refused('Somebody else has arranged this menu since you opened this page. Your arrangement is still here: open the page in another tab to compare.');
    const rows = await Promise.all(items.map((item) => columnsOf(tx, item)));
    const lost = rows.findIndex((row) => row === null);
    if (lost >= 0) return wrong('items', `has something wrong in entry ${lost + 1}: what it led to is no longer there`);
    const { id: menuId } = await tx.menu.upsert({ where: { location }, create: { location }, update: {}, select: { id: true } });
    await tx.menuItem.deleteMany({ where: { menuId } });
    const levels = levelsOf(items);
    const path: number[] = []; // the entry before, and those above it
    for (const [position, row] of rows.entries()) {
      if (!row) continue;
      path.length = levels[position] ?? 0;
      const { id } = await tx.menuItem.create({ data: { ...row, menuId, position, parentId: path.at(-1) ?? null }, select: { id: true } });
      path.push(id);
    }
    const plain = before.items.map(({ leadsTo: _leadsTo, ...item }) => item);
    const [entry] = await recordAudits(tx, [{ actor, action: 'menu.arrange', subject: 'menu', subjectId: location, details: { before: plain, after: items } }], now);
    return announced(tx, [menuTag], entry);
  }, { timeout: ARRANGE_MS });
}

/** An address of a post, page or category of ours is kept as that one: the entry then follows it wherever it moves. */
async function columnsOf(tx: Transaction, item: MenuItemInput) {
  const { label } = item;
  if (item.kind === 'post') return (await tx.post.count({ where: { id: item.postId } })) > 0 ? { label, postId: item.postId } : null;
  if (item.kind === 'category') return (await tx.category.count({ where: { id: item.categoryId } })) > 0 ? { label, categoryId: item.categoryId } : null;
  const path = item.url.endsWith('/') ? item.url : `${item.url}/`;
  const post = await tx.post.findUnique({ where: { path }, select: { id: true } });
  if (post) return { label, postId: post.id };
  const slug = /^\/category\/([^/]+)\/$/.exec(path)?.[1];
  const category = slug ? await tx.category.findUnique({ where: { slug }, select: { id: true } }) : null;
  return category ? { label, categoryId: category.id } : { label, url: item.url };
}

const details = z.object({ before: menuItems });

/** Arranges a menu as it was before. */
export async function undoMenu(actor: Actor, entry: string, now: Date): Promise<Change> {
  const latest = await findLatest(entry, { subject: 'menu', actions: ['menu.arrange'] });
  const location = LOCATIONS.find((one) => one === latest?.subjectId);
  if (!latest || !location) return GONE;
  if (latest.followedBy) return refused(`${latest.followedBy} has changed it again meanwhile.`);
  return arrangeMenu(actor, { location, items: details.parse(latest.details).before, was: null }, now);
}
