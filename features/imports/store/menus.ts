import type { Transaction } from '#lib/db/client.ts';
import { lockMenus } from '#features/menus/lock.ts';
import { MAX_BELOW, MAX_ENTRIES, MAX_ITEMS, MAX_LABEL } from '#features/menus/schema.ts';
import { answering } from '#features/posts/published.ts';
import type { Finding } from '../finding.ts';
import type { PlannedMenu, PlannedMenuItem } from '../planned.ts';
import { entriesOf, type ReplacedMenu } from '../replaced-menu.ts';

export interface StoredMenus {
  madeMenus: number[];
  /** Entries. */
  made: number[];
  unchanged: number;
  /** The entries that stood in a menu before. */
  replaced: ReplacedMenu[];
  findings: Finding[];
}

/**
 * Puts an old site's menus where the site has room for them: those that nobody arranged here, as far as they fit. A menu
 * that an earlier import brought, and nobody arranged since, becomes what the old site has now.
 */
export async function storeMenus(tx: Transaction, sourceId: number, menus: readonly PlannedMenu[]): Promise<StoredMenus> {
  const stored: StoredMenus = { madeMenus: [], made: [], unchanged: 0, replaced: [], findings: [] };
  if (menus.length > 0) await lockMenus(tx);
  for (const menu of menus) await storeMenu(tx, sourceId, menu, stored);
  return stored;
}

async function storeMenu(tx: Transaction, sourceId: number, menu: PlannedMenu, stored: StoredMenus): Promise<void> {
  const standing = await tx.menuItem.findMany({
    where: { menu: { location: menu.location }, sample: false },
    orderBy: { position: 'asc' },
    select: { id: true, importId: true, legacyId: true, label: true, url: true, postId: true, categoryId: true, parent: { select: { legacyId: true } } },
  });
  if (standing.some(({ importId }) => importId !== sourceId)) {
    stored.findings.push({ kind: 'kept-here', itemType: 'menu', title: menu.title, message: `It was left out: the ${PLACES[menu.location]} was arranged here, and stays so.` });
    return;
  }
  const entries = withinRoom(await resolved(tx, sourceId, menu, stored.findings), menu, stored.findings);
  const was = standing.map(({ id: _id, importId: _source, parent, ...row }) => ({ ...row, parentLegacyId: parent?.legacyId ?? null }));
  if (sameEntries(was, entries)) {
    stored.unchanged += entries.length;
    return;
  }
  const known = await tx.menu.findUnique({ where: { location: menu.location }, select: { id: true } });
  const { id: menuId } = known ?? (await tx.menu.create({ data: { location: menu.location }, select: { id: true } }));
  if (!known) stored.madeMenus.push(menuId);
  const before = await entriesOf(tx, menu.location);
  await tx.menuItem.deleteMany({ where: { menuId } });
  const ids = new Map<number, number>();
  for (const [position, { parentLegacyId, ...entry }] of entries.entries()) {
    const parentId = parentLegacyId === null ? null : (ids.get(parentLegacyId) ?? null);
    const { id } = await tx.menuItem.create({ data: { ...entry, parentId, menuId, position, importId: sourceId }, select: { id: true } });
    ids.set(entry.legacyId, id);
    stored.made.push(id);
  }
  if (before.length > 0) stored.replaced.push({ kind: 'menu', location: menu.location, title: menu.title, entries: before, by: [...ids.values()] });
}

const PLACES = { main: 'main menu', footer: 'menu at the foot' } as const;

interface Entry {
  legacyId: number;
  parentLegacyId: number | null;
  label: string;
  url: string | null;
  postId: number | null;
  categoryId: number | null;
}

function sameEntries(was: readonly (Omit<Entry, 'legacyId'> & { legacyId: number | null })[], entries: readonly Entry[]): boolean {
  const told = (entry: Omit<Entry, 'legacyId'> & { legacyId: number | null }) => [entry.legacyId, entry.parentLegacyId, entry.label, entry.url, entry.postId, entry.categoryId];
  return JSON.stringify(was.map(told)) === JSON.stringify(entries.map(told));
}

/** Entries with what they lead to here; where that is not here, it is told, and those below it stand in its place. */
async function resolved(tx: Transaction, sourceId: number, { title, items }: PlannedMenu, findings: Finding[]): Promise<Entry[]> {
  const find = await findTargets(tx, sourceId, items);
  const entries: Entry[] = [];
  const above = new Map<number, number | null>();
  for (const item of items) {
    const target = find(item);
    const parent = item.parentLegacyId === null ? null : (above.get(item.parentLegacyId) ?? null);
    above.set(item.legacyId, target ? item.legacyId : parent);
    if (target) entries.push({ legacyId: item.legacyId, parentLegacyId: parent, url: null, postId: null, categoryId: null, ...target, label: shortened(item.label || target.label) });
    else findings.push({ kind: 'left-out', itemType: 'menu entry', title: item.label || title, message: `What it led to is not published here, so that it is not in the menu “${title}”.` });
  }
  return entries;
}

type Target = { label: string; url?: string; postId?: number; categoryId?: number };

async function findTargets(tx: Transaction, sourceId: number, items: readonly PlannedMenuItem[]): Promise<(item: PlannedMenuItem) => Target | null> {
  const numbers = items.flatMap(({ to }) => ('post' in to ? [to.post] : []));
  const slugs = items.flatMap(({ to }) => ('category' in to ? [to.category] : []));
  const paths = items.flatMap(({ to }) => ('url' in to && to.url.startsWith('/') ? [to.url] : []));
  const select = { id: true, legacyId: true, path: true, title: true } as const;
  const posts = await tx.post.findMany({ where: { importId: sourceId, legacyId: { in: numbers }, ...answering }, select });
  const byPath = new Map((await tx.post.findMany({ where: { path: { in: paths }, ...answering }, select })).map((post) => [post.path, post]));
  const byNumber = new Map(posts.map((post) => [post.legacyId, post]));
  const bySlug = new Map((await tx.category.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true, name: true } })).map((category) => [category.slug, category]));
  return function targetOf({ to, legacyId }: PlannedMenuItem): Target | null {
    if ('category' in to) {
      const category = bySlug.get(to.category);
      return category ? { label: category.name, categoryId: category.id } : null;
    }
    const post = 'post' in to ? byNumber.get(to.post) : byPath.get(to.url);
    if (post) return { label: post.title, postId: post.id };
    if ('post' in to) return null;
    if (!to.url.startsWith('#')) return { label: to.url, url: to.url };
    // A word that only opens what stands below it goes where the first of that goes that goes anywhere.
    for (const item of items) {
      const target = item.parentLegacyId === legacyId ? targetOf(item) : null;
      if (target && !target.url?.startsWith('#')) return target;
    }
    return { label: to.url, url: to.url };
  };
}

/** So many levels, so many entries at the top and below each: what stands deeper comes up, what is too much is told. */
function withinRoom(entries: readonly Entry[], { title }: PlannedMenu, findings: Finding[]): Entry[] {
  /** How deep each entry stands that is kept, and what it stands below. */
  const places = new Map<number | null, { level: number; above: number | null }>([[null, { level: -1, above: null }]]);
  const counts = new Map<number | null, number>();
  const kept: Entry[] = [];
  let lifted = 0;
  for (const entry of entries) {
    const parent = places.get(entry.parentLegacyId);
    const isDeeper = parent?.level === MAX_BELOW;
    const above = isDeeper ? parent.above : entry.parentLegacyId;
    const count = counts.get(above) ?? 0;
    if (parent && count < MAX_ITEMS && kept.length < MAX_ENTRIES) {
      kept.push({ ...entry, parentLegacyId: above });
      places.set(entry.legacyId, { level: isDeeper ? MAX_BELOW : parent.level + 1, above });
      counts.set(above, count + 1);
      if (isDeeper) lifted += 1;
    } else findings.push({ kind: 'left-out', itemType: 'menu entry', title: entry.label, message: `The menu “${title}” has more entries than there is room for: ${MAX_ITEMS} beside each other, ${MAX_ENTRIES} in all.` });
  }
  if (lifted > 0) findings.push({ kind: 'changed', itemType: 'menu', title, message: `It was deeper than the ${MAX_BELOW + 1} levels that menus have here: ${lifted === 1 ? 'one entry stands' : `${lifted} entries stand`} in the last one.` });
  return kept;
}

function shortened(label: string): string {
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1).trimEnd()}…` : label;
}
