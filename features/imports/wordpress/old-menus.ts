import type { Finding } from '../finding.ts';
import type { PlannedMenu, PlannedMenuItem } from '../planned.ts';
import { ownCopy } from './compact.ts';
import type { ExportItem } from './export-item.ts';
import type { ExportRecord, ExportSite } from './export-record.ts';
import { metaId, metaValue } from './meta-value.ts';
import { oldPath } from './old-path.ts';
import { plainText } from './plain-text.ts';

/** What is kept of an entry until all of the files are read. */
interface Entry {
  legacyId: number;
  menu: string;
  parent: number | null;
  order: number;
  label: string;
  type: string;
  object: string;
  objectId: number | null;
  url: string;
}

/** Nobody finds anything in more; what a made-up export has beyond it is told. */
const MOST_ENTRIES = 20_000;

/** The menus of an export: read entry by entry, planned once all that they lead to is known. */
export interface OldMenus {
  note(record: ExportRecord): void;
  /** How many entries there are. */
  size(): number;
  plan(site: ExportSite): { menus: PlannedMenu[]; findings: Finding[] };
}

export function createOldMenus(): OldMenus {
  const names = new Map<string, string>();
  const slugs = new Map<string, string>();
  const entries: Entry[] = [];
  let size = 0;
  return {
    note(record) {
      if (record.type === 'term' && record.taxonomy === 'nav_menu') names.set(ownCopy(record.slug), ownCopy(plainText(record.name)));
      if (record.type === 'category' && record.legacyId !== null) slugs.set(`category ${record.legacyId}`, ownCopy(record.slug));
      if (record.type === 'tag' && record.legacyId !== null) slugs.set(`post_tag ${record.legacyId}`, ownCopy(record.slug));
      if (record.type !== 'item' || record.item.postType !== 'nav_menu_item') return;
      size += 1;
      const entry = size > MOST_ENTRIES ? null : entryOf(record.item);
      if (entry) entries.push(entry);
    },
    size: () => size,
    plan: (site) => planMenus(entries, { names, slugs, site }),
  };
}

function entryOf(item: ExportItem): Entry | null {
  const menu = item.terms.find(({ domain }) => domain === 'nav_menu');
  if (!menu || item.legacyId === null || item.status === 'draft') return null;
  return {
    legacyId: item.legacyId,
    menu: ownCopy(menu.slug || menu.name),
    parent: metaId(item.meta, '_menu_item_menu_item_parent'),
    order: item.menuOrder,
    label: ownCopy(plainText(item.title)),
    type: ownCopy(metaValue(item.meta, '_menu_item_type')),
    object: ownCopy(metaValue(item.meta, '_menu_item_object')),
    objectId: metaId(item.meta, '_menu_item_object_id'),
    url: ownCopy(metaValue(item.meta, '_menu_item_url').trim()),
  };
}

type Known = { names: ReadonlyMap<string, string>; slugs: ReadonlyMap<string, string>; site: ExportSite };

function planMenus(entries: readonly Entry[], known: Known): { menus: PlannedMenu[]; findings: Finding[] } {
  const menus = new Map<string, Entry[]>();
  for (const entry of entries) menus.set(entry.menu, [...(menus.get(entry.menu) ?? []), entry]);
  const places = placesOf(menus);
  const findings: Finding[] = [];
  const planned: PlannedMenu[] = [];
  for (const [slug, own] of menus) {
    const title = known.names.get(slug) || slug;
    const location = places.get(slug);
    if (location) planned.push({ kind: 'MENU', title, location, items: itemsOf(own, title, known, findings) });
    else findings.push({ kind: 'left-out', itemType: 'menu', title, message: `This site has a place for two menus: this one, of ${own.length === 1 ? 'one entry' : `${own.length} entries`}, is kept for a later export only.` });
  }
  return { menus: planned, findings };
}

/** The head gets the menu whose name says so, else the longest; the foot one whose name says so. */
function placesOf(menus: ReadonlyMap<string, readonly Entry[]>): Map<string, 'main' | 'footer'> {
  const byLength = [...menus].toSorted(([, a], [, b]) => b.length - a.length).map(([slug]) => slug);
  const foot = byLength.find((slug) => /foot|bottom/i.test(slug));
  const others = byLength.filter((slug) => slug !== foot && !/social/i.test(slug));
  const head = others.find((slug) => /primary|main|header|top|navigation/i.test(slug)) ?? others[0] ?? (foot === undefined ? byLength[0] : undefined);
  return new Map([...(head === undefined ? [] : [[head, 'main'] as const]), ...(foot === undefined ? [] : [[foot, 'footer'] as const])]);
}

/** Entries in order, each after the one that it stands below; those whose place leads in a circle stand at the top. */
function itemsOf(entries: readonly Entry[], menu: string, known: Known, findings: Finding[]): PlannedMenuItem[] {
  const sorted = entries.toSorted((a, b) => a.order - b.order || a.legacyId - b.legacyId);
  const byId = new Map(sorted.map((entry) => [entry.legacyId, entry]));
  const below = new Map<number | null, Entry[]>();
  for (const entry of byId.values()) {
    const parent = isSound(entry, byId) ? entry.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), entry]);
  }
  const items: PlannedMenuItem[] = [];
  const walk = (parent: number | null) => {
    for (const entry of below.get(parent) ?? []) {
      const to = targetOf(entry, known);
      if (to) items.push({ legacyId: entry.legacyId, parentLegacyId: parent, label: entry.label, to });
      else findings.push({ kind: 'left-out', itemType: 'menu entry', title: entry.label || menu, message: `It leads to something that has no place here, and is not in the menu “${menu}”.`, ...(entry.url && { oldAddress: entry.url }) });
      walk(entry.legacyId);
    }
  };
  walk(null);
  return items;
}

const DEEPEST = 50;

function isSound(entry: Entry, byId: ReadonlyMap<number, Entry>): boolean {
  const met = new Set<number>([entry.legacyId]);
  let above = entry.parent;
  if (above === null || !byId.has(above)) return false;
  for (; above !== null && byId.has(above); above = byId.get(above)?.parent ?? null) {
    if (met.has(above) || met.size > DEEPEST) return false;
    met.add(above);
  }
  return true;
}

function targetOf({ type, object, objectId, url, label }: Entry, { slugs, site }: Known): PlannedMenuItem['to'] | null {
  if (type === 'post_type') return objectId !== null && (object === 'post' || object === 'page') ? { post: objectId } : null;
  if (type === 'taxonomy') {
    const slug = slugs.get(`${object} ${objectId}`);
    if (slug === undefined) return null;
    return object === 'category' ? { category: slug } : { url: `/tag/${slug}/` };
  }
  if (label === '' || url === '') return null;
  if (url.startsWith('#')) return { url };
  return addressOf(url, site);
}

/** An address of the old site's own becomes one of this site. */
function addressOf(url: string, site: ExportSite): PlannedMenuItem['to'] | null {
  const home = site.baseBlogUrl || site.link;
  const address = URL.parse(url, home || undefined);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  const path = oldPath(`${address.origin}${address.pathname}`, site);
  if (path !== null) return { url: `${path}${address.search}${address.hash}` };
  const isHome = URL.parse(home)?.hostname.replace(/^www\./, '') === address.hostname.replace(/^www\./, '');
  return { url: isHome ? `/${address.search}${address.hash}` : address.href };
}
