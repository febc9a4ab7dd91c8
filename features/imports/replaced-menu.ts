import type { Transaction } from '#lib/db/client.ts';
import { lockMenus } from '#features/menus/lock.ts';
import { replacedThing, type ReplacedThing } from './replaced.ts';

export type ReplacedMenu = Extract<ReplacedThing, { kind: 'menu' }>;
type Entry = ReplacedMenu['entries'][number];

/** A menu's entries as they are now, in their order. */
export async function entriesOf(tx: Transaction, location: string): Promise<Entry[]> {
  const select = { id: true, parentId: true, position: true, label: true, url: true, postId: true, categoryId: true, sample: true, importId: true, legacyId: true } as const;
  return tx.menuItem.findMany({ where: { menu: { location } }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select });
}

/**
 * Puts a menu's earlier entries back in the place of those that an import put there, unless others stand there by now, or
 * somebody emptied it. They keep their numbers, by which undoing the import that brought them finds them. Returns how many
 * entries made room; null where the menu stays.
 */
export async function restoreMenu(tx: Transaction, { location, entries, by }: ReplacedMenu): Promise<number | null> {
  await lockMenus(tx);
  const standing = await tx.menuItem.findMany({ where: { menu: { location } }, select: { id: true } });
  const isLeftAlone = standing.every(({ id }) => by.includes(id)) && (standing.length > 0 || by.length === 0);
  if (!isLeftAlone) return null;
  const { count } = await tx.menuItem.deleteMany({ where: { id: { in: by } } });
  const { id: menuId } = await tx.menu.upsert({ where: { location }, create: { location }, update: {}, select: { id: true } });
  await tx.menuItem.createMany({ data: (await standingBefore(tx, entries)).map((entry) => ({ ...entry, menuId })) });
  return count;
}

/** What is left of a menu's earlier entries; where all of them came by an import that is undone meanwhile, of those that stood there before it. */
async function standingBefore(tx: Transaction, entries: readonly Entry[]): Promise<Entry[]> {
  const wanted = await stillWanted(tx, entries);
  const [first] = entries;
  if (wanted.length > 0 || !first) return wanted;
  const [earlier] = await tx.$queryRaw<{ thing: unknown }[]>`
    SELECT thing FROM "ImportBatch" b, jsonb_array_elements(CASE jsonb_typeof(b."before") WHEN 'array' THEN b."before" ELSE '[]' END) thing
    WHERE b."undone" AND thing->>'kind' = 'menu' AND thing->'by' @> to_jsonb(${first.id}::int)`;
  const replaced = earlier && replacedThing.parse(earlier.thing);
  return replaced?.kind === 'menu' ? standingBefore(tx, replaced.entries) : [];
}

/** Not those that lead to what is gone by now, nor what stands below them, nor those of an import that is undone itself. */
async function stillWanted(tx: Transaction, entries: readonly Entry[]): Promise<Entry[]> {
  const select = { id: true };
  const posts = new Set((await tx.post.findMany({ where: { id: { in: entries.flatMap(({ postId }) => postId ?? []) } }, select })).map(({ id }) => id));
  const categories = new Set((await tx.category.findMany({ where: { id: { in: entries.flatMap(({ categoryId }) => categoryId ?? []) } }, select })).map(({ id }) => id));
  const undone = await undoneAmong(tx, entries.map(({ id }) => id));
  const wanted = new Map<number, Entry>();
  for (const entry of entries) {
    const { id, parentId, postId, categoryId } = entry;
    const isThere = (postId === null || posts.has(postId)) && (categoryId === null || categories.has(categoryId)) && (parentId === null || wanted.has(parentId));
    if (isThere && !undone.has(id)) wanted.set(id, entry);
  }
  return [...wanted.values()];
}

async function undoneAmong(tx: Transaction, ids: readonly number[]): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT made."id"::int AS "id" FROM "ImportBatch" b, jsonb_array_elements_text(b."made"->'menuItems') AS made("id")
    WHERE b."undone" AND made."id"::int = ANY(${[...ids]}::int[])`;
  return new Set(rows.map(({ id }) => id));
}
