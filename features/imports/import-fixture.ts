import { database } from '#lib/db/client.ts';
import { importArchive, type ImportRequest } from './commands.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { ImportSummary } from './import-summary.ts';
import type { ImportFile } from './import-file.ts';
import { exportFile } from './wordpress/export-fixture.ts';
import { wordpress } from './wordpress/reader.ts';

/** For tests: imports an export that is a text. */
export function importText(text: string, more: Partial<ImportRequest> = {}): Promise<ImportSummary> {
  return importArchive({
    reader: wordpress,
    files: [textFile(text)],
    actor: { userId: null, name: 'a test' },
    now: new Date('2026-11-23T12:00:00Z'),
    ...more,
  });
}

/** For tests: a file that is a text, or bytes. */
export function textFile(text: string | Uint8Array, name = 'export.xml'): ImportFile {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.length, open: (from, before) => inPieces(bytes.subarray(from, before)) };
}

/** For tests: what an import found of a kind. */
export function found({ findings }: ImportSummary, kind: FindingKind): Finding[] {
  return findings.flatMap((some) => (some.kind === kind ? some.first : []));
}

/** For tests: an export with a `channel` of these records. */
export const exported = (...records: string[]) => exportFile(records.join('\n'));

type ItemFields = {
  id: number; title?: string; path?: string | null; type?: string; status?: string; content?: string; date?: string; parent?: number; creator?: string;
  terms?: string; comments?: string; password?: string; commentStatus?: string; sticky?: boolean; slug?: string; modified?: string;
};

/** For tests: a post; what is not given is ordinary. */
export function item({
  id, title = `Post ${id}`, path = `/2012/03/post-${id}/`, type = 'post', status = 'publish', content = `Text of ${id}.`, date = '2012-03-04 10:00:00',
  parent = 0, creator = 'ada', terms = '', comments = '', password = '', commentStatus = 'open', sticky = false, slug = `post-${id}`, modified = '',
}: ItemFields): string {
  return `<item><title><![CDATA[${title}]]></title><link>https://wharf.example${path ?? `/?p=${id}`}</link><dc:creator><![CDATA[${creator}]]></dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_modified_gmt>${modified}</wp:post_modified_gmt>
<wp:comment_status>${commentStatus}</wp:comment_status><wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status>
<wp:post_parent>${parent}</wp:post_parent><wp:post_type>${type}</wp:post_type><wp:post_password>${password}</wp:post_password>
<wp:is_sticky>${sticky ? 1 : 0}</wp:is_sticky>${terms}${comments}</item>`;
}

type CommentFields = { id: number | ''; parent?: number; author?: string; email?: string; url?: string; content?: string; approved?: string; date?: string; type?: string };

/** For tests: a comment of an item. */
export function commentOn({
  id, parent = 0, author = `Reader ${id}`, email = '', url = '', content = `Comment ${id}`, approved = '1', date = '2012-03-05 09:00:00', type = '',
}: CommentFields): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${author}]]></wp:comment_author>
<wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_url>${url}</wp:comment_author_url>
<wp:comment_date_gmt>${date}</wp:comment_date_gmt><wp:comment_content><![CDATA[${content}]]></wp:comment_content>
<wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
}

export const term = (domain: string, slug: string, name = slug) => `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`;
export const category = (slug: string, parent = '', name = slug) =>
  `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`;
export const author = (login: string, name: string) =>
  `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_email>${login}@wharf.example</wp:author_email><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>`;

export const meta = (key: string, value: string | number) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

export const menu = (slug: string, name: string) => `<wp:term><wp:term_id>90</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>${slug}</wp:term_slug><wp:term_name><![CDATA[${name}]]></wp:term_name></wp:term>`;
type EntryFields = { id: number; to: [type: string, object: string, id: number] | string; order: number; parent?: number; title?: string; slug?: string };

/** For tests: an entry of a menu that leads to an address, or to what the old site has the type, the kind and the number of. */
export function menuEntry({ id, to, order, parent = 0, title = '', slug = 'main-menu' }: EntryFields): string {
  const [type, object, objectId] = typeof to === 'string' ? ['custom', 'custom', id] : to;
  const target = meta('_menu_item_type', type) + meta('_menu_item_object', object) + meta('_menu_item_object_id', objectId) + meta('_menu_item_url', typeof to === 'string' ? to : '');
  return item({ id, type: 'nav_menu_item', title, path: null, terms: term('nav_menu', slug) + `<wp:menu_order>${order}</wp:menu_order>` + target + meta('_menu_item_menu_item_parent', parent) });
}

const LOGS = ['ImportRun', 'ImportBatch', 'ImportFinding', 'AuditEntry'];

/** For tests: every row of every table in a settled order, but the logs of what was done; all of them with `logs`. */
export async function dump({ logs = false } = {}): Promise<Record<string, string[]>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (!logs && LOGS.includes(name)) continue;
    const stored = await database().$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS "row" FROM "${name}" t ORDER BY 1`);
    rows[name] = stored.map(({ row }) => row);
  }
  return rows;
}

/** For tests: empties what imports write. */
export async function emptySite(): Promise<void> {
  await database().$executeRaw`
    TRUNCATE "Post", "Comment", "Author", "Category", "Tag", "SearchWord", "Redirect", "Media", "MenuItem", "Menu", "ImportSource", "ImportRun", "AuditEntry"
    RESTART IDENTITY CASCADE`;
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
