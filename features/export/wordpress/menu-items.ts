import type { Snapshot } from './snapshot.ts';
import { blankItem } from './blank-item.ts';
import { writtenGmt, writtenLocally } from './local-date.ts';
import type { BareItem } from './post-item.ts';
import type { ItemContext } from './item-context.ts';
import { escaped, type Terms } from './terms.ts';
import { writeTerm } from './write-terms.ts';

interface MenuRow {
  id: number;
  location: string;
  parentId: number | null;
  position: number;
  label: string;
  url: string | null;
  post: { id: number; kind: 'POST' | 'PAGE'; importId: number | null; legacyId: number | null } | null;
  categoryId: number | null;
}

/** The menus that were arranged here: what declares each, and their entries. Those of old sites are among the old sites' own things. */
export async function readMenus(snapshot: Snapshot, terms: Terms, context: ItemContext): Promise<{ declared: string[]; items: BareItem[] }> {
  const rows = await snapshot.all<MenuRow>(`
    SELECT i."id", m."location", i."parentId", i."position", i."label", i."url", i."categoryId",
      CASE WHEN p."id" IS NOT NULL THEN json_build_object('id', p."id", 'kind', p."kind", 'importId', p."importId", 'legacyId', p."legacyId") END AS "post"
    FROM "MenuItem" i JOIN "Menu" m ON m."id" = i."menuId" LEFT JOIN "Post" p ON p."id" = i."postId" WHERE i."importId" IS NULL ORDER BY m."id", i."position", i."id"`);
  const locations = [...new Set(rows.map(({ location }) => location))];
  const slugs = new Map(locations.map((location) => [location, terms.menus.has(location) ? `${location}-menu` : location]));
  const declared = [...slugs].map(([location, slug]) => writeTerm({ legacyId: terms.freeNumber(), taxonomy: 'nav_menu', slug, parentSlug: '', name: nameOf(location), description: '' }));
  return { declared, items: rows.map((row) => menuItem(row, slugs.get(row.location) ?? row.location, terms, context)) };
}

const nameOf = (location: string) => `${location.charAt(0).toUpperCase()}${location.slice(1)} menu`;

function menuItem(row: MenuRow, slug: string, terms: Terms, { siteUrl, timeZone, now, numbering, sites }: ItemContext): BareItem {
  const { comments: _none, ...blank } = blankItem;
  const number = numbering.menuItem(row.id);
  const [local, gmt] = [writtenLocally(now, timeZone), writtenGmt(now)];
  const category = row.categoryId === null ? undefined : terms.categories.get(row.categoryId);
  const post = row.post && { ...row.post, number: row.post.importId !== null && row.post.legacyId !== null && sites.has(row.post.importId) ? numbering.old(row.post.importId, row.post.legacyId) : numbering.post(row.post.id) };
  const leads = post
    ? { type: 'post_type', id: String(post.number), object: post.kind === 'PAGE' ? 'page' : 'post', url: '' }
    : { type: 'custom', id: String(number), object: 'custom', url: category ? `${siteUrl}/category/${encodeURI(category.slug)}/` : absolute(row.url ?? '/', siteUrl) };
  return {
    ...blank,
    legacyId: number,
    postType: 'nav_menu_item',
    title: escaped(row.label),
    link: `${siteUrl}/?p=${number}`,
    guid: `${siteUrl}/?p=${number}`,
    postDate: local, postDateGmt: gmt, modified: local, modifiedGmt: gmt,
    postName: String(number),
    menuOrder: row.position + 1,
    terms: [{ domain: 'nav_menu', slug, name: nameOf(row.location) }],
    meta: [
      ['_menu_item_type', leads.type], ['_menu_item_menu_item_parent', String(row.parentId === null ? 0 : numbering.menuItem(row.parentId))], ['_menu_item_object_id', leads.id],
      ['_menu_item_object', leads.object], ['_menu_item_target', ''], ['_menu_item_classes', 'a:1:{i:0;s:0:"";}'], ['_menu_item_xfn', ''], ['_menu_item_url', leads.url],
    ].map(([key = '', value = '']) => ({ key, value })),
  };
}

function absolute(url: string, siteUrl: string): string {
  return url.startsWith('/') ? siteUrl + url : url;
}
